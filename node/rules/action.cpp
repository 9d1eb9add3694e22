#include "node/rules/action.h"

#include "node/base/json.h"
#include "node/base/nearest.h"
#include "node/rules/constant.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace clackstower::rules {

namespace {

using Kind = Action::Kind;
using enum ActionArgument;

constexpr auto specs = std::to_array<ActionSpec>({
    {Kind::Forward, "forward", None, "forward", "keep it in the queue and pass it on"},
    {Kind::Stonewall, "stonewall", None, "stonewall", "accept it, keep nothing, pass nothing on"},
    {Kind::Refuse, "refuse", None, "refuse", "tell the sender no"},
    {Kind::Transform, "transform", Script, "transform:SCRIPT", "pass on what a script makes of it"},
    {Kind::Split, "split", Script, "split:SCRIPT", "pass on the parts that a script makes of it"},
    {Kind::Join, "join", Script, "join:SCRIPT", "keep it until a script can make one of it and others"},
    {Kind::Tune, "tune", Station, "tune:STATION", "let a station hear it"},
    {Kind::Archive, "archive", None, "archive", "keep it in the archive"},
    {Kind::Persist, "persist", Interval, "persist:12h",
        "keep it in the archive, and bring it back when nobody has shown it for that long"},
    {Kind::Note, "note", Text, "note:TEXT", "say that beside its arrival"},
    {Kind::Notify, "notify", None, "notify", "tell the user"},
    {Kind::IgnoreSender, "ignore-sender", Limit, "ignore-sender:10 (towers an hour, at most)",
        "ignore the tower that sent it, so many towers an hour at most"},
    {Kind::Crawl, "crawl", None, "crawl",
        "let a message {\"towers\":[…]} collect the towers that we know, and learn from it"},
});

constexpr int mostIgnoredPerHour = 1000;

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return specs;
}

const ActionSpec& specOf(Kind kind)
{
    return *std::ranges::find(specs, kind, &ActionSpec::kind);
}

bool decides(Kind kind)
{
    return kind <= Kind::Join;
}

bool needsScript(Kind kind)
{
    return specOf(kind).argument == Script;
}

bool isUsableName(const QByteArray& name)
{
    return !name.isEmpty() && name.size() <= 64 && base::isUtf8(name) && name == name.trimmed()
        && std::ranges::none_of(name, [](char c) { return c == ',' || c == ':' || quint8(c) < 0x20 || c == 0x7f; });
}

base::Expected<Action> readAction(const QByteArray& text)
{
    const qsizetype colon = text.indexOf(':');
    const QByteArray word = text.first(colon < 0 ? text.size() : colon).trimmed();
    const QByteArray argument = colon < 0 ? QByteArray() : text.sliced(colon + 1).trimmed();
    const auto* const spec = std::ranges::find(specs, QByteArrayView(word), &ActionSpec::word);
    if (spec == specs.end()) {
        QList<QByteArrayView> known;
        QByteArrayList words;
        for (const ActionSpec& each : specs) {
            known << each.word;
            words << each.word.toByteArray();
        }
        const QByteArrayView meant = base::nearest(word, known);
        return base::fail("action",
            "there is no action '" + word.left(40) + "'; "
                + (meant.isEmpty() ? "there are: " + words.join(", ")
                                   : "did you mean " + meant.toByteArray() + "?"));
    }
    const auto wrong = [&] {
        return base::fail("action", "'" + text.left(60) + "' is written like this: " + spec->example.toByteArray());
    };
    Action action;
    action.kind = spec->kind;
    if (spec->argument != None ? argument.isEmpty() : colon >= 0)
        return wrong();
    switch (spec->argument) {
    case None: break;
    case Station:
    case Script:
        if (!isUsableName(argument))
            return wrong();
        action.name = argument;
        break;
    case Text:
        if (argument.size() > 200 || !base::isUtf8(argument))
            return wrong();
        action.name = argument;
        break;
    case Limit: {
        bool isNumber = false;
        action.perHour = argument.toInt(&isNumber);
        if (!isNumber || action.perHour < 1 || action.perHour > mostIgnoredPerHour)
            return wrong();
        break;
    }
    case Interval: {
        const auto interval = readSpan(argument);
        if (!interval || *interval < std::chrono::minutes(1))
            return base::fail("action", "persist needs an interval of a minute or more, such as persist:12h");
        action.interval = *interval;
        break;
    }
    }
    return action;
}

base::Expected<std::vector<Action>> readActions(const QByteArray& text)
{
    std::vector<Action> actions;
    for (const QByteArray& each : text.split(',')) {
        auto action = readAction(each);
        if (!action)
            return std::unexpected(action.error());
        actions.push_back(std::move(*action));
    }
    const auto verdicts = std::ranges::count_if(actions, [](const Action& each) { return decides(each.kind); });
    if (verdicts > 1)
        return base::fail(
            "action", "a rule decides one thing only: forward, stonewall, refuse, transform, split or join");
    if (actions.size() > 16)
        return base::fail("action", "a rule has at most 16 actions");
    return actions;
}

QByteArray actionText(const Action& action)
{
    const ActionSpec& spec = specOf(action.kind);
    QByteArray word = spec.word.toByteArray();
    switch (spec.argument) {
    case None: return word;
    case Station:
    case Script:
    case Text: return word + ':' + action.name;
    case Limit: return word + ':' + QByteArray::number(action.perHour);
    case Interval: return word + ':' + spanText(action.interval);
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::rules
