#include "node/demo/demo.h"
#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace clackstower;
using namespace std::chrono_literals;
using peers::PeerStatus;

namespace {

const base::Instant theMoment{std::chrono::sys_days{std::chrono::year(2026) / 11 / 21} + 14h + 2min + 11s};

/// A tower with its hour behind it.
struct Stage
{
    explicit Stage(quint64 seed = 1, std::optional<base::Instant> until = theMoment)
        : demo({.seed = seed, .until = until})
        , tower(demo.settings(), folder.path(), demo.clock(), demo.wires())
    {
        demo.rehearse(tower);
    }

    quint64 counter(QByteArrayView name) const
    {
        const QList<lines::Counter> all = (*tower.clacks())->counters();
        const auto found = std::ranges::find(all, name, &lines::Counter::name);
        return found == all.end() ? 0 : found->value;
    }

    qsizetype count(PeerStatus status) const
    {
        return std::ranges::count((*tower.clacks())->peers(), status, &peers::Peer::status);
    }

    QTemporaryDir folder;
    demo::Demo demo;
    tower::Tower tower;
};

} // namespace

/// The demonstration is lively, never the same twice within one run, and always the same for one seed.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itShowsEverythingThatAPageNeeds()
    {
        const Stage stage;
        QVERIFY(stage.tower.isOnAir());
        QCOMPARE(stage.tower.now(), theMoment);
        QVERIFY(stage.counter("received") > 3000);
        QVERIFY(stage.counter("sent") > 2000);
        QVERIFY(stage.counter("failed") > 10);
        QVERIFY(stage.counter("refusedIgnored") > 100);
        QVERIFY(stage.counter("stonewalled") > 100);
        QVERIFY(stage.counter("refusedByRule") > 10);
        QVERIFY(std::ranges::any_of(stage.tower.journal().sightings(),
            [](const auto& sighting) { return sighting.verdict.stations.contains("Weather"); }));
        for (const PeerStatus status : {PeerStatus::New, PeerStatus::Alive, PeerStatus::Lost, PeerStatus::Dead})
            QVERIFY2(stage.count(status) > 0, peers::statusName(status).data());
        QCOMPARE(stage.count(PeerStatus::Ignored), 1);
        const auto clacks = *stage.tower.clacks();
        const QList<peers::Peer> all = clacks->peers();
        QVERIFY(std::ranges::any_of(all, [](const auto& peer) { return peer.introducedBy.has_value(); }));
        QVERIFY(std::ranges::any_of(all, [](const auto& peer) { return !peer.note.isEmpty(); }));
        QVERIFY(std::ranges::any_of(all, [](const auto& peer) { return !peer.changedFingerprint.isEmpty(); }));
        QVERIFY(std::ranges::any_of(all, &peers::Peer::copes));
        QVERIFY2(clacks->queue().count() < 100, QByteArray::number(clacks->queue().count()).constData());
        for (const traffic::Sighting& sighting : stage.tower.journal().sightings())
            QVERIFY(sighting.time <= theMoment);
    }

    void oneSeedIsOneRun()
    {
        const Stage a(7);
        const Stage b(7);
        const Stage other(8);
        QVERIFY(std::ranges::equal(a.tower.journal().sightings(), b.tower.journal().sightings()));
        QVERIFY((*a.tower.clacks())->peers() == (*b.tower.clacks())->peers());
        QVERIFY(!std::ranges::equal(a.tower.journal().sightings(), other.tower.journal().sightings()));
    }

    void itGoesOnByItself()
    {
        Stage stage(1, std::nullopt);
        const auto recorded = stage.tower.journal().recorded();
        QTRY_VERIFY_WITH_TIMEOUT(stage.tower.journal().recorded() > recorded + 3, 30'000);
    }

    void whoeverIsCalledExists()
    {
        Stage stage;
        int answers = 0;
        int silent = 0;
        for (int i = 0; i < 8; ++i) {
            const base::Endpoint made{"made-up-" + QByteArray::number(i) + ".example", 8080};
            (*stage.tower.clacks())->announce(made, [&](const clacks::AnnounceResult& result) {
                ++(result ? answers : silent);
            });
        }
        stage.demo.leap(12s);
        QTRY_COMPARE(answers + silent, 8);
        QVERIFY(answers > 0 && silent > 0);
    }

    void offAirNothingComesIn()
    {
        Stage stage;
        stage.tower.goOffAir();
        stage.demo.leap(15s);
        const quint64 received = stage.counter("received");
        const quint64 posts = stage.counter("clientPosts");
        stage.demo.leap(60s);
        QCOMPARE(stage.counter("received"), received);
        QCOMPARE(stage.counter("clientPosts"), posts);
        QVERIFY(stage.tower.goOnAir());
        stage.demo.leap(60s);
        QVERIFY(stage.counter("received") > received);
        QVERIFY(stage.counter("clientPosts") > posts);
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
