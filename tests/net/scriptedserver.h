#pragma once

#include "fixtures.h"

#include "node/base/endpoint.h"
#include "node/net/socket.h"

#include <QSocketNotifier>

#include <functional>
#include <map>

namespace clackstower::net::test {

inline const base::Address loopback = base::Address::fromIpv4(0x7f000001);

/// A server that follows a script: it shakes hands, notes each record it gets, and does what the test says.
class ScriptedServer
{
public:
    explicit ScriptedServer(TlsContext context = serverContext())
        : m_context(std::move(context))
        , m_listener(Socket::listen(loopback, 0).value())
        , m_knock(m_listener.handle(), QSocketNotifier::Read)
    {
        QObject::connect(&m_knock, &QSocketNotifier::activated, &m_knock, [this] { take(); });
    }

    struct Guest
    {
        Socket socket;
        std::unique_ptr<TlsSession> tls;
        std::unique_ptr<QSocketNotifier> notifier;
        QByteArray received;
        QByteArrayList records; ///< plaintext, record by record

        void say(const QByteArray& plaintext)
        {
            QByteArray outgoing;
            tls->write(plaintext, outgoing);
            socket.send(outgoing.constData(), outgoing.size());
        }

        void hangUp()
        {
            notifier.reset();
            socket.close();
        }
    };

    base::Endpoint endpoint() const { return {"127.0.0.1", m_listener.localPort()}; }

    /// Called for each record; answers 200 when there is none.
    std::function<void(Guest&)> onRecord;
    bool speaksTls = true;
    std::vector<std::unique_ptr<Guest>> guests;

    static QByteArray answer(const QByteArray& headers = "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n")
    {
        return "HTTP/1.1 200 OK\r\n" + headers + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    }

private:
    void take()
    {
        Socket::Accepted accepted = m_listener.accept();
        if (accepted.outcome != Socket::Accepted::Connected)
            return;
        auto guest = std::make_unique<Guest>();
        guest->socket = std::move(accepted.socket);
        guest->tls = std::make_unique<TlsSession>(m_context);
        guest->notifier = std::make_unique<QSocketNotifier>(guest->socket.handle(), QSocketNotifier::Read);
        Guest& there = *guest;
        QObject::connect(there.notifier.get(), &QSocketNotifier::activated, there.notifier.get(),
            [this, &there] { read(there); });
        guests.push_back(std::move(guest));
    }

    void read(Guest& guest)
    {
        char buffer[64 * 1024];
        const Transfer got = guest.socket.receive(buffer, sizeof buffer);
        if (got.outcome != Transfer::Moved) {
            if (got.outcome != Transfer::WouldBlock)
                guest.notifier->setEnabled(false);
            return;
        }
        if (!speaksTls)
            return;
        m_stream[&guest].append(buffer, got.bytes);
        cutRecords(guest, m_stream[&guest]);
    }

    // One record after the other, so that each one's plaintext is seen by itself, as Node shows it.
    void cutRecords(Guest& guest, QByteArray& stream)
    {
        while (guest.socket.isOpen() && stream.size() >= 5) {
            const qsizetype size = 5 + (static_cast<uchar>(stream[3]) << 8 | static_cast<uchar>(stream[4]));
            if (stream.size() < size)
                return;
            QByteArray plaintext;
            QByteArray outgoing;
            guest.tls->feed(stream.left(size), plaintext, outgoing);
            stream.remove(0, size);
            if (!outgoing.isEmpty())
                guest.socket.send(outgoing.constData(), outgoing.size());
            if (plaintext.isEmpty())
                continue;
            guest.received += plaintext;
            guest.records += plaintext;
            if (onRecord)
                onRecord(guest);
            else
                guest.say(answer());
        }
    }

    TlsContext m_context;
    Socket m_listener;
    QSocketNotifier m_knock;
    std::map<Guest*, QByteArray> m_stream;
};

} // namespace clackstower::net::test
