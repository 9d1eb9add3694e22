#pragma once

#include "node/peers/peer.h"
#include "node/traffic/sighting.h"

namespace clackstower::traffic {

/// Is told what happens in a line, as it happens. The tower keeps a journal and tells its watchers; the lab counts.
class Witness
{
public:
    virtual ~Witness() = default;
    virtual void saw(Sighting sighting) = 0;

    /// `previous` is none when the peer has just been discovered.
    virtual void peerChanged(
        QByteArrayView line, const peers::Peer& peer, std::optional<peers::PeerStatus> previous, base::Instant now)
        = 0;
};

} // namespace clackstower::traffic
