#include "towerbench.h"

#include "viewmodels/announcer.h"
#include "viewmodels/introductiontree.h"
#include "viewmodels/suspicion.h"
#include "viewmodels/towerdeeds.h"
#include "viewmodels/towerdetails.h"
#include "viewmodels/towerlist.h"
#include "viewmodels/towersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

QStringList namesOf(const TowersModel& model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names << model.data(model.index(i), int(TowersModel::Role::Name)).toString();
    return names;
}

} // namespace

/// The towers page without a window.
class TestTowers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowTheTower();
    void nothingMovesWhileHeld();
    void ignoredStandApart();
    void theSearchFindsWords();
    void deedsActOnFrozenTargets();
    void anIgnoreIsTakenBack();
    void oddsAddUp();
    void anAnnouncementIsShownBeforeItLeaves();
    void badAddressesAreNamed();
    void theTreeHangsTogether();
    void aListIsShownBeforeItIsTaken();
    void theDialTellsWhoWouldBeDead();
    void aTowersOwnPage();
};

void TestTowers::rowsFollowTheTower()
{
    TowerBench bench;
    TowerBook book;
    book.setLink(&bench.link);
    TowersModel model;
    QAbstractItemModelTester tester(&model);
    model.setBook(&book);
    model.setSortKey(QStringLiteral("name"));
    for (const char* host : {"c.example", "a.example", "b.example"})
        bench.add(host);
    book.refresh();
    QTRY_COMPARE(namesOf(model),
        QStringList({QStringLiteral("a.example:1"), QStringLiteral("b.example:1"), QStringLiteral("c.example:1")}));
    model.setDescending(true);
    QCOMPARE(namesOf(model).first(), QStringLiteral("c.example:1"));
    QVERIFY(bench.clacks().forget({"b.example", 1}));
    book.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!model.data(model.index(0), int(TowersModel::Role::Sentence)).toString().isEmpty());
}

void TestTowers::nothingMovesWhileHeld()
{
    TowerBench bench;
    TowerBook book;
    book.setLink(&bench.link);
    TowersModel model;
    QAbstractItemModelTester tester(&model);
    model.setBook(&book);
    model.setSortKey(QStringLiteral("name"));
    bench.add("b.example");
    book.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    model.setHeld(true);
    bench.add("a.example");
    QSignalSpy looked(&book, &TowerBook::surveyed);
    book.refresh();
    QTRY_VERIFY(!looked.isEmpty());
    QCOMPARE(namesOf(model), QStringList({QStringLiteral("b.example:1")}));
    model.setHeld(false); // and it follows some time after the pointer has gone
    QTRY_COMPARE_WITH_TIMEOUT(
        namesOf(model), QStringList({QStringLiteral("a.example:1"), QStringLiteral("b.example:1")}), 20000);
}

void TestTowers::ignoredStandApart()
{
    TowerBench bench;
    TowerBook book;
    book.setLink(&bench.link);
    TowersModel model;
    QAbstractItemModelTester tester(&model);
    model.setBook(&book);
    bench.add("a.example");
    QVERIFY(bench.clacks().ignore(bench.add("b.example")));
    book.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.ignoredCount(), 1);
    model.setShowIgnored(true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.data(model.index(1), int(TowersModel::Role::Section)).toString(), QStringLiteral("ignored"));
}

void TestTowers::theSearchFindsWords()
{
    TowerBench bench;
    TowerBook book;
    book.setLink(&bench.link);
    TowersModel model;
    QAbstractItemModelTester tester(&model);
    model.setBook(&book);
    bench.add("a.example");
    QVERIFY(bench.clacks().note(bench.add("b.example"), "met in Ankh"));
    book.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    model.setSearch(QStringLiteral("ankh b.ex"));
    QCOMPARE(namesOf(model), QStringList({QStringLiteral("b.example:1")}));
    model.setSearch({});
    model.setStates({QStringLiteral("alive")});
    QCOMPARE(model.rowCount(), 0);
}

