#include "fixtures.h"
#include "rawclient.h"

#include "node/net/clientpool.h"
#include "node/net/httpsserver.h"

#include <QSocketNotifier>

using namespace clackstower;
using namespace clackstower::net;

namespace {

const base::Address loopback = base::Address::fromIpv4(0x7f000001);

/// A server that follows a script: it shakes hands, notes each record it gets, and does what the test says.
class ScriptedServer
{
public:
    explicit ScriptedServer(TlsContext context = test::serverContext())
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

    static QByteArray answer(
        const QByteArray& headers = "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n")
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

} // namespace

class ClientPoolTest : public QObject
{
    Q_OBJECT

    void makePool(PoolLimits limits = {})
    {
        m_results.clear();
        m_pool = std::make_unique<HttpsClientPool>(m_clock, test::clientContext(), limits);
        m_pool->setDone([this](PostId id, const PostResult& result) {
            QVERIFY(!m_inPost);
            QVERIFY2(m_results.emplace(id, result).second, "told twice");
        });
    }

    void post(PostId id, const base::Endpoint& target, const QByteArray& body = "\"hello\"",
        Permission permission = Permission::user(), base::Duration time = std::chrono::seconds(10))
    {
        m_inPost = true;
        m_pool->post(id, target, body, {permission, m_clock.now() + time});
        m_inPost = false;
    }

    PostResult resultOf(PostId id)
    {
        [&] { QTRY_VERIFY(m_results.contains(id)); }();
        return m_results[id];
    }

    const PoolCounters& counters() const { return m_pool->counters(); }

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

    void changedKeyGetsNoByte()
    {
        ScriptedServer server;
        base::Endpoint asked;
        m_pool->setPinCheck([&](const base::Endpoint& endpoint, const QByteArray& fingerprint) {
            asked = endpoint;
            return fingerprint != test::identity().fingerprint();
        });
        post(1, server.endpoint());
        const PostResult result = resultOf(1);
        QCOMPARE(result.outcome, PostResult::IdentityChanged);
        QCOMPARE(result.fingerprint, test::identity().fingerprint());
        QCOMPARE(asked, server.endpoint());
        QVERIFY(!result.sentence.isEmpty());
        QTest::qWait(50);
        QCOMPARE(server.guests.at(0)->received, QByteArray());
    }

    void deadlinesHold_data()
    {
        QTest::addColumn<QByteArray>("where");
        QTest::newRow("no TLS") << QByteArray("silent");
        QTest::newRow("no answer") << QByteArray("mute");
    }

    void deadlinesHold()
    {
        QFETCH(const QByteArray, where);
        ScriptedServer server;
        server.speaksTls = where != "silent";
        server.onRecord = [](ScriptedServer::Guest&) {};
        post(1, server.endpoint(), "1", Permission::user(), std::chrono::seconds(3));
        QTRY_VERIFY(!server.guests.empty());
        QTest::qWait(100);
        QVERIFY(m_results.empty());
        m_clock.advance(std::chrono::seconds(3));
        const PostResult result = resultOf(1);
        QCOMPARE(result.outcome, PostResult::TimedOut);
        QCOMPARE(result.latency, base::Duration(std::chrono::seconds(3)));
        QVERIFY(result.sentence.contains("did not answer in time"));
        QCOMPARE(counters().open, quint64(0));
    }

    void handshakeHasItsOwnDeadline()
    {
        ScriptedServer server;
        server.speaksTls = false;
        post(1, server.endpoint(), "1", Permission::user(), std::chrono::hours(1));
        QTRY_VERIFY(!server.guests.empty());
        QTest::qWait(100);
        m_clock.advance(std::chrono::seconds(6));
        QCOMPARE(resultOf(1).outcome, PostResult::TlsFailed);
    }

    void waitingPostsTimeOutToo()
    {
        makePool({.perTarget = 1});
        ScriptedServer server;
        server.onRecord = [](ScriptedServer::Guest&) {};
        post(1, server.endpoint(), "1", Permission::user(), std::chrono::seconds(60));
        post(2, server.endpoint(), "2", Permission::user(), std::chrono::seconds(1));
        QTRY_COMPARE(counters().waiting, quint64(1));
        m_clock.advance(std::chrono::seconds(2));
        QCOMPARE(resultOf(2).outcome, PostResult::TimedOut);
        QVERIFY(!m_results.contains(1));
        QCOMPARE(counters().waiting, quint64(0));
    }

