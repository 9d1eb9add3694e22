#include "corebench.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace clackstower::base;
using namespace clackstower::clacks;
using clackstower::peers::PeerStatus;
using clackstower::traffic::SightingKind;

/// What strangers try, and what becomes of it. Each defence has a manner or a limit: without it its test fails.
class DefencesTest : public QObject
{
    Q_OBJECT

    static inline const Endpoint honest{"honest.example", 1};

    static QByteArray withFriend(const QByteArray& message, const Endpoint& sender, const Endpoint& friendTower)
    {
        return encodeMessage(message, sender, &friendTower);
    }

private Q_SLOTS:
    void aLearnedTowerGetsAnAnnouncementFirst()
    {
        CoreBench bench;
        bench.deliverMessage("\"x\"", {"learned.example", 1}, "20.1.1.1");
        auto sent = bench.sent();
        QCOMPARE(sent.size(), 1);
        QVERIFY(isAnnouncement(sent[0]));
        QCOMPARE(sent[0].permission, clackstower::net::Permission::named(*Address::fromText("20.1.1.1")));
        QVERIFY(bench.sent().isEmpty()); // no second knock while the first is open
        bench.answer(sent[0], 200, "20.1.1.1");
        QCOMPARE(bench.peer({"learned.example", 1}).status, PeerStatus::Alive);
        sent = bench.sent();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(messageOf(sent[0]), QByteArray("\"x\""));
    }

    void aTowerThatRefusesTheFeelerGetsNothing()
    {
        CoreBench bench;
        bench.deliverMessage("\"x\"", {"web.example", 443}, "20.1.1.1");
        for (int i = 0; i < 1000; ++i) {
            bench.advance(1s);
            for (const Transmit& transmit : bench.sent()) {
                QVERIFY(isAnnouncement(transmit));
                bench.answer(transmit, 404, "20.1.1.1");
            }
        }
        QCOMPARE(bench.queued(), QList<QByteArray>{"\"x\""});
    }

    void payloadsDoNotMakeATowerTrusted()
    {
        CoreBench bench;
        for (int i = 0; i < 20; ++i)
            bench.deliverMessage(QByteArray::number(i + 1), {"loud.example", 1}, "20.1.1.1");
        QCOMPARE(bench.peer({"loud.example", 1}).status, PeerStatus::Alive);
        for (const Transmit& transmit : bench.sent())
            QVERIFY(isAnnouncement(transmit));
    }

    void namesInPrivateNetworks_data()
    {
        QTest::addColumn<QByteArray>("named");
        QTest::addColumn<QByteArray>("via");
        QTest::addColumn<bool>("isKept");
        const auto row = [](const char* named, const char* via, bool isKept) {
            QTest::addRow("%s named from %s", named, via) << QByteArray(named) << QByteArray(via) << isKept;
        };
        row("127.0.0.1", "20.1.1.1", false);
        row("10.0.0.1", "20.1.1.1", false);
        row("169.254.169.254", "20.1.1.1", false);
        row("::1", "20.1.1.1", false);
        row("::ffff:127.0.0.1", "20.1.1.1", false);
        row("224.0.0.1", "20.1.1.1", false);
        row("0.0.0.0", "127.0.0.1", false);
        row("127.0.0.1", "10.0.0.1", false);
        row("127.0.0.1", "127.0.0.1", true);
        row("10.0.0.1", "10.9.9.9", true);
        row("21.1.1.1", "20.1.1.1", true);
    }

    void namesInPrivateNetworks()
    {
        QFETCH(QByteArray, named);
        QFETCH(QByteArray, via);
        QFETCH(bool, isKept);
        CoreBench bench;
        const Endpoint friendTower{named, 8080};
        QCOMPARE(bench.deliver(withFriend("1", {"sender.example", 1}, friendTower), via.constData()), 200);
        QCOMPARE(bench.knows(friendTower), isKept);
        QCOMPARE(bench.core.counters().notPermitted, isKept ? 0U : 1U);
    }

