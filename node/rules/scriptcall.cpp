#include "node/rules/scriptcall.h"

#include "node/base/jsonwriter.h"
#include "node/rules/jsonpath.h"

#include <array>

namespace clackstower::rules {

namespace {

using base::json::Members;
using base::json::Slice;
using base::json::Type;

constexpr std::array<QByteArrayView, 4> callNames{"transform", "split", "key", "join"};
constexpr std::array<QByteArrayView, 3> resultNames{"undefined", "made", "failed"};

void writeList(base::JsonWriter& json, QByteArrayView key, const QList<QByteArray>& texts)
{
    json.key(key).beginArray();
    for (const QByteArray& each : texts)
        json.text(each);
    json.endArray();
}

std::optional<QByteArray> textIn(const Members& members, QByteArrayView key)
{
    const auto value = base::json::find(members, key);
    if (!value || value->type != Type::String)
        return std::nullopt;
    return base::json::unescape(*value);
}

std::optional<QList<QByteArray>> listIn(const Members& members, QByteArrayView key)
{
    const auto value = base::json::find(members, key);
    if (!value || value->type != Type::Array)
        return std::nullopt;
    QList<QByteArray> texts;
    const bool hasOther = anyElement(*value, [&texts](const Slice& each) {
        if (each.type == Type::String)
            texts << base::json::unescape(each);
        return each.type != Type::String || texts.size() > ScriptLimits::parts;
    });
    return hasOther ? std::nullopt : std::optional(texts);
}

struct Line
{
    quint64 number = 0;
    Members members;
};

std::optional<Line> readLine(QByteArrayView text)
{
    Line line;
    const base::json::Scan scan = base::json::scanDocument(text, {}, &line.members);
    const auto number = base::json::find(line.members, "n");
    if (scan.fault != base::json::Fault::None || !number || number->type != Type::Number)
        return std::nullopt;
    bool isWhole = false;
    line.number = number->text.toByteArray().toULongLong(&isWhole);
    return isWhole ? std::optional(line) : std::nullopt;
}

template <typename Kind, size_t Count>
std::optional<Kind> kindIn(const Members& members, const std::array<QByteArrayView, Count>& names)
{
    const auto name = std::ranges::find(names, QByteArrayView(textIn(members, "kind").value_or(QByteArray())));
    return name == names.end() ? std::nullopt : std::optional(Kind(name - names.begin()));
}

} // namespace

QByteArray lineOf(quint64 number, const ScriptCall& call)
{
    base::JsonWriter json;
    json.beginObject().key("n").number(number).key("kind").text(callNames[size_t(call.kind)]);
    json.key("code").text(call.code);
    writeList(json, "messages", call.messages);
    return json.key("about").text(call.about).endObject().take();
}

QByteArray lineOf(quint64 number, const ScriptResult& result)
{
    base::JsonWriter json;
    json.beginObject().key("n").number(number).key("kind").text(resultNames[size_t(result.kind)]);
    writeList(json, "made", result.made);
    return json.key("sentence").text(result.sentence).endObject().take();
}

std::optional<std::pair<quint64, ScriptCall>> readCall(QByteArrayView text)
{
    const auto line = readLine(text);
    if (!line)
        return std::nullopt;
    const auto kind = kindIn<ScriptCall::Kind>(line->members, callNames);
    auto code = textIn(line->members, "code");
    auto messages = listIn(line->members, "messages");
    auto about = textIn(line->members, "about");
    if (!kind || !code || !messages || messages->isEmpty() || !about)
        return std::nullopt;
    return std::pair(line->number, ScriptCall{*kind, std::move(*code), std::move(*messages), std::move(*about)});
}

std::optional<std::pair<quint64, ScriptResult>> readResult(QByteArrayView text)
{
    const auto line = readLine(text);
    if (!line)
        return std::nullopt;
    const auto kind = kindIn<ScriptResult::Kind>(line->members, resultNames);
    auto made = listIn(line->members, "made");
    auto sentence = textIn(line->members, "sentence");
    if (!kind || !made || !sentence || (*kind == ScriptResult::Kind::Made) == made->isEmpty())
        return std::nullopt;
    return std::pair(line->number, ScriptResult{*kind, std::move(*made), std::move(*sentence)});
}

} // namespace clackstower::rules
