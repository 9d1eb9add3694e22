#include "corebench.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::clacks;
using traffic::SightingKind;

/// Messages that wait for a script: nothing of them may be lost, doubled or left out of the accounts.
class ErrandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldCountsAndIsKept()
    {
        CoreBench bench;
        hold(bench, 7, "\"a\"");
        QCOMPARE(bench.judge.held, QList<quint64>{7});
        QVERIFY(bench.queued().isEmpty());
        QCOMPARE(bench.core.heldForScripts(), 1);
        QCOMPARE(bench.core.queue().cost(), 3 + traffic::Queue::overhead);
        QCOMPARE(kept(bench), QList<QByteArray>{"\"a\""}); // a restart brings it back
        QCOMPARE(bench.notes.count(SightingKind::Held), 1);
        QCOMPARE(bench.notes.count(SightingKind::Queued), 0);
    }

    void itGoesOnAsItCame()
    {
        CoreBench bench;
        hold(bench, 7, "\"a\"");
        goOn(bench, {7}, std::nullopt, "it failed");
        QCOMPARE(bench.queued(), QList<QByteArray>{"\"a\""});
        const traffic::Sighting& queued = bench.notes.sightings.last();
        QCOMPARE(queued.kind, SightingKind::Queued);
        QCOMPARE(queued.reason, QByteArray("it failed"));
        QCOMPARE(queued.via, *base::Address::fromText("127.0.0.1"));
        QVERIFY(!queued.verdict.transformed);
        goOn(bench, {7}, std::nullopt, "again"); // what has gone on is not there any more
        QCOMPARE(bench.queued().size(), 1);
    }

    void whatWasMadeTakesThePlaceOfAll()
    {
        CoreBench bench;
        hold(bench, 1, "\"a\"");
        hold(bench, 2, "\"b\"");
        goOn(bench, {1, 2}, QList<QByteArray>{" \"ab\" "}, "joined");
        QCOMPARE(bench.queued(), QList<QByteArray>{"\"ab\""});
        QCOMPARE(kept(bench), QList<QByteArray>{"\"ab\""});
        QCOMPARE(bench.core.queue().cost(), 4 + traffic::Queue::overhead);
        QVERIFY(bench.notes.sightings.last().verdict.transformed);
        QCOMPARE(bench.core.heldForScripts(), 0);
    }

    void whatCannotTravelIsNotMade_data()
    {
        QTest::addColumn<QList<QByteArray>>("made");
        QTest::newRow("no json") << QList<QByteArray>{"1", "{"};
        QTest::newRow("empty") << QList<QByteArray>{"null"};
        QTest::newRow("too large") << QList<QByteArray>{'"' + QByteArray(3000, 'x') + '"'};
        QTest::newRow("no room") << QList<QByteArray>(40, '"' + QByteArray(200, 'x') + '"');
    }

    void whatCannotTravelIsNotMade()
    {
        QFETCH(const QList<QByteArray>, made);
        Config small = CoreBench::quick();
        small.bodyBytes = 2000;
        small.queueBytes = 8000;
        CoreBench bench(small);
        hold(bench, 7, "\"a\"");
        goOn(bench, {7}, made, "made");
        QCOMPARE(bench.queued(), QList<QByteArray>{"\"a\""});
        const QByteArray reason = bench.notes.sightings.last().reason;
        QVERIFY2(reason.startsWith("what a script made cannot go on: "), reason.constData());
    }

    void theUserMayDropIt()
    {
        CoreBench bench;
        hold(bench, 7, "\"a\"");
        QVERIFY(bench.run([&] { return bench.core.drop(base::sha256("\"a\""), bench.now); }));
        QCOMPARE(bench.core.queue().cost(), 0);
        goOn(bench, {7}, QList<QByteArray>{"1"}, "too late");
        QVERIFY(bench.queued().isEmpty());
    }

    void aFullQueueHoldsNothing()
    {
        Config small = CoreBench::quick();
        small.queueBytes = 50;
        CoreBench bench(small);
        bench.judge.errand = 7;
        QCOMPARE(bench.deliverMessage("\"a\"", {"a.example", 1}), 503);
        QVERIFY(bench.judge.held.isEmpty());
    }

private:
    static void hold(CoreBench& bench, quint64 errand, const QByteArray& message)
    {
        bench.judge.errand = errand;
        QCOMPARE(bench.deliverMessage(message, {"a.example", 1}), 200);
        bench.judge.errand = 0;
    }

    static void goOn(CoreBench& bench, const QList<quint64>& errands,
        const std::optional<QList<QByteArray>>& instead, const QByteArray& reason)
    {
        bench.run([&] { bench.core.goOn(errands, instead, reason, bench.now); });
    }

    static QList<QByteArray> kept(const CoreBench& bench)
    {
        QList<QByteArray> bytes;
        for (const auto& [ticket, message] : bench.core.queue().snapshot())
            bytes << message.bytes;
        return bytes;
    }
};

QTEST_GUILESS_MAIN(ErrandsTest)
#include "tst_errands.moc"
