#pragma once

#include "node/base/error.h"
#include "node/lines/clacks/exchange.h"
#include "node/lines/clacks/linesettings.h"
#include "node/net/clientpool.h"
#include "node/net/httpsserver.h"

#include <QList>

namespace clackstower::clacks {

/// The line's end of the wire: where arrives what other towers send and answer.
class WireEnd
{
public:
    virtual ~WireEnd() = default;

    /// A request has come in whole; returns the HTTP status that answers it.
    virtual int deliver(const Delivery& delivery) = 0;
    virtual void ended(const Outcome& outcome) = 0;

    /// Whether the key with that fingerprint may speak for the tower there.
    virtual bool accepts(const base::Endpoint& endpoint, const QByteArray& fingerprint) const = 0;

    /// Time has passed. For a wire whose clock leaps; else the line wakes itself.
    virtual void wake() = 0;
};

/// What lies between a clacks line and the other towers: in earnest an HTTPS server and a pool of clients, in a
/// demonstration a swarm that exists in memory only. Calls its end from the event loop, never from inside post().
class Wire
{
public:
    struct Counters
    {
        net::ServerCounters server;
        net::PoolCounters pool;
    };

    virtual ~Wire() = default;

    /// Before anything else; the end outlives the wire.
    virtual void attach(WireEnd& end) = 0;

    /// Begins to take in what others send, and to carry out posts. Returns the port that others reach us by.
    virtual base::Expected<quint16> listen(const LineSettings& settings) = 0;

    /// Takes nothing in any more; what is under way to others may still end.
    virtual void stopListening() = 0;

    /// Is followed by exactly one ended().
    virtual void post(Transmit transmit) = 0;

    /// Ends all that is under way as cancelled.
    virtual void hangUp() = 0;

    virtual void reconfigure(const LineSettings& settings) = 0;

    virtual QByteArray fingerprint() const = 0;    ///< of our own key; empty before the first listen()
    virtual Counters counters() const = 0;         ///< kept over the line's going off air
    virtual QList<QByteArray> remarks() const = 0; ///< sentences about what was repaired
};

} // namespace clackstower::clacks
