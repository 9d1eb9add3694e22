#pragma once

#include "node/lab/spread.h"

namespace clackstower::lab {

/// What the network does to what travels through it. May be changed while a world runs: a storm comes and goes.
struct Conditions
{
    Spread latency = Spread::logNormal(std::chrono::milliseconds(40)); ///< one way, fixed for each pair of hosts
    base::Duration jitter = std::chrono::milliseconds(5);              ///< up to this on top, for each packet
    base::Duration nameLookup = std::chrono::milliseconds(20);         ///< until a name turns out not to exist

    Chance loss;    ///< of a packet; a connection sends it again, later
    Chance reorder; ///< a datagram, a request or a whole stream is held back, and later ones overtake it
    base::Duration reorderBy = std::chrono::milliseconds(200);
    /// A datagram arrives twice. So does a request: a kept connection closes before its answer, and as no part of
    /// one has come, the client begins the post anew, as ours does.
    Chance duplicate;
    Chance corrupt;            ///< a datagram arrives with a bit turned; TLS notices and ends the connection
    Chance reset;              ///< a connection is reset, before or after the request went through
    Chance halfClose;          ///< the request arrives, but the way back is closed: no answer ever comes
    qint64 bytesPerSecond = 0; ///< of a host's way out; 0: as fast as one likes

    bool operator==(const Conditions&) const = default;
};

} // namespace clackstower::lab
