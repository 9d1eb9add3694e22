#include "node/lines/clacks/clacksline.h"
#include "node/tower/clackssettings.h"
#include "node/tower/pastwalk.h"
#include "node/tower/tower.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <set>

using namespace clackstower;
using namespace clackstower::tower;

namespace {

class StillClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_now; }

    void advance(base::Duration span) { m_now += span; }

private:
    base::Instant m_now{std::chrono::seconds(1'800'000'000)};
};

Settings quiet(const QByteArray& port = "0")
{
    Settings settings;
    for (const auto& [key, value] : {std::pair<QByteArray, QByteArray>{"clacks.port", port},
             {"clacks.bind", "127.0.0.1"}, {"clacks.sendrate", "0"}, {"tower.seed", "1"}})
        (void)settings.setForThisRun(key, value);
    return settings;
}

} // namespace

class TestTower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void goesOnAndOffAir();
    void aTakenPortIsReported();
    void everythingIsForwarded();
    void sightingsReachTheJournalAndTheWatchers();
    void peerChangesReachTheWatchers();
    void settingsReachTheLine();
    void aLineCanBeSwitchedOff();
    void aTowerWithoutLinesIsSilentByChoice();
    void uptimeIsTheClocks();
    void whatNobodyShowsComesBack();
    void whatItsRuleWouldNotForwardStaysAway();
    void thePastIsArchiveAndJournal_data();
    void thePastIsArchiveAndJournal();
    void aWalkEndsWhenNobodyWantsIt();

private:
    static void add(Tower& tower, const QByteArray& when, const QByteArray& then, qsizetype at = 0);
    void receive(Tower& tower, const QByteArray& bytes, bool waits = true);
    static bool look(Tower& tower);

    QString path() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    StillClock m_clock;
};

void TestTower::goesOnAndOffAir()
{
    Tower tower(quiet(), path(), m_clock);
    const auto watch = tower.watchers().open({.events = {"lineState"}, .lines = {}}, {});
    QVERIFY(!tower.isOnAir());
    QVERIFY(tower.goOnAir());
    QVERIFY(tower.isOnAir());
    QCOMPARE(tower.lines().first()->state(), lines::LineState::Listening);
    QVERIFY(tower.lines().first()->listening().port > 0);
    QVERIFY(tower.goOnAir()); // twice is no error
    tower.goOffAir();
    QVERIFY(!tower.isOnAir());
    QCOMPARE(tower.lines().first()->state(), lines::LineState::Off);
    QCOMPARE(std::get<LineChange>(watch->take().value()).state, lines::LineState::Listening);
    QCOMPARE(std::get<LineChange>(watch->take().value()).state, lines::LineState::Off);
}

void TestTower::aTakenPortIsReported()
{
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost));
    Tower tower(quiet(QByteArray::number(squatter.serverPort())), path(), m_clock);
    const auto onAir = tower.goOnAir();
    QVERIFY(!onAir);
    QVERIFY2(onAir.error().sentence.startsWith("clacks: "), onAir.error().sentence.constData());
    QVERIFY(!tower.isOnAir());
    QCOMPARE(tower.lines().first()->state(), lines::LineState::Failed);
    squatter.close();
    QVERIFY(tower.goOnAir());
    QVERIFY(tower.isOnAir());
}

void TestTower::everythingIsForwarded()
{
    Tower tower(quiet(), path(), m_clock);
    QCOMPARE(tower.judge("clacks", {.bytes = "1", .queuedAt = {}, .from = {}, .via = {}}, m_clock.now()),
        traffic::Judgement());
}

void TestTower::sightingsReachTheJournalAndTheWatchers()
{
    Tower tower(quiet(), path(), m_clock);
    const auto watch = tower.watchers().open({}, {});
    const auto id = (*tower.clacks())->enqueue("\"hello\"");
    QVERIFY(id);
    QCOMPARE(tower.journal().sightings().size(), 1);
    QCOMPARE(tower.journal().sightings().front().kind, traffic::SightingKind::Queued);
    QCOMPARE(watch->take(), Event(tower.journal().sightings().front()));
}

void TestTower::peerChangesReachTheWatchers()
{
    Tower tower(quiet(), path(), m_clock);
    const auto watch = tower.watchers().open({}, {});
    QVERIFY((*tower.clacks())->expand({"127.0.0.1", 4001}));
    const auto event = watch->take();
    QVERIFY(event);
    QCOMPARE(eventName(*event), "towerDiscovered");
    QCOMPARE(std::get<PeerChange>(*event).peer.endpoint, (base::Endpoint{"127.0.0.1", 4001}));
    QCOMPARE(std::get<PeerChange>(*event).time, m_clock.now());
}

