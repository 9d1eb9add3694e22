#include "gossipbench.h"

#include "node/lines/scuttlebutt/scuttlebuttline.h"
#include "node/lines/scuttlebutt/tcptransport.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;
using namespace clackstower::scuttlebutt;
using lines::LineState;

/// Whole lines on real sockets in one process. The real program beside real originals is met in tests/interop.
class LineTest : public QObject
{
    Q_OBJECT

    /// A line with everything that it needs around it.
    struct Station
    {
        explicit Station(
            const QByteArray& id, const QString& folder = {}, const QList<Seed>& seeds = {}, quint16 port = 0)
            : line(settings(id, folder, seeds, port), clock,
                  std::make_unique<base::SeededRandom>(qHash(id, size_t(1))), judge, notes)
        {
        }

        static ScuttlebuttLine::Settings settings(
            const QByteArray& id, const QString& folder, const QList<Seed>& seeds, quint16 port)
        {
            ScuttlebuttLine::Settings settings;
            settings.core.id = id;
            settings.core.self = {"127.0.0.1", port};
            settings.core.gossipInterval = std::chrono::milliseconds(100);
            settings.core.seeds.assign(seeds.begin(), seeds.end());
            settings.bind = "127.0.0.1";
            settings.port = port;
            settings.dataDir = folder;
            return settings;
        }

        Seed seed() const { return {line.core().config().id, {"127.0.0.1", line.listening().port}}; }

        QByteArray valueOf(const QByteArray& owner, const QByteArray& key) const
        {
            const auto node = line.core().roll().find(owner);
            const Pair* const pair = node ? line.core().roll()[*node].pairs.find(key) : nullptr;
            return pair ? pair->value : QByteArray();
        }

        base::SystemClock clock;
        FixedJudge judge;
        NoteTaker notes;
        ScuttlebuttLine line;
    };

    static quint64 counter(const lines::Line& line, QByteArrayView name)
    {
        for (const lines::Counter& each : line.counters()) {
            if (each.name == name)
                return each.value;
        }
        return 0;
    }

