#include "node/tower/tower.h"
#include "viewmodels/directlink.h"
#include "viewmodels/feedmodel.h"
#include "viewmodels/prettyjson.h"

#include <QAbstractItemModelTester>
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
    void everyMessageIsAccountedFor();
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
