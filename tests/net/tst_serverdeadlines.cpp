#include "fixtures.h"
#include "rawclient.h"

#include "node/net/httpsserver.h"

using namespace clackstower;
using namespace clackstower::net;
using test::postOf;
using test::RawClient;

/// Whoever takes too long is sent away, and only those.
class ServerDeadlinesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RawClient> openClient()
    {
        auto client = std::make_unique<RawClient>(m_port);
        client->startTls(m_client);
        [&] { QTRY_VERIFY(client->isOpen()); }();
        return client;
    }

    const ServerCounters& counters() const { return m_server->counters(); }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<HttpsServer>(m_clock, test::serverContext());
        m_server->setHandler([](const HttpRequest&) { return HttpAnswer{}; });
        m_port = *m_server->listen(base::Address::fromIpv4(0x7f000001), 0);
    }

    void cleanup() { m_server.reset(); }

    void idleConnectionsEndInTime()
    {
        const auto client = openClient();
        client->send(postOf("1"));
        QTRY_COMPARE((client->poll(), client->answers()), 1);
        m_clock.advance(std::chrono::seconds(59));
        QTest::qWait(400);
        QVERIFY(!client->isClosed());
        m_clock.advance(std::chrono::seconds(1));
        QTRY_VERIFY(client->isClosed());
        QCOMPARE(client->answers(), 1);
    }

    void silenceBeforeTlsEndsInTime()
    {
        RawClient silent(m_port);
        RawClient half(m_port);
        half.sendRaw(QByteArray("\x16\x03\x01", 3));
        QTRY_COMPARE(counters().open, quint64(2));
        m_clock.advance(std::chrono::seconds(4));
        QTest::qWait(400);
        QCOMPARE(counters().open, quint64(2));
        m_clock.advance(std::chrono::seconds(2));
        QTRY_COMPARE(counters().open, quint64(0));
        QCOMPARE(counters().handshakeTimeouts, quint64(2));
    }

    void slowHeadersEndInTime()
    {
        const auto slow = openClient();
        const auto never = openClient();
        const auto second = openClient();
        second->send(postOf("1") + "POST"); // a good beginning is no excuse
        for (int i = 0; i < 5; ++i) {
            slow->send(i == 0 ? "GET / HTTP/1.1\r\n" : "A: b\r\n");
            QTest::qWait(20);
            m_clock.advance(std::chrono::seconds(1));
        }
        QTRY_COMPARE(counters().headerTimeouts, quint64(3));
        QTRY_VERIFY(slow->isClosed() && never->isClosed() && second->isClosed());
        QCOMPARE(slow->received.left(12), "HTTP/1.1 408");
        QCOMPARE(second->answers(), 2);
        m_clock.advance(std::chrono::seconds(2));
        QTRY_COMPARE(counters().open, quint64(0));
    }

    void slowBodiesEndInTime()
    {
        const auto drip = openClient();
        const auto steady = openClient();
        const QByteArray head = "POST / HTTP/1.1\r\nContent-Length: 900000\r\n\r\n";
        drip->send(head);
        steady->send(head);
        for (int i = 0; i < 45; ++i) { // 45 seconds
            drip->send("x");
            steady->send(QByteArray(20'000, 'y'));
            QTest::qWait(15);
            m_clock.advance(std::chrono::seconds(1));
        }
        QTRY_VERIFY(drip->isClosed());
        QCOMPARE(drip->received.left(12), "HTTP/1.1 408");
        QCOMPARE(counters().bodyTimeouts, quint64(1));
        QTRY_COMPARE((steady->poll(), steady->received.left(12)), "HTTP/1.1 200");
    }

private:
    test::HandClock m_clock;
    TlsContext m_client = test::clientContext();
    std::unique_ptr<HttpsServer> m_server;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(ServerDeadlinesTest)
#include "tst_serverdeadlines.moc"
