#include "node/archive/recordtext.h"

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

} // namespace

void writeRecordFields(JsonWriter& json, const Record& record, bool exactly)
{
    const KeptSighting& first = record.first();
    json.key("id").text(record.id().toHex()).key("line").text(first.line);
    json.key("bytes").number(record.bytes.size()).key("body");
    traffic::writeBody(json, record.bytes);
    if (exactly && changesInLine(record.bytes))
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

QByteArray textHeader(TextFormat format)
{
    return format == TextFormat::Csv ? csv::header() : QByteArray();
}

QByteArray recordText(const Record& record, TextFormat format)
{
    if (format == TextFormat::Csv)
        return csv::row(record);
    JsonWriter json;
    json.beginObject();
    writeRecordFields(json, record, true);
    json.endObject();
    // A bare line break can only stand between the tokens of a body, whose exact bytes then stand beside it.
    return json.take().replace('\n', ' ').replace('\r', ' ') + '\n';
}

} // namespace clackstower::archive
