#include "node/lines/clacks/clacksline.h"
#include "node/tower/clackssettings.h"
#include "node/tower/tower.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

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

private:
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

QTEST_GUILESS_MAIN(TestTower)
#include "tst_tower.moc"