    /// Sends as an original does, and closes.
    static void say(quint16 port, const QByteArray& bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        QTRY_VERIFY(socket.state() == QAbstractSocket::ConnectedState);
        socket.write(bytes);
        socket.disconnectFromHost();
        QTRY_VERIFY(socket.state() == QAbstractSocket::UnconnectedState);
    }

private Q_SLOTS:
    void stateTravels()
    {
        Station a("a");
        QVERIFY(a.line.start());
        Station b("b", {}, {a.seed()});
        Station c("c", {}, {a.seed()});
        QVERIFY(b.line.start());
        QVERIFY(c.line.start());
        QVERIFY(a.line.set("k", R"({"n": 1.0})"));
        QVERIFY(c.line.set("k", "\"\xc3\xa9\""));
        QTRY_COMPARE_WITH_TIMEOUT(b.valueOf("a", "k"), QByteArray(R"({"n": 1.0})"), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(b.valueOf("c", "k"), QByteArray("\"\xc3\xa9\""), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(a.valueOf("c", "k"), QByteArray("\"\xc3\xa9\""), 30'000);
        QCOMPARE(a.line.peers().size(), 2);
        c.line.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!a.notes.dead.isEmpty() && !b.notes.dead.isEmpty(), 60'000);
        QVERIFY(c.line.start());
    }

    void versionsOutliveARestart()
    {
        QTemporaryDir folder;
        quint64 version = 0;
        QByteArray id;
        {
            Station a({}, folder.path());
            QVERIFY(a.line.start());
            id = a.line.core().config().id;
            QVERIFY(!id.isEmpty());
            QVERIFY(a.line.set("k", "1"));
            version = a.line.set("k", "2").value();
            a.line.stop();
            a.line.flush();
        }
        {
            Station a({}, folder.path());
            QCOMPARE(a.line.core().config().id, id);
            QCOMPARE(a.line.core().own().find("k")->value, QByteArray("2"));
            QCOMPARE(a.line.core().ownVersion(), version);
            QCOMPARE(a.line.set("k", "3").value(), version + 1);
        } // no flush: as if it were killed
        Station a({}, folder.path());
        QVERIFY(a.line.set("k", "4").value() > version + 1);
    }

    void whatStrangersSendIsBounded()
    {
        Station a("a");
        QVERIFY(a.line.start());
        const quint16 port = a.line.listening().port;
        for (const QByteArray& bytes : {QByteArray("null"), QByteArray(), QByteArray("hello"),
                 QByteArray(R"({"digest":{"a":1},"sender":{"id":"z"}})")})
            say(port, bytes);
        QTRY_COMPARE(counter(a.line, "badMessages"), 4U);
        QTcpSocket large;
        large.connectToHost(QStringLiteral("127.0.0.1"), port);
        QTRY_VERIFY(large.state() == QAbstractSocket::ConnectedState);
        large.write(QByteArray(1024 * 1024, 'x'));
        QTRY_COMPARE(counter(a.line, "connectionsTooLarge"), 1U);
        QTRY_VERIFY(large.state() == QAbstractSocket::UnconnectedState);
        say(port, digestFrom("bob", 9, {}));
        QTRY_COMPARE(counter(a.line, "digestsReceived") + counter(a.line, "peersNotPermitted"), 1U);
    }

    void whatNeverEndsIsClosed()
    {
        base::SystemClock clock;
        TcpTransport transport(clock);
        TransportLimits limits;
        limits.message = std::chrono::milliseconds(300);
        limits.perAddress = 3;
        transport.setLimits(limits);
        const auto port = transport.listen(*base::Address::fromText("127.0.0.1"), 0);
        QVERIFY(port);
        QList<std::shared_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 5; ++i) {
            sockets << std::make_shared<QTcpSocket>();
            sockets.last()->connectToHost(QStringLiteral("127.0.0.1"), *port);
            sockets.last()->write("{");
        }
        QTRY_VERIFY(transport.counters().refusedPerAddress >= 2);
        sockets.resize(3); // the others would knock again and again
        QTRY_COMPARE_WITH_TIMEOUT(transport.counters().timeouts, 3U, 20'000);
        QCOMPARE(transport.counters().open, 0U);
        QTRY_VERIFY(std::ranges::all_of(
            sockets, [](const auto& socket) { return socket->state() == QAbstractSocket::UnconnectedState; }));
    }

    void sendingTellsHowItEnded()
    {
        base::SystemClock clock;
        TcpTransport from(clock);
        TcpTransport to(clock);
        QList<Delivery> came;
        QList<Outcome> ended;
        to.setHandlers([&](const Delivery& delivery) { came << delivery; }, {});
        from.setHandlers({}, [&](const Outcome& outcome) { ended << outcome; });
        const auto port = to.listen(*base::Address::fromText("127.0.0.1"), 0);
        QVERIFY(port);
        const QByteArray large(200'000, 'x');
        from.send({1, {"127.0.0.1", *port}, large, net::Permission::user()});
        QTRY_COMPARE(came.size(), 1);
        QCOMPARE(came.first().bytes, large);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.first().kind, Outcome::Delivered);
        QCOMPARE(ended.first().bytes, large.size());
        to.close();
        from.send({2, {"127.0.0.1", *port}, "x", net::Permission::user()});
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(ended.last().kind, Outcome::Unreachable);
        QCOMPARE(ended.last().bytes, 0);
        const auto far = net::Permission::named(*base::Address::fromText("8.8.8.8"));
        from.send({3, {"127.0.0.1", *port}, "x", far});
        QTRY_COMPARE(ended.size(), 3);
        QCOMPARE(ended.last().kind, Outcome::NotPermitted);
    }

    void aTakenPortIsASentence()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        Station a("a", {}, {}, taken.serverPort());
        const auto started = a.line.start();
        QVERIFY(!started);
        QVERIFY(started.error().sentence.contains(QByteArray::number(taken.serverPort())));
        QCOMPARE(a.line.state(), LineState::Failed);
        taken.close();
        QVERIFY(a.line.start());
        QCOMPARE(a.line.state(), LineState::Listening);
    }

    void seedsAreReadAsWritten()
    {
        const auto seeds = parseSeeds("a@127.0.0.1:1234, b@[::1]:9742,c.d@host.example:1");
        QVERIFY(seeds);
        QCOMPARE(seeds->size(), 3U);
        QCOMPARE((*seeds)[1], (Seed{"b", {"::1", 9742}}));
        for (const char* const bad : {"a", "a@b", "@b:1", "a@b:0", "a@b c:1", "a:1"})
            QVERIFY2(!parseSeeds(bad), bad);
        QVERIFY(parseSeeds("")->empty());
    }
};

QTEST_GUILESS_MAIN(LineTest)
#include "tst_line.moc"
