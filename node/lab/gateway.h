#pragma once

#include "node/base/address.h"
#include "node/base/instant.h"

#include <optional>

namespace clackstower::lab {

struct SocketAddress
{
    base::Address address;
    quint16 port = 0;

    bool operator==(const SocketAddress&) const = default;
};

/// What stands between a host and the network and may rewrite or stop what passes: the place for a NAT or a
/// firewall. A host without one is on the network itself.
class Gateway
{
public:
    virtual ~Gateway() = default;

    /// The source that the network sees; none: it does not get out.
    virtual std::optional<SocketAddress> outward(
        const SocketAddress& inside, const SocketAddress& remote, base::Instant now)
        = 0;

    /// The inside that a packet for this outside reaches; none: it does not get in.
    virtual std::optional<SocketAddress> inward(
        const SocketAddress& remote, const SocketAddress& outside, base::Instant now)
        = 0;

    /// It was switched off and on: what it remembered is gone.
    virtual void reboot(base::Instant now) = 0;
};

} // namespace clackstower::lab
