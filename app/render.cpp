#include "app/render.h"

#include "node/traffic/messagejson.h"

namespace clackstower::app::render {

namespace {

using base::JsonWriter;

template <typename Value, typename Write>
void optional(JsonWriter& json, QByteArrayView key, const std::optional<Value>& value, Write write)
{
    json.key(key);
    if (value)
        write(*value);
    else
        json.null();
}

void endpoint(JsonWriter& json, QByteArrayView key, const std::optional<base::Endpoint>& value)
{
    optional(json, key, value, [&](const base::Endpoint& each) { json.endpoint(each); });
}

void latency(JsonWriter& json, const std::optional<base::Duration>& value)
{
    constexpr double perMillisecond = 1000;
    optional(
        json, "latencyMs", value, [&](base::Duration span) { json.number(double(span.count()) / perMillisecond); });
}

void textOrNull(JsonWriter& json, QByteArrayView key, const QByteArray& text)
{
    json.key(key);
    if (text.isEmpty())
        json.null();
    else
        json.text(text);
}

void address(JsonWriter& json, QByteArrayView key, const base::Address& value)
{
    textOrNull(json, key, value.isNull() ? QByteArray() : value.toText());
}

/// As the original tower makes it: the text of host name and port with nothing between.
QByteArray identifier(const base::Endpoint& endpoint)
{
    return base::sha256(endpoint.hostname + QByteArray::number(endpoint.port)).toHex();
}

void settingValue(JsonWriter& json, const tower::SettingValue& value)
{
    struct Writer
    {
        JsonWriter& json;

        void operator()(std::monostate) const { json.text(""); }

        void operator()(bool flag) const { json.boolean(flag); }

        void operator()(qint64 number) const { json.number(number); }

        void operator()(double number) const { json.number(number); }

        void operator()(const QByteArray& text) const { json.text(text); }
    };

    std::visit(Writer{json}, value);
}

void messageFields(JsonWriter& json, QByteArrayView line, const traffic::Message& message)
{
    json.key("id").text(message.id().toHex());
    json.key("line").text(line);
    json.key("bytes").number(message.bytes.size());
    json.key("body");
    traffic::writeBody(json, message.bytes);
    json.key("queuedAt").instant(message.queuedAt);
    endpoint(json, "from", message.from);
    address(json, "via", message.via);
}

/// A greeting between nodes carries no message of its own, so there is no id.
void exchangeFields(JsonWriter& json, const traffic::Sighting& sighting)
{
    json.key("peer").text(sighting.origin);
    const bool isOurs
        = sighting.kind == traffic::SightingKind::DigestSent || sighting.kind == traffic::SightingKind::DeltasSent;
    endpoint(json, isOurs ? "to" : "from", sighting.peer);
    if (!isOurs)
        address(json, "via", sighting.via);
    json.key("reason").text(sighting.reason);
}

/// What each kind of sighting tells beyond when and where.
void sightingFields(JsonWriter& json, const traffic::Sighting& sighting)
{
    using enum traffic::SightingKind;
    if (traffic::isExchange(sighting.kind))
        return exchangeFields(json, sighting);
    json.key("id").text(sighting.id().toHex());
    json.key("bytes").number(sighting.bytes.size());
    switch (sighting.kind) {
    case Received:
    case Stonewalled:
    case Refused:
    case Archived:
        endpoint(json, "from", sighting.peer);
        address(json, "via", sighting.via);
        break;
    case Sent:
        endpoint(json, "to", sighting.peer);
        latency(json, sighting.latency);
        break;
    case Failed: endpoint(json, "to", sighting.peer); break;
    case Updated:
        json.key("peer").text(sighting.origin).key("key").text(sighting.topic).key("value");
        traffic::writeBody(json, sighting.bytes);
        json.key("version").number(sighting.version);
        break;
    case DigestSent:
    case DigestReceived:
    case DeltasSent:
    case DeltasReceived: Q_UNREACHABLE(); // see exchangeFields()
    case Tuned:
        json.key("stations").beginArray();
        for (const QByteArray& station : sighting.verdict.stations)
            json.text(station);
        json.endArray();
        break;
    case Queued:
    case Held:
    case Notified:
    case Dropped:
    case SetAside:
    case Restored: break;
    }
    if (sighting.kind == Received) {
        json.key("body");
        traffic::writeBody(json, sighting.bytes);
    }
    if (sighting.kind != Updated && !sighting.origin.isEmpty())
        json.key("topic").text(sighting.topic).key("origin").text(sighting.origin);
    if (sighting.kind == Received || sighting.kind == Stonewalled || sighting.kind == Refused) {
        json.key("verdict");
        traffic::writeVerdict(json, sighting.verdict);
    }
    const bool needsReason = sighting.kind == Failed || sighting.kind == Dropped || sighting.kind == Refused
        || sighting.kind == SetAside;
    if (needsReason || !sighting.reason.isEmpty())
        json.key("reason").text(sighting.reason);
}

struct EventWriter
{
    JsonWriter& json;

