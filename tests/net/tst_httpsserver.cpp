#include "fixtures.h"
#include "rawclient.h"

#include "node/base/json.h"
#include "node/net/httpsserver.h"

#include <QElapsedTimer>

using namespace clackstower;
using namespace clackstower::net;
using test::postOf;
using test::RawClient;

namespace {

const base::Address loopback = base::Address::fromIpv4(0x7f000001);

BodyState judgeJson(QByteArrayView body)
{
    const auto scan = base::json::scanDocument(body);
    if (scan.fault == base::json::Fault::None)
        return BodyState::Whole;
    return scan.fault == base::json::Fault::Truncated ? BodyState::Truncated : BodyState::Bad;
}

QElapsedTimer begun()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

} // namespace

/// A server that writes down what it is asked, and answers 200.
class HttpsServerTest : public QObject
{
    Q_OBJECT

    void serve(ServerLimits limits = {})
    {
        m_requests.clear();
        m_server = std::make_unique<HttpsServer>(m_clock, test::serverContext(), limits);
        m_server->setBodyJudge(judgeJson);
        m_server->setHandler([this](const HttpRequest& request) {
            m_requests.push_back(request);
            return m_answer;
        });
        m_answer = {};
        m_port = *m_server->listen(loopback, 0);
    }

    std::unique_ptr<RawClient> openClient()
    {
        auto client = std::make_unique<RawClient>(m_port);
        client->startTls(m_client);
        [&] { QTRY_VERIFY(client->isOpen()); }();
        return client;
    }

    const ServerCounters& counters() const { return m_server->counters(); }

    /// Until no further request is taken, however slow the machine is.
    void waitUntilStuck()
    {
        for (size_t before = 0, calm = 0; calm < 3; before = m_requests.size()) {
            QTest::qWait(200);
            calm = m_requests.size() == before ? calm + 1 : 0;
        }
    }

private Q_SLOTS:

    void cleanup() { m_server.reset(); }

    void answersAndKeepsAlive()
    {
        serve();
        const auto client = openClient();
        for (int i = 1; i <= 3; ++i) {
            client->send(postOf("{\"n\":" + QByteArray::number(i) + "}"));
            QTRY_COMPARE((client->poll(), client->answers()), i);
        }
        QCOMPARE(client->received.left(15), "HTTP/1.1 200 OK");
        QVERIFY(client->received.contains("\r\nClackstower: " CLACKSTOWER_VERSION "\r\n"));
        QVERIFY(client->received.contains("\r\nContent-Length: 0\r\n"));
        QVERIFY(client->received.contains("\r\nKeep-Alive: timeout=60\r\n"));
        QCOMPARE(m_requests.size(), size_t(3));
        QCOMPARE(m_requests[1].method, "POST");
        QCOMPARE(m_requests[1].target, "/");
        QCOMPARE(m_requests[1].body, "{\"n\":2}");
        QCOMPARE(m_requests[1].via, loopback);
        QCOMPARE(counters().accepted, quint64(1));
        QCOMPARE(counters().handshakes, quint64(1));
        QCOMPARE(counters().requests, quint64(3));
        QCOMPARE(counters().open, quint64(1));
        QVERIFY(counters().bytesIn > 0 && counters().bytesOut > 0);
    }

    void answersPipelinedInOrder()
    {
        ServerLimits limits;
        limits.requestsPerConnection = 4;
        limits.requestsPerTurn = 8;
        serve(limits);
        const auto client = openClient();
        QByteArray many;
        for (int i = 0; i < 100; ++i)
            many += postOf(QByteArray::number(i));
        client->send(many);
        QTRY_COMPARE((client->poll(), client->answers()), 100);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(m_requests[size_t(i)].body, QByteArray::number(i));
    }

