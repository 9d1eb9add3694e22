#include "viewmodels/rulewords.h"

#include "node/rules/constant.h"

#include <QLocale>

#include <algorithm>

namespace clackstower::viewmodels {

using Kind = rules::Action::Kind;

QString RuleWords::title(Kind kind)
{
    switch (kind) {
    //: What a rule does, a short verb: pass the message on
    case Kind::Forward: return tr("Forward");
    //: What a rule does, a short verb: accept, and destroy here
    case Kind::Stonewall: return tr("Stonewall");
    //: What a rule does, a short verb: tell the sender no
    case Kind::Refuse: return tr("Refuse");
    //: What a rule does, a short verb: change the message by a script
    case Kind::Transform: return tr("Transform");
    //: What a rule does, a short verb: make several messages of one
    case Kind::Split: return tr("Split");
    //: What a rule does, a short verb: make one message of several
    case Kind::Join: return tr("Join");
    //: What a rule does, a short verb: show it in a station
    case Kind::Tune: return tr("Tune in");
    //: What a rule does, a short verb: keep a copy
    case Kind::Archive: return tr("Archive");
    //: What a rule does, a short verb: keep a copy and send it again when it is no longer seen
    case Kind::Persist: return tr("Persist");
    //: What a rule does, a short verb: write something beside the message's arrival
    case Kind::Note: return tr("Note");
    //: What a rule does, a short verb: tell the user
    case Kind::Notify: return tr("Notify");
    //: What a rule does, a short verb: take nothing more from the tower that sent the message
    case Kind::IgnoreSender: return tr("Ignore sender");
    //: What a rule does, a short verb: let a list of towers that travels collect those that we know
    case Kind::Crawl: return tr("Crawl");
    }
    Q_UNREACHABLE();
}

QString RuleWords::consequence(Kind kind)
{
    switch (kind) {
    //: The consequence of an action of a rule
    case Kind::Forward: return tr("Keeps it in the queue and passes it on; no later rule is asked.");
    //: The consequence of an action of a rule
    case Kind::Stonewall: return tr("Accepts it, then destroys it here. It may be the last copy.");
    //: The consequence of an action of a rule
    case Kind::Refuse: return tr("Tells the sender no; the message stays with the sender.");
    //: The consequence of an action of a rule
    case Kind::Transform: return tr("Passes on what a script makes of it.");
    //: The consequence of an action of a rule
    case Kind::Split: return tr("Passes on the parts that a script makes of it.");
    //: The consequence of an action of a rule
    case Kind::Join: return tr("Holds parts back until a script can make them whole, and passes that on.");
    //: The consequence of an action of a rule
    case Kind::Tune: return tr("Shows it in a station, and keeps forwarding.");
    //: The consequence of an action of a rule
    case Kind::Archive: return tr("Keeps a copy here, too.");
    //: The consequence of an action of a rule
    case Kind::Persist: return tr("Keeps a copy, and sends it again when it has not been seen for that long.");
    //: The consequence of an action of a rule
    case Kind::Note: return tr("Says this beside the message's arrival.");
    //: The consequence of an action of a rule
    case Kind::Notify: return tr("Tells you when one comes.");
    //: The consequence of an action of a rule
    case Kind::IgnoreSender:
        return tr("Takes nothing more from the tower that sent it; so many towers an hour at most.");
    //: The consequence of an action of a rule
    case Kind::Crawl:
        return tr("Lets a list of towers that travels collect those that yours knows, and learns from it.");
    }
    Q_UNREACHABLE();
}

QString RuleWords::text(const rules::Action& action)
{
    //: What a rule does, with its argument: "Tune in: News", "Persist: 12h"
    const QString with = tr("%1: %2");
    if (action.kind == Kind::IgnoreSender)
        //: An action of a rule; %1 is how many towers an hour at most
        return tr("Ignore sender, %1 an hour at most").arg(QLocale().toString(action.perHour));
    if (action.kind == Kind::Persist)
        return with.arg(title(action.kind), QString::fromUtf8(rules::spanText(action.interval)));
    return action.name.isEmpty() ? title(action.kind)
                                 : with.arg(title(action.kind), QString::fromUtf8(action.name));
}

QString RuleWords::text(const std::vector<rules::Action>& actions)
{
    QStringList texts;
    for (const rules::Action& action : actions)
        texts << text(action);
    return texts.join(QStringLiteral(" · "));
}

QString RuleWords::sign(const std::vector<rules::Action>& actions)
{
    const auto does = [&](auto... kinds) {
        return std::ranges::any_of(
            actions, [&](const rules::Action& action) { return ((action.kind == kinds) || ...); });
    };
    if (does(Kind::Stonewall))
        return QStringLiteral("stonewalled");
    if (does(Kind::Refuse))
        return QStringLiteral("dropped");
    if (does(Kind::Archive, Kind::Persist))
        return QStringLiteral("archived");
    if (does(Kind::Tune))
        return QStringLiteral("tuned");
    return QStringLiteral("forwarded");
}

QString RuleWords::fate(const traffic::Verdict& verdict)
{
    QStringList texts;
    switch (verdict.action) {
    //: What became of a message, the beginning of a list
    case traffic::Action::Forward: texts << tr("Forwarded"); break;
    //: What became of a message, the beginning of a list
    case traffic::Action::Stonewall: texts << tr("Stonewalled"); break;
    //: What became of a message, the beginning of a list
    case traffic::Action::Refuse: texts << tr("Refused"); break;
    }
    for (const QByteArray& station : verdict.stations)
        //: What became of a message, in a list; %1 is a station
        texts << tr("tuned to %1").arg(QString::fromUtf8(station));
    if (verdict.archived)
        //: What became of a message, in a list
        texts << tr("archived");
    return texts.join(QStringLiteral(", "));
}

QByteArray changeText(const char* what, const rules::Rule& rule)
{
    return QByteArray(what) + ' ' + rule.id + " (" + rule.name + ')';
}

} // namespace clackstower::viewmodels
