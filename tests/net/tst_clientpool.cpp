#include "poolfixture.h"

#include "node/net/httpsserver.h"

using namespace clackstower;
using namespace clackstower::net;
using test::loopback;
using test::ScriptedServer;

class ClientPoolTest : public test::PoolFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePool(); }

    void cleanup() { m_pool.reset(); }

    void postsAndKeepsTheConnection()
    {
        HttpsServer server(m_clock, test::serverContext());
        QByteArrayList bodies;
        server.setHandler([&](const HttpRequest& request) {
            bodies += request.method + ' ' + request.target + ' ' + request.body;
            return HttpAnswer{403, false};
        });
        const base::Endpoint target{"127.0.0.1", *server.listen(loopback, 0)};
        for (PostId id = 1; id <= 5; ++id) {
            post(id, target, QByteArray::number(id));
            const PostResult result = resultOf(id);
            QCOMPARE(result.outcome, PostResult::Answered);
            QCOMPARE(result.status, 403);
            QVERIFY(result.copes);
            QCOMPARE(result.remote, loopback);
            QCOMPARE(result.fingerprint, test::identity().fingerprint());
            QVERIFY(result.sentence.isEmpty());
        }
        QCOMPARE(bodies, (QByteArrayList{"POST / 1", "POST / 2", "POST / 3", "POST / 4", "POST / 5"}));
        QCOMPARE(counters().connects, quint64(1));
        QCOMPARE(counters().reused, quint64(4));
        QCOMPARE(server.counters().accepted, quint64(1));
    }

    void saysWhatAnHttpClientSays()
    {
        ScriptedServer server;
        post(1, server.endpoint(), "{\"a\":\"é\"}");
        const PostResult result = resultOf(1);
        QCOMPARE(result.status, 200);
        QVERIFY(!result.copes);
        const QByteArray request = server.guests.at(0)->received;
        QVERIFY(request.startsWith("POST / HTTP/1.1\r\n"));
        QVERIFY(request.contains("\r\nHost: " + server.endpoint().toText() + "\r\n"));
        QVERIFY(request.contains("\r\nContent-Type: application/json\r\n"));
        QVERIFY(request.contains("\r\nContent-Length: 10\r\n")); // bytes, not characters
        QVERIFY(request.contains("\r\nClackstower: " CLACKSTOWER_VERSION "\r\n"));
        QVERIFY(request.endsWith("\r\n\r\n{\"a\":\"é\"}"));
    }

    void bodyIsOneRecord_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("records");
        for (const int size : {2, 200, 16'000})
            QTest::addRow("%d", size) << size << 1;
        for (const int size : {16'300, 16'383, 16'384})
            QTest::addRow("%d", size) << size << 2;
        QTest::newRow("40000") << 40'000 << 3;
    }

    void bodyIsOneRecord()
    {
        QFETCH(const int, size);
        QFETCH(const int, records);
        const QByteArray body = '"' + QByteArray(size - 2, 'x') + '"';
        for (const bool old : {false, true}) {
            TlsContext context = test::serverContext();
            if (old)
                context.limitToTls12();
            ScriptedServer server(context);
            server.onRecord = [](ScriptedServer::Guest& guest) {
                if (guest.received.endsWith('"'))
                    guest.say(ScriptedServer::answer());
            };
            for (PostId id = 1; id <= 2; ++id) { // on a new connection and on a kept one
                makePool();
                post(id, server.endpoint(), body);
                QCOMPARE(resultOf(id).outcome, PostResult::Answered);
            }
            for (const auto& guest : server.guests) {
                QCOMPARE(guest->records.size(), records);
                if (records == 2)
                    QCOMPARE(guest->records.at(1), body);
                QVERIFY(guest->received.endsWith(body));
            }
        }
    }

    void resumesEveryConnection()
    {
        HttpsServer server(m_clock, test::serverContext());
        server.setHandler([](const HttpRequest&) { return HttpAnswer{200, true}; }); // closes each time
        const base::Endpoint target{"127.0.0.1", *server.listen(loopback, 0)};
        for (PostId id = 1; id <= 10; ++id) {
            post(id, target);
            QCOMPARE(resultOf(id).outcome, PostResult::Answered);
            QCOMPARE(m_results[id].fingerprint, test::identity().fingerprint());
        }
        QCOMPARE(counters().handshakes, quint64(10));
        QCOMPARE(counters().resumed, quint64(9));
        QCOMPARE(counters().reused, quint64(0));
    }

    void postsManyThroughFewConnections()
    {
        HttpsServer server(m_clock, test::serverContext());
        int bodies = 0;
        server.setHandler([&](const HttpRequest&) {
            ++bodies;
            return HttpAnswer{};
        });
        const base::Endpoint target{"127.0.0.1", *server.listen(loopback, 0)};
        for (PostId id = 1; id <= 500; ++id)
            post(id, target, QByteArray::number(id));
        QCOMPARE(counters().waiting, quint64(500));
        QTRY_COMPARE(m_results.size(), size_t(500));
        for (const auto& [id, result] : m_results)
            QCOMPARE(result.outcome, PostResult::Answered);
        QCOMPARE(bodies, 500);
        QCOMPARE(counters().open, quint64(4));
        QCOMPARE(counters().waiting, quint64(0));
        QCOMPARE(server.counters().accepted, quint64(4));
    }

    void allConnectionsAreBounded()
    {
        makePool({.perTarget = 4, .connections = 3});
        std::list<ScriptedServer> servers(6);
        PostId id = 0;
        for (ScriptedServer& server : servers)
            post(++id, server.endpoint());
        quint64 most = 0;
        while (m_results.size() < 6) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            most = std::max(most, counters().open);
        }
        for (const auto& [one, result] : m_results)
            QCOMPARE(result.outcome, PostResult::Answered);
        QVERIFY(most <= 3);
    }

    void closedConnectionIsTriedOnceMore()
    {
        ScriptedServer server;
        post(1, server.endpoint());
        resultOf(1);
        // The server closes the kept connection the moment the next post arrives on it, and the next as well.
        int hangUps = 0;
        server.onRecord = [&](ScriptedServer::Guest& guest) {
            if (&guest == server.guests.front().get()) {
                ++hangUps;
                guest.hangUp();
            } else {
                guest.say(ScriptedServer::answer());
            }
        };
        post(2, server.endpoint());
        QCOMPARE(resultOf(2).outcome, PostResult::Answered);
        QCOMPARE(hangUps, 1);
        QCOMPARE(counters().retried, quint64(1));
        QCOMPARE(server.guests.size(), size_t(2));

        server.onRecord = [&](ScriptedServer::Guest& guest) { guest.hangUp(); };
        post(3, server.endpoint());
        QCOMPARE(resultOf(3).outcome, PostResult::BadAnswer);
        QCOMPARE(counters().retried, quint64(2));
        QCOMPARE(server.guests.size(), size_t(3)); // once, and not again and again
    }

    void connectionClosedInPeaceIsNotUsed()
    {
        ScriptedServer server;
        post(1, server.endpoint());
        resultOf(1);
        server.guests.front()->hangUp();
        QTRY_COMPARE(counters().open, quint64(0));
        post(2, server.endpoint());
        QCOMPARE(resultOf(2).outcome, PostResult::Answered);
        QCOMPARE(counters().retried, quint64(0));
    }

    void answerThatBeganIsNotRepeated()
    {
        ScriptedServer server;
        post(1, server.endpoint());
        resultOf(1);
        server.onRecord = [](ScriptedServer::Guest& guest) {
            guest.say("HTTP/1.1 200");
            guest.hangUp();
        };
        post(2, server.endpoint());
        QCOMPARE(resultOf(2).outcome, PostResult::BadAnswer);
        QCOMPARE(counters().retried, quint64(0));
    }

    void keptOnlyAsLongAsTheServerSays()
    {
        ScriptedServer server;
        post(1, server.endpoint()); // says timeout=5
        resultOf(1);
        m_clock.advance(std::chrono::milliseconds(3900));
        post(2, server.endpoint());
        resultOf(2);
        QCOMPARE(server.guests.size(), size_t(1));
        m_clock.advance(std::chrono::milliseconds(4000));
        post(3, server.endpoint());
        resultOf(3);
        QCOMPARE(server.guests.size(), size_t(2));
        m_clock.advance(std::chrono::seconds(5));
        QTRY_COMPARE(counters().open, quint64(0));
    }

    void cancelsAnywhere()
    {
        makePool({.perTarget = 1});
        ScriptedServer server;
        server.onRecord = [](ScriptedServer::Guest&) {};
        post(1, server.endpoint()); // will be sent
        post(2, server.endpoint()); // will wait
        QTRY_VERIFY(!server.guests.empty() && !server.guests[0]->received.isEmpty());
        post(3, server.endpoint()); // has not even begun
        for (const PostId id : {3u, 2u, 1u, 99u})
            m_pool->cancel(id);
        QVERIFY(m_results.empty()); // told later, not from inside the call
        for (const PostId id : {1u, 2u, 3u})
            QCOMPARE(resultOf(id).outcome, PostResult::Cancelled);
        QTest::qWait(20);
        QCOMPARE(m_results.size(), size_t(3));
        QCOMPARE(counters().open, quint64(0));
        QCOMPARE(counters().waiting, quint64(0));
        server.onRecord = {};
        post(4, server.endpoint());
        QCOMPARE(resultOf(4).outcome, PostResult::Answered);
    }

    void closesAll()
    {
        ScriptedServer server;
        server.onRecord = [](ScriptedServer::Guest&) {};
        for (PostId id = 1; id <= 10; ++id)
            post(id, server.endpoint());
        QTRY_COMPARE(server.guests.size(), size_t(4));
        m_pool->closeAll();
        QCOMPARE(counters().open, quint64(0));
        QTRY_COMPARE(m_results.size(), size_t(10));
        for (const auto& [id, result] : m_results)
            QCOMPARE(result.outcome, PostResult::Cancelled);
    }

    void doneMayPostAndCancel()
    {
        ScriptedServer server;
        int told = 0;
        m_pool->setDone([&](PostId id, const PostResult&) {
            ++told;
            if (id < 50)
                m_pool->post(
                    id + 1, server.endpoint(), "1", {Permission::user(), m_clock.now() + std::chrono::seconds(9)});
            if (id == 25)
                m_pool->cancel(26);
            if (id == 40)
                m_pool->closeAll();
        });
        post(1, server.endpoint());
        QTRY_COMPARE(told, 50);
    }

    void mayGoWhileBusy()
    {
        ScriptedServer server;
        post(1, server.endpoint());
        post(2, {"localhost", server.endpoint().port});
        QCoreApplication::processEvents();
        m_pool.reset();
        QTest::qWait(50);
        QVERIFY(m_results.empty());
    }
};

QTEST_GUILESS_MAIN(ClientPoolTest)
#include "tst_clientpool.moc"