    void tellsHowItFailed()
    {
        // Nobody listens there any more.
        const quint16 port = Socket::listen(loopback, 0)->localPort();
        post(1, {"127.0.0.1", port});
        QCOMPARE(resultOf(1).outcome, PostResult::Unreachable);
        QVERIFY(m_results[1].sentence.contains("refused"));
        QCOMPARE(m_results[1].remote, loopback);

        post(2, {"no such name", 8080});
        QCOMPARE(resultOf(2).outcome, PostResult::NoSuchHost);

        ScriptedServer deaf;
        deaf.onRecord = [](ScriptedServer::Guest& guest) { guest.say("SSH-2.0-OpenSSH\r\n"); };
        post(3, deaf.endpoint());
        QCOMPARE(resultOf(3).outcome, PostResult::BadAnswer);

        ScriptedServer chatty;
        chatty.onRecord = [](ScriptedServer::Guest& guest) {
            guest.say(ScriptedServer::answer() + ScriptedServer::answer());
        };
        post(4, chatty.endpoint());
        QCOMPARE(resultOf(4).outcome, PostResult::BadAnswer);

        m_pool->setContext(TlsContext::client(Trust::Ca).value());
        ScriptedServer selfSigned;
        post(5, selfSigned.endpoint());
        QCOMPARE(resultOf(5).outcome, PostResult::TlsFailed);
        QVERIFY(m_results[5].sentence.contains("clacks.trust"));
        QVERIFY(selfSigned.guests.at(0)->received.isEmpty());
    }

    void redirectsAreNotFollowed()
    {
        ScriptedServer elsewhere;
        ScriptedServer server;
        server.onRecord = [&](ScriptedServer::Guest& guest) {
            guest.say("HTTP/1.1 307 Temporary Redirect\r\nLocation: https://" +
                      elsewhere.endpoint().toText() + "/\r\nContent-Length: 0\r\n\r\n");
        };
        post(1, server.endpoint());
        QCOMPARE(resultOf(1).status, 307);
        QTest::qWait(50);
        QVERIFY(elsewhere.guests.empty());
    }

    void strangersMayNotNameUs()
    {
        ScriptedServer server;
        const Permission stranger = Permission::named(*base::Address::fromText("9.9.9.9"));
        post(1, server.endpoint(), "1", stranger);
        QCOMPARE(resultOf(1).outcome, PostResult::NotPermitted);
        QVERIFY(m_results[1].sentence.contains("9.9.9.9"));
        // Neither by a name that leads here.
        post(2, {"localhost", server.endpoint().port}, "1", stranger);
        QCOMPARE(resultOf(2).outcome, PostResult::NotPermitted);
        QTest::qWait(20);
        QVERIFY(server.guests.empty());
        // A kept connection that the user's word has opened is not theirs either.
        post(3, server.endpoint());
        QCOMPARE(resultOf(3).outcome, PostResult::Answered);
        post(4, server.endpoint(), "1", stranger);
        QCOMPARE(resultOf(4).outcome, PostResult::NotPermitted);
        QCOMPARE(server.guests.at(0)->records.size(), 1);
        QCOMPARE(counters().refused, quint64(3));
        m_pool->setReach(ReachMode::Open);
        post(5, server.endpoint(), "1", stranger);
        QCOMPARE(resultOf(5).outcome, PostResult::Answered);
    }

    void namesAreLookedUpOnce()
    {
        ScriptedServer server;
        const base::Endpoint byName{"localhost", server.endpoint().port};
        for (PostId id = 1; id <= 5; ++id)
            post(id, byName);
        for (PostId id = 1; id <= 5; ++id)
            QCOMPARE(resultOf(id).outcome, PostResult::Answered);
        QCOMPARE(counters().lookups, quint64(1));
        m_clock.advance(std::chrono::seconds(120));
        post(6, byName);
        QCOMPARE(resultOf(6).outcome, PostResult::Answered);
        QCOMPARE(counters().lookups, quint64(2));
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
                m_pool->post(id + 1, server.endpoint(), "1",
                    {Permission::user(), m_clock.now() + std::chrono::seconds(9)});
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

private:
    test::HandClock m_clock;
    std::unique_ptr<HttpsClientPool> m_pool;
    std::map<PostId, PostResult> m_results;
    bool m_inPost = false;
};

QTEST_GUILESS_MAIN(ClientPoolTest)
#include "tst_clientpool.moc"
