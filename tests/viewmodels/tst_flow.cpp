#include "towerbench.h"

#include "viewmodels/flowmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;
using traffic::SightingKind;

namespace {

/// What a tower would tell of a message that came or went.
void tell(TowerBench& bench, SightingKind kind, const char* host)
{
    bench.tower.saw({.kind = kind,
        .line = clacks::lineName,
        .time = bench.tower.now(),
        .bytes = "1",
        .peer = base::Endpoint{host, 1},
        .via = {},
        .reason = {},
        .latency = {},
        .verdict = {}});
}

} // namespace

/// The flow page without a window.
class TestFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesFollowTheTraffic();
    void placesAreStable();
    void crowdsAreCapped();
    void frozenStandsStill();
    void theChronicleCountsByMinute();
};

void TestFlow::edgesFollowTheTraffic()
{
    TowerBench bench;
    TowerBook book;
    Chronicle chronicle;
    FlowModel model;
    QAbstractItemModelTester tester(&model);
    chronicle.setLink(&bench.link);
    book.setLink(&bench.link);
    model.setBook(&book);
    model.setChronicle(&chronicle);
    QSignalSpy passed(&model, &FlowModel::passed);
    QSignalSpy told(&chronicle, &Chronicle::changed);
    QTRY_VERIFY(!told.isEmpty()); // the past is known: what comes now is seen on its way
    bench.add("a.example");
    bench.add("b.example");
    for (int i = 0; i < 3; ++i)
        tell(bench, SightingKind::Received, "a.example");
    tell(bench, SightingKind::Sent, "b.example");
    QTRY_COMPARE(model.scene()->edges.size(), 2U);
    QVERIFY(!passed.isEmpty());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.data(model.index(0), int(FlowModel::Role::In)).toString(), QStringLiteral("3"));
    QVERIFY(model.summary(TowerBench::keyOf("a.example")).contains(QStringLiteral("3 in")));
    model.setTraffic(false);
    QTRY_VERIFY(model.scene()->edges.empty());
}

void TestFlow::placesAreStable()
{
    FlowLayout once;
    FlowLayout again;
    QHash<TowerKey, QPointF> places;
    for (int i = 0; i < 40; ++i) {
        const TowerKey key{"clacks", {"tower" + QByteArray::number(i), 1}};
        places.insert(key, once.place(key, peers::PeerStatus::Alive));
        QCOMPARE(again.place(key, peers::PeerStatus::Alive), places[key]);
    }
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        QCOMPARE(once.place(place.key(), peers::PeerStatus::Alive), *place); // whoever came after it
    }
    const TowerKey pinned{"clacks", {"tower3", 1}};
    once.pin(pinned, {0.1, 0.2});
    QCOMPARE(once.place(pinned, peers::PeerStatus::Dead), QPointF(0.1, 0.2));
}

void TestFlow::crowdsAreCapped()
{
    TowerBench bench;
    TowerBook book;
    Chronicle chronicle;
    FlowModel model;
    chronicle.setLink(&bench.link);
    model.setChronicle(&chronicle);
    model.setBook(&book);
    for (int i = 0; i < 100; ++i)
        bench.add(("t" + QByteArray::number(i) + ".example").constData());
    book.show(surveyOf(bench.tower));
    QTRY_COMPARE(model.scene()->nodes.size(), 60U);
    QCOMPARE(model.others(), 40);
    QCOMPARE(model.rowCount(), 100); // the table has them all
    const FlowScenePtr before = model.scene();
    book.show(surveyOf(bench.tower));
    QTRY_VERIFY(model.scene() != before);
    QCOMPARE(*model.scene(), *before);
}

void TestFlow::frozenStandsStill()
{
    TowerBench bench;
    TowerBook book;
    Chronicle chronicle;
    FlowModel model;
    chronicle.setLink(&bench.link);
    model.setChronicle(&chronicle);
    model.setBook(&book);
    bench.add("a.example");
    book.show(surveyOf(bench.tower));
    QTRY_COMPARE(model.scene()->nodes.size(), 1U);
    model.setFrozen(true);
    bench.add("b.example");
    book.show(surveyOf(bench.tower));
    QSignalSpy batches(&chronicle, &Chronicle::changed);
    tell(bench, SightingKind::Received, "a.example");
    QTRY_VERIFY(!batches.isEmpty());
    QCOMPARE(model.scene()->nodes.size(), 1U);
    model.setFrozen(false);
    QTRY_COMPARE(model.scene()->nodes.size(), 2U);
}

void TestFlow::theChronicleCountsByMinute()
{
    TowerBench bench;
    Chronicle chronicle;
    chronicle.setLink(&bench.link);
    const TowerKey key{"clacks", {"a.example", 1}};
    const TowerKey late{"clacks", {"b.example", 1}};
    const auto at = [&](int minutesAgo, const TowerKey& tower) {
        traffic::Sighting sighting;
        sighting.kind = SightingKind::Received;
        sighting.line = clacks::lineName;
        sighting.time = bench.tower.now() - std::chrono::minutes(minutesAgo);
        sighting.peer = tower.endpoint;
        bench.tower.saw(sighting);
    };
    for (const int minutes : {90, 30, 30, 0})
        at(minutes, key);
    QTRY_COMPARE(chronicle.sum(key, Chronicle::minutes, 0).in, 3U); // what is older is forgotten
    QCOMPARE(chronicle.sum(key, 30, 30).in, 2U);
    QCOMPARE(chronicle.sum(key, 29, 1).in, 0U);
    at(90, late); // as after a clock was set back: all that this tower has is too old
    at(1, late);
    QTRY_COMPARE(chronicle.sum(late, Chronicle::minutes, 0).in, 1U);
}

QTEST_GUILESS_MAIN(TestFlow)
#include "tst_flow.moc"
