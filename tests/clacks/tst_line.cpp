#include "corebench.h"

#include "node/lines/clacks/clacksline.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;
using namespace clackstower::clacks;
using lines::LineState;

/// Whole lines on real sockets in one process. The real program beside real originals is met in tests/interop.
class LineTest : public QObject
{
    Q_OBJECT

    /// A line with everything that it needs around it.
    struct Station
    {
        explicit Station(const QString& folder, quint16 port = 0)
            : line(settings(folder, port), clock, std::make_unique<base::SeededRandom>(1), judge, notes)
        {
        }

        static ClacksLine::Settings settings(const QString& folder, quint16 port)
        {
            ClacksLine::Settings settings;
            settings.core.self = {"127.0.0.1", 0};
            settings.core.sendrate = 200;
            settings.bind = "127.0.0.1";
            settings.port = port;
            settings.dataDir = folder;
            return settings;
        }

        base::Endpoint endpoint() const { return {"127.0.0.1", line.listening().port}; }

        base::SystemClock clock;
        FixedJudge judge;
        NoteTaker notes;
        ClacksLine line;
    };

    static AnnounceResult announce(Station& from, const base::Endpoint& to)
    {
        std::optional<AnnounceResult> result;
        from.line.announce(to, [&](const AnnounceResult& announced) { result = announced; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 60'000); }();
        return result ? *result : base::fail("noAnswer", "the announcement was never answered");
    }

private Q_SLOTS:
    void aMessageWalks()
    {
        QTemporaryDir here;
        QTemporaryDir there;
        Station a(here.path());
        Station b(there.path());
        QVERIFY(a.line.start());
        QVERIFY(b.line.start());
        QVERIFY(announce(a, b.endpoint()));
        const QByteArray message = "{ \"n\" : 1.0, \"t\" : \"\\u00e9\xc3\xa9\" }";
        QVERIFY(a.line.enqueue(message));
        QTRY_VERIFY(b.notes.count(traffic::SightingKind::Received) > 0);
        const auto& sightings = b.notes.sightings;
        QCOMPARE(sightings.first().bytes, message);
        QCOMPARE(sightings.first().peer, std::optional(a.endpoint()));
        QCOMPARE(sightings.first().via, *base::Address::fromText("127.0.0.1"));
        // Towers of ours recognise each other, and so may give each other large bodies.
        QTRY_VERIFY(a.line.peers().first().copes);
    }

    void largeBodiesArriveWhole()
    {
        QTemporaryDir here;
        QTemporaryDir there;
        Station a(here.path());
        Station b(there.path());
        QVERIFY(a.line.start());
        QVERIFY(b.line.start());
        QVERIFY(announce(a, b.endpoint()));
        QByteArray message(700'000, 'x');
        message.front() = message.back() = '"';
        QVERIFY(a.line.enqueue(message));
        QTRY_VERIFY_WITH_TIMEOUT(b.notes.count(traffic::SightingKind::Received) > 0, 60'000);
        QVERIFY(b.notes.sightings.first().bytes == message);
    }

    void queueAndBookSurviveARestart()
    {
        QTemporaryDir here;
        QTemporaryDir there;
        Station b(there.path());
        QVERIFY(b.line.start());
        QByteArray fingerprint;
        {
            Station a(here.path());
            QVERIFY(a.line.start());
            QVERIFY(announce(a, b.endpoint()));
            fingerprint = a.line.fingerprint();
            a.line.stop();
            QVERIFY(a.line.enqueue("\"waits\""));
            a.line.flush();
        }
        Station a(here.path());
        QCOMPARE(a.line.queue().count(), 1);
        QCOMPARE(a.line.peers().size(), 1);
        QCOMPARE(a.line.peers().first().endpoint, b.endpoint());
        QVERIFY(!a.line.peers().first().fingerprint.isEmpty());
        QVERIFY(a.line.start());
        QCOMPARE(a.line.fingerprint(), fingerprint);
        QTRY_VERIFY(b.notes.count(traffic::SightingKind::Received) > 0);
    }

    void aChangedKeyIsRefusedUntilAccepted()
    {
        QTemporaryDir here;
        QTemporaryDir there;
        Station a(here.path());
        QVERIFY(a.line.start());
        base::Endpoint endpoint;
        {
            Station b(there.path());
            QVERIFY(b.line.start());
            endpoint = b.endpoint();
            QVERIFY(announce(a, endpoint));
        }
        QTemporaryDir elsewhere; // another tower, another key, the same port
        Station impostor(elsewhere.path(), endpoint.port);
        QVERIFY(impostor.line.start());
        const AnnounceResult result = announce(a, endpoint);
        QVERIFY(!result);
        QVERIFY(a.line.peers().first().changedFingerprint == impostor.line.fingerprint());
        QVERIFY(!a.line.notices().isEmpty());
        QCOMPARE(impostor.notes.sightings.size(), 0);
        QVERIFY(a.line.acceptKey(endpoint));
        QVERIFY(announce(a, endpoint));
        QVERIFY(a.line.notices().isEmpty());
    }

    void aTakenPortIsASentence()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QTemporaryDir here;
        Station a(here.path(), taken.serverPort());
        const auto started = a.line.start();
        QVERIFY(!started);
        QVERIFY(started.error().sentence.contains(QByteArray::number(taken.serverPort())));
        QCOMPARE(a.line.state(), LineState::Failed);
        taken.close();
        QVERIFY(a.line.start());
        QCOMPARE(a.line.state(), LineState::Listening);
        QVERIFY(a.line.error().isEmpty());
    }

    void offAirAndOnAgain()
    {
        QTemporaryDir here;
        QTemporaryDir there;
        Station a(here.path());
        Station b(there.path());
        QVERIFY(a.line.start());
        QVERIFY(b.line.start());
        QVERIFY(announce(a, b.endpoint()));
        const quint16 port = b.endpoint().port;
        b.line.stop();
        QCOMPARE(b.line.state(), LineState::Off);
        QVERIFY(!announce(a, {"127.0.0.1", port}));
        a.line.stop();
        QVERIFY(a.line.enqueue("\"kept\""));
        QTest::qWait(100);
        QCOMPARE(a.line.queue().count(), 1);
        QVERIFY(a.line.start());
        QVERIFY(b.line.start());
    }

    void announceBeforeEverOnAir()
    {
        QTemporaryDir here;
        Station a(here.path());
        QVERIFY(!announce(a, {"127.0.0.1", 9}));
    }
};

QTEST_GUILESS_MAIN(LineTest)
#include "tst_line.moc"
