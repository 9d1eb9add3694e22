#include "corebench.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace clackstower::base;
using namespace clackstower::clacks;
using clackstower::peers::PeerStatus;
using clackstower::traffic::Action;
using clackstower::traffic::SightingKind;

/// What the line does for its user and for well-behaved towers; tst_defences has the others.
class CoreTest : public QObject
{
    Q_OBJECT

    static inline const Endpoint a{"a.example", 1};
    static inline const Endpoint b{"b.example", 2};

private Q_SLOTS:
    void aMessageWaitsForATower()
    {
        CoreBench bench;
        bench.run([&] { return bench.core.enqueue("\"x\"", bench.now); });
        QVERIFY(bench.sent().isEmpty());
        bench.advance(24h);
        QCOMPARE(bench.queued(), QList<QByteArray>{"\"x\""});
        bench.run([&] { return bench.core.expand(a, bench.now); });
        const auto sent = bench.sent();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(messageOf(sent[0]), QByteArray("\"x\""));
        QCOMPARE(sent[0].to, a);
        bench.answer(sent[0]);
        QCOMPARE(bench.peer(a).status, PeerStatus::Alive);
        QVERIFY(bench.queued().isEmpty());
    }

    void whatFailsGoesToTheTail()
    {
        CoreBench bench;
        bench.run([&] { return bench.core.expand(a, bench.now); });
        bench.run([&] { return bench.core.enqueue("1", bench.now); });
        const auto sent = bench.sent();
        bench.run([&] { return bench.core.enqueue("2", bench.now); });
        QCOMPARE(sent.size(), 1);
        const auto second = bench.sent();
        bench.fail(sent[0]);
        bench.fail(second[0]);
        QCOMPARE(bench.queued(), QList<QByteArray>({"1", "2"}));
        QCOMPARE(bench.peer(a).status, PeerStatus::Lost);
        QCOMPARE(bench.peer(a).failures, 2U);
        QCOMPARE(bench.notes.count(SightingKind::Failed), 2);
    }

    void aMessageIsWithOneTowerAtATime()
    {
        CoreBench bench;
        bench.befriend(a);
        bench.befriend(b);
        bench.run([&] { return bench.core.enqueue("1", bench.now); });
        QCOMPARE(bench.sent().size(), 1);
        bench.advance(5s);
        QVERIFY(bench.sent().isEmpty());
    }