    void operator()(const traffic::Sighting& sighting) const
    {
        json.key("time").instant(sighting.time).key("line").text(sighting.line);
        sightingFields(json, sighting);
    }

    void operator()(const tower::PeerChange& change) const
    {
        json.key("time").instant(change.time).key("line").text(change.line).key("peer");
        peer(json, change.line, change.peer);
        if (change.previous)
            json.key("previous").text(peers::statusName(*change.previous));
    }

    void operator()(const tower::LineChange& change) const
    {
        json.key("time").instant(change.time).key("line").text(change.line);
        json.key("state").text(lines::stateName(change.state));
        textOrNull(json, "error", change.error);
    }

    void operator()(const tower::Gap& gap) const { json.key("missed").number(gap.missed); }
};

} // namespace

void peer(JsonWriter& json, QByteArrayView line, const peers::Peer& peer)
{
    json.beginObject();
    json.key("line").text(line);
    json.key("hostname").text(peer.endpoint.hostname).key("port").number(peer.endpoint.port);
    json.key("identifier").text(peer.identifier.isEmpty() ? identifier(peer.endpoint) : peer.identifier);
    json.key("status").text(peers::statusName(peer.status));
    json.key("since").instant(peer.since);
    optional(json, "lastHeard", peer.lastHeard, [&](base::Instant when) { json.instant(when); });
    endpoint(json, "introducedBy", peer.introducedBy);
    json.key("received").number(peer.received).key("sent").number(peer.sent).key("failures").number(peer.failures);
    latency(json, peer.latency);
    textOrNull(json, "fingerprint", peer.fingerprint);
    json.key("note").text(peer.note);
    json.key("typed").boolean(peer.typed).key("answered").boolean(peer.answered);
    json.key("proven").boolean(peer.proven).key("copes").boolean(peer.copes);
    address(json, "address", peer.address);
    textOrNull(json, "changedFingerprint", peer.changedFingerprint);
    json.endObject();
}

void message(JsonWriter& json, QByteArrayView line, const traffic::Message& message)
{
    json.beginObject();
    messageFields(json, line, message);
    json.endObject();
}

void asideItem(JsonWriter& json, QByteArrayView line, const clacks::SetAside::Item& item)
{
    json.beginObject();
    messageFields(json, line, item.message);
    json.key("since").instant(item.since).key("reason").text(item.reason).endObject();
}

void event(JsonWriter& json, const tower::Event& event)
{
    json.beginObject().key("event").text(tower::eventName(event));
    std::visit(EventWriter{json}, event);
    json.endObject();
}

void setting(JsonWriter& json, const tower::Settings& settings, const tower::SettingSpec& spec)
{
    json.beginObject().key("value");
    settingValue(json, tower::shown(spec, settings.value(spec.key)));
    json.key("default");
    settingValue(json, tower::defaultOf(spec));
    textOrNull(json, "unit", spec.unit.toByteArray());
    json.key("description").text(spec.description);
    json.key("from").text(tower::originName(settings.origin(spec.key)));
    json.key("takesHold").text(tower::takesHoldText(spec.takesHold));
    json.endObject();
}

QByteArray eventLine(const tower::Event& happening)
{
    JsonWriter json;
    event(json, happening);
    // Inside a JSON string there can be no bare line break, so what is replaced is blank space between tokens.
    return json.take().replace('\n', ' ').replace('\r', ' ');
}

} // namespace clackstower::app::render
