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
    void aBrokenWayAccusesNobody_data();
    void aBrokenWayAccusesNobody();
    void nobodyDiesOnTheWordOfOthers_data();
    void nobodyDiesOnTheWordOfOthers();
    void anOldSuspicionIsNotBelieved();
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
    for (int i = 0; i < 5; ++i) // a refusal comes at once; it is no reason to knock on and on
        QVERIFY(circle[i].node("n5")->failures < 60);
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

void CircleTest::aBrokenWayAccusesNobody_data()
{
    QTest::addColumn<bool>("asksOthers");
    QTest::newRow("others are asked") << true;
    QTest::newRow("nobody is asked") << false;
}

void CircleTest::aBrokenWayAccusesNobody()
{
    QFETCH(bool, asksOthers);
    Manners manners;
    manners.asksOthers = asksOthers;
    Circle circle(members(6, manners));
    QVERIFY(until(circle, 60s, [&] { return allAcquainted(circle); }));
    circle.cutWays = {{0, 5}, {5, 0}};
    circle.advance(60s);
    quint64 looks = 0;
    for (int i = 1; i < 5; ++i)
        looks += circle[i].core.counters().looksForOthers;
    QCOMPARE(circle[0].core.counters().silencesExplained > 0, asksOthers);
    QCOMPARE(circle[0].core.counters().suspicions == 0, asksOthers);
    QCOMPARE(looks > 0, asksOthers);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(circle[i].notes.dead.size(), 0);
}

void CircleTest::nobodyDiesOnTheWordOfOthers_data()
{
    QTest::addColumn<bool>("looksItself");
    QTest::newRow("looks itself") << true;
    QTest::newRow("believes others") << false;
}

void CircleTest::nobodyDiesOnTheWordOfOthers()
{
    QFETCH(bool, looksItself);
    QList<Config> configs = members(6);
    configs[0].manners.looksItself = looksItself;
    configs[5].manners = Manners::original(); // it cannot object
    Circle circle(configs);
    QVERIFY(until(circle, 60s, [&] { return allAcquainted(circle); }));
    circle[5].set("k", "1");
    QVERIFY(until(circle, 30s, [&] { return allKnow(circle, "n5", "k", "1"); }));
    if (!looksItself) // else it might be heard by chance before the trial is over
        circle.cutWays = {{5, 0}};
    for (const char* const liar : {"n1", "n2", "n3"}) {
        Courtesy courtesy{true, 1, {}, {{Rumour::Suspect, "n5", 0, liar}}};
        circle[0].deliver(Letter(Kind::Digest).seal({"n1", {"127.0.0.1", 9701}, true}, &courtesy));
    }
    circle.advance(10s);
    QCOMPARE(circle[0].notes.dead.isEmpty(), looksItself);
}

void CircleTest::anOldSuspicionIsNotBelieved()
{
    Circle circle(members(6));
    QVERIFY(until(circle, 60s, [&] { return allAcquainted(circle); }));
    const auto hear = [&](Rumour rumour) {
        Courtesy courtesy{true, 1, {}, {rumour}};
        circle[0].deliver(Letter(Kind::Digest).seal({"n1", {"127.0.0.1", 9701}, true}, &courtesy));
    };
    circle[0].now += 600ms;                 // n5 was not heard just now
    hear({Rumour::Suspect, "n5", 0, "n2"}); // by somebody who has never met it
    QCOMPARE(circle[0].node("n5")->standing, Standing::Suspect);
    hear({Rumour::Alive, "n5", circle[0].node("n5")->incarnation + 1, {}});
    QCOMPARE(circle[0].node("n5")->standing, Standing::Live);
    hear({Rumour::Suspect, "n5", 0, "n3"});
    QCOMPARE(circle[0].node("n5")->standing, Standing::Live);
    hear({Rumour::Suspect, "n5", circle[0].node("n5")->incarnation, "n3"});
    QCOMPARE(circle[0].node("n5")->standing, Standing::Suspect);
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