void TestTowers::deedsActOnFrozenTargets()
{
    TowerBench bench;
    bench.add("a.example");
    bench.add("b.example");
    TowerBook book;
    book.setLink(&bench.link);
    TowersModel model;
    model.setBook(&book);
    book.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    model.chooseAll();
    TowerDeeds deeds;
    deeds.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    deeds.prepare(QStringLiteral("forget"), model.targets());
    QCOMPARE(deeds.names().size(), 2);
    QVERIFY(deeds.isFinal());
    bench.add("c.example"); // chosen by nobody
    book.refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    model.chooseAll();
    QSignalSpy done(&deeds, &TowerDeeds::done);
    deeds.carryOut();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(bench.clacks().peers().size(), 1);
    QCOMPARE(bench.clacks().peers().first().endpoint.hostname, QByteArray("c.example"));
}

void TestTowers::anIgnoreIsTakenBack()
{
    TowerBench bench;
    bench.add("a.example");
    TowerDeeds deeds;
    deeds.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    QSignalSpy done(&deeds, &TowerDeeds::done);
    deeds.prepare(QStringLiteral("ignore"), {TowerBench::keyOf("a.example")});
    deeds.carryOut();
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(done.last().at(1).toBool());
    QCOMPARE(bench.clacks().peers().first().status, peers::PeerStatus::Ignored);
    deeds.undo();
    QTRY_COMPARE(done.count(), 2);
    QCOMPARE(bench.clacks().peers().first().status, peers::PeerStatus::New);
    deeds.expand(QStringLiteral("nonsense"));
    QCOMPARE(done.count(), 3);
    QVERIFY(!done.last().at(1).toBool());
}

void TestTowers::oddsAddUp()
{
    TowerBench bench;
    for (const char* host : {"a.example", "b.example", "c.example"})
        bench.add(host);
    const TowerSurveyPtr survey = surveyOf(bench.tower);
    double sum = 0;
    for (const TowerRow& row : survey->rows)
        sum += row.odds.value_or(0);
    QVERIFY(std::abs(sum - 1) < 1e-9);
    QVERIFY(survey->find(TowerKey::fromText(TowerBench::keyOf("b.example"))));
}

void TestTowers::anAnnouncementIsShownBeforeItLeaves()
{
    TowerBench bench;
    Announcer announcer;
    QAbstractItemModelTester tester(&announcer);
    announcer.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    announcer.draft(QStringLiteral("127.0.0.1:1, 127.0.0.1:2"));
    QTRY_COMPARE(announcer.count(), 2);
    QCOMPARE(announcer.ownAddress(), QString::fromUtf8(bench.clacks().core().config().self.toText()));
    QCOMPARE(announcer.data(announcer.index(0), int(Announcer::Role::State)).toString(), QStringLiteral("drafted"));
    QVERIFY(!announcer.isSent());
    announcer.clear();
    QCOMPARE(announcer.count(), 0);
}

void TestTowers::badAddressesAreNamed()
{
    TowerBench bench;
    Announcer announcer;
    announcer.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    announcer.draft(QStringLiteral("a.example:1 b.example"));
    QVERIFY(announcer.fault().contains(QStringLiteral("b.example")));
    QCOMPARE(announcer.count(), 0);
}

void TestTowers::theTreeHangsTogether()
{
    const auto peer = [](const char* host, const char* introducer) {
        peers::Peer made;
        made.endpoint = {host, 1};
        if (introducer)
            made.introducedBy = base::Endpoint{introducer, 1};
        return made;
    };
    auto survey = std::make_shared<TowerSurvey>();
    for (const peers::Peer& tower : {peer("a.example", nullptr), peer("b.example", "a.example"),
             peer("c.example", "b.example"), peer("d.example", "a.example"), peer("x.example", "y.example"),
             peer("y.example", "x.example"), peer("z.example", "unknown.example")})
        survey->add({{"clacks", tower.endpoint}, tower, {}, {}});
    TowerBook book;
    IntroductionTree tree;
    QAbstractItemModelTester tester(&tree);
    tree.setBook(&book);
    book.show(survey);
    QCOMPARE(tree.count(), 7); // and the two that name each other come once
    const QModelIndex top = tree.index(0);
    QCOMPARE(tree.data(top, int(IntroductionTree::Role::Introduced)).toInt(), 3);
    QCOMPARE(tree.branch(TowerBench::keyOf("b.example")),
        QStringList({TowerBench::keyOf("b.example"), TowerBench::keyOf("c.example")}));
    QCOMPARE(tree.branch(TowerBench::keyOf("x.example")).size(), 2);
    tree.fold(0, true);
    QCOMPARE(tree.count(), 4);
    tree.fold(0, false);
    tree.setRoot(TowerBench::keyOf("b.example"));
    QCOMPARE(tree.count(), 2);
}

