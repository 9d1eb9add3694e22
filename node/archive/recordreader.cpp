#include "node/archive/csv.h"
#include "node/archive/recordformat.h"
#include "node/base/isotime.h"
#include "node/base/json.h"
#include "node/traffic/messagejson.h"

namespace clackstower::archive {

namespace {

using base::fail;
namespace json = base::json;

/// Room for the largest message that a tower takes, as base64 beside itself.
constexpr qsizetype longestLine = 128 * 1024 * 1024;

QByteArray textOf(const json::Members& members, QByteArrayView name)
{
    const auto value = json::find(members, name);
    return value && value->type == json::Type::String ? json::unescape(*value) : QByteArray();
}

qint64 wholeOf(const json::Members& members, QByteArrayView name)
{
    const auto value = json::find(members, name);
    return value && value->type == json::Type::Number ? value->text.toByteArray().toLongLong() : 0;
}

json::Members objectOf(const json::Members& members, QByteArrayView name)
{
    const auto value = json::find(members, name);
    return value && value->type == json::Type::Object ? json::membersOf(*value) : json::Members();
}

/// Of an array that a scan has found good.
QList<json::Slice> elementsOf(const json::Slice& array)
{
    QList<json::Slice> elements;
    if (array.type != json::Type::Array)
        return elements;
    QByteArrayView rest = array.text.sliced(1);
    for (;;) {
        const json::Scan scan = json::scanValue(rest);
        if (scan.fault != json::Fault::None)
            return elements; // the bracket at its end
        elements << scan.value;
        rest = rest.sliced(scan.consumed);
        const qsizetype comma = rest.indexOf(',');
        if (comma < 0)
            return elements;
        rest = rest.sliced(comma + 1);
    }
}

traffic::Verdict verdictOf(const json::Members& members)
{
    traffic::Verdict verdict;
    verdict.action = traffic::actionNamed(textOf(members, "action")).value_or(traffic::Action::Forward);
    const auto isTrue = [&](QByteArrayView name) {
        const auto value = json::find(members, name);
        return value && value->type == json::Type::True;
    };
    verdict.archived = isTrue("archived");
    verdict.transformed = isTrue("transformed");
    const json::Members rule = objectOf(members, "rule");
    if (const QByteArray id = textOf(rule, "id"); !id.isEmpty())
        verdict.rule = traffic::RuleRef{id, textOf(rule, "name"), int(wholeOf(rule, "version"))};
    if (const auto stations = json::find(members, "stations")) {
        for (const json::Slice& station : elementsOf(*stations)) {
            if (station.type == json::Type::String)
                verdict.stations << json::unescape(station);
        }
    }
    return verdict;
}

/// `first` and `last` are the names of its times.
std::optional<KeptSighting> sightingOf(const json::Members& members, QByteArrayView first, QByteArrayView last)
{
    KeptSighting sighting;
    sighting.tower = textOf(members, "tower");
    sighting.line = textOf(members, "line");
    const json::Members from = objectOf(members, "from");
    const auto endpoint = base::parseEndpoint(textOf(from, "hostname"), QByteArray::number(wholeOf(from, "port")));
    if (endpoint)
        sighting.from = *endpoint;
    sighting.via = base::Address::fromText(textOf(members, "via")).value_or(base::Address());
    sighting.verdict = verdictOf(objectOf(members, "verdict"));
    const auto begin = base::instantFromIso(textOf(members, first));
    const auto end = base::instantFromIso(textOf(members, last));
    if (!begin || !end)
        return std::nullopt;
    sighting.first = *begin;
    sighting.last = std::max(*begin, *end);
    sighting.times = std::max<qint64>(1, wholeOf(members, "times"));
    return sighting;
}

/// The bytes that the line stands for. Where an id is given they must be those of the message with that id.
base::Expected<QByteArray> bytesOf(const json::Members& members)
{
    const auto body = json::find(members, "body");
    const QByteArray exact = textOf(members, "base64");
    if (!body && exact.isEmpty())
        return fail("noBody", "there is no body");
    QList<QByteArray> candidates;
    if (!exact.isEmpty())
        candidates << QByteArray::fromBase64(exact);
    if (body)
        candidates << body->text.toByteArray();
    if (body && body->type == json::Type::String)
        candidates << json::unescape(*body);
    if (body && body->type == json::Type::Object)
        candidates << QByteArray::fromBase64(textOf(json::membersOf(*body), "base64"));
    const QByteArray id = textOf(members, "id");
    if (id.isEmpty())
        return candidates.first();
    for (const QByteArray& candidate : candidates) {
        if (base::sha256(candidate).toHex() == id)
            return candidate;
    }
    return fail("otherBytes", "the body is not that of the message with this id");
}

base::Expected<Record> recordOf(const json::Members& members, QByteArray bytes)
{
    Record record;
    record.bytes = std::move(bytes);
    record.topic = textOf(members, "topic");
    record.origin = textOf(members, "origin");
    if (const auto persists = json::find(members, "persists"))
        record.persists = persists->type == json::Type::True;
    if (const auto sightings = json::find(members, "sightings")) {
        for (const json::Slice& each : elementsOf(*sightings)) {
            if (const auto sighting = sightingOf(json::membersOf(each), "first", "last"))
                record.sightings << *sighting;
        }
    }
    if (record.sightings.isEmpty()) {
        const auto sighting = sightingOf(members, "receivedAt", "receivedAt");
        if (!sighting)
            return fail("badTime", "receivedAt is no time such as 2026-11-21T08:15:30.250Z");
        record.sightings << *sighting;
    }
    return record;
}

bool readObject(const QByteArray& text, json::Members& members)
{
    const json::Scan scan = json::scanDocument(text, {}, &members);
    return scan.fault == json::Fault::None && scan.value.type == json::Type::Object;
}

base::Expected<Record> recordOf(const QByteArray& line)
{
    json::Members members;
    if (!readObject(line, members))
        return fail("badLine", "the line is no JSON object");
    auto bytes = bytesOf(members);
    return bytes ? recordOf(members, std::move(*bytes)) : std::unexpected(bytes.error());
}

base::Expected<Record> recordOf(const pcapng::Content& packet)
{
    json::Members members;
    if (!readObject(packet.note, members))
        return fail("badNote", "the note of a packet is no JSON object");
    if (textOf(members, "id") != base::sha256(packet.body).toHex())
        return fail("otherBytes", "the body is not that of the message with this id");
    return recordOf(members, packet.body);
}

/// The files of tcpdump: either byte order, micro- or nanoseconds.
bool isOldCapture(QByteArrayView text)
{
    return text.startsWith("\xd4\xc3\xb2\xa1") || text.startsWith("\xa1\xb2\xc3\xd4")
        || text.startsWith("\x4d\x3c\xb2\xa1") || text.startsWith("\xa1\xb2\x3c\x4d");
}

} // namespace

void RecordReader::feed(const QByteArray& bytes)
{
    if (m_format == RecordFormat::Pcapng)
        return m_packets.feed(bytes);
    m_bytes.remove(0, m_at);
    m_searched -= std::exchange(m_at, 0);
    m_bytes += bytes;
}

/// Up to the next end of a line that is not in quotes. A line that is too long is taken as an empty one.
std::optional<QByteArray> RecordReader::takeLine()
{
    const bool isCsv = m_format == RecordFormat::Csv;
    for (; m_searched < m_bytes.size(); ++m_searched) {
        const char c = m_bytes[m_searched];
        if (isCsv && c == '"')
            m_isInQuotes = !m_isInQuotes;
        if (c != '\n' || m_isInQuotes)
            continue;
        QByteArray line = m_bytes.sliced(m_at, m_searched - m_at);
        m_at = ++m_searched;
        return std::exchange(m_isSkipping, false) ? QByteArray() : line;
    }
    if (m_bytes.size() - m_at > longestLine) {
        m_isSkipping = true;
        m_at = m_searched;
    }
    if (!m_isFinished || m_at == m_bytes.size())
        return std::nullopt;
    return m_bytes.sliced(std::exchange(m_at, m_bytes.size()));
}

/// False: so few bytes tell nothing yet.
bool RecordReader::recognise()
{
    const QByteArrayView begin
        = QByteArrayView(m_bytes).first(std::min(m_bytes.size(), pcapng::sectionBeginning.size()));
    if (begin.startsWith('{')) {
        m_format = RecordFormat::JsonLines;
    } else if (begin == pcapng::sectionBeginning) {
        m_format = RecordFormat::Pcapng;
        m_packets.feed(std::exchange(m_bytes, {}));
    } else if (m_isFinished || begin.size() == pcapng::sectionBeginning.size()) {
        m_format = RecordFormat::Csv;
    }
    return m_format.has_value();
}

std::optional<base::Expected<Record>> RecordReader::nextPacket()
{
    if (m_isFinished)
        m_packets.finish();
    auto packet = m_packets.next();
    if (!packet)
        return std::nullopt;
    if (!*packet) {
        const bool isForeign = !m_hasRead && packet->error().code == "foreign";
        return fail(isForeign ? foreignFile.toByteArray() : packet->error().code, packet->error().sentence);
    }
    m_hasRead = true;
    return recordOf(**packet);
}

std::optional<base::Expected<Record>> RecordReader::next()
{
    while (m_format || recognise()) {
        if (m_format == RecordFormat::Pcapng)
            return nextPacket();
        if (m_columns.isEmpty() && isOldCapture(QByteArrayView(m_bytes).sliced(m_at))) {
            m_at = m_searched = m_bytes.size();
            return fail(foreignFile.toByteArray(),
                "this is a capture of packets, not of messages: Wireshark reads it, Clackstower reads captures "
                "that "
                "it has written");
        }
        const bool wasSkipping = m_isSkipping;
        std::optional<QByteArray> line = takeLine();
        if (!line)
            return std::nullopt;
        if (line->endsWith('\r'))
            line->chop(1);
        if (wasSkipping)
            return fail("tooLong", "the line is longer than any message can be");
        if (line->trimmed().isEmpty())
            continue;
        if (m_format == RecordFormat::JsonLines)
            return recordOf(*line);
        if (!m_columns.isEmpty())
            return csv::record(m_columns, csv::cells(*line));
        m_columns = csv::cells(*line);
        if (!m_columns.contains("body")) {
            return fail(foreignFile.toByteArray(),
                "this is neither lines of JSON nor a capture nor CSV with a column \"body\"");
        }
    }
    return std::nullopt;
}

} // namespace clackstower::archive
