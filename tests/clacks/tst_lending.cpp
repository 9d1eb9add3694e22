#include "corebench.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::clacks;
using namespace std::chrono_literals;

namespace {

const base::Endpoint honest{"honest.example", 1};
constexpr const char* home = "30.1.1.1";

} // namespace

/// What becomes of a copy of what a trusted tower was given.
class LendingTest : public QObject
{
    Q_OBJECT

private:
    static Config lending(bool lends)
    {
        Config config = CoreBench::quick();
        config.manners.lends = lends;
        return config;
    }

    static void give(CoreBench& bench, const QByteArray& message)
    {
        bench.run([&] { return bench.core.enqueue(message, bench.now); });
        for (const Transmit& transmit : bench.sent())
            bench.answer(transmit, 200, home);
    }

    static void hearOf(CoreBench& bench, const QByteArray& message, const char* via)
    {
        bench.judge.verdict.action = traffic::Action::Stonewall;
        bench.deliverMessage(message, honest, via);
    }

private Q_SLOTS:
    void onlyWhoWantsToLends()
    {
        CoreBench bench(lending(false));
        bench.befriend(honest, home);
        give(bench, "\"x\"");
        QCOMPARE(bench.core.custody().count(), 0);
    }

    void whoIsHeardLaterHasPassedItOn()
    {
        CoreBench bench(lending(true));
        bench.befriend(honest, home);
        give(bench, "\"x\"");
        QCOMPARE(bench.core.custody().count(), 1);
        hearOf(bench, "\"y\"", home); // too early: it may still have it
        QCOMPARE(bench.core.custody().count(), 1);
        bench.advance(15s);
        hearOf(bench, "\"y\"", "66.6.6.6"); // anybody may use its name
        QCOMPARE(bench.core.custody().count(), 1);
        hearOf(bench, "\"y\"", home);
        QCOMPARE(bench.core.custody().count(), 0);
        QCOMPARE(bench.core.queue().cost(), 0);
    }

    void whatIsSeenAgainIsNotMissing()
    {
        CoreBench bench(lending(true));
        bench.befriend(honest, home);
        give(bench, "\"x\"");
        hearOf(bench, "\"x\"", home);
        QCOMPARE(bench.core.custody().count(), 0);
    }

    void silenceAloneBringsNothingBack()
    {
        CoreBench bench(lending(true));
        bench.befriend(honest, home);
        give(bench, "\"x\"");
        bench.advance(11min);
        QCOMPARE(bench.core.custody().count(), 0);
        QCOMPARE(bench.core.counters().restored, 0U);
        QCOMPARE(bench.core.queue().cost(), 0);
    }

    void whatALostTowerHadComesBackWhenNobodyShowsIt()
    {
        CoreBench bench(lending(true));
        bench.befriend(honest, home);
        give(bench, "\"x\"");
        bench.run([&] { return bench.core.enqueue("\"y\"", bench.now); });
        bench.fail(bench.sent()[0]);
        QCOMPARE(bench.core.custody().count(), 1);
        QCOMPARE(bench.core.counters().restored, 0U);
        // It is back, but what it held may be gone.
        bench.advance(15s);
        hearOf(bench, "\"z\"", home);
        QCOMPARE(bench.core.custody().count(), 1);
        bench.advance(11min);
        QCOMPARE(bench.core.counters().restored, 1U);
    }
};

QTEST_GUILESS_MAIN(LendingTest)
#include "tst_lending.moc"