    void closesWhenAsked()
    {
        serve();
        auto client = openClient();
        client->send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(client->isClosed());
        QCOMPARE(client->answers(), 1);
        QVERIFY(client->received.contains("Connection: close"));
        QCOMPARE(client->tls()->state(), TlsSession::State::Closed); // goodbye was said

        client = openClient();
        m_answer = {403, true};
        client->send(postOf("1") + postOf("2"));
        QTRY_VERIFY(client->isClosed());
        QCOMPARE(client->received.left(12), "HTTP/1.1 403");
        QCOMPARE(m_requests.size(), size_t(2)); // the GET and the first of the two
        QTRY_COMPARE(counters().open, quint64(0));
    }

    void resumesEveryTime()
    {
        serve();
        const TlsContext context = test::clientContext();
        for (int i = 0; i < 10; ++i) {
            RawClient client(m_port);
            client.startTls(context);
            QTRY_VERIFY(client.isOpen());
            client.send(postOf("1"));
            QTRY_COMPARE((client.poll(), client.answers()), 1);
            QCOMPARE(client.tls()->resumed(), i > 0);
        }
        QCOMPARE(counters().handshakes, quint64(10));
        QCOMPARE(counters().resumed, quint64(9));
    }

    void takesLargeBodiesInPieces()
    {
        serve();
        const auto client = openClient();
        const QByteArray body = '"' + QByteArray(1'000'000, 'x') + '"';
        client->send(postOf(body));
        QTRY_COMPARE((client->poll(), client->answers()), 1);
        QCOMPARE(m_requests.at(0).body, body);
        QVERIFY(m_requests[0].body.capacity() < body.size() * 5 / 4);
    }

    void continuesWhenWaitedFor()
    {
        serve();
        const auto client = openClient();
        client->send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QTRY_COMPARE((client->poll(), client->received), "HTTP/1.1 100 Continue\r\n\r\n");
        client->send("42");
        QTRY_COMPARE((client->poll(), client->answers()), 2);
        QCOMPARE(m_requests.at(0).body, "42");
    }

    void savesWhatOriginalsCountWrong()
    {
        serve();
        const auto client = openClient();
        const QByteArray body = R"({"message":"Grüße, 世界 😀","type":"message"})";
        client->send(test::originalPostOf(body));
        QTRY_COMPARE((client->poll(), client->answers()), 1);
        client->send(postOf("1"));
        QTRY_COMPARE((client->poll(), client->answers()), 2);
        QCOMPARE(m_requests.at(0).body, body);
        QCOMPARE(counters().salvaged, quint64(1));
        QCOMPARE(counters().badRequests, quint64(0));
    }

    void neverWholeIsAnswered400()
    {
        serve();
        const auto client = openClient();
        client->send(postOf("{\"a\":\"é"));
        QTRY_VERIFY(counters().bytesIn > 300);
        QTest::qWait(50);
        QCOMPARE((client->poll(), client->answers()), 0);
        m_clock.advance(std::chrono::seconds(21));
        QTRY_COMPARE((client->poll(), client->received.left(12)), "HTTP/1.1 400");
        QTRY_VERIFY(client->isClosed());
    }

