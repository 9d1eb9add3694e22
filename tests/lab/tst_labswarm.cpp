#include "node/lab/campaign.h"
#include "node/lab/clacksswarm.h"

#include <QtTest>

using namespace clackstower;
using namespace clackstower::lab;
using namespace std::chrono_literals;

namespace {

Scenario small(base::Duration end = 600s)
{
    Scenario scenario;
    scenario.name = "small";
    scenario.end = end;
    TowerGroup group;
    group.count = 12;
    group.knows = 4;
    scenario.towers = {group};
    MessageSet set;
    set.count = 12;
    set.every = 2s;
    scenario.messages = {set};
    return scenario;
}

QByteArray missesText(const RunResult& result)
{
    QByteArray text;
    for (const Miss& miss : result.misses)
        text += miss.expect + ": " + miss.got + '\n';
    return text;
}

} // namespace

/// Swarms of the real core under each kind of fault: that it happens, and that towers live through it.
class TestLabSwarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void towersLiveThrough_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("shows"); // the figure that tells that it happened
        QTest::addColumn<bool>("losesSome");   // messages may be gone, each with its reason
        using Kind = Fault::Kind;
        QTest::newRow("crash") << int(Kind::Crash) << QByteArray("crashes") << false;
        QTest::newRow("stop") << int(Kind::Stop) << QByteArray("reason: connection refused") << false;
        QTest::newRow("die") << int(Kind::Die) << QByteArray("crashes") << true;
        QTest::newRow("sleep") << int(Kind::Sleep) << QByteArray("sleeps") << false;
        QTest::newRow("partition") << int(Kind::Partition) << QByteArray("reason: no answer in time") << false;
        QTest::newRow("one way") << int(Kind::OneWay) << QByteArray("reason: no answer in time") << false;
        QTest::newRow("loss") << int(Kind::Loss) << QByteArray("resent") << false;
        QTest::newRow("reorder") << int(Kind::Reorder) << QByteArray("reordered") << false;
        QTest::newRow("duplicate") << int(Kind::Duplicate) << QByteArray("duplicated") << false;
        QTest::newRow("corrupt") << int(Kind::Corrupt) << QByteArray("reason: a record did not check out") << false;
        QTest::newRow("reset") << int(Kind::Reset) << QByteArray("reason: connection reset") << false;
        QTest::newRow("half close") << int(Kind::HalfClose) << QByteArray("reason: no answer in time") << false;
        QTest::newRow("bandwidth") << int(Kind::Bandwidth) << QByteArray("reason: no answer in time") << false;
        QTest::newRow("slow end") << int(Kind::Slow) << QByteArray("reason: no answer in time") << false;
        QTest::newRow("stalled end") << int(Kind::Stall) << QByteArray("reason: no answer in time") << false;
        QTest::newRow("new address") << int(Kind::Move) << QByteArray("moves") << false;
        QTest::newRow("clock step") << int(Kind::ClockStep) << QByteArray("clockSteps") << false;
        QTest::newRow("new key") << int(Kind::NewKey) << QByteArray("identityChanges") << true;
    }

    void towersLiveThrough()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, shows);
        QFETCH(bool, losesSome);
        Scenario scenario = small();
        Fault fault;
        fault.kind = Fault::Kind(kind);
        fault.share = 0.3;
        fault.chance = 0.4;
        fault.at = 60s;
        fault.every = fault.kind == Fault::Kind::NewKey ? 0s : 200s;
        fault.lasts = 60s;
        fault.by = 15s;
        fault.bytesPerSecond = 20;
        scenario.faults = {fault};
        const RunResult result = runScenario(scenario, 5);
        QVERIFY2(result.passed(), missesText(result).constData());
        QVERIFY2(result.metrics.contains(shows) && result.metrics.at(shows) > 0, "it did not happen");
        // Who has lost its key with its disk is refused by those who knew it, until their users accept the new one.
        QVERIFY(result.metrics.at("towersActive") >= (fault.kind == Fault::Kind::NewKey ? 0.6 : 1.0));
        QVERIFY(result.metrics.at("deliveries") > 1000 || losesSome);
        if (!losesSome)
            QCOMPARE(result.metrics.at("lost"), 0.0);
        if (fault.kind == Fault::Kind::Duplicate) // each one that came twice goes on twice, unchanged
            QVERIFY(result.metrics.at("copies") > 1);
    }

    void towersLiveInAnyNetwork_data()
    {
        QTest::addColumn<QByteArray>("network");
        QTest::addColumn<QByteArray>("towers");
        QTest::newRow("constant") << QByteArray(R"("latency":{"shape":"constant","medianMs":80})") << QByteArray();
        QTest::newRow("uniform") << QByteArray(R"("latency":{"shape":"uniform","leastMs":1,"mostMs":600})")
                                 << QByteArray();
        QTest::newRow("lognormal") << QByteArray(R"("latency":{"shape":"lognormal","medianMs":250})")
                                   << QByteArray();
        QTest::newRow("exponential") << QByteArray(R"("latency":{"shape":"exponential","medianMs":250})")
                                     << QByteArray();
        QTest::newRow("jitter") << QByteArray(R"("jitterMs":500)") << QByteArray();
        QTest::newRow("narrow") << QByteArray(R"("bytesPerSecond":2000)") << QByteArray();
        QTest::newRow("clocks off") << QByteArray(R"("loss":0.01)") << QByteArray(R"(,"clockOffByMs":3600000)");
    }

    void towersLiveInAnyNetwork()
    {
        QFETCH(QByteArray, network);
        QFETCH(QByteArray, towers);
        const auto scenario = readScenario(R"({"name":"any","endS":600,"network":{)" + network
            + R"(},"towers":[{"count":12,"knows":4)" + towers + R"(}],"messages":[{"count":12,"everyMs":2000}]})");
        QVERIFY(scenario.has_value());
        const RunResult result = runScenario(*scenario, 5);
        QVERIFY2(result.passed(), missesText(result).constData());
        QCOMPARE(result.metrics.at("towersActive"), 1.0);
        QCOMPARE(result.metrics.at("lost"), 0.0);
        QVERIFY(result.metrics.at("deliveries") > 1000);
    }

    void whoKnowsManyIsKnownByAsMany()
    {
        Scenario scenario = small();
        scenario.towers.front().count = 50;
        scenario.towers.front().knows = 5;
        scenario.towers.front().evenly = true;
        ClacksSwarm swarm(scenario, 3);
        QHash<QByteArray, int> known;
        for (const HostId id : swarm.towersOf({})) {
            const QList<peers::Peer> peers = swarm.tower(id).core().roster().book().all();
            QCOMPARE(peers.size(), 5);
            for (const peers::Peer& peer : peers) {
                QVERIFY(peer.endpoint.hostname != swarm.world().host(id).spec.name);
                ++known[peer.endpoint.hostname];
            }
        }
        QCOMPARE(known.size(), 50);
        for (const int count : known)
            QCOMPARE(count, 5);
    }

    /// A hundred thousand towers, each in a network of its own, are more than IPv4 has room for.
    void everyNetworkIsPublicAndAnotherOne()
    {
        QSet<quint64> groups;
        constexpr qint64 networks = 110'000;
        for (qint64 network = 0; network < networks; ++network) {
            const base::Address address = Swarm::addressIn(network, network % 3);
            QVERIFY2(address.kind() == base::AddressKind::Public, address.toText().constData());
            groups.insert(address.group());
        }
        QCOMPARE(groups.size(), networks);
        QVERIFY(Swarm::addressIn(60'000, 0) != Swarm::addressIn(60'000, 1));
    }

    void aDisklessRestartIsARecordedLoss()
    {
        Scenario scenario = small(120s);
        Fault fault;
        fault.kind = Fault::Kind::Crash;
        fault.share = 1;
        fault.at = 60s;
        fault.keepsDisk = false;
        scenario.faults = {fault};
        const RunResult result = runScenario(scenario, 1);
        QVERIFY2(result.passed(), missesText(result).constData());
        QVERIFY(result.metrics.at("endedCrashed") > 0);
        QVERIFY(result.metrics.at("lost") > 0);
    }

    void oneSeedIsOneRun()
    {
        const Scenario scenario = small(200s);
        const RunResult first = runScenario(scenario, 9);
        QCOMPARE(runScenario(scenario, 9).traceHash, first.traceHash);
        QCOMPARE(runScenario(scenario, 9).events, first.events);
        QVERIFY(runScenario(scenario, 10).traceHash != first.traceHash);
    }

    void jobsDoNotChangeTheResult()
    {
        Campaign campaign{.scenario = small(100s), .file = "small", .firstSeed = 1, .lastSeed = 6, .trim = {}};
        const CampaignResult alone = runCampaign(campaign);
        campaign.jobs = 3;
        const CampaignResult together = runCampaign(campaign);
        QCOMPARE(together.traceHash, alone.traceHash);
        QVERIFY(together.metrics == alone.metrics);
    }

    void aChangedMessageIsFound()
    {
        Findings findings;
        Ledger ledger(findings, 2, 2);
        const Ledger::Serial serial = ledger.create(40, World::beginning);
        QByteArray bytes = ledger.textOf(serial);
        QCOMPARE(bytes.size(), 40);
        ledger.checkUnchanged(bytes, "here");
        QCOMPARE(findings.count(), 0);
        bytes[20] = 'X';
        ledger.checkUnchanged(bytes, "here");
        QCOMPARE(findings.count(), 1);
    }

    void aLossWithoutReasonIsFound()
    {
        Findings findings;
        Ledger ledger(findings, 2, 2);
        const Ledger::Serial serial = ledger.create(40, World::beginning);
        ledger.beginAudit();
        ledger.countHolder(ledger.textOf(serial));
        ledger.finishAudit(World::beginning);
        QCOMPARE(findings.count(), 0);
        ledger.beginAudit();
        ledger.finishAudit(World::beginning);
        QCOMPARE(findings.count(), 1);
        ledger.ended(ledger.textOf(serial), Ledger::End::Hostile);
        ledger.beginAudit();
        ledger.finishAudit(World::beginning);
        QCOMPARE(findings.count(), 1);
        QCOMPARE(ledger.lost(), 1);
    }

    void aFailingSeedIsShrunk()
    {
        Scenario scenario = small();
        Fault harmless;
        harmless.kind = Fault::Kind::Loss;
        harmless.at = 10s;
        Fault deadly;
        deadly.kind = Fault::Kind::Die;
        deadly.share = 1;
        deadly.at = 30s;
        scenario.faults = {harmless, deadly};
        scenario.expectations = {{.metric = "towersUp", .test = Expectation::Test::AtLeast, .value = 1, .of = {}}};
        const CampaignResult result
            = runCampaign({.scenario = scenario, .file = "small.json", .firstSeed = 4, .lastSeed = 4, .trim = {}});
        QCOMPARE(result.passed, 0);
        QCOMPARE(result.failures.size(), size_t(1));
        QCOMPARE(result.failures[0].command,
            QByteArray("clackstower lab run small.json --seeds 4..4 --towers-percent 12 --without 1 --until 37"));
    }

    void pairsAreRemembered()
    {
        PairSet set;
        QVERIFY(!set.contains(5));
        for (quint64 i = 0; i < 1000; ++i)
            set.insert(mix(i));
        for (quint64 i = 0; i < 1000; ++i)
            QVERIFY(set.contains(mix(i)));
        QVERIFY(!set.contains(mix(1000)));
    }
};

QTEST_GUILESS_MAIN(TestLabSwarm)
#include "tst_labswarm.moc"
