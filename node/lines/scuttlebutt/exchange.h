#pragma once

#include "node/base/endpoint.h"
#include "node/base/instant.h"
#include "node/net/reach.h"

/// What goes into the core of the scuttlebutt line and what comes out of it.
namespace clackstower::scuttlebutt {

inline constexpr QByteArrayView lineName = "scuttlebutt";

using TransmitId = quint64;

/// One whole message that came in.
struct Delivery
{
    QByteArray bytes;
    base::Address via;
};

/// What the core wants carried. The line answers each with exactly one Outcome.
struct Transmit
{
    TransmitId id = 0;
    base::Endpoint to;
    QByteArray bytes;
    net::Permission permission;
};

/// How a transmit ended.
struct Outcome
{
    enum Kind {
        Delivered,    ///< the other side has taken all of it; whether it has read it is another question
        Unreachable,  ///< refused, reset, or no answer in time
        NotPermitted, ///< we must not contact that address
    };

    TransmitId id = 0;
    Kind kind = Unreachable;
    base::Address remote{};
    qsizetype bytes = 0; ///< that left us: a machine that is gone is knocked at and told nothing
};

/// Something for the line itself.
struct Event
{
    enum Kind {
        OwnStateChanged ///< must reach the disk before its version is used up
    };

    Kind kind = OwnStateChanged;
};

} // namespace clackstower::scuttlebutt
