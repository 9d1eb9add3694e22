#include "poolfixture.h"

using namespace clackstower;
using namespace clackstower::net;
using test::loopback;
using test::ScriptedServer;

class ClientFailuresTest : public test::PoolFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makePool(); }

    void cleanup() { m_pool.reset(); }

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
        chatty.onRecord
            = [](ScriptedServer::Guest& guest) { guest.say(ScriptedServer::answer() + ScriptedServer::answer()); };
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
            guest.say("HTTP/1.1 307 Temporary Redirect\r\nLocation: https://" + elsewhere.endpoint().toText()
                + "/\r\nContent-Length: 0\r\n\r\n");
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
};

QTEST_GUILESS_MAIN(ClientFailuresTest)
#include "tst_clientfailures.moc"
