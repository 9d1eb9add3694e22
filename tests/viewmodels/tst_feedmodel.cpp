#include "node/tower/tower.h"
#include "viewmodels/directlink.h"
#include "viewmodels/feedmodel.h"
#include "viewmodels/jsontreemodel.h"
#include "viewmodels/prettyjson.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;

/// The feed: what it shows, what it holds back, and that it accounts for every message.
class TestFeedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestStandsFirst();
    void aHeldViewDoesNotMoveAndLosesNothing();
    void aFaultyFilterLeavesTheListAsItIs();
    void linesAreWantedOrNot();
    void whoDecidedIsNamed();
    void everyMessageIsAccountedFor();
    void marksAreFoundInTurn();
    void valuesUnfoldAndFindTheirFilter();
    void prettyKeepsEverySpelling();
    void aDifferenceNamesWhatWentAndCame();

private:
    static Batch batchOf(int from, int count, quint64 missed = 0)
    {
        Batch batch{.events = {}, .missed = missed};
        for (int i = from; i < from + count; ++i) {
            traffic::Sighting sighting;
            sighting.line = "clacks";
            sighting.bytes = QByteArray::number(i);
            batch.events.emplace_back(sighting);
        }
        return batch;
    }

    static QString first(const FeedModel& model)
    {
        return model.data(model.index(0), FeedModel::PreviewRole).toString();
    }
};

void TestFeedModel::theNewestStandsFirst()
{
    FeedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.take(batchOf(0, 10));
    QCOMPARE(model.count(), 10);
    QCOMPARE(first(model), QStringLiteral("9"));
    QCOMPARE(model.rowOf(model.serialAt(3)), 3);
}

void TestFeedModel::aHeldViewDoesNotMoveAndLosesNothing()
{
    FeedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.take(batchOf(0, 5));
    model.setHeld(true);
    model.take(batchOf(5, 7));
    QCOMPARE(first(model), QStringLiteral("4"));
    QCOMPARE(model.waiting(), 7);
    model.setHeld(false);
    QCOMPARE(model.waiting(), 0);
    QCOMPARE(model.count(), 12);
    QCOMPARE(first(model), QStringLiteral("11"));
}

void TestFeedModel::aFaultyFilterLeavesTheListAsItIs()
{
    FeedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.take(batchOf(8, 4)); // 8, 9, 10, 11
    model.setFilter(QStringLiteral("size == 2"));
    QCOMPARE(model.count(), 2);
    model.setFilter(QStringLiteral("size == "));
    QVERIFY(!model.fault().isEmpty());
    QCOMPARE(model.count(), 2);
    model.take(batchOf(12, 1));
    QCOMPARE(model.count(), 3);
    model.setFilter(QString());
    QVERIFY(model.fault().isEmpty());
    QCOMPARE(model.count(), 5);
}

void TestFeedModel::linesAreWantedOrNot()
{
    const QString clacks = QStringLiteral("clacks");
    const QString gossip = QStringLiteral("scuttlebutt");
    FeedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.take(batchOf(0, 3));
    QVERIFY(model.lineChoices().isEmpty()); // nothing to choose
    Batch other = batchOf(3, 2);
    for (tower::Event& event : other.events)
        std::get<traffic::Sighting>(event).line = "scuttlebutt";
    model.take(other);
    QCOMPARE(model.lineChoices(), QStringList({clacks, gossip}));
    model.wishLine(gossip, QStringLiteral("only"));
    QTRY_COMPARE(model.count(), 2);
    model.wishLine(clacks, QStringLiteral("only"));
    QTRY_COMPARE(model.count(), 5);
    model.wishLine(gossip, QStringLiteral("not"));
    QTRY_COMPARE(model.count(), 3);
    model.take(other);
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.shown() + model.filtered() + model.skipped(), model.received());
    model.wishLine(clacks, QStringLiteral("either"));
    model.wishLine(gossip, QStringLiteral("either"));
    QTRY_COMPARE(model.count(), 7);
    QVERIFY(model.lines().isEmpty());

    FeedModel next; // a wish of the last start can be taken back, whatever has come by
    next.setLines({{gossip, QStringLiteral("only")}});
    QCOMPARE(next.lineChoices(), QStringList{gossip});
}

