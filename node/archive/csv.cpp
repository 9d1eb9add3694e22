#include "node/archive/csv.h"

#include "node/base/isotime.h"
#include "node/base/json.h"
#include "node/traffic/messagejson.h"

namespace clackstower::archive::csv {

namespace {

using base::fail;

const QList<QByteArray> columns{"id", "receivedAt", "line", "from", "via", "topic", "origin", "tower", "action",
    "rule", "ruleName", "ruleVersion", "stations", "bytes", "encoding", "body"};

/// What a spreadsheet would take for a formula, and run: strangers write these cells. An apostrophe before it tells
/// every spreadsheet that it is text, and is taken off when it is read again.
constexpr QByteArrayView formulaBeginnings = "=+-@\t\r'";

QByteArray cell(const QByteArray& text)
{
    QByteArray safe = text;
    if (!text.isEmpty() && formulaBeginnings.contains(text.front()))
        safe.prepend('\'');
    return '"' + safe.replace('"', "\"\"") + '"';
}

QByteArray plain(const QByteArray& cell)
{
    const bool isGuarded = cell.size() > 1 && cell.front() == '\'' && formulaBeginnings.contains(cell[1]);
    return isGuarded ? cell.sliced(1) : cell;
}

base::Expected<base::Endpoint> endpointOf(const QByteArray& text)
{
    const qsizetype colon = text.lastIndexOf(':');
    QByteArray host = text.first(std::max<qsizetype>(colon, 0));
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.sliced(1, host.size() - 2);
    return base::parseEndpoint(host, text.sliced(colon + 1));
}

} // namespace

QByteArray header()
{
    return columns.join(',') + "\r\n";
}

QByteArray row(const Record& record)
{
    const KeptSighting& first = record.first();
    const traffic::RuleRef rule = first.verdict.rule.value_or(traffic::RuleRef());
    const bool isText = base::isUtf8(record.bytes);
    const QList<QByteArray> texts{record.id().toHex(), base::isoText(first.first), cell(first.line),
        first.from ? cell(first.from->toText()) : QByteArray(),
        first.via.isNull() ? QByteArray() : first.via.toText(), cell(record.topic), cell(record.origin),
        cell(first.tower), traffic::actionName(first.verdict.action).toByteArray(), cell(rule.id), cell(rule.name),
        first.verdict.rule ? QByteArray::number(rule.version) : QByteArray(),
        cell(first.verdict.stations.join('\n')), QByteArray::number(record.bytes.size()),
        isText ? "utf-8" : "base64", isText ? cell(record.bytes) : record.bytes.toBase64()};
    return texts.join(',') + "\r\n";
}

QList<QByteArray> cells(const QByteArray& row)
{
    QList<QByteArray> all;
    QByteArray current;
    bool isQuoted = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const char c = row[i];
        if (isQuoted) {
            if (c != '"')
                current += c;
            else if (i + 1 < row.size() && row[i + 1] == '"')
                current += row[++i];
            else
                isQuoted = false;
        } else if (c == '"') {
            isQuoted = true;
        } else if (c == ',') {
            all << std::exchange(current, {});
        } else {
            current += c;
        }
    }
    return all << current;
}

base::Expected<Record> record(const QList<QByteArray>& names, const QList<QByteArray>& cells)
{
    const auto value = [&](QByteArrayView name) { return plain(cells.value(names.indexOf(name.toByteArray()))); };
    if (names.indexOf("body") < 0 || cells.size() != names.size())
        return fail("badRow", "the row has not the cells that the header names");
    Record record;
    record.bytes = cells[names.indexOf("body")];
    record.bytes = value("encoding") == "base64" ? QByteArray::fromBase64(record.bytes) : plain(record.bytes);
    if (const QByteArray id = value("id"); !id.isEmpty() && id != record.id().toHex())
        return fail("otherBytes", "the body is not that of the message with this id");
    record.topic = value("topic");
    record.origin = value("origin");
    KeptSighting first;
    first.tower = value("tower");
    first.line = value("line");
    if (const auto from = endpointOf(value("from")))
        first.from = *from;
    first.via = base::Address::fromText(value("via")).value_or(base::Address());
    const auto when = base::instantFromIso(value("receivedAt"));
    if (!when)
        return fail("badTime", "receivedAt is no time such as 2026-11-21T08:15:30.250Z");
    first.first = first.last = *when;
    first.verdict.action = traffic::actionNamed(value("action")).value_or(traffic::Action::Forward);
    first.verdict.archived = true;
    if (const QByteArray rule = value("rule"); !rule.isEmpty())
        first.verdict.rule = traffic::RuleRef{rule, value("ruleName"), value("ruleVersion").toInt()};
    if (const QByteArray stations = value("stations"); !stations.isEmpty())
        first.verdict.stations = stations.split('\n');
    record.sightings << first;
    return record;
}

} // namespace clackstower::archive::csv
