#pragma once

#include "node/base/endpoint.h"
#include "node/base/json.h"

#include <optional>

namespace clackstower::clacks {

enum class PayloadKind {
    Message,
    Announce,
    Other, ///< accepted and without effect, as an original does
};

/// What one request carries. The slices lie in the body that was decoded.
struct Payload
{
    PayloadKind kind = PayloadKind::Other;
    QByteArrayView message;               ///< raw JSON; empty when the field is missing
    bool isTruthy = false;                ///< only such messages are queued, as JavaScript counts truth
    std::optional<base::Endpoint> sender; ///< none: what stood there cannot be contacted
    std::optional<base::Endpoint> friendTower;
};

/// Codes of a failure: notJson, notUtf8, tooDeep, noSender. All are answered with 500, as an original does.
base::Expected<Payload> decodePayload(QByteArrayView body, base::json::Limits limits = {});

/// The body of a request. `message` is raw JSON and goes in as it is.
QByteArray encodeMessage(QByteArrayView message, const base::Endpoint& self, const base::Endpoint* friendTower);
QByteArray encodeAnnouncement(const base::Endpoint& self, const base::Endpoint* friendTower);

/// The most that an original reads undamaged: what fits into one TLS record.
inline constexpr qsizetype originalsReadBytes = 16384;

/// Whether an original would queue this value: not null, false, a zero or the empty text.
bool isTruthy(const base::json::Slice& value);

/// The id by which originals file a tower: the hex SHA-256 of name and port with nothing between.
QByteArray identifierOf(const base::Endpoint& endpoint);

} // namespace clackstower::clacks