    void refusesAndCloses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("nonsense") << QByteArray("hello tower\r\n\r\n") << QByteArray("400");
        QTest::newRow("2 GiB") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 2147483648\r\n\r\n")
                               << QByteArray("413");
        QTest::newRow("8 EiB") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 9223372036854775807\r\n\r\n")
                               << QByteArray("413");
        QTest::newRow("long header") << "GET / HTTP/1.1\r\nA: " + QByteArray(9000, 'a') + "\r\n\r\n"
                                     << QByteArray("431");
    }

    void refusesAndCloses()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, status);
        serve();
        auto client = openClient();
        // The rest keeps coming while the answer travels; it must not cost the answer.
        client->send(request + QByteArray(300'000, 'x'));
        QTRY_VERIFY(client->isClosed());
        QCOMPARE(client->received.mid(9, 3), status);
        QCOMPARE(client->answers(), 1);
        QVERIFY(m_requests.empty());
        QCOMPARE(counters().tooLarge, quint64(status == "413" ? 1 : 0));
        QCOMPARE(counters().badRequests, quint64(status == "413" ? 0 : 1));
        // It reads on for a while, so that what is still coming does not cost the answer.
        QCOMPARE(counters().open, quint64(1));
        client.reset();
        QTRY_COMPARE(counters().open, quint64(0));
    }

    void waitsUntilAnswersAreTaken()
    {
        serve();
        const auto client = openClient();
        // 60 000 answers do not fit into the sockets' buffers, and nobody reads them.
        const QByteArray bunch = postOf("1").repeated(400);
        for (int i = 0; i < 150; ++i)
            client->send(bunch);
        waitUntilStuck();
        QVERIFY(m_requests.size() < 60'000);
        int turns = 0; // nothing can be done now, so nothing must be tried
        for (QElapsedTimer timer = begun(); timer.elapsed() < 500; ++turns)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QVERIFY2(turns < 50, qPrintable(QString::number(turns)));
        QTRY_COMPARE_WITH_TIMEOUT((client->poll(), client->answers()), 60'000, 20'000);
    }

    void givesUpOnAnswersNobodyTakes()
    {
        serve();
        const auto client = openClient();
        const QByteArray bunch = postOf("1").repeated(400);
        for (int i = 0; i < 150; ++i)
            client->send(bunch);
        waitUntilStuck();
        m_clock.advance(std::chrono::seconds(11));
        QTRY_COMPARE(counters().open, quint64(0));
        QCOMPARE(counters().drainTimeouts, quint64(1));
    }

    void portsAreToldInWords()
    {
        serve();
        HttpsServer second(m_clock, test::serverContext());
        const auto taken = second.listen(loopback, m_port);
        QCOMPARE(taken.error().code, "net.portTaken");
        QVERIFY(taken.error().sentence.startsWith(
            "Port " + QByteArray::number(m_port) + " is taken by another program"));
        QVERIFY(!second.isListening());
        const auto elsewhere = second.listen(base::Address::fromIpv4(0xc0000201), 0);
        QCOMPARE(elsewhere.error().code, "net.addressNotHere");
    }

    void speaksIpv6()
    {
        HttpsServer server(m_clock, test::serverContext());
        const base::Address six = *base::Address::fromText("::1");
        const auto port = server.listen(six, 0);
        if (!port)
            QSKIP("no IPv6 here");
        base::Address via;
        server.setHandler([&](const HttpRequest& request) {
            via = request.via;
            return HttpAnswer{};
        });
        RawClient client(*port, six);
        client.startTls(m_client);
        QTRY_VERIFY(client.isOpen());
        client.send(postOf("1"));
        QTRY_COMPARE((client.poll(), client.answers()), 1);
        QCOMPARE(via, six);
    }

    void closesWithEverybodyInside()
    {
        serve();
        const auto one = openClient();
        const auto two = openClient();
        m_server->close();
        QTRY_VERIFY(one->isClosed() && two->isClosed());
        QCOMPARE(counters().open, quint64(0));
        QVERIFY(!m_server->isListening());
        m_port = *m_server->listen(loopback, 0);
        openClient()->send(postOf("1"));
        QTRY_COMPARE(m_requests.size(), size_t(1));
    }

    void handlerMayCloseTheServer()
    {
        serve();
        m_server->setHandler([this](const HttpRequest&) {
            m_server->close();
            return HttpAnswer{};
        });
        const auto client = openClient();
        const auto bystander = openClient();
        client->send(postOf("1").repeated(3));
        QTRY_VERIFY(client->isClosed() && bystander->isClosed());
        QCOMPARE(counters().requests, quint64(3));
    }

private:
    test::HandClock m_clock;
    TlsContext m_client = test::clientContext();
    std::unique_ptr<HttpsServer> m_server;
    std::vector<HttpRequest> m_requests;
    HttpAnswer m_answer;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(HttpsServerTest)
#include "tst_httpsserver.moc"
