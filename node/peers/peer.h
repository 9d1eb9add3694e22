#pragma once

#include "node/base/address.h"
#include "node/base/endpoint.h"
#include "node/base/instant.h"

#include <optional>

namespace clackstower::peers {

/// What the tower thinks of a peer. Every line uses the part of the list that its protocol knows.
enum class PeerStatus : quint8 {
    New,
    Alive,
    Live, ///< what a line of heartbeats calls alive
    Lost,
    Dead,
    Ignored
};

QByteArrayView statusName(PeerStatus status);
std::optional<PeerStatus> statusFromName(QByteArrayView name);

/// Somebody else's tower, as one line of ours knows it. A plain value: the address book owns the original.
///
/// What each message asks for or changes stands first, in as few cache lines as it takes: a swarm of towers in one
/// process waits for memory more than for anything else.
struct Peer
{
    base::Endpoint endpoint;
    PeerStatus status = PeerStatus::New;
    bool typed = false;    ///< the user named it: it may be contacted wherever it lives
    bool answered = false; ///< it has answered us with 200 at least once
    bool proven = false;   ///< it has brought us a message: it is not a place where messages only vanish
    bool copes = false;    ///< it reads bodies of more than 16 384 bytes undamaged

    base::Address address;                ///< where it answered last; null before first contact
    std::optional<base::Address> namedBy; ///< the connection that its name came in by; none: the user typed it
    std::optional<base::Instant> lastHeard;
    std::optional<base::Duration> latency;
    quint64 received = 0;
    quint64 sent = 0;
    QByteArray fingerprint; ///< of the key that it showed at first contact (hex SHA-256 of the public key)

    quint64 failures = 0;
    base::Instant since;
    std::optional<base::Endpoint> introducedBy;
    QByteArray note;
    QByteArray identifier;         ///< the name that its line files it by, where that is not made of the endpoint
    QByteArray changedFingerprint; ///< another key that it showed since, refused until the user accepts it

    /// Whose network it counts to: its own once that is known, else that of whoever named it.
    quint64 group() const;

    bool operator==(const Peer&) const = default;
};

} // namespace clackstower::peers