    void anAnswerThatNeverComesIsAFailure()
    {
        CoreBench bench;
        bench.befriend(a);
        bench.run([&] { return bench.core.enqueue("1", bench.now); });
        const auto sent = bench.sent();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent[0].deadline, bench.now + 10s);
        bench.run([&] { bench.core.setSending(false, bench.now); });
        bench.advance(12s);
        QCOMPARE(bench.queued(), QList<QByteArray>{"1"});
        QCOMPARE(bench.peer(a).status, PeerStatus::Lost);
        bench.answer(sent[0]); // too late: it changes nothing
        QCOMPARE(bench.queued(), QList<QByteArray>{"1"});
        QCOMPARE(bench.core.counters().timedOut, 1U);
    }

    void lostBecomesDeadAndAliveAgain()
    {
        CoreBench bench;
        bench.befriend(a);
        bench.run([&] { return bench.core.enqueue("1", bench.now); });
        bench.fail(bench.sent()[0]);
        QCOMPARE(bench.peer(a).status, PeerStatus::Lost);
        bench.advance(1h);
        QCOMPARE(bench.peer(a).status, PeerStatus::Lost);
        bench.now += 1h;
        for (const Transmit& transmit : bench.sent())
            bench.fail(transmit);
        QCOMPARE(bench.peer(a).status, PeerStatus::Dead);
        bench.deliverMessage("\"back\"", a);
        QCOMPARE(bench.peer(a).status, PeerStatus::Alive);
    }

    void rateInMessages()
    {
        Config config = CoreBench::quick();
        config.sendrate = 4;
        CoreBench bench(config);
        bench.befriend(a);
        for (int i = 0; i < 1000; ++i)
            bench.run([&] { return bench.core.enqueue(QByteArray::number(i + 1), bench.now); });
        int sent = 0;
        for (int step = 0; step < 1000; ++step) {
            bench.advance(10ms);
            for (const Transmit& transmit : bench.sent()) {
                bench.answer(transmit);
                ++sent;
            }
        }
        QVERIFY2(sent >= 39 && sent <= 42, qPrintable(QString::number(sent)));
    }

    void rateBelowOneAndZero()
    {
        Config config = CoreBench::quick();
        config.sendrate = 0.1;
        CoreBench bench(config);
        bench.befriend(a);
        for (int i = 0; i < 10; ++i)
            bench.run([&] { return bench.core.enqueue(QByteArray::number(i + 1), bench.now); });
        int sent = 0;
        for (int second = 0; second < 50; ++second) {
            bench.advance(1s);
            for (const Transmit& transmit : bench.sent()) {
                bench.answer(transmit);
                ++sent;
            }
        }
        QVERIFY2(sent >= 5 && sent <= 6, qPrintable(QString::number(sent)));
        config.sendrate = 0;
        bench.run([&] { bench.core.reconfigure(config, bench.now); });
        bench.advance(1h);
        QVERIFY(bench.sent().isEmpty());
    }

    void rateInBytes()
    {
        Config config = CoreBench::quick();
        config.sendbytes = 10'000;
        CoreBench bench(config);
        bench.befriend(a);
        for (int i = 0; i < 100; ++i)
            bench.run([&] { return bench.core.enqueue('"' + QByteArray(2000, 'x') + '"', bench.now); });
        qsizetype bytes = 0;
        for (int step = 0; step < 1000; ++step) {
            bench.advance(10ms);
            for (const Transmit& transmit : bench.sent()) {
                bytes += transmit.body.size();
                bench.answer(transmit);
            }
        }
        QVERIFY2(bytes > 95'000 && bytes < 106'000, qPrintable(QString::number(bytes)));
    }

    void everyTransmissionNamesAFriend()
    {
        CoreBench bench;
        bench.befriend(a, "20.1.1.1");
        bench.befriend(b, "20.2.1.1");
        for (int i = 0; i < 50; ++i) {
            bench.run([&] { return bench.core.enqueue(QByteArray::number(i + 1), bench.now); });
            const auto sent = bench.sent();
            QCOMPARE(sent.size(), 1);
            const auto named = decodePayload(sent[0].body)->friendTower;
            QCOMPARE(named, std::optional(sent[0].to == a ? b : a)); // never the receiver itself
            bench.answer(sent[0], 200, sent[0].to == a ? "20.1.1.1" : "20.2.1.1");
        }
    }

    void announceAddsOnlyWhoAnswers()
    {
        CoreBench bench;
        bench.run([&] { bench.core.announce(7, a, bench.now); });
        auto sent = bench.sent();
        QCOMPARE(sent.size(), 1);
        QVERIFY(isAnnouncement(sent[0]));
        QVERIFY(!bench.knows(a));
        bench.answer(sent[0], 200);
        QCOMPARE(bench.peer(a).status, PeerStatus::New);
        QCOMPARE(bench.events.size(), 1);
        QCOMPARE(bench.events[0].request, 7U);
        QCOMPARE(bench.events[0].announced->endpoint, a);
        bench.run([&] { bench.core.announce(8, b, bench.now); });
        bench.answer(bench.sent()[0], 403);
        QVERIFY(!bench.knows(b));
        QVERIFY(!bench.events[1].announced);
        QVERIFY(bench.events[1].announced.error().sentence.contains("403"));
    }

    void announceToOneselfAndToTheIgnored()
    {
        CoreBench bench;
        bench.run([&] { bench.core.announce(1, bench.core.config().self, bench.now); });
        bench.run([&] { return bench.core.ignore(a, bench.now); });
        bench.run([&] { bench.core.announce(2, a, bench.now); });
        QCOMPARE(bench.events.size(), 2);
        QCOMPARE(bench.events[0].announced.error().code, QByteArray("self"));
        QCOMPARE(bench.events[1].announced.error().code, QByteArray("ignored"));
        QVERIFY(bench.sent().isEmpty());
    }

    void theIgnoredAreToldAndNeverContacted()
    {
        CoreBench bench;
        bench.befriend(a);
        bench.run([&] { return bench.core.ignore(a, bench.now); });
        QCOMPARE(bench.deliverMessage("1", a), 403);
        QCOMPARE(bench.peer(a).status, PeerStatus::Ignored);
        QVERIFY(bench.queued().isEmpty());
        QCOMPARE(bench.deliver(R"({"message":2,"type":"message","sender":{"hostname":"c.example","port":3},)"
                               R"("friend":{"hostname":"a.example","port":1}})"),
            200);
        QCOMPARE(bench.peer(a).status, PeerStatus::Ignored);
        for (int i = 0; i < 200; ++i) {
            bench.advance(10s);
            for (const Transmit& transmit : bench.sent()) {
                QVERIFY(transmit.to != a);
                bench.fail(transmit);
            }
        }
        bench.run([&] { return bench.core.unignore(a, bench.now); });
        QCOMPARE(bench.peer(a).status, PeerStatus::New);
        QCOMPARE(bench.deliverMessage("1", a), 200);
    }

    void verdicts()
    {
        CoreBench bench;
        bench.judge.verdict.action = Action::Stonewall;
        QCOMPARE(bench.deliverMessage("1", a), 200);
        bench.judge.verdict.action = Action::Refuse;
        QCOMPARE(bench.deliverMessage("2", a), 403);
        QVERIFY(bench.queued().isEmpty());
        bench.judge.verdict.action = Action::Forward;
        QCOMPARE(bench.deliverMessage("3", a), 200);
        QCOMPARE(bench.queued(), QList<QByteArray>{"3"});
        QCOMPARE(bench.notes.count(SightingKind::Received), 3);
        QCOMPARE(bench.notes.count(SightingKind::Stonewalled), 1);
        QCOMPARE(bench.notes.count(SightingKind::Refused), 1);
        QCOMPARE(bench.notes.count(SightingKind::Queued), 1);
    }

    void enqueueChecks()
    {
        CoreBench bench;
        const auto code = [&](const QByteArray& json) {
            const auto queued = bench.run([&] { return bench.core.enqueue(json, bench.now); });
            return queued ? QByteArray("queued") : queued.error().code;
        };
        QCOMPARE(code("{\"a\":tru}"), QByteArray("notJson"));
        QCOMPARE(code(""), QByteArray("notJson"));
        QCOMPARE(code("0"), QByteArray("emptyMessage"));
        QCOMPARE(code("\"\""), QByteArray("emptyMessage"));
        QCOMPARE(code('"' + QByteArray(2'000'000, 'x') + '"'), QByteArray("tooLarge"));
        QCOMPARE(code("  { \"a\" : 1.0 }\n"), QByteArray("queued"));
        QCOMPARE(bench.queued(), QList<QByteArray>{"{ \"a\" : 1.0 }"});
    }

    void dropAndForget()
    {
        CoreBench bench;
        const auto id = bench.run([&] { return bench.core.enqueue("\"x\"", bench.now); });
        QVERIFY(bench.run([&] { return bench.core.drop(*id, bench.now); }));
        QVERIFY(bench.queued().isEmpty());
        QCOMPARE(
            bench.run([&] { return bench.core.drop(*id, bench.now); }).error().code, QByteArray("unknownMessage"));
        bench.befriend(a);
        QVERIFY(bench.run([&] { return bench.core.forget(a, bench.now); }));
        QVERIFY(!bench.knows(a));
        QCOMPARE(
            bench.run([&] { return bench.core.forget(a, bench.now); }).error().code, QByteArray("unknownTower"));
    }

    void offAirNothingLeavesAndNothingIsLost()
    {
        CoreBench bench;
        bench.befriend(a);
        bench.run([&] { return bench.core.enqueue("1", bench.now); });
        const auto sent = bench.sent();
        bench.run([&] { return bench.core.enqueue("2", bench.now); });
        bench.run([&] { bench.core.setSending(false, bench.now); });
        bench.advance(1s);
        QVERIFY(bench.sent().isEmpty());
        bench.fail(sent[0], Outcome::Cancelled);
        QCOMPARE(bench.queued(), QList<QByteArray>({"1", "2"}));
        QCOMPARE(bench.peer(a).status, PeerStatus::Alive); // being cut off by us is not its fault
    }

    void oneSeedOneRun()
    {
        const auto run = [] {
            CoreBench bench;
            QByteArray trace;
            for (int i = 0; i < 20; ++i)
                bench.befriend(
                    {"t" + QByteArray::number(i), 1}, ("20." + QByteArray::number(i) + ".1.1").constData());
            for (int i = 0; i < 300; ++i) {
                bench.run([&] { return bench.core.enqueue(QByteArray::number(i + 1), bench.now); });
                for (const Transmit& transmit : bench.sent()) {
                    trace += transmit.to.toText() + transmit.body;
                    bench.answer(transmit, i % 7 == 0 ? 500 : 200);
                }
                bench.advance(10ms);
            }
            return trace;
        };
        const QByteArray first = run();
        QVERIFY(first.size() > 10'000);
        QCOMPARE(first, run());
    }
};

QTEST_APPLESS_MAIN(CoreTest)
#include "tst_core.moc"