void TestTowers::aListIsShownBeforeItIsTaken()
{
    TowerBench bench;
    bench.add("a.example");
    TowerList list;
    QAbstractItemModelTester tester(&list);
    list.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    list.setText(QStringLiteral("a.example:1\nb.example:2  # a friend\n\n!c.example:3\nnonsense"));
    QTRY_COMPARE(list.count(), 4);
    QCOMPARE(list.news(), 2);
    QCOMPARE(list.faults(), 1);
    QCOMPARE(bench.clacks().peers().size(), 1); // so far it was only read
    QSignalSpy done(&list, &TowerList::done);
    list.take();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(bench.clacks().peers().size(), 3);
    list.gather();
    QTRY_VERIFY(list.text().contains(QStringLiteral("!c.example:3")));
    QVERIFY(list.text().contains(QStringLiteral("b.example:2  # a friend")));
}

void TestTowers::theDialTellsWhoWouldBeDead()
{
    auto survey = std::make_shared<TowerSurvey>();
    for (const double phi : {0.4, 5.0, 12.0}) {
        peers::Peer node;
        node.endpoint = {"n" + QByteArray::number(phi), 1};
        survey->add({{"scuttlebutt", node.endpoint}, node, {}, phi});
    }
    TowerBook book;
    Suspicion dial;
    dial.setBook(&book);
    book.show(survey);
    QCOMPARE(dial.measured(), 3);
    QCOMPARE(dial.dead().size(), 1);
    dial.setThreshold(4);
    QCOMPARE(dial.dead().size(), 2);
    dial.setThreshold(20);
    QVERIFY(dial.dead().isEmpty());
}

void TestTowers::aTowersOwnPage()
{
    TowerBench bench;
    TowerBook book;
    Chronicle chronicle;
    chronicle.setLink(&bench.link);
    book.setLink(&bench.link);
    TowerDetails details;
    details.setProperty("chronicle", QVariant::fromValue(&chronicle));
    details.setBook(&book);
    const base::Endpoint place = bench.add("a.example");
    details.setKey(TowerBench::keyOf("a.example"));
    book.refresh();
    QTRY_COMPARE(details.name(), QStringLiteral("a.example:1"));
    traffic::Sighting sighting;
    sighting.kind = traffic::SightingKind::Sent;
    sighting.line = clacks::lineName;
    sighting.time = bench.tower.now();
    sighting.bytes = "\"hello\"";
    sighting.peer = place;
    sighting.latency = std::chrono::milliseconds(20);
    bench.tower.saw(sighting);
    QTRY_VERIFY(details.latencies().size() == Chronicle::minutes && details.latencies().last().toDouble() == 20.0);
    book.refresh();
    QTRY_COMPARE(details.messages().size(), 1);
    QVERIFY(details.messages().first().contains(QStringLiteral("hello")));
    QVERIFY(bench.clacks().ignore(place));
    book.refresh();
    QTRY_COMPARE(details.status(), QStringLiteral("ignored"));
    QTRY_VERIFY(!details.changes().isEmpty());
    QCOMPARE(details.states().size(), Chronicle::minutes);
    QCOMPARE(details.states().last(), QStringLiteral("ignored"));
    QCOMPARE(details.states().first(), QString()); // an hour ago nobody knew it
    QVERIFY(details.values().isEmpty());
}

QTEST_GUILESS_MAIN(TestTowers)
#include "tst_towers.moc"
