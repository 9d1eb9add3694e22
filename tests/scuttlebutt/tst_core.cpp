#include "gossipbench.h"

#include "node/lines/scuttlebutt/equal.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::scuttlebutt;
using namespace std::chrono_literals;

/// What the core does with what it is given, when all is well.
class CoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPushWithAGapIsNotTaken();
    void anOverwrittenKeyKeepsItsLatestVersion();
    void anOriginalIsAskedForItsStaleState();
    void digestsAreCutAndRotate();
    void aNewcomerIsToldOfAll();
    void aLateFailureSaysNothingOfNow();
    void deltasAreFairAndFitTheBudget();
    void aStonewalledKeyIsNotOffered();
    void aRefusedKeyIsNotTakenAndDoesNotBlock();
    void aGrownObjectHasChanged();
    void equalValuesAreNoChange();
    void ghostsExpire();
    void aMovedNodeIsFollowed();
    void aLostVersionIsRecovered();
    void changesForTheStore();
    void eventsAndCounters();
};

void CoreTest::aPushWithAGapIsNotTaken()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.core.setGossiping(true, bench.now);
    bench.deliver(digestFrom("bob", 9701, {}));
    (void)bench.sent();
    const auto pushed = [&](quint64 above, quint64 version) {
        Letter letter(Kind::Deltas);
        letter.delta("bob", "k" + QByteArray::number(version), "1", version);
        Courtesy courtesy{true, 1, {{"bob", above}}, {}};
        bench.deliver(letter.seal({"bob", {"127.0.0.1", 9701}, true}, &courtesy));
    };
    pushed(5, 6);
    QCOMPARE(bench.node("bob")->version, 0U);
    QCOMPARE(bench.core.counters().gapsSeen, 1U);
    const QList<Transmit> asked = bench.sent();
    QCOMPARE(asked.size(), 1); // what is missing is asked for at once
    QCOMPARE(decode(asked.first().bytes)->kind, Kind::Digest);
    pushed(0, 5);
    QCOMPARE(bench.node("bob")->version, 5U);
    pushed(5, 6);
    QCOMPARE(bench.node("bob")->version, 6U);
}

void CoreTest::anOverwrittenKeyKeepsItsLatestVersion()
{
    Pairs pairs;
    for (quint64 version = 1; version <= 100; ++version)
        pairs.put({"k" + QByteArray::number(version % 20), QByteArray::number(version), version, false});
    QCOMPARE(pairs.count(), 20);
    quint64 last = 0;
    pairs.above(0, [&](const Pair& pair) {
        const bool rises = pair.version > std::exchange(last, pair.version);
        return rises && pair.value.toULongLong() == pair.version && pair.version > 80;
    });
    QCOMPARE(last, 100U);
    QCOMPARE(pairs.countAbove(95), 5);
    pairs.remove("k3");
    QVERIFY(!pairs.find("k3"));
    QCOMPARE(pairs.find("k4")->value, QByteArray("84"));
    QCOMPARE(pairs.count(), 19);
}

void CoreTest::anOriginalIsAskedForItsStaleState()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.core.setGossiping(true, bench.now);
    bench.deliver(digestFrom("old", 9701, {}));
    bench.deliver(deltasFrom("old", 9701, R"([["old","k","v",7]])"));
    (void)bench.sent();
    bench.advance(3s);
    bool isAsked = false;
    for (const Transmit& transmit : bench.sent()) {
        const auto message = decode(transmit.bytes);
        for (const DigestEntry& entry : message->digest)
            isAsked = isAsked || (entry.id == "old" && entry.version == std::optional<quint64>(0));
    }
    QVERIFY(isAsked);
}