void TestFeedModel::whoDecidedIsNamed()
{
    FeedModel model;
    Batch batch = batchOf(0, 2);
    std::get<traffic::Sighting>(batch.events[1]).verdict.rule = traffic::RuleRef{"r3", "Weather", 7};
    model.take(batch);
    QCOMPARE(model.data(model.index(0), FeedModel::RuleRole).toString(), QStringLiteral("Weather v7"));
    QCOMPARE(model.data(model.index(1), FeedModel::RuleRole).toString(), QString());
}

void TestFeedModel::everyMessageIsAccountedFor()
{
    FeedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter(QStringLiteral("size > 3"));
    constexpr int lots = 12;
    constexpr int lot = 10'000;
    for (int i = 0; i < lots; ++i)
        model.take(batchOf(i * lot, lot, 3));
    QCOMPARE(model.received(), double(lots * (lot + 3)));
    QCOMPARE(model.shown() + model.filtered() + model.skipped(), model.received());
    QVERIFY(model.shown() <= double(FeedModel::capacity));
    model.setFilter(QStringLiteral("size == 1"));
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.count(), 0);
    QCOMPARE(model.shown() + model.filtered() + model.skipped(), model.received());
}

void TestFeedModel::marksAreFoundInTurn()
{
    FeedModel model;
    model.take(batchOf(0, 10));
    QCOMPARE(model.markBelow(-1), -1);
    model.mark(2);
    model.mark(7);
    QCOMPARE(model.marks(), 2);
    QCOMPARE(model.markBelow(-1), 2);
    QCOMPARE(model.markBelow(2), 7);
    QCOMPARE(model.markBelow(7), 2);
    model.take(batchOf(10, 1)); // a row came above: the marks stay with their messages
    QCOMPARE(model.markBelow(0), 3);
    model.mark(3);
    QCOMPARE(model.markBelow(0), 8);
}

void TestFeedModel::valuesUnfoldAndFindTheirFilter()
{
    FeedModel feed;
    Batch batch{.events = {}, .missed = 0};
    traffic::Sighting sighting;
    sighting.line = "clacks";
    sighting.bytes = R"({"a":1.50,"odd name":["x",{"deep":{"er":null}}],"a":"twice"})";
    batch.events.emplace_back(sighting);
    feed.take(batch);
    MessageDetail detail;
    base::SystemClock clock;
    const QTemporaryDir folder;
    tower::Tower tower(tower::Settings(), folder.path(), clock);
    DirectLink link(tower);
    detail.setLink(&link);
    JsonTreeModel tree;
    const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tree.setMessage(&detail);
    QCOMPARE(tree.count(), 0);
    detail.show(&feed, 0);
    // The whole, a, the list with a text and a folded object, and a once more.
    QCOMPARE(tree.count(), 6);
    QCOMPARE(tree.valueOf(1), QStringLiteral("1.50"));
    QCOMPARE(tree.filterOf(1), QStringLiteral("json.a == 1.50"));
    QCOMPARE(tree.filterOf(3), QStringLiteral("json.\"odd name\"[0] == \"x\""));
    QVERIFY(rules::Filter::compile(tree.filterOf(3).toUtf8()));
    tree.fold(4, false);
    QCOMPARE(tree.count(), 7);
    tree.fold(5, false);
    QCOMPARE(tree.count(), 8);
    QCOMPARE(tree.filterOf(6), QStringLiteral("json.\"odd name\"[1].deep.er == null"));
    QVERIFY(rules::Filter::compile(tree.filterOf(6).toUtf8()));
    tree.fold(0, true);
    QCOMPARE(tree.count(), 1);
}

void TestFeedModel::prettyKeepsEverySpelling()
{
    QCOMPARE(
        prettyJson("{\"a\":1e400,\"b\":\"x:,{\"}"), QStringLiteral("{\n  \"a\": 1e400,\n  \"b\": \"x:,{\"\n}"));
    QCOMPARE(prettyJson("no json"), QStringLiteral("no json"));
}

void TestFeedModel::aDifferenceNamesWhatWentAndCame()
{
    QCOMPARE(
        differenceOf(QStringLiteral("a\nb\nc"), QStringLiteral("a\nd\nc")), QStringLiteral("  a\n- b\n+ d\n  c"));
    QVERIFY(differenceOf(QStringLiteral("a"), QStringLiteral("a")).isEmpty());
}

QTEST_GUILESS_MAIN(TestFeedModel)
#include "tst_feedmodel.moc"
