#include "node/lines/clacks/codec.h"

#include "node/base/digest.h"
#include "node/base/jsonplain.h"
#include "node/base/jsonwriter.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace clackstower::clacks {

namespace json = base::json;

namespace {

/// What https.request takes when no port is given.
constexpr quint16 portWhenMissing = 443;

std::optional<quint16> portOf(const std::optional<json::Slice>& slice)
{
    if (!slice)
        return portWhenMissing;
    bool isNumber = false;
    double number = 0;
    if (slice->type == json::Type::Number) {
        quint16 port = 0;
        const auto [end, error] = std::from_chars(slice->text.begin(), slice->text.end(), port);
        if (error == std::errc() && end == slice->text.end() && port > 0)
            return port;
        number = slice->text.toDouble(&isNumber);
    } else if (slice->type == json::Type::String) {
        number = json::unescape(*slice).toUInt(&isNumber);
    }
    if (!isNumber || number < 1 || number > 65535 || number != std::floor(number))
        return std::nullopt;
    return quint16(number);
}

// Nearly every body is written in the same way, by towers like us: message, type, sender and perhaps a friend, in
// this order, without blanks. Such a one is read from left to right, in one pass; any other one the long way.
constexpr QByteArrayView beforeMessage = R"({"message":)";
constexpr QByteArrayView beforeType = R"(,"type":")";
constexpr QByteArrayView beforeSender = R"(","sender":)";
constexpr QByteArrayView beforeFriend = R"(,"friend":)";
constexpr QByteArrayView beforeName = R"({"hostname":")";
constexpr QByteArrayView beforePort = R"(","port":)";

bool skip(QByteArrayView& text, QByteArrayView wanted)
{
    if (text.size() < wanted.size() || std::memcmp(text.data(), wanted.data(), size_t(wanted.size())) != 0)
        return false;
    text = text.sliced(wanted.size());
    return true;
}

/// False: it is not written that way. What is, and cannot be contacted, is no tower.
bool readTower(QByteArrayView& text, std::optional<base::Endpoint>& tower)
{
    if (!skip(text, beforeName))
        return false;
    const QByteArrayView name(text.begin(), json::plainEnd(text.begin(), text.end()));
    text = text.sliced(name.size());
    quint16 port = 0;
    if (!skip(text, beforePort))
        return false;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), port);
    text = QByteArrayView(end, text.end());
    if (error != std::errc() || port == 0 || !skip(text, "}"))
        return false;
    if (base::isUsableHostname(name))
        tower = base::Endpoint{name.toByteArray(), port};
    return true;
}

std::optional<Payload> readWritten(QByteArrayView body, json::Limits limits)
{
    Payload payload;
    if (!skip(body, beforeMessage))
        return std::nullopt;
    const json::Scan message = json::scanValue(body, {.depth = limits.depth - 1});
    if (message.fault != json::Fault::None)
        return std::nullopt;
    payload.message = message.value.text;
    payload.isTruthy = isTruthy(message.value);
    body = body.sliced(message.consumed);
    if (!skip(body, beforeType))
        return std::nullopt;
    if (skip(body, "message"))
        payload.kind = PayloadKind::Message;
    else if (skip(body, "announce"))
        payload.kind = PayloadKind::Announce;
    else
        return std::nullopt;
    if (!skip(body, beforeSender) || !readTower(body, payload.sender))
        return std::nullopt;
    if (skip(body, beforeFriend) && !readTower(body, payload.friendTower))
        return std::nullopt;
    return body == "}" ? std::optional(std::move(payload)) : std::nullopt;
}

/// The tower that a sender or friend field names, if it can be contacted at all. An original stores anything
/// and dies of some of it when it tries; what cannot be an address is no tower for us.
std::optional<base::Endpoint> towerOf(const json::Slice& slice)
{
    if (slice.type != json::Type::Object)
        return std::nullopt;
    const json::Members members = json::membersOf(slice);
    const std::optional<json::Slice> hostname = json::find(members, "hostname");
    if (!hostname || hostname->type != json::Type::String)
        return std::nullopt;
    const QByteArray name = json::unescape(*hostname);
    const std::optional<quint16> port = portOf(json::find(members, "port"));
    if (!port || !base::isUsableHostname(name))
        return std::nullopt;
    return base::Endpoint{name, *port};
}

/// Whether JavaScript reads this number as zero. What is too small for a double counts, what is too large does not.
bool isZero(QByteArrayView number)
{
    const qsizetype exponent = std::max(number.indexOf('e'), number.indexOf('E'));
    const QByteArrayView mantissa = exponent < 0 ? number : number.first(exponent);
    if (std::none_of(mantissa.begin(), mantissa.end(), [](char c) { return c >= '1' && c <= '9'; }))
        return true;
    const bool isLarge = exponent >= 0 && number[exponent + 1] != '-';
    return !isLarge && number.toDouble() == 0;
}

