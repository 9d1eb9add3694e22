#pragma once

#include "node/base/error.h"
#include "node/lines/scuttlebutt/exchange.h"

#include <functional>

namespace clackstower::scuttlebutt {

struct TransportLimits
{
    int connections = 1024;
    int perAddress = 32;
    qsizetype messageBytes = 256 * 1024;
    qsizetype unfinishedBytes = 32 * 1024 * 1024;      ///< of all that have not ended their message
    base::Duration message = std::chrono::seconds(10); ///< from the first packet to the last
    base::Duration delivery = std::chrono::seconds(8);
    int underWay = 128;
    int waiting = 1024; ///< to be sent, when so many are under way
    net::ReachMode reach = net::ReachMode::Guarded;
};

/// Plain sums since the start, but for `open` and `sending`.
struct TransportCounters
{
    quint64 open = 0, sending = 0, accepted = 0, refusedPerAddress = 0, evicted = 0;
    quint64 timeouts = 0, tooLarge = 0, overloaded = 0, broken = 0, messages = 0, delivered = 0, failed = 0;
    quint64 sendQueueFull = 0, bytesIn = 0, bytesOut = 0;
};

/// How messages come and go. The core knows none of it; a line is given the one that it should use.
class Transport
{
public:
    using Received = std::function<void(const Delivery&)>;
    using Ended = std::function<void(const Outcome&)>;

    virtual ~Transport() = default;

    /// Both are called from the event loop, never from inside send().
    void setHandlers(Received received, Ended ended)
    {
        m_received = std::move(received);
        m_ended = std::move(ended);
    }

    /// Port 0 takes any; the port that was taken is returned.
    virtual base::Expected<quint16> listen(const base::Address& address, quint16 port) = 0;

    /// Stops listening and drops every connection; what is under way ends without an outcome.
    virtual void close() = 0;

    virtual void send(Transmit transmit) = 0;
    virtual void setLimits(const TransportLimits& limits) = 0;
    virtual const TransportCounters& counters() const = 0;

protected:
    Received m_received;
    Ended m_ended;
};

} // namespace clackstower::scuttlebutt