    void aHundredThousandFakeFriends()
    {
        CoreBench bench;
        bench.befriend(honest, "30.1.1.1");
        for (int i = 0; i < 100'000; ++i) {
            const Endpoint fake{"fake" + QByteArray::number(i) + ".example", 8080};
            QCOMPARE(bench.deliver(withFriend("\"f\"", {"liar.example", 1}, fake), "66.6.6.6"), 200);
            bench.run([&] { return bench.core.drop(sha256("\"f\""), bench.now); });
        }
        QVERIFY(bench.core.roster().book().count() <= 260);
        QVERIFY(bench.knows(honest));
        QVERIFY(bench.core.counters().peersEvicted > 99'000);
        // And they cost the towers that they name little: not more than a knock now and then.
        int knocks = 0;
        for (int second = 0; second < 60; ++second) {
            bench.advance(1s);
            for (const Transmit& transmit : bench.sent()) {
                QVERIFY(isAnnouncement(transmit));
                bench.fail(transmit);
                ++knocks;
            }
        }
        QVERIFY2(knocks > 0 && knocks < 60, qPrintable(QString::number(knocks)));
    }

    void privateFriendsAreNotToldToThePublic()
    {
        CoreBench bench;
        bench.befriend({"10.0.0.7", 1}, "10.0.0.7");
        bench.befriend(honest, "30.1.1.1");
        for (int i = 0; i < 100; ++i) {
            bench.run([&] { return bench.core.enqueue(QByteArray::number(i + 1), bench.now); });
            for (const Transmit& transmit : bench.sent()) {
                if (transmit.to == honest)
                    QVERIFY(!decodePayload(transmit.body)->friendTower);
                bench.answer(transmit, 200, transmit.to == honest ? "30.1.1.1" : "10.0.0.7");
            }
        }
    }

    /// One host with ten thousand ports that swallows all it gets, against one honest tower.
    void drain()
    {
        CoreBench bench;
        bench.befriend(honest, "30.1.1.1");
        for (int port = 1; port <= 10'000; ++port)
            bench.deliver(encodeAnnouncement({"66.6.6.6", quint16(10'000 + port)}, nullptr), "66.6.6.6");
        QSet<QByteArray> given;
        int toHonest = 0;
        int toDrain = 0;
        for (int i = 1; i <= 1000; ++i) {
            const QByteArray message = QByteArray::number(i);
            given.insert(message);
            bench.run([&] { return bench.core.enqueue(message, bench.now); });
            bench.advance(100ms);
            for (const Transmit& transmit : bench.sent()) {
                const bool isHonest = transmit.to == honest;
                if (!isAnnouncement(transmit)) {
                    ++(isHonest ? toHonest : toDrain);
                    if (isHonest)
                        given.remove(messageOf(transmit));
                }
                bench.answer(transmit, 200, isHonest ? "30.1.1.1" : "66.6.6.6");
            }
        }
        QVERIFY(bench.core.roster().book().count() <= 65); // the rest of its ports were not even noted
        QVERIFY2(toDrain > 0 && toDrain < 150, qPrintable(QString::number(toDrain)));
        QVERIFY(toHonest > 800);
        // Nothing is lost: what the drain swallowed comes back to the queue and reaches the honest tower.
        for (int step = 0; step < 2000 && !given.isEmpty(); ++step) {
            bench.advance(5s);
            for (const Transmit& transmit : bench.sent()) {
                if (transmit.to == honest)
                    given.remove(messageOf(transmit));
                bench.answer(transmit, 200, transmit.to == honest ? "30.1.1.1" : "66.6.6.6");
            }
        }
        QVERIFY2(given.size() <= 2, qPrintable(QString::number(given.size())));
    }

    void aCopyIsLetGoWhenTheMessageShowsAgain()
    {
        CoreBench bench;
        bench.run([&] { return bench.core.expand(honest, bench.now); });
        bench.run([&] { return bench.core.enqueue("\"x\"", bench.now); });
        bench.answer(bench.sent()[0], 200, "30.1.1.1");
        QCOMPARE(bench.core.custody().count(), 1);
        bench.judge.verdict.action = clackstower::traffic::Action::Stonewall;
        bench.deliverMessage("\"x\"", {"third.example", 3}, "40.1.1.1");
        QCOMPARE(bench.core.custody().count(), 0);
        QCOMPARE(bench.core.queue().cost(), 0);
    }

    void aCopyIsLetGoWhenTheTowerProvesItself()
    {
        CoreBench bench;
        bench.run([&] { return bench.core.expand(honest, bench.now); });
        bench.run([&] { return bench.core.enqueue("\"x\"", bench.now); });
        bench.answer(bench.sent()[0], 200, "30.1.1.1");
        // Somebody else using its name proves nothing.
        bench.deliverMessage("\"y\"", honest, "66.6.6.6");
        QCOMPARE(bench.core.custody().count(), 1);
        bench.deliverMessage("\"z\"", honest, "30.1.7.7");
        QCOMPARE(bench.core.custody().count(), 0);
        QVERIFY(bench.peer(honest).proven);
    }

    void whatALostTowerHadComesBack()
    {
        CoreBench bench;
        bench.run([&] { return bench.core.expand(honest, bench.now); });
        bench.run([&] { return bench.core.enqueue("\"x\"", bench.now); });
        bench.answer(bench.sent()[0], 200, "30.1.1.1");
        QVERIFY(bench.queued().isEmpty());
        bench.run([&] { return bench.core.enqueue("\"y\"", bench.now); });
        bench.fail(bench.sent()[0]);
        QList<QByteArray> queued = bench.queued();
        std::sort(queued.begin(), queued.end());
        QCOMPARE(queued, QList<QByteArray>({"\"x\"", "\"y\""}));
        QCOMPARE(bench.notes.count(SightingKind::Restored), 1);
    }

    void largeBodiesOnlyToTowersThatCope()
    {
        CoreBench bench;
        bench.befriend(honest, "30.1.1.1");
        const QByteArray large = '"' + QByteArray(20'000, 'x') + '"';
        bench.run([&] { return bench.core.enqueue(large, bench.now); });
        bench.run([&] { return bench.core.enqueue("\"small\"", bench.now); });
        auto sent = bench.sent();
        QCOMPARE(sent.size(), 1); // the small one is not held up by the large one
        QCOMPARE(messageOf(sent[0]), QByteArray("\"small\""));
        bench.answer(sent[0], 200, "30.1.1.1");
        bench.advance(1h);
        QVERIFY(bench.sent().isEmpty());
        QCOMPARE(bench.queued(), QList<QByteArray>{large});
        const Endpoint ours{"ours.example", 1};
        bench.run([&] { bench.core.announce(1, ours, bench.now); });
        for (const Transmit& transmit : bench.sent())
            bench.answer(transmit, 200, "40.1.1.1", true);
        sent = bench.sent();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent[0].to, ours);
        QCOMPARE(messageOf(sent[0]), large);
    }

    void bodiesToOriginalsFitOneRecord()
    {
        CoreBench bench;
        bench.befriend(honest, "30.1.1.1");
        bench.befriend({"other.example", 1}, "31.1.1.1");
        for (qsizetype size = 15'500; size < 16'500; size += 7)
            bench.run([&] { return bench.core.enqueue('"' + QByteArray(size, 'x') + '"', bench.now); });
        int count = 0;
        for (int i = 0; i < 400; ++i) {
            bench.advance(100ms);
            for (const Transmit& transmit : bench.sent()) {
                QVERIFY(transmit.body.size() <= 16'384);
                bench.answer(transmit, 200, transmit.to == honest ? "30.1.1.1" : "31.1.1.1");
                ++count;
            }
        }
        QVERIFY(count > 60);
    }

    void poisonIsSetAside()
    {
        CoreBench bench;
        for (int i = 0; i < 4; ++i)
            bench.befriend({"t" + QByteArray::number(i), 1}, ("3" + QByteArray::number(i) + ".1.1.1").constData());
        const auto id = bench.run([&] { return bench.core.enqueue("\"poison\"", bench.now); });
        for (int i = 0; i < 100; ++i) {
            bench.advance(1s);
            for (const Transmit& transmit : bench.sent())
                bench.answer(transmit, 500, "30.1.1.1");
        }
        QVERIFY(bench.queued().isEmpty());
        QCOMPARE(bench.core.setAside().items().size(), 1U);
        QCOMPARE(bench.notes.count(SightingKind::SetAside), 1);
        QCOMPARE(bench.core.counters().refusedMessages, 3U);
        for (int i = 0; i < 4; ++i) // nobody is lost for having refused it
            QVERIFY(bench.peer({"t" + QByteArray::number(i), 1}).status != PeerStatus::Lost);
        QVERIFY(bench.run([&] { return bench.core.restore(*id, bench.now); }));
        QCOMPARE(bench.queued(), QList<QByteArray>{"\"poison\""});
    }

    void aTowerThatRefusesEverythingIsLost()
    {
        CoreBench bench;
        bench.befriend(honest, "30.1.1.1");
        for (int i = 0; i < 5; ++i) {
            bench.run([&] { return bench.core.enqueue(QByteArray::number(i + 1), bench.now); });
            for (const Transmit& transmit : bench.sent())
                bench.answer(transmit, 500, "30.1.1.1");
        }
        QCOMPARE(bench.peer(honest).status, PeerStatus::Lost);
        QCOMPARE(bench.queued().size() + qsizetype(bench.core.setAside().items().size()), 5);
    }

    void aFullQueueSaysSo()
    {
        Config config = CoreBench::quick();
        config.queueBytes = 10'000;
        config.sendrate = 0;
        CoreBench bench(config);
        int taken = 0;
        int overShare = 0;
        int full = 0;
        for (int i = 0; i < 300; ++i) {
            const QByteArray via = i < 100 ? QByteArray("66.6.6.6") : QByteArray::number(1 + i % 50) + ".1.1.1";
            const int status = bench.deliverMessage(QByteArray(100, '1'), {"s.example", 1}, via.constData());
            (status == 200 ? taken : status == 429 ? overShare : full)++;
        }
        QCOMPARE(taken, int(bench.queued().size()));
        QVERIFY(overShare > 0);
        QVERIFY(full > 0);
        QVERIFY(bench.core.queue().cost() <= 10'000);
        QCOMPARE(bench.core.counters().overShare, quint64(overShare));
        QCOMPARE(bench.core.counters().queueFull, quint64(full));
    }

    void aChangedKeyIsReportedAndRefused()
    {
        CoreBench bench;
        bench.befriend(honest, "30.1.1.1");
        const QByteArray pinned = bench.peer(honest).fingerprint;
        QVERIFY(bench.core.pinAccepts(honest, pinned));
        QVERIFY(!bench.core.pinAccepts(honest, "other"));
        bench.run([&] { return bench.core.enqueue("1", bench.now); });
        bench.fail(bench.sent()[0], Outcome::IdentityChanged);
        QCOMPARE(bench.peer(honest).changedFingerprint, QByteArray("other"));
        QCOMPARE(bench.peer(honest).status, PeerStatus::Lost);
        QCOMPARE(bench.queued(), QList<QByteArray>{"1"});
        QVERIFY(bench.run([&] { return bench.core.acceptKey(honest, bench.now); }));
        QVERIFY(bench.core.pinAccepts(honest, "other"));
        QVERIFY(!bench.core.pinAccepts(honest, pinned));
    }

    void whoMayNotBeContactedIsForgotten()
    {
        CoreBench bench;
        bench.deliverMessage("1", {"inside.example", 1}, "20.1.1.1");
        const auto sent = bench.sent();
        QCOMPARE(sent.size(), 1);
        bench.fail(sent[0], Outcome::NotPermitted); // the name led into a private network
        QVERIFY(!bench.knows({"inside.example", 1}));
        QCOMPARE(bench.queued(), QList<QByteArray>{"1"});
    }

    void aSlowTowerDoesNotHoldUpTheOthers()
    {
        CoreBench bench;
        const Endpoint slow{"slow.example", 1};
        bench.befriend(honest, "30.1.1.1");
        bench.befriend(slow, "31.1.1.1");
        for (int i = 0; i < 200; ++i)
            bench.run([&] { return bench.core.enqueue(QByteArray::number(i + 1), bench.now); });
        int toHonest = 0;
        for (int i = 0; i < 500; ++i) {
            bench.advance(10ms);
            for (const Transmit& transmit : bench.sent()) {
                if (transmit.to == slow)
                    continue; // never answers
                ++toHonest;
                bench.answer(transmit, 200, "30.1.1.1");
            }
        }
        QCOMPARE(toHonest, 192); // all but the eight that the slow one sits on
    }

    void malformedInputNeverCrashes()
    {
        CoreBench bench;
        for (const char* body :
            {"", "null", "[]", "{}", "{\"sender\":{}}", "{\"sender\":[],\"type\":\"message\",\"message\":1}",
                "{\"sender\":\"x\",\"friend\":7,\"type\":[],\"message\":{}}", "\xff\xfe",
                "{\"sender\":{\"hostname\":\"a\",\"port\":1},\"friend\":{\"hostname\":\"b\",\"port\":-1},\"type\":"
                "\"message\"}"})
            bench.deliver(body);
        QCOMPARE(bench.deliver('[' + QByteArray(2'000'000, '[')), 413);
        QCOMPARE(bench.deliver(QByteArray(1'000'000, '[')), 500);
    }
};

QTEST_APPLESS_MAIN(DefencesTest)
#include "tst_defences.moc"
