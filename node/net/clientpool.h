#pragma once

#include "node/base/address.h"
#include "node/base/endpoint.h"
#include "node/base/instant.h"
#include "node/net/reach.h"
#include "node/net/tls.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace clackstower::net {

/// The caller's own number for a post; it must not be used twice while the first is under way.
using PostId = quint64;

struct PostOptions
{
    Permission permission;
    base::Instant deadline;
};

struct PostResult
{
    enum Outcome {
        Answered,
        Unreachable,
        NoSuchHost,
        TimedOut,
        TlsFailed,
        IdentityChanged,
        BadAnswer,
        NotPermitted,
        Cancelled,
    };

    Outcome outcome = Unreachable;
    int status = 0;           ///< of HTTP, when Answered
    base::Duration latency{}; ///< since post()
    base::Address remote;     ///< null when no address was tried
    QByteArray fingerprint;   ///< of the key that was shown
    bool copes = false;       ///< the answer carried a Clackstower header
    QByteArray sentence;      ///< for people; empty when Answered
};

struct PoolLimits
{
    int perTarget = 4;
    int connections = 256;
    base::Duration idle = std::chrono::seconds(30);
    base::Duration connect = std::chrono::seconds(5); ///< per address, so that a dead one does not eat the deadline
    base::Duration names = std::chrono::seconds(60);  ///< how long a looked-up name is believed
    int cachedNames = 512;
};

struct PoolCounters
{
    quint64 open = 0;    ///< connections right now
    quint64 waiting = 0; ///< posts right now that have no connection yet
    quint64 posts = 0;
    quint64 answered = 0;
    quint64 connects = 0; ///< TCP connections begun
    quint64 handshakes = 0;
    quint64 resumed = 0;
    quint64 reused = 0;  ///< posts on a connection that had carried one before
    quint64 retried = 0; ///< posts begun anew because a kept connection had been closed
    quint64 lookups = 0;
    quint64 refused = 0; ///< by the reach policy
    quint64 bytesIn = 0; ///< ciphertext
    quint64 bytesOut = 0;
};

/// Posts bodies to other towers over connections that are kept, resumed and bounded.
/// An original tower corrupts a body that reaches it in two TLS records, so a body that fits into one is
/// always sent in one.
class HttpsClientPool : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(PostId, const PostResult&)>;

    /// Whether the key with that fingerprint may speak for the endpoint.
    using PinCheck = std::function<bool(const base::Endpoint&, const QByteArray& fingerprint)>;

    HttpsClientPool(
        const base::Clock& clock, TlsContext context, PoolLimits limits = {}, QObject* parent = nullptr);
    ~HttpsClientPool() override;

    /// Is called exactly once for each post, always from the event loop.
    void setDone(Done done);

    /// Asked after each handshake, before a byte of a request leaves.
    void setPinCheck(PinCheck check);
    void setReach(ReachMode mode);

    /// Another way to trust: all connections are made anew.
    void setContext(TlsContext context);

    void post(PostId id, const base::Endpoint& target, QByteArray body, PostOptions options);

    /// Ends the post with Cancelled. What has left cannot be called back.
    void cancel(PostId id);

    /// Cancels everything and closes every connection.
    void closeAll();

    const PoolCounters& counters() const;

protected:
    bool event(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    class Desk;
    std::unique_ptr<Desk> m_desk;
};

} // namespace clackstower::net