void TestTower::settingsReachTheLine()
{
    Tower tower(quiet(), path(), m_clock);
    QSignalSpy changed(&tower, &Tower::settingChanged);
    QVERIFY(tower.changeSetting("clacks.queueBytes", "5000"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE((*tower.clacks())->queue().maxBytes(), 5000);
    QVERIFY(!tower.changeSetting("clacks.queueBytes", "many"));
    QCOMPARE(changed.size(), 1);

    Settings settings;
    QVERIFY(settings.setForThisRun("clacks.killtimeout", "250"));
    QVERIFY(settings.setForThisRun("clacks.trust", "ca"));
    QVERIFY(settings.setForThisRun("net.reach", "public"));
    QVERIFY(settings.setForThisRun("clacks.queueOnRestart", "drop"));
    const auto line = clacksSettings(settings, path());
    QCOMPARE(line.core.killTimeout, std::chrono::milliseconds(250));
    QCOMPARE(line.core.reach, net::ReachMode::Public);
    QCOMPARE(line.trust, net::Trust::Ca);
    QCOMPARE(line.keepQueue, false);
    QCOMPARE(line.dataDir, path());
}

void TestTower::aLineCanBeSwitchedOff()
{
    Tower tower(quiet(), path(), m_clock);
    QVERIFY(tower.goOnAir());
    QVERIFY(tower.changeSetting("clacks.enabled", "false"));
    QCOMPARE(tower.lines().first()->state(), lines::LineState::Off);
    QVERIFY(tower.clacks().error().sentence.contains("clacks.enabled"));
    QVERIFY(tower.isOnAir());
    QVERIFY(tower.changeSetting("clacks.enabled", "true"));
    QCOMPARE(tower.lines().first()->state(), lines::LineState::Listening);
}

void TestTower::aTowerWithoutLinesIsSilentByChoice()
{
    Settings settings = quiet();
    QVERIFY(settings.setForThisRun("clacks.enabled", "false"));
    Tower tower(settings, path(), m_clock);
    QVERIFY(tower.goOnAir());
    QVERIFY(tower.lines().isEmpty());
    QVERIFY(tower.changeSetting("clacks.enabled", "true"));
    QCOMPARE(tower.lines().first()->state(), lines::LineState::Listening);
}

void TestTower::uptimeIsTheClocks()
{
    const Tower tower(quiet(), path(), m_clock);
    m_clock.advance(std::chrono::seconds(3));
    QCOMPARE(tower.uptime(), std::chrono::seconds(3));
}

void TestTower::add(Tower& tower, const QByteArray& when, const QByteArray& then, qsizetype at)
{
    rules::RuleBook book = tower.rules().book();
    rules::RuleDraft draft;
    draft.name = then;
    draft.when = *rules::Filter::compile(when);
    draft.then = *rules::readActions(then);
    draft.at = at;
    QVERIFY(book.add(draft));
    QVERIFY(tower.rules().edit(book, "test"));
}

/// As a line does it.
void TestTower::receive(Tower& tower, const QByteArray& bytes, bool waits)
{
    const traffic::Message message{bytes, m_clock.now(), base::Endpoint{"127.0.0.1", 4001}, {}};
    const traffic::Judgement judgement = tower.judge("clacks", message, m_clock.now());
    tower.saw({.kind = traffic::SightingKind::Received,
        .line = "clacks",
        .time = m_clock.now(),
        .bytes = bytes,
        .peer = message.from,
        .via = {},
        .reason = {},
        .latency = {},
        .verdict = judgement.verdict});
    if (waits)
        tower.archive().flush(std::chrono::seconds(30));
}

bool TestTower::look(Tower& tower)
{
    tower.persistence().look();
    const bool answered = QTest::qWaitFor([&] { return !tower.persistence().isLooking(); }, 60'000);
    tower.archive().flush(std::chrono::seconds(30));
    return answered;
}

void TestTower::whatNobodyShowsComesBack()
{
    using namespace std::chrono_literals;
    const QByteArray bytes = "\"GNU Terry Pratchett\"";
    const auto waiting = [](Tower& tower) { return (*tower.clacks())->queue().count(); };
    {
        Tower tower(quiet(), path(), m_clock);
        QVERIFY(tower.goOnAir());
        add(tower, "all", "forward", 0);
        add(tower, "text contains GNU", "persist:1h", 0); // it does not decide, and persists all the same
        receive(tower, bytes);
        receive(tower, "\"mere talk\"");
        m_clock.advance(59min);
        QVERIFY(look(tower));
        QCOMPARE(waiting(tower), 0);
        receive(tower, bytes); // shown again: the hour begins anew
        m_clock.advance(59min);
        QVERIFY(look(tower));
        QCOMPARE(waiting(tower), 0);
        m_clock.advance(2min);
        QVERIFY(look(tower));
        QCOMPARE(waiting(tower), 1);
        const traffic::Sighting& back = tower.journal().sightings().back();
        QCOMPARE(back.kind, traffic::SightingKind::Restored);
        QCOMPARE(back.bytes, bytes);
        QCOMPARE(back.reason, QByteArray("rule r2 brings it back: nobody has shown it for 1h"));
        QVERIFY(look(tower));
        m_clock.advance(2h);
        QVERIFY(look(tower)); // it waits here: that is as good as seen
        QCOMPARE(waiting(tower), 1);
        QVERIFY((*tower.clacks())->drop(base::sha256(bytes)));
        QCOMPARE(tower.persistence().counters().broughtBack, 1);
        tower.flush();
    }
    Tower again(quiet(), path(), m_clock);
    QVERIFY(again.goOnAir());
    m_clock.advance(59min);
    QVERIFY(look(again));
    QCOMPARE(waiting(again), 0); // what the one before did counts
    m_clock.advance(2min);
    QVERIFY(look(again));
    QCOMPARE(waiting(again), 1);
}

void TestTower::whatItsRuleWouldNotForwardStaysAway()
{
    Tower tower(quiet(), path(), m_clock);
    QVERIFY(tower.goOnAir());
    add(tower, "all", "persist:1h", 0);
    receive(tower, "\"rain\"");
    receive(tower, "\"sun\"");
    add(tower, "text contains rain", "stonewall", 0);
    m_clock.advance(std::chrono::hours(2));
    QVERIFY(look(tower));
    QCOMPARE((*tower.clacks())->queue().count(), 1);
    QCOMPARE(tower.persistence().counters().declined, 1);
    QVERIFY(look(tower));
    QCOMPARE(tower.persistence().counters().declined, 1);
}

void TestTower::thePastIsArchiveAndJournal_data()
{
    QTest::addColumn<bool>("onTowersThread");
    QTest::newRow("by a worker") << false;
    QTest::newRow("by the tower") << true;
}

void TestTower::thePastIsArchiveAndJournal()
{
    QFETCH(const bool, onTowersThread);
    constexpr int before = 2500; // more than a page
    {
        Tower tower(quiet(), path(), m_clock);
        add(tower, "json.kept == true", "archive");
        for (int i = 0; i < before; ++i) {
            m_clock.advance(std::chrono::milliseconds(1));
            receive(tower, R"({"kept":true,"i":)" + QByteArray::number(i) + '}', i + 1 == before);
        }
        receive(tower, R"({"kept":false})");
    }
    Tower tower(quiet(), path(), m_clock);
    m_clock.advance(std::chrono::seconds(1));
    receive(tower, R"({"kept":true,"i":"new"})"); // in both
    receive(tower, R"({"kept":true,"i":0})");     // came again
    std::multiset<QByteArray> seen;
    bool isDone = false;
    walkPast(tower,
        {.look =
                [&](std::span<const rules::Past> past) {
                    for (const rules::Past& each : past)
                        seen.insert(each.message.bytes);
                },
            .onTowersThread = onTowersThread,
            .goOn = {},
            .done = [&](const base::Expected<void>& outcome) { isDone = outcome.has_value(); }});
    QTRY_VERIFY(isDone);
    QCOMPARE(seen.size(), size_t(before + 2));
    QCOMPARE(seen.count(R"({"kept":true,"i":0})"), 2);
    QCOMPARE(seen.count(R"({"kept":true,"i":"new"})"), 1);
}

void TestTower::aWalkEndsWhenNobodyWantsIt()
{
    Tower tower(quiet(), path(), m_clock);
    for (int i = 0; i < 3000; ++i)
        receive(tower, QByteArray::number(i + 1), false);
    std::atomic<int> looks = 0;
    bool isDone = false;
    walkPast(tower,
        {.look = [&](std::span<const rules::Past>) { ++looks; },
            .onTowersThread = false,
            .goOn = [&] { return looks == 0; },
            .done = [&](const base::Expected<void>&) { isDone = true; }});
    QTRY_VERIFY(isDone);
    QCOMPARE(looks.load(), 1);
}

QTEST_GUILESS_MAIN(TestTower)
#include "tst_tower.moc"
