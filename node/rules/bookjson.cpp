#include "node/rules/rulebook.h"

#include "node/base/jsonwriter.h"
#include "node/rules/constant.h"
#include "node/rules/jsonpath.h"

namespace clackstower::rules {

namespace {

using base::Expected;
using base::fail;
using base::JsonWriter;
using base::json::Members;
using base::json::Slice;
using base::json::Type;

/// The members of one entry, read with a complaint for what has the wrong type.
class Entry
{
public:
    explicit Entry(const Slice& slice)
        : m_members(slice.type == Type::Object ? base::json::membersOf(slice) : Members())
        , m_isGood(slice.type == Type::Object)
    {
    }

    bool isGood() const { return m_isGood; }

    std::optional<Slice> get(QByteArrayView key, Type type)
    {
        const auto value = base::json::find(m_members, key);
        if (!value || value->type == Type::Null)
            return std::nullopt;
        m_isGood = m_isGood && value->type == type;
        return value->type == type ? value : std::nullopt;
    }

    QByteArray text(QByteArrayView key)
    {
        const auto value = get(key, Type::String);
        return value ? base::json::unescape(*value) : QByteArray();
    }

    bool flag(QByteArrayView key, bool otherwise)
    {
        const auto value = base::json::find(m_members, key);
        if (!value)
            return otherwise;
        m_isGood = m_isGood && (value->type == Type::True || value->type == Type::False);
        return value->type == Type::True;
    }

    double number(QByteArrayView key, double otherwise)
    {
        const auto value = get(key, Type::Number);
        return value ? jsonNumber(*value) : otherwise;
    }

