#pragma once

#include "node/base/address.h"
#include "node/base/digest.h"
#include "node/base/endpoint.h"
#include "node/base/instant.h"

#include <optional>

namespace clackstower::traffic {

using MessageId = base::Digest;

/// One datum that travels. Its bytes stay as they came; the id is their SHA-256 and is not stored beside them.
struct Message
{
    QByteArray bytes;
    base::Instant queuedAt;
    std::optional<base::Endpoint> from; ///< the tower that it says it comes from; none: it is ours
    base::Address via;                  ///< the address that it really came from; null: it is ours
    QByteArray topic = {};              ///< what it is about, on lines that say so (scuttlebutt: the key)
    QByteArray origin = {};             ///< who made it, on lines that say so (scuttlebutt: the owner's id)

    MessageId id() const { return base::sha256(bytes); }
    bool operator==(const Message&) const = default;
};

} // namespace clackstower::traffic