PayloadKind kindOf(const std::optional<json::Slice>& type)
{
    if (!type || type->type != json::Type::String)
        return PayloadKind::Other;
    const QByteArray name = json::unescape(*type);
    if (name == "message")
        return PayloadKind::Message;
    return name == "announce" ? PayloadKind::Announce : PayloadKind::Other;
}

base::Error errorOf(const json::Scan& scan)
{
    const QByteArray place = "at byte " + QByteArray::number(scan.consumed);
    switch (scan.fault) {
    case json::Fault::Encoding: return {"notUtf8", "the payload is not UTF-8 " + place};
    case json::Fault::TooDeep: return {"tooDeep", "the payload is nested too deeply " + place};
    case json::Fault::Truncated: return {"notJson", "the payload ends in the middle of its JSON"};
    default: return {"notJson", "the payload is not JSON " + place};
    }
}

char* put(char* at, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(at, bytes.data(), size_t(bytes.size()));
    return at + bytes.size();
}

constexpr qsizetype mostPortBytes = 5;
constexpr qsizetype aroundTower = beforeName.size() + beforePort.size() + mostPortBytes + 1;

char* putTower(char* at, QByteArrayView name, quint16 port)
{
    at = put(put(put(at, beforeName), name), beforePort);
    at = std::to_chars(at, at + mostPortBytes, port).ptr;
    return put(at, "}");
}

/// As it stands in a JSON text. Names that can be contacted need no escapes; who we are may be any text.
QByteArray insideQuotes(const QByteArray& name)
{
    return json::plainEnd(name.begin(), name.end()) == name.end() ? name
                                                                  : base::jsonString(name).sliced(1).chopped(1);
}

QByteArray encode(
    QByteArrayView message, QByteArrayView type, const base::Endpoint& self, const base::Endpoint* friendTower)
{
    const QByteArray selfName = insideQuotes(self.hostname);
    const QByteArray friendName = friendTower ? insideQuotes(friendTower->hostname) : QByteArray();
    QByteArray body(beforeMessage.size() + message.size() + beforeType.size() + type.size() + beforeSender.size()
            + aroundTower + selfName.size() + beforeFriend.size() + aroundTower + friendName.size() + 1,
        Qt::Uninitialized);
    char* at = put(put(put(body.data(), beforeMessage), message), beforeType);
    at = putTower(put(put(at, type), beforeSender), selfName, self.port);
    if (friendTower)
        at = putTower(put(at, beforeFriend), friendName, friendTower->port);
    at = put(at, "}");
    body.truncate(at - body.constData());
    return body;
}

} // namespace

bool isTruthy(const json::Slice& value)
{
    switch (value.type) {
    case json::Type::Null:
    case json::Type::False: return false;
    case json::Type::Number: return !isZero(value.text);
    case json::Type::String: return value.text.size() > 2;
    default: return true;
    }
}

base::Expected<Payload> decodePayload(QByteArrayView body, json::Limits limits)
{
    if (std::optional<Payload> payload = readWritten(body, limits))
        return std::move(*payload);
    json::Members members;
    const json::Scan scan = json::scanDocument(body, limits, &members);
    if (scan.fault != json::Fault::None)
        return std::unexpected(errorOf(scan));
    const std::optional<json::Slice> sender = json::find(members, "sender");
    if (scan.value.type != json::Type::Object || !sender || sender->type == json::Type::Null)
        return base::fail("noSender", "the payload names no sender");
    Payload payload;
    payload.kind = kindOf(json::find(members, "type"));
    payload.sender = towerOf(*sender);
    if (const std::optional<json::Slice> message = json::find(members, "message")) {
        payload.message = message->text;
        payload.isTruthy = isTruthy(*message);
    }
    if (const std::optional<json::Slice> friendSlice = json::find(members, "friend"))
        payload.friendTower = towerOf(*friendSlice);
    return payload;
}

QByteArray encodeMessage(QByteArrayView message, const base::Endpoint& self, const base::Endpoint* friendTower)
{
    return encode(message, "message", self, friendTower);
}

QByteArray encodeAnnouncement(const base::Endpoint& self, const base::Endpoint* friendTower)
{
    return encode("null", "announce", self, friendTower);
}

QByteArray identifierOf(const base::Endpoint& endpoint)
{
    return base::sha256(endpoint.hostname + QByteArray::number(endpoint.port)).toHex();
}

} // namespace clackstower::clacks
