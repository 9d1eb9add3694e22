#include "app/ctl/arguments.h"

#include "node/base/json.h"
#include "node/base/nearest.h"
#include "node/peers/peer.h"
#include "node/tower/settingspec.h"
#include "node/tower/tower.h"

#include <algorithm>

namespace clackstower::app::ctl {

namespace {

using base::fail;

std::unexpected<base::Error> misuse(QByteArray sentence)
{
    return fail("usage", std::move(sentence));
}

QByteArray shown(const QByteArray& word)
{
    constexpr qsizetype longest = 60;
    return '\'' + (word.size() > longest ? word.first(longest) + "…" : word) + '\'';
}

QByteArray listed(const QList<QByteArrayView>& words)
{
    QByteArray list;
    for (const QByteArrayView word : words)
        list += (list.isEmpty() ? "" : ", ") + word.toByteArray();
    return list;
}

base::Expected<void> checkAmong(
    QByteArrayView what, const QByteArray& word, const QList<QByteArrayView>& known, const QByteArray& plural)
{
    if (known.contains(word))
        return {};
    const QByteArrayView meant = base::nearest(word, known);
    return misuse(shown(word) + " is no " + what.toByteArray()
        + (meant.isEmpty() ? QByteArray() : "; did you mean " + meant.toByteArray() + "?") + " (" + plural + ": "
        + listed(known) + ')');
}

base::Expected<void> checkHost(const QByteArray& word)
{
    const auto endpoint = base::parseEndpoint(word, "1");
    return endpoint ? base::Expected<void>() : misuse(endpoint.error().sentence);
}

base::Expected<void> checkPort(const QByteArray& word)
{
    const auto endpoint = base::parseEndpoint("localhost", word);
    return endpoint ? base::Expected<void>() : misuse(endpoint.error().sentence);
}

base::Expected<void> checkCount(const QByteArray& word)
{
    bool isNumber = false;
    const qlonglong number = word.toLongLong(&isNumber);
    if (isNumber && number >= 0)
        return {};
    return misuse(shown(word) + " is not a number of things: write a whole number such as 20");
}

base::Expected<void> checkStatus(const QByteArray& word)
{
    using enum peers::PeerStatus;
    QList<QByteArrayView> known;
    for (const peers::PeerStatus status : {New, Alive, Live, Lost, Dead, Ignored})
        known << peers::statusName(status);
    return checkAmong("status", word, known, "they are");
}

base::Expected<void> checkWord(ValueKind kind, const QByteArray& word)
{
    if (!base::isUtf8(word))
        return misuse(
            shown(QByteArray(word).replace('\n', ' ')) + " is not UTF-8; give bytes of another kind as JSON");
    switch (kind) {
    case ValueKind::Text:
    case ValueKind::File:
    case ValueKind::Path: return {};
    case ValueKind::Hostname: return checkHost(word);
    case ValueKind::Port: return checkPort(word);
    case ValueKind::Count: return checkCount(word);
    case ValueKind::MessageId:
        if (base::Digest::fromHex(word))
            return {};
        return misuse(shown(word) + " is no message id: it has 64 hexadecimal digits, as peek shows them");
    case ValueKind::Line: return checkAmong("line", word, tower::Tower::lineNames(), "they are");
    case ValueKind::PeerStatus: return checkStatus(word);
    case ValueKind::EventName: return checkAmong("event", word, tower::eventNames(), "they are");
    case ValueKind::SettingKey: {
        const auto spec = tower::findSetting(word);
        return spec ? base::Expected<void>() : misuse(spec.error().sentence);
    }
    case ValueKind::OnOff: return checkAmong("state of the air", word, {"on", "off"}, "they are");
    }
    Q_UNREACHABLE();
}

base::Expected<const Option*> findOption(const Grammar& grammar, const QByteArray& name)
{
    const auto option = std::ranges::find(grammar.options, name, &Option::name);
    if (option != grammar.options.end())
        return &*option;
    QList<QByteArrayView> known;
    for (const Option& each : grammar.options)
        known << each.name;
    const QByteArrayView meant = base::nearest(name, known);
    return misuse("there is no option " + shown(name) + " here"
        + (meant.isEmpty() ? QByteArray("; --help tells what there is")
                           : "; did you mean " + meant.toByteArray() + "?"));
}

} // namespace

base::Expected<Arguments> Arguments::parse(const Grammar& grammar, const QList<QByteArray>& words)
{
    Arguments arguments;
    qsizetype position = 0;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray& word = words[i];
        if (!onlyPositionals && word == "--") {
            onlyPositionals = true;
            continue;
        }
        if (onlyPositionals || !word.startsWith("--")) {
            if (position == grammar.positionals.size())
                return misuse(shown(word) + " is one word too many; put a text of several words in quotes");
            const Positional& positional = grammar.positionals[position++];
            if (auto checked = checkWord(positional.kind, word); !checked)
                return std::unexpected(checked.error());
            arguments.m_values[positional.name] << word;
            continue;
        }
        const qsizetype equals = word.indexOf('=');
        const auto option = findOption(grammar, equals < 0 ? word : word.first(equals));
        if (!option)
            return std::unexpected(option.error());
        const Option& found = **option;
        if (found.value.isEmpty() && equals >= 0)
            return misuse(found.name + " takes no value of its own; write a blank instead of =");
        if (!found.repeatable && arguments.has(found.name))
            return misuse(found.name + " may stand only once");
        if (!found.value.isEmpty() && equals < 0 && i + 1 == words.size())
            return misuse(found.name + " needs a value: " + found.name + ' ' + found.value);
        const QByteArray value = found.value.isEmpty() ? QByteArray()
            : equals >= 0                              ? word.sliced(equals + 1)
                                                       : words[++i];
        if (auto checked = checkWord(found.kind, value); !checked)
            return std::unexpected(checked.error());
        arguments.m_values[found.name] << value;
    }
    for (const Positional& positional : grammar.positionals) {
        if (!positional.optional && !arguments.has(positional.name))
            return misuse(positional.name + " is missing");
    }
    return arguments;
}

std::optional<qsizetype> Arguments::count(const QByteArray& name) const
{
    return has(name) ? std::optional(qsizetype(value(name).toLongLong())) : std::nullopt;
}

base::Endpoint Arguments::endpoint() const
{
    return {value("HOST"), value("PORT").toUShort()};
}

base::Digest Arguments::messageId() const
{
    return base::Digest::fromHex(value("ID")).value_or(base::Digest());
}

} // namespace clackstower::app::ctl
