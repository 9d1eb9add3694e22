#pragma once

#include "node/net/socket.h"
#include "node/net/tls.h"

#include <QByteArray>

#include <memory>

namespace clackstower::net::test {

/// A client without manners: it sends exactly the bytes it is told to, and keeps what it gets. It never waits
/// by itself; call poll() while the event loop of the server runs.
class RawClient
{
public:
    explicit RawClient(quint16 port, const base::Address& server = base::Address::fromIpv4(0x7f000001));

    /// Comes from that address of 127.0.0.0/8, as if it were another machine.
    static std::unique_ptr<RawClient> from(const char* address, quint16 port);

    /// Shakes hands on its own until poll() has ended it.
    void startTls(const TlsContext& context);

    void sendRaw(const QByteArray& bytes);

    /// Through TLS, as one record.
    void send(const QByteArray& plaintext);

    /// Takes what has come and sends what waits.
    void poll();

    bool isOpen();       ///< TLS stands
    bool isClosed();     ///< the server has hung up, politely or not
    QByteArray received; ///< plaintext, or raw bytes without TLS

    TlsSession* tls() { return m_tls.get(); }

    Socket& socket() { return m_socket; }

    /// How many answers stand in `received`.
    qsizetype answers() const { return received.count("HTTP/1.1 "); }

private:
    RawClient() = default;
    void flush();

    Socket m_socket;
    std::unique_ptr<TlsSession> m_tls;
    QByteArray m_unsent;
    bool m_closed = false;
};

/// A POST with that body, Content-Length in bytes.
QByteArray postOf(const QByteArray& body, const QByteArray& extraHeaders = {});

/// Such a POST as original towers send it: Content-Length counts UTF-16 units.
QByteArray originalPostOf(const QByteArray& body);

} // namespace clackstower::net::test
