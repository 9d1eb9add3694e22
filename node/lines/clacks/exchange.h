#pragma once

#include "node/base/error.h"
#include "node/base/instant.h"
#include "node/net/reach.h"
#include "node/peers/peer.h"

/// What goes into the core of the clacks line and what comes out of it.
namespace clackstower::clacks {

inline constexpr QByteArrayView lineName = "clacks";

using TransmitId = quint64;

/// One whole request that came in.
struct Delivery
{
    QByteArray body;
    base::Address via;
};

/// What the core wants posted. The line answers each with exactly one Outcome.
struct Transmit
{
    TransmitId id = 0;
    base::Endpoint to;
    QByteArray body;
    net::Permission permission;
    base::Instant deadline;
};

/// How a transmit ended.
struct Outcome
{
    enum Kind {
        Answered,
        Unreachable,
        IdentityChanged,
        NotPermitted,
        Cancelled
    };

    TransmitId id = 0;
    Kind kind = Unreachable;
    int status = 0; ///< of HTTP, when Answered
    base::Duration latency{};
    base::Address remote{};
    QByteArray fingerprint{};
    bool copes = false;
    QByteArray sentence{}; ///< why, for people
};

/// What an announcement tells the other tower, so that it can be shown before it leaves.
struct Announcement
{
    base::Endpoint self;
    std::optional<base::Endpoint> friendTower;

    bool operator==(const Announcement&) const = default;
};

/// A tower, and how probable it is that the next message goes there.
struct NextHop
{
    base::Endpoint to;
    double chance = 0;

    bool operator==(const NextHop&) const = default;
};

/// Something that the line has to tell: the end of an announcement that the user asked for.
struct Event
{
    quint64 request = 0;
    base::Expected<peers::Peer> announced;
};

} // namespace clackstower::clacks
