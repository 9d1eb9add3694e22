#include "node/peers/peer.h"

#include <array>

namespace clackstower::peers {

namespace {

struct StatusName
{
    PeerStatus status = PeerStatus::New;
    QByteArrayView name;
};

constexpr std::array<StatusName, 6> statusNames{{
    {PeerStatus::New, "new"},
    {PeerStatus::Alive, "alive"},
    {PeerStatus::Live, "live"},
    {PeerStatus::Lost, "lost"},
    {PeerStatus::Dead, "dead"},
    {PeerStatus::Ignored, "ignored"},
}};

/// A group of its own for a name that the user typed (FNV-1a: the same on every machine, as the lab needs it).
quint64 groupOfName(const QByteArray& name)
{
    quint64 hash = 0xcbf29ce484222325U;
    for (const char c : name)
        hash = (hash ^ static_cast<quint8>(c)) * 0x100000001b3U;
    return hash | quint64(1) << 63;
}

} // namespace

QByteArrayView statusName(PeerStatus status)
{
    for (const StatusName& entry : statusNames) {
        if (entry.status == status)
            return entry.name;
    }
    Q_UNREACHABLE();
}

std::optional<PeerStatus> statusFromName(QByteArrayView name)
{
    for (const StatusName& entry : statusNames) {
        if (entry.name == name)
            return entry.status;
    }
    return std::nullopt;
}

quint64 Peer::group() const
{
    if (!address.isNull())
        return address.group();
    // A name that was typed, or that is itself an address, speaks for itself; any other counts to its introducer.
    if (const auto literal = base::Address::fromText(endpoint.hostname))
        return literal->group();
    return namedBy ? namedBy->group() : groupOfName(endpoint.hostname);
}

} // namespace clackstower::peers
