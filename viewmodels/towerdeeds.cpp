#include "viewmodels/towerdeeds.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

namespace clackstower::viewmodels {

namespace {

QString opposite(const QString& verb)
{
    if (verb == QLatin1String("ignore"))
        return QStringLiteral("unignore");
    return verb == QLatin1String("unignore") ? QStringLiteral("ignore") : QString();
}

base::Expected<void> plain(const base::Expected<peers::Peer>& outcome)
{
    return outcome ? base::Expected<void>() : std::unexpected(outcome.error());
}

base::Expected<void> act(tower::Tower& tower, const QString& verb, const TowerKey& key)
{
    const auto line = tower.line(key.line);
    if (!line)
        return std::unexpected(line.error());
    if (verb == QLatin1String("ignore"))
        return plain((*line)->ignore(key.endpoint));
    if (verb == QLatin1String("unignore"))
        return plain((*line)->unignore(key.endpoint));
    if (verb == QLatin1String("forget"))
        return (*line)->forget(key.endpoint);
    const auto clacks = tower.clacks();
    if (!clacks || key.line != clacks::lineName)
        return base::fail("otherLine", key.line + " towers show no key");
    return plain((*clacks)->acceptKey(key.endpoint));
}

} // namespace

QStringList TowerDeeds::names() const
{
    QStringList names;
    for (const TowerKey& key : m_keys)
        names << QString::fromUtf8(key.endpoint.toText() + "  " + key.line);
    return names;
}

QString TowerDeeds::question() const
{
    const int count = int(m_keys.size());
    if (m_verb == QLatin1String("ignore"))
        //: asked before towers are ignored
        return tr("Ignore %n tower(s)?", nullptr, count);
    if (m_verb == QLatin1String("unignore"))
        //: asked before towers are heard again
        return tr("Stop ignoring %n tower(s)?", nullptr, count);
    if (m_verb == QLatin1String("forget"))
        //: asked before towers leave the address book
        return tr("Forget %n tower(s)?", nullptr, count);
    //: asked before the changed key of a tower is accepted
    return tr("Accept the new key of %n tower(s)?", nullptr, count);
}

QString TowerDeeds::explanation() const
{
    if (m_verb == QLatin1String("ignore"))
        return tr("Nothing is taken from them and nothing is sent to them. You can take this back.");
    if (m_verb == QLatin1String("unignore"))
        return tr("They come back as new. You can take this back.");
    if (m_verb == QLatin1String("forget"))
        return tr("Their counts, your notes and the keys they showed are lost. This cannot be undone.");
    return tr(
        "Somebody else may be answering in its place. Ask its owner before you accept. This cannot be undone.");
}

QString TowerDeeds::verbWord() const
{
    if (m_verb == QLatin1String("ignore"))
        //: button
        return tr("Ignore");
    if (m_verb == QLatin1String("unignore"))
        //: button: takes back an ignore
        return tr("Stop ignoring");
    if (m_verb == QLatin1String("forget"))
        //: button
        return tr("Forget for good");
    //: button: accepts a changed key
    return tr("Accept key");
}

void TowerDeeds::prepare(const QString& verb, const QStringList& keys)
{
    m_verb = verb;
    m_keys.clear();
    for (const QString& key : keys)
        m_keys.push_back(TowerKey::fromText(key));
    Q_EMIT prepared();
}

TowerDeeds::Outcome TowerDeeds::run(tower::Tower& tower, const QString& verb, const std::vector<TowerKey>& keys)
{
    Outcome outcome;
    for (const TowerKey& key : keys) {
        if (const auto done = act(tower, verb, key))
            outcome.changed.push_back(key);
        else
            outcome.failures << QString::fromUtf8(done.error().sentence);
    }
    return outcome;
}

void TowerDeeds::carryOut()
{
    m_link->ask(
        this, [verb = m_verb, keys = m_keys](tower::Tower& tower) { return run(tower, verb, keys); },
        [this, verb = m_verb](const Outcome& outcome) {
            m_last = {opposite(verb), outcome.changed};
            report(verb, outcome, !m_last.verb.isEmpty() && !outcome.changed.empty());
        });
}

void TowerDeeds::undo()
{
    const Deed last = std::exchange(m_last, {});
    if (last.verb.isEmpty())
        return;
    m_link->ask(
        this, [last](tower::Tower& tower) { return run(tower, last.verb, last.keys); },
        [this, last](const Outcome& outcome) { report(last.verb, outcome, false); });
}

void TowerDeeds::report(const QString& verb, const Outcome& outcome, bool undoable)
{
    if (!outcome.failures.isEmpty())
        return Q_EMIT done(outcome.failures.first(), undoable);
    const int count = int(outcome.changed.size());
    if (verb == QLatin1String("ignore"))
        //: what was done
        Q_EMIT done(tr("%n tower(s) ignored", nullptr, count), undoable);
    else if (verb == QLatin1String("unignore"))
        //: what was done
        Q_EMIT done(tr("%n tower(s) heard again, as new", nullptr, count), undoable);
    else if (verb == QLatin1String("forget"))
        //: what was done
        Q_EMIT done(tr("%n tower(s) forgotten", nullptr, count), undoable);
    else
        //: what was done
        Q_EMIT done(tr("%n key(s) accepted", nullptr, count), undoable);
}

void TowerDeeds::expand(const QString& address)
{
    const qsizetype colon = address.lastIndexOf(QLatin1Char(':'));
    const auto endpoint
        = base::parseEndpoint(address.left(colon).trimmed().toUtf8(), address.mid(colon + 1).trimmed().toUtf8());
    if (!endpoint)
        return Q_EMIT done(QString::fromUtf8(endpoint.error().sentence), false);
    m_link->ask(
        this,
        [place = *endpoint](tower::Tower& tower) {
            const auto line = tower.clacks();
            return line ? (*line)->expand(place) : base::Expected<peers::Peer>(std::unexpected(line.error()));
        },
        [this](const base::Expected<peers::Peer>& peer) {
            //: what was done; %1 is an address
            Q_EMIT done(peer ? tr("%1 added, without contact").arg(QString::fromUtf8(peer->endpoint.toText()))
                             : QString::fromUtf8(peer.error().sentence),
                false);
        });
}

void TowerDeeds::note(const QString& key, const QString& text)
{
    m_link->ask(
        this,
        [tower = TowerKey::fromText(key), note = text.toUtf8()](tower::Tower& ours) {
            const auto line = ours.clacks();
            return line && tower.line == clacks::lineName
                ? plain((*line)->note(tower.endpoint, note))
                : base::Expected<void>(base::fail("otherLine", "notes are kept with clacks towers only"));
        },
        [this](const base::Expected<void>& outcome) {
            //: what was done
            Q_EMIT done(outcome ? tr("Note kept") : QString::fromUtf8(outcome.error().sentence), false);
        });
}

} // namespace clackstower::viewmodels
