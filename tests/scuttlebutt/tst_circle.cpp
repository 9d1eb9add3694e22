#include "gossipbench.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::scuttlebutt;
using namespace std::chrono_literals;

namespace {

QList<Config> members(int count, const Manners& manners = {}, int originals = 0)
{
    QList<Config> configs;
    for (int i = 0; i < count; ++i) {
        Config config = GossipBench::named(
            "n" + QByteArray::number(i), quint16(9700 + i), i < originals ? Manners::original() : manners);
        if (i > 0)
            config.seeds = {{"n0", {"127.0.0.1", 9700}}};
        configs << config;
    }
    return configs;
}

/// Runs until it holds, or the time is over; how long it took.
template <typename Holds>
std::optional<base::Duration> until(Circle& circle, base::Duration most, Holds holds)
{
    for (base::Duration passed{}; passed < most; passed += 100ms) {
        if (holds())
            return passed;
        circle.advance(100ms);
    }
    return holds() ? std::optional(most) : std::nullopt;
}

bool allKnow(Circle& circle, const QByteArray& owner, const QByteArray& key, const QByteArray& value)
{
    for (qsizetype i = 0; i < circle.count(); ++i) {
        if (!circle.isOff[i] && circle[i].valueOf(owner, key) != value)
            return false;
    }
    return true;
}

bool allAcquainted(Circle& circle)
{
    for (qsizetype i = 0; i < circle.count(); ++i) {
        if (circle[i].core.roll().count() < circle.count() - 1)
            return false;
    }
    return true;
}

bool allHold(Circle& circle, const QByteArray& id, Standing standing)
{
    for (qsizetype i = 0; i < circle.count(); ++i) {
        const Node* const node = circle[i].node(id);
        if (!circle.isOff[i] && !circle.isRefused[i] && node && node->standing != standing)
            return false;
    }
    return true;
}

} // namespace

/// Several cores among themselves: what one says reaches all, and who falls silent is missed.
class CircleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCircleConverges_data();
    void aCircleConverges();
    void anUpdateIsPushedAtOnce();
    void aSilentNodeDiesAndComesBack_data();
    void aSilentNodeDiesAndComesBack();
    void aRefusedConnectionIsEnough();
    void aSuspectClearsItself();
    void ownStallsAccuseNobody();
};

void CircleTest::aCircleConverges_data()
{
    QTest::addColumn<int>("originals");
    QTest::newRow("all ours") << 0;
    QTest::newRow("half original") << 4;
    QTest::newRow("all original") << 8;
}

void CircleTest::aCircleConverges()
{
    QFETCH(int, originals);
    Circle circle(members(8, {}, originals));
    QVERIFY(until(circle, 120s, [&] { return allAcquainted(circle); }));
    for (int key = 0; key < 40; ++key)
        QVERIFY(circle[key % circle.count()].set("k" + QByteArray::number(key), QByteArray::number(key)) > 0);
    QVERIFY(until(circle, 120s, [&] {
        for (int key = 0; key < 40; ++key) {
            if (!allKnow(circle, "n" + QByteArray::number(key % circle.count()), "k" + QByteArray::number(key),
                    QByteArray::number(key)))
                return false;
        }
        return true;
    }));
    for (qsizetype i = 0; i < circle.count(); ++i) {
        QCOMPARE(circle[i].core.counters().badMessages, 0U);
        QCOMPARE(circle[i].core.counters().contradictions, 0U);
    }
}

void CircleTest::anUpdateIsPushedAtOnce()
{
    Circle circle(members(8));
    QVERIFY(until(circle, 60s, [&] { return allAcquainted(circle); }));
    circle[3].set("hot", "1");
    const auto took = until(circle, 10s, [&] { return allKnow(circle, "n3", "hot", "1"); });
    QVERIFY(took);
    QVERIFY(*took < 900ms); // before the next round of most of them
    QVERIFY(circle[3].core.counters().pushes > 0);
}

void CircleTest::aSilentNodeDiesAndComesBack_data()
{
    QTest::addColumn<int>("originals");
    QTest::newRow("all ours") << 0;
    QTest::newRow("the silent one is an original") << 6;
}

void CircleTest::aSilentNodeDiesAndComesBack()
{
    QFETCH(int, originals);
    QList<Config> configs = members(6);
    if (originals > 0)
        configs[5].manners = Manners::original();
    Circle circle(configs);
    QVERIFY(until(circle, 60s, [&] { return allAcquainted(circle); }));
    circle[5].set("k", "1");
    QVERIFY(until(circle, 30s, [&] { return allKnow(circle, "n5", "k", "1"); }));
    circle.isOff[5] = true;
    const auto died = until(circle, 60s, [&] { return allHold(circle, "n5", Standing::Dead); });
    QVERIFY(died);
    QVERIFY2(*died <= 15s, QByteArray::number(died->count()).constData());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(circle[i].notes.dead.size(), 1);
    circle.isOff[5] = false;
    QVERIFY(until(circle, 60s, [&] { return allHold(circle, "n5", Standing::Live); }));
    circle[5].set("k", "2");
    QVERIFY(until(circle, 30s, [&] { return allKnow(circle, "n5", "k", "2"); }));
}

void CircleTest::aRefusedConnectionIsEnough()
{
    Circle circle(members(6));
    QVERIFY(until(circle, 60s, [&] { return allAcquainted(circle); }));
    circle.isOff[5] = circle.isRefused[5] = true;
    const auto died = until(circle, 60s, [&] { return allHold(circle, "n5", Standing::Dead); });
    QVERIFY(died);
    QVERIFY2(*died <= 8s, QByteArray::number(died->count()).constData());
}

void CircleTest::aSuspectClearsItself()
{
    Circle circle(members(6));
    QVERIFY(until(circle, 60s, [&] { return allAcquainted(circle); }));
    // Three liars' names under a suspicion that has no ground.
    for (const char* const liar : {"n1", "n2", "n3"}) {
        const quint64 life = circle[0].node("n5")->incarnation;
        Courtesy courtesy{true, 1, {}, {{Rumour::Suspect, "n5", life, liar}}};
        circle[0].deliver(Letter(Kind::Digest).seal({"n1", {"127.0.0.1", 9701}, true}, &courtesy));
    }
    circle.advance(20s);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(circle[i].notes.dead.size(), 0);
        QCOMPARE(circle[i].node("n5")->standing, Standing::Live);
    }
}

void CircleTest::ownStallsAccuseNobody()
{
    Circle circle(members(6));
    QVERIFY(until(circle, 60s, [&] { return allAcquainted(circle); }));
    circle[2].core.wake(circle[2].now); // something is under way
    (void)circle[2].sent();
    circle[2].now += 10s; // and then the machine sleeps
    circle[2].core.wake(circle[2].now);
    (void)circle[2].sent();
    QVERIFY(circle[2].core.counters().stalls > 0);
    QCOMPARE(circle[2].core.counters().suspicions, 0U);
}

QTEST_GUILESS_MAIN(CircleTest)
#include "tst_circle.moc"
