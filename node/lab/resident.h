#pragma once

#include "node/base/address.h"
#include "node/base/endpoint.h"
#include "node/base/instant.h"
#include "node/net/reach.h"

#include <memory>
#include <optional>

namespace clackstower::lab {

using HostId = quint32;
using StreamId = quint32;

inline constexpr HostId nobody = ~HostId(0);

/// One HTTPS exchange that a resident asks for. It is answered with exactly one PostEnd while the host lives.
struct Post
{
    quint64 token = 0; ///< comes back with the end; means nothing to the world
    quint64 tag = 0;   ///< likewise
    base::Endpoint to;
    QByteArray body;
    net::Permission permission;
    base::Instant deadline; ///< by the clock of the host
};

struct PostEnd
{
    enum Kind {
        Answered,
        Unreachable,
        IdentityChanged,
        NotPermitted
    };

    quint64 token = 0;
    quint64 tag = 0;
    Kind kind = Unreachable;
    int status = 0;
    base::Duration latency{};
    base::Address remote;
    HostId host = nobody; ///< who answered; for the books of the lab, never for a core
    QByteArray fingerprint;
    bool copes = false;
    QByteArray sentence;
};

/// One request as it reaches a host.
struct Request
{
    QByteArray body;
    base::Address via;
    quint16 port = 0; ///< at which it arrived
};

struct Datagram
{
    QByteArray bytes;
    base::Address from;
    quint16 fromPort = 0;
    quint16 port = 0;
};

/// What happens to a stream, as one of its ends sees it.
struct StreamNews
{
    enum Kind {
        Opened,   ///< our own attempt went through
        Accepted, ///< somebody connected to us
        Bytes,
        Finished, ///< the other end sends no more, but may still read
        Broken,   ///< reset, refused or timed out: nothing more comes
    };

    StreamId stream = 0;
    Kind kind = Bytes;
    QByteArray bytes;
    base::Address remote;
    quint16 port = 0;
};

/// What lives on a host: the core of one line, or somebody who only behaves like one. The world calls it, and it
/// acts through its Wire. `now` is always the host's own clock.
class Resident
{
public:
    virtual ~Resident() = default;

    virtual void start(base::Instant now) = 0;

    /// The HTTP status of the answer; 0: none, ever.
    virtual int request(const Request&, base::Instant) { return 404; }

    virtual void ended(const PostEnd&, base::Instant) {}

    virtual void datagram(const Datagram&, base::Instant) {}

    virtual void stream(const StreamNews&, base::Instant) {}

    virtual void wake(base::Instant) {}

    virtual std::optional<base::Instant> deadline() const { return std::nullopt; }

    /// Whether that key may speak for that endpoint.
    virtual bool accepts(const base::Endpoint&, const QByteArray& /*fingerprint*/) const { return true; }

    /// The host has another address now; its name leads there already.
    virtual void moved(const base::Address&, base::Instant) {}

    /// The process ends without warning.
    virtual void crash(bool /*keepsDisk*/, base::Instant) {}

    /// Of the object itself, to be fetched before its turn.
    virtual size_t bytes() const { return sizeof(Resident); }

    /// What starts in its place: with what it had on disk, or from nothing.
    virtual std::unique_ptr<Resident> successor(bool keepsDisk, base::Instant now) = 0;
};

} // namespace clackstower::lab
