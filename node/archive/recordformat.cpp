#include "node/archive/recordformat.h"

#include "node/archive/csv.h"
#include "node/base/json.h"
#include "node/traffic/messagejson.h"

namespace clackstower::archive {

namespace {

using base::JsonWriter;

void writeWhence(JsonWriter& json, const KeptSighting& sighting)
{
    json.key("from");
    if (sighting.from)
        json.endpoint(*sighting.from);
    else
        json.null();
    json.key("via");
    if (sighting.via.isNull())
        json.null();
    else
        json.text(sighting.via.toText());
}

void writeSighting(JsonWriter& json, const KeptSighting& sighting)
{
    json.beginObject().key("tower").text(sighting.tower).key("line").text(sighting.line);
    writeWhence(json, sighting);
    json.key("first").instant(sighting.first).key("last").instant(sighting.last);
    json.key("times").number(sighting.times).key("verdict");
    traffic::writeVerdict(json, sighting.verdict);
    json.endObject();
}

/// Whether a line of JSON that holds the body gives back other bytes than these.
bool changesInLine(const QByteArray& bytes)
{
    const base::json::Scan scan = base::json::scanDocument(bytes);
    return scan.fault == base::json::Fault::None
        && (scan.value.text.size() != bytes.size() || bytes.contains('\n') || bytes.contains('\r'));
}

QByteArray dissectorOf(const QByteArray& bytes)
{
    if (base::json::scanDocument(bytes).fault == base::json::Fault::None)
        return "json";
    return base::isUtf8(bytes) ? "data-text-lines" : "data";
}

/// Its source is the address that the connection really came from. The port is the one at which the sender says
/// that it listens, so it is told only where it says that address too.
pcapng::Packet packetOf(const Record& record, QByteArray note)
{
    const KeptSighting& first = record.first();
    pcapng::Packet packet{.micros = base::millis(first.first) * 1000,
        .dissector = dissectorOf(record.bytes),
        .protocol = first.line,
        .source = first.via,
        .body = record.bytes,
        .note = std::move(note)};
    const auto said = first.from ? base::Address::fromText(first.from->hostname) : std::nullopt;
    if (said && packet.source.isNull())
        packet.source = *said;
    if (said == packet.source)
        packet.port = first.from->port;
    return packet;
}

} // namespace

void writeRecordFields(JsonWriter& json, const Record& record, Body body)
{
    const KeptSighting& first = record.first();
    json.key("id").text(record.id().toHex()).key("line").text(first.line);
    json.key("bytes").number(record.bytes.size());
    if (body != Body::Elsewhere) {
        json.key("body");
        traffic::writeBody(json, record.bytes);
    }
    if (body == Body::Exact && changesInLine(record.bytes))
        json.key("base64").text(record.bytes.toBase64());
    json.key("queuedAt").instant(first.first);
    writeWhence(json, first);
    if (!record.topic.isEmpty())
        json.key("topic").text(record.topic);
    if (!record.origin.isEmpty())
        json.key("origin").text(record.origin);
    json.key("receivedAt").instant(first.first).key("tower").text(first.tower).key("verdict");
    traffic::writeVerdict(json, first.verdict);
    if (record.persists)
        json.key("persists").boolean(true);
    if (record.sightings.size() > 1 || first.times > 1) {
        json.key("sightings").beginArray();
        for (const KeptSighting& sighting : record.sightings)
            writeSighting(json, sighting);
        json.endArray();
    }
}

std::optional<RecordFormat> formatNamed(QByteArrayView name)
{
    if (name == "jsonl")
        return RecordFormat::JsonLines;
    if (name == "csv")
        return RecordFormat::Csv;
    return name == "pcapng" ? std::optional(RecordFormat::Pcapng) : std::nullopt;
}

QByteArray formatHeader(RecordFormat format)
{
    switch (format) {
    case RecordFormat::JsonLines: return {};
    case RecordFormat::Csv: return csv::header();
    case RecordFormat::Pcapng: return pcapng::fileHeader();
    }
    Q_UNREACHABLE();
}

QByteArray recordBytes(const Record& record, RecordFormat format)
{
    if (format == RecordFormat::Csv)
        return csv::row(record);
    JsonWriter json;
    json.beginObject();
    writeRecordFields(json, record, format == RecordFormat::Pcapng ? Body::Elsewhere : Body::Exact);
    json.endObject();
    if (format == RecordFormat::Pcapng)
        return pcapng::blocksOf(packetOf(record, json.take()));
    // A bare line break can only stand between the tokens of a body, whose exact bytes then stand beside it.
    return json.take().replace('\n', ' ').replace('\r', ' ') + '\n';
}

} // namespace clackstower::archive