void CoreTest::digestsAreCutAndRotate()
{
    Config config = GossipBench::named("me", 9700);
    GossipBench bench(config);
    QList<std::tuple<QByteArray, quint64, quint16>> entries;
    for (int i = 0; i < 300; ++i)
        entries << std::tuple("peer" + QByteArray::number(i), 0, quint16(20000 + i));
    bench.deliver(digestFrom("bob", 9701, entries));
    QCOMPARE(bench.core.roll().count(), 301);
    (void)bench.sent();
    QSet<QByteArray> told;
    for (int i = 0; i < 60; ++i) {
        bench.deliver(digestFrom("bob", 9701, {{"me", 0, 9700}, {"bob", 0, 9701}}));
        for (const Transmit& transmit : bench.sent()) {
            QVERIFY(transmit.bytes.size() <= config.digestBytes + 300);
            const auto message = decode(transmit.bytes);
            for (const DigestEntry& entry : message->digest)
                told.insert(entry.id.toByteArray());
        }
    }
    QVERIFY(told.size() >= 301);
}

void CoreTest::aNewcomerIsToldOfAll()
{
    constexpr int count = 60;
    const Config config = GossipBench::named("me", 9700);
    GossipBench bench(config);
    QList<std::tuple<QByteArray, quint64, quint16>> entries;
    for (int i = 0; i < count; ++i)
        entries << std::tuple("peer" + QByteArray::number(i), 0, quint16(20000 + i));
    bench.deliver(digestFrom("bob", 9701, entries));
    (void)bench.sent();
    const auto toldTo = [&](quint64 knows, bool isAnswer) {
        Letter letter(Kind::Digest);
        letter.entry("ann", 0, {"127.0.0.1", 9702}, true);
        const Courtesy courtesy{isAnswer, 1, {}, {}, {}, {}, knows};
        bench.deliver(letter.seal({"ann", {"127.0.0.1", 9702}, true}, &courtesy));
        const QList<Transmit> sent = bench.sent();
        return sent.isEmpty() ? qsizetype(0) : qsizetype(decode(sent.first().bytes)->digest.size());
    };
    QVERIFY(toldTo(1, false) > count); // a question about one
    QVERIFY(toldTo(1, true) > count);  // what it answers us with
    QCOMPARE(toldTo(count + 3, false), 1);
    QCOMPARE(toldTo(count + 3, true), 0);
    QCOMPARE(toldTo(0, false), 1); // it does not say
}

void CoreTest::aLateFailureSaysNothingOfNow()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.core.setGossiping(true, bench.now);
    bench.deliver(digestFrom("bob", 9701, {}));
    bench.advance(1ms);
    const QList<Transmit> first = bench.sent();
    QVERIFY(!first.isEmpty());
    bench.deliver(digestFrom("bob", 9701, {})); // so much for that question
    (void)bench.sent();
    bench.advance(1s);
    const QList<Transmit> second = bench.sent();
    QVERIFY(!second.isEmpty());
    for (const Transmit& transmit : first)
        bench.end(transmit, Outcome::Unreachable);
    QCOMPARE(bench.sent().size(), 0);
    for (const Transmit& transmit : second)
        bench.end(transmit, Outcome::Unreachable);
    QCOMPARE(bench.core.counters().bytesSent, 0U); // nobody was there to be told anything
    const QList<Transmit> third = bench.sent();
    QVERIFY(!third.isEmpty()); // it is asked again at once
    bench.end(third.first(), Outcome::Delivered);
    QCOMPARE(bench.core.counters().bytesSent, quint64(third.first().bytes.size()));
}

void CoreTest::deltasAreFairAndFitTheBudget()
{
    Config config = GossipBench::named("me", 9700);
    GossipBench bench(config);
    bench.deliver(digestFrom("bob", 9701, {{"loud", 0, 9702}, {"quiet", 0, 9703}}));
    QByteArray many = "[";
    for (int i = 1; i <= 1000; ++i)
        many += R"(["loud","k)" + QByteArray::number(i) + R"(",")" + QByteArray(80, 'x') + R"(",)"
            + QByteArray::number(i) + "],";
    many += R"(["quiet","k","v",1]])";
    bench.deliver(deltasFrom("bob", 9701, many));
    (void)bench.sent();
    bench.deliver(digestFrom("bob", 9701, {{"loud", 0, 9702}, {"quiet", 0, 9703}}));
    QList<QByteArray> owners;
    quint64 last = 0;
    for (const Transmit& transmit : bench.sent()) {
        const auto message = decode(transmit.bytes);
        if (message->kind != Kind::Deltas)
            continue;
        QVERIFY(transmit.bytes.size() <= config.answerBytes + 300);
        for (const Delta& delta : message->deltas) {
            owners << delta.owner.toByteArray();
            if (delta.owner == "loud") {
                QCOMPARE(delta.version, last + 1); // rising, none left out
                last = delta.version;
            }
        }
    }
    QVERIFY(owners.size() > 50);
    QVERIFY(owners.indexOf("quiet") >= 0 && owners.indexOf("quiet") < 3);
}