    std::optional<base::Instant> instant(QByteArrayView key)
    {
        const QByteArray written = text(key);
        if (written.isEmpty())
            return std::nullopt;
        const auto moment = readConstant(FieldType::Moment, written, false);
        m_isGood = m_isGood && moment.has_value();
        return moment ? std::optional(moment->from) : std::nullopt;
    }

private:
    Members m_members;
    bool m_isGood;
};

void writeInstant(JsonWriter& json, QByteArrayView key, const std::optional<base::Instant>& value)
{
    json.key(key);
    if (value)
        json.instant(*value);
    else
        json.null();
}

QByteArray ruleText(const Rule& rule)
{
    JsonWriter json;
    json.beginObject().key("id").text(rule.id).key("name").text(rule.name);
    json.key("when").text(rule.when.canonical()).key("then").beginArray();
    for (const Action& action : rule.then)
        json.text(actionText(action));
    json.endArray().key("enabled").boolean(rule.enabled).key("continue").boolean(rule.goesOn);
    writeInstant(json, "expires", rule.expires);
    json.key("version").number(rule.version).key("hits").number(rule.hits);
    writeInstant(json, "lastHit", rule.lastHit);
    return json.endObject().take();
}

QByteArray stationText(const Station& station)
{
    JsonWriter json;
    json.beginObject().key("name").text(station.name).key("when");
    if (station.when)
        json.text(station.when->canonical());
    else
        json.null();
    json.key("colour").text(station.colour).key("sound").boolean(station.sound);
    json.key("notify").boolean(station.notify).key("muted").boolean(station.muted);
    return json.endObject().take();
}

/// Line by line, so that a person can read the code in the file.
QByteArray scriptText(const Script& script)
{
    QByteArray text = "{\"name\":" + base::jsonString(script.name) + ",\"code\":[";
    const QList<QByteArray> lines = script.code.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += (i == 0 ? "\n  " : ",\n  ") + base::jsonString(lines[i]);
    return text + "]}";
}

template <typename List, typename Write>
QByteArray listText(QByteArrayView name, const List& list, Write write)
{
    QByteArray text = "\"" + name.toByteArray() + "\":[";
    bool isFirst = true;
    for (const auto& each : list) {
        text += (isFirst ? "\n " : ",\n ") + write(each);
        isFirst = false;
    }
    return text + "]";
}

Expected<Filter> readFilter(const QByteArray& text, const QByteArray& where)
{
    auto filter = Filter::compile(text);
    if (!filter)
        return fail("book", where + ": " + filter.error().toError().sentence);
    return std::move(*filter);
}

Expected<Rule> readRule(const Slice& slice, qsizetype number)
{
    Entry entry(slice);
    Rule rule;
    rule.id = entry.text("id");
    rule.name = entry.text("name");
    const QByteArray where = "rule " + QByteArray::number(number) + " (" + rule.name.left(40) + ")";
    auto when = readFilter(entry.text("when"), where);
    if (!when)
        return std::unexpected(when.error());
    rule.when = std::move(*when);
    QByteArray actions;
    if (const auto then = entry.get("then", Type::Array)) {
        anyElement(*then, [&](const Slice& each) {
            actions += (actions.isEmpty() ? "" : ",")
                + (each.type == Type::String ? base::json::unescape(each) : QByteArray("?"));
            return false;
        });
    }
    auto then = readActions(actions);
    if (!then)
        return fail("book", where + ": " + then.error().sentence);
    rule.then = std::move(*then);
    rule.enabled = entry.flag("enabled", true);
    rule.goesOn = entry.flag("continue", false);
    rule.expires = entry.instant("expires");
    rule.version = int(entry.number("version", 1));
    rule.hits = quint64(std::max(entry.number("hits", 0), 0.0));
    rule.lastHit = entry.instant("lastHit");
    if (!entry.isGood() || rule.name.isEmpty() || rule.version < 1)
        return fail("book", where + " is not written as a rule is; `rules export` shows how");
    return rule;
}

Expected<Station> readStation(const Slice& slice)
{
    Entry entry(slice);
    Station station;
    station.name = entry.text("name");
    if (const auto when = entry.get("when", Type::String)) {
        auto filter = readFilter(base::json::unescape(*when), "station " + station.name);
        if (!filter)
            return std::unexpected(filter.error());
        station.when = std::move(*filter);
    }
    station.colour = entry.text("colour");
    station.sound = entry.flag("sound", false);
    station.notify = entry.flag("notify", false);
    station.muted = entry.flag("muted", false);
    if (!entry.isGood())
        return fail("book", "station '" + station.name.left(40) + "' is not written as a station is");
    return station;
}

Script readScript(const Slice& slice)
{
    Entry entry(slice);
    Script script;
    script.name = entry.text("name");
    bool isFirst = true;
    if (const auto code = entry.get("code", Type::Array)) {
        anyElement(*code, [&](const Slice& line) {
            script.code += isFirst ? "" : "\n";
            isFirst = false;
            if (line.type == Type::String)
                script.code += base::json::unescape(line);
            return false;
        });
    }
    return script;
}

} // namespace

QByteArray bookText(const RuleBook& book)
{
    return "{\"clackstower\":\"rules\",\"lastId\":" + QByteArray::number(book.m_lastId) + ",\n"
        + listText("rules", book.m_rules, ruleText) + ",\n" + listText("stations", book.m_stations, stationText)
        + ",\n" + listText("scripts", book.m_scripts, scriptText) + "}\n";
}

Expected<RuleBook> readBook(QByteArrayView json)
{
    const base::json::Scan scan = base::json::scanDocument(json);
    if (scan.fault != base::json::Fault::None)
        return fail("book", "this is no JSON; see byte " + QByteArray::number(scan.consumed + 1));
    Entry entry(scan.value);
    if (entry.text("clackstower") != "rules")
        return fail("book", "this is no rule book; `rules export` makes one");
    RuleBook book;
    Expected<void> outcome;
    const auto each = [&](QByteArrayView list, auto take) {
        if (const auto array = entry.get(list, Type::Array); array && outcome)
            anyElement(*array, [&](const Slice& slice) { return !(outcome = take(slice)); });
    };
    each("scripts", [&](const Slice& slice) { return book.putScript(readScript(slice)); });
    each("stations", [&](const Slice& slice) -> Expected<void> {
        const auto station = readStation(slice);
        return station ? book.putStation(*station) : std::unexpected(station.error());
    });
    book.m_lastId = qint64(entry.number("lastId", 0));
    each("rules", [&](const Slice& slice) -> Expected<void> {
        auto rule = readRule(slice, qsizetype(book.m_rules.size()) + 1);
        if (!rule)
            return std::unexpected(rule.error());
        if (const auto good = book.check(*rule); !good)
            return fail("book", "rule '" + rule->name.left(40) + "': " + good.error().sentence);
        if (rule->id.isEmpty() || rule->id.size() > 40 || book.find(rule->id))
            rule->id = "r" + QByteArray::number(++book.m_lastId);
        if (rule->id.startsWith('r'))
            book.m_lastId = std::max(book.m_lastId, rule->id.sliced(1).toLongLong());
        if (book.m_rules.size() >= RuleBook::Limits().rules)
            return fail("book", "there are too many rules in it");
        book.addMissingStations(*rule);
        book.m_rules.push_back(std::move(*rule));
        return {};
    });
    if (!outcome)
        return std::unexpected(outcome.error());
    if (!entry.isGood())
        return fail("book", "this is not written as a rule book is; `rules export` shows how");
    return book;
}

} // namespace clackstower::rules
