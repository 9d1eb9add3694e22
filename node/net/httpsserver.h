#pragma once

#include "node/base/address.h"
#include "node/base/error.h"
#include "node/base/instant.h"
#include "node/net/http.h"
#include "node/net/requestreader.h"
#include "node/net/tls.h"

#include <QObject>

#include <functional>
#include <memory>

namespace clackstower::net {

struct HttpRequest
{
    QByteArray method;
    QByteArray target;
    QByteArray body;   ///< has no spare capacity: keeping it wastes nothing
    base::Address via; ///< whose socket it came through
};

using HttpHandler = std::function<HttpAnswer(const HttpRequest&)>;

/// What strangers may take of us. Everything that is counted is counted before TLS begins.
struct ServerLimits
{
    int connections = 1024;
    int perAddress = 32;
    int perGroup = 256; ///< a /16; see base::Address::group()

    base::Duration handshake = std::chrono::seconds(5);
    base::Duration header = std::chrono::seconds(5);
    base::Duration body = std::chrono::seconds(20); ///< prolonged while minBytesPerSecond are kept up
    base::Duration idle = std::chrono::seconds(60);
    base::Duration drain = std::chrono::seconds(10); ///< for taking our answer
    qsizetype minBytesPerSecond = 8 * 1024;

    RequestLimits request;
    qsizetype unfinishedBytes = 32 * 1024 * 1024; ///< all bodies that are under way

    // Per turn of the event loop; what is left goes on in the next, after timers and other sockets.
    int acceptsPerTurn = 32;
    int handshakesPerTurn = 8;
    int requestsPerTurn = 128;
    qsizetype bytesPerTurn = 512 * 1024;
    int requestsPerConnection = 16;
};

/// Plain sums since the start, but for `open`.
struct ServerCounters
{
    quint64 open = 0;              ///< connections right now
    quint64 accepted = 0;          ///< taken in, handshake or not
    quint64 refusedPerAddress = 0; ///< the address or its group holds too many
    quint64 refusedTotal = 0;      ///< full, and nobody could be evicted
    quint64 evicted = 0;           ///< closed to make room
    quint64 handshakes = 0;        ///< completed, the resumed ones included
    quint64 resumed = 0;
    quint64 handshakeFailures = 0;
    quint64 handshakeTimeouts = 0;
    quint64 headerTimeouts = 0;
    quint64 bodyTimeouts = 0;
    quint64 drainTimeouts = 0;
    quint64 badRequests = 0; ///< answered by us with 4xx without asking the handler, tooLarge aside
    quint64 tooLarge = 0;
    quint64 overloaded = 0; ///< bodies given up because of unfinishedBytes
    quint64 salvaged = 0;   ///< bodies longer than declared, saved
    quint64 requests = 0;   ///< given to the handler
    quint64 bytesIn = 0;    ///< ciphertext
    quint64 bytesOut = 0;
    quint64 acceptPauses = 0; ///< out of file handles
};

/// The HTTPS door of a tower: listens, keeps strangers within limits, and hands whole requests to one
/// handler.
class HttpsServer : public QObject
{
    Q_OBJECT

public:
    HttpsServer(const base::Clock& clock, TlsContext context, ServerLimits limits = {}, QObject* parent = nullptr);
    ~HttpsServer() override;

    /// Is called once per request, from the event loop; what it returns is sent back.
    void setHandler(HttpHandler handler);

    /// See RequestReader; without one nothing is salvaged. Before listen().
    void setBodyJudge(BodyJudge judge);

    /// Port 0 takes any; the port that was taken is returned.
    base::Expected<quint16> listen(const base::Address& address, quint16 port);

    /// Stops listening and drops every connection.
    void close();

    bool isListening() const;
    quint16 port() const;
    const ServerCounters& counters() const;

protected:
    bool event(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    class Hall;
    std::unique_ptr<Hall> m_hall;
};

} // namespace clackstower::net
