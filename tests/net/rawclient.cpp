#include "rawclient.h"

#include <QString>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace clackstower::net::test {

RawClient::RawClient(quint16 port, const base::Address& server)
{
    auto socket = Socket::connectTo(server, port);
    if (socket)
        m_socket = std::move(*socket);
    else
        m_closed = true;
}

std::unique_ptr<RawClient> RawClient::from(const char* address, quint16 port)
{
    const auto made = ::socket(AF_INET, SOCK_STREAM, 0);
    auto client = std::unique_ptr<RawClient>(new RawClient);
    client->m_socket = Socket(static_cast<Socket::Handle>(made));
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(base::Address::fromText(address)->ipv4());
    sockaddr_in there = here;
    there.sin_addr.s_addr = htonl(0x7f000001);
    there.sin_port = htons(port);
    client->m_closed = ::bind(made, reinterpret_cast<sockaddr*>(&here), sizeof here) != 0
        || ::connect(made, reinterpret_cast<sockaddr*>(&there), sizeof there) != 0;
#ifdef _WIN32
    u_long yes = 1;
    ioctlsocket(made, FIONBIO, &yes);
#else
    fcntl(made, F_SETFL, O_NONBLOCK);
#endif
    return client;
}

void RawClient::startTls(const TlsContext& context)
{
    m_tls = std::make_unique<TlsSession>(context, "tower.example", "test");
    m_tls->start(m_unsent);
    flush();
}

void RawClient::sendRaw(const QByteArray& bytes)
{
    m_unsent += bytes;
    flush();
}

void RawClient::send(const QByteArray& plaintext)
{
    m_tls->write(plaintext, m_unsent);
    flush();
}

void RawClient::flush()
{
    while (!m_closed && !m_unsent.isEmpty()) {
        const Transfer moved = m_socket.send(m_unsent.constData(), m_unsent.size());
        if (moved.outcome != Transfer::Moved)
            return; // not connected yet, full, or broken, which reading will find
        m_unsent.remove(0, moved.bytes);
    }
}

void RawClient::poll()
{
    flush();
    char buffer[32 * 1024];
    while (!m_closed) {
        const Transfer got = m_socket.receive(buffer, sizeof buffer);
        if (got.outcome == Transfer::WouldBlock)
            break;
        if (got.outcome != Transfer::Moved) {
            // A connection that is still being made has no peer, which is no end.
            m_closed = got.outcome == Transfer::Ended || m_socket.takeError() != 0 || !received.isEmpty() || m_tls;
            break;
        }
        const QByteArrayView bytes(buffer, got.bytes);
        if (m_tls)
            m_tls->feed(bytes, received, m_unsent);
        else
            received.append(bytes);
    }
    flush();
}

bool RawClient::isOpen()
{
    poll();
    return !m_closed && m_tls && m_tls->state() == TlsSession::State::Open;
}

bool RawClient::isClosed()
{
    poll();
    return m_closed;
}

QByteArray postOf(const QByteArray& body, const QByteArray& extraHeaders)
{
    return "POST / HTTP/1.1\r\nHost: tower.example\r\nContent-Type: application/json\r\n" + extraHeaders
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray originalPostOf(const QByteArray& body)
{
    return "POST / HTTP/1.1\r\nHost: tower.example\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(QString::fromUtf8(body).size()) + "\r\nConnection: keep-alive\r\n\r\n" + body;
}

} // namespace clackstower::net::test
