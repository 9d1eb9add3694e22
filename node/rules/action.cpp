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

enum class Argument {
    None,
    Name,
    Text,
    Limit,
    Interval
};

struct Form
{
    Kind kind;
    QByteArrayView word;
    Argument argument;
    QByteArrayView example;
};

constexpr std::array forms = std::to_array<Form>({
    {Kind::Forward, "forward", Argument::None, "forward"},
    {Kind::Stonewall, "stonewall", Argument::None, "stonewall"},
    {Kind::Refuse, "refuse", Argument::None, "refuse"},
    {Kind::Transform, "transform", Argument::Name, "transform:SCRIPT"},
    {Kind::Split, "split", Argument::Name, "split:SCRIPT"},
    {Kind::Join, "join", Argument::Name, "join:SCRIPT"},
    {Kind::Tune, "tune", Argument::Name, "tune:STATION"},
    {Kind::Archive, "archive", Argument::None, "archive"},
    {Kind::Persist, "persist", Argument::Interval, "persist:12h"},
    {Kind::Note, "note", Argument::Text, "note:TEXT"},
    {Kind::Notify, "notify", Argument::None, "notify"},
    {Kind::IgnoreSender, "ignore-sender", Argument::Limit, "ignore-sender:10 (towers an hour, at most)"},
    {Kind::Crawl, "crawl", Argument::None, "crawl"},
});

const Form& formOf(Kind kind)
{
    return *std::ranges::find(forms, kind, &Form::kind);
}

constexpr int mostIgnoredPerHour = 1000;

} // namespace

bool decides(Kind kind)
{
    return kind <= Kind::Join;
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
    const auto* const form = std::ranges::find(forms, QByteArrayView(word), &Form::word);
    if (form == forms.end()) {
        QList<QByteArrayView> known;
        QByteArrayList words;
        for (const Form& each : forms) {
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
        return base::fail("action", "'" + text.left(60) + "' is written like this: " + form->example.toByteArray());
    };
    Action action;
    action.kind = form->kind;
    if (form->argument != Argument::None ? argument.isEmpty() : colon >= 0)
        return wrong();
    switch (form->argument) {
    case Argument::None: break;
    case Argument::Name:
        if (!isUsableName(argument))
            return wrong();
        action.name = argument;
        break;
    case Argument::Text:
        if (argument.size() > 200 || !base::isUtf8(argument))
            return wrong();
        action.name = argument;
        break;
    case Argument::Limit: {
        bool isNumber = false;
        action.perHour = argument.toInt(&isNumber);
        if (!isNumber || action.perHour < 1 || action.perHour > mostIgnoredPerHour)
            return wrong();
        break;
    }
    case Argument::Interval: {
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
    const Form& form = formOf(action.kind);
    QByteArray word = form.word.toByteArray();
    switch (form.argument) {
    case Argument::None: return word;
    case Argument::Name:
    case Argument::Text: return word + ':' + action.name;
    case Argument::Limit: return word + ':' + QByteArray::number(action.perHour);
    case Argument::Interval: return word + ':' + spanText(action.interval);
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::rules