void CoreTest::aStonewalledKeyIsNotOffered()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.judge.actions.insert("secret", traffic::Action::Stonewall);
    bench.deliver(digestFrom("bob", 9701, {}));
    bench.deliver(deltasFrom("bob", 9701, R"([["bob","open",1,1],["bob","secret",2,2]])"));
    QCOMPARE(bench.valueOf("bob", "secret"), QByteArray("2"));
    QCOMPARE(bench.notes.of(traffic::SightingKind::Stonewalled).size(), 1);
    (void)bench.sent();
    bench.deliver(digestFrom("carol", 9702, {{"bob", 0, 9701}}));
    for (const Transmit& transmit : bench.sent()) {
        const auto message = decode(transmit.bytes);
        for (const Delta& delta : message->deltas)
            QCOMPARE(delta.key.toByteArray(), QByteArray("open"));
    }
}

void CoreTest::aRefusedKeyIsNotTakenAndDoesNotBlock()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.judge.actions.insert("bad", traffic::Action::Refuse);
    bench.deliver(digestFrom("bob", 9701, {}));
    bench.deliver(deltasFrom("bob", 9701, R"([["bob","bad",1,1],["bob","good",2,2]])"));
    QVERIFY(bench.valueOf("bob", "bad").isEmpty());
    QCOMPARE(bench.valueOf("bob", "good"), QByteArray("2"));
    QCOMPARE(bench.core.counters().updatesRefused, 1U);
    QCOMPARE(bench.judge.asked.first().topic, QByteArray("bad"));
    QCOMPARE(bench.judge.asked.first().origin, QByteArray("bob"));
    QCOMPARE(bench.judge.asked.first().bytes, QByteArray("1"));
    bench.deliver(deltasFrom("bob", 9701, R"([["bob","bad",1,1]])"));
    QCOMPARE(bench.core.counters().updatesRefused, 1U); // it is known now, and not judged again and again
}

void CoreTest::aGrownObjectHasChanged()
{
    GossipBench bench(GossipBench::named("me", 9700));
    QCOMPARE(bench.set("k", R"({"a":1})"), 1U);
    QCOMPARE(bench.set("k", R"({"a":1,"b":2})"), 2U);
    QCOMPARE(bench.set("k", R"({"b":2,"a":1.0})"), 2U);
    QCOMPARE(bench.set("k", R"([1])"), 3U);
    QVERIFY(!bench.core.set("k", "no json", bench.now));
}

void CoreTest::equalValuesAreNoChange()
{
    QVERIFY(sameValue(R"({"a":"\u0041","b":[1,2]})", R"({ "b" : [1.0, 2], "a":"A"})"));
    QVERIFY(!sameValue("1", "\"1\""));
    QVERIFY(!sameValue("[1,2]", "[1,2,3]"));
    QVERIFY(!sameValue("null", "false"));
    QVERIFY(sameToOriginal("1", "true"));
    QVERIFY(!sameToOriginal("0", "\"x\""));
}

void CoreTest::ghostsExpire()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.core.setGossiping(true, bench.now);
    bench.deliver(digestFrom("bob", 9701, {{"ghost", 5, 9799}}));
    QVERIFY(bench.node("ghost"));
    // Nobody is there: each connection is refused. Bob lives on.
    for (int second = 0; second < 200 && bench.node("ghost"); ++second) {
        bench.advance(1s);
        for (const Transmit& transmit : bench.sent()) {
            const bool isBob = transmit.to.port == 9701;
            bench.end(transmit, isBob ? Outcome::Delivered : Outcome::Unreachable);
        }
        bench.deliver(digestFrom("bob", 9701, {}));
    }
    QVERIFY(!bench.node("ghost"));
    QVERIFY(bench.node("bob"));
    bench.deliver(digestFrom("bob", 9701, {{"ghost", 5, 9799}}));
    QVERIFY(!bench.node("ghost")); // an original goes on telling of it
}

void CoreTest::aMovedNodeIsFollowed()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.deliver(digestFrom("bob", 9701, {}));
    bench.deliver(digestFrom("bob", 9777, {}));
    QCOMPARE(bench.node("bob")->at.port, 9777);
    // Only who speaks from there itself.
    bench.deliver(R"({"digest":[],"sender":{"id":"bob","transport":{"host":"127.0.0.9","port":1234}}})");
    QCOMPARE(bench.node("bob")->at.port, 9777);
}

void CoreTest::aLostVersionIsRecovered()
{
    GossipBench bench(GossipBench::named("me", 9700));
    QCOMPARE(bench.set("k", "1"), 1U);
    bench.deliver(digestFrom("bob", 9701, {{"me", 40, 9700}}));
    QCOMPARE(bench.core.ownVersion(), 41U);
    QCOMPARE(bench.core.own().find("k")->version, 41U);
    // A jump needs two who tell of it, from different addresses.
    bench.deliver(digestFrom("bob", 9701, {{"me", 1'000'000'000, 9700}}));
    bench.deliver(digestFrom("bob", 9701, {{"me", 1'000'000'000, 9700}}));
    QCOMPARE(bench.core.ownVersion(), 41U);
    bench.deliver(R"({"digest":[{"id":"me","maxVersionSeen":9007199254740991}],)"
                  R"("sender":{"id":"eve","transport":{"host":"127.0.0.2","port":9702}}})",
        "127.0.0.2");
    QCOMPARE(bench.core.ownVersion(), 41U);
}

void CoreTest::changesForTheStore()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.core.recordChanges(true);
    bench.set("mine", "1");
    bench.deliver(digestFrom("bob", 9701, {}));
    bench.deliver(deltasFrom("bob", 9701, R"([["bob","k",1,1],["bob","k",2,2]])"));
    const Changes changes = bench.core.takeChanges();
    QCOMPARE(changes.self, (StoredSelf{"me", 1}));
    QCOMPARE(changes.pairs.size(), 2U);
    QCOMPARE(changes.nodes.size(), 1U);
    QCOMPARE(changes.nodes.front().version, 2U);
    QVERIFY(bench.core.takeChanges().isEmpty());
    QVERIFY(bench.core.forget({"127.0.0.1", 9701}, bench.now));
    QVERIFY(bench.core.takeChanges().nodes.front().isGone);
}

void CoreTest::eventsAndCounters()
{
    GossipBench bench(GossipBench::named("me", 9700));
    bench.deliver(digestFrom("bob", 9701, {}));
    bench.deliver(deltasFrom("bob", 9701, R"([["bob","k",{"a": 1},3]])"));
    QCOMPARE(bench.notes.discovered.first().identifier, QByteArray("bob"));
    const auto updates = bench.notes.of(traffic::SightingKind::Updated);
    QCOMPARE(updates.size(), 1);
    QCOMPARE(updates.first().bytes, QByteArray(R"({"a": 1})"));
    QCOMPARE(updates.first().version, 3U);
    QCOMPARE(bench.notes.of(traffic::SightingKind::DigestReceived).size(), 1);
    QCOMPARE(bench.notes.of(traffic::SightingKind::DeltasReceived).size(), 1);
    QCOMPARE(bench.core.counters().updatesTaken, 1U);
    QVERIFY(bench.core.ignore({"127.0.0.1", 9701}, bench.now));
    bench.deliver(deltasFrom("bob", 9701, R"([["bob","k",1,4]])"));
    QCOMPARE(bench.core.counters().fromIgnored, 1U);
    QCOMPARE(bench.valueOf("bob", "k"), QByteArray(R"({"a": 1})"));
    QVERIFY(bench.core.unignore({"127.0.0.1", 9701}, bench.now));
    bench.deliver(deltasFrom("bob", 9701, R"([["bob","k",1,4]])"));
    QCOMPARE(bench.valueOf("bob", "k"), QByteArray("1"));
}

QTEST_GUILESS_MAIN(CoreTest)
#include "tst_core.moc"
