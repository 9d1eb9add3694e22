#include "towerbench.h"

#include "viewmodels/composer.h"
#include "viewmodels/queueforecast.h"
#include "viewmodels/queuemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

QStringList textsOf(const QueueModel& model)
{
    QStringList texts;
    for (int i = 0; i < model.rowCount(); ++i)
        texts << model.data(model.index(i), int(QueueModel::Role::Preview)).toString();
    return texts;
}

} // namespace

/// The queue page without a window.
class TestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headFirst();
    void aDropIsTakenBack();
    void moveToHead();
    void whatCannotBeSentSaysWhy();
    void aLongQueueIsAWindow();
    void theForecastSaysWhatHoldsItUp();
    void textAndJson_data();
    void textAndJson();
    void aComposedMessageWaits();
    void whatOriginalsWouldCutIsSaid();
};

void TestQueue::headFirst()
{
    TowerBench bench;
    for (const char* text : {"1", "2", "3"})
        QVERIFY(bench.clacks().enqueue(text));
    QueueModel model;
    QAbstractItemModelTester tester(&model);
    model.setLink(&bench.link);
    QTRY_COMPARE(textsOf(model), QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    QCOMPARE(model.data(model.index(1), int(QueueModel::Role::Position)).toString(), QStringLiteral("2"));
    QVERIFY(model.data(model.index(0), int(QueueModel::Role::Sentence)).toString().contains(QStringLiteral("1")));
}

void TestQueue::aDropIsTakenBack()
{
    TowerBench bench;
    for (const char* text : {"1", "2"})
        QVERIFY(bench.clacks().enqueue(text));
    QueueModel model;
    QAbstractItemModelTester tester(&model);
    model.setLink(&bench.link);
    QTRY_COMPARE(model.rowCount(), 2);
    QSignalSpy done(&model, &QueueModel::done);
    model.drop(0);
    QTRY_COMPARE(textsOf(model), QStringList({QStringLiteral("2")}));
    QCOMPARE(done.count(), 1);
    QVERIFY(done.first().at(1).toBool());
    model.undoDrop();
    QTRY_COMPARE(textsOf(model), QStringList({QStringLiteral("2"), QStringLiteral("1")}));
}

void TestQueue::moveToHead()
{
    TowerBench bench;
    for (const char* text : {"1", "2", "3"})
        QVERIFY(bench.clacks().enqueue(text));
    QueueModel model;
    QAbstractItemModelTester tester(&model);
    model.setLink(&bench.link);
    QTRY_COMPARE(model.rowCount(), 3);
    model.moveToHead(2);
    QTRY_COMPARE(textsOf(model).first(), QStringLiteral("3"));
}

void TestQueue::whatCannotBeSentSaysWhy()
{
    TowerBench bench;
    QVERIFY(bench.clacks().enqueue("1"));
    QueueModel model;
    model.setLink(&bench.link);
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy done(&model, &QueueModel::done);
    model.sendNow(0);
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(done.first().at(0).toString().contains(QStringLiteral("off air")));
    model.restore(0); // it is not set aside
    QTRY_COMPARE(done.count(), 2);
}

void TestQueue::aLongQueueIsAWindow()
{
    TowerBench bench;
    for (int i = 1; i <= 1500; ++i)
        QVERIFY(bench.clacks().enqueue(QByteArray::number(i)));
    QueueModel model;
    model.setLink(&bench.link);
    QTRY_COMPARE(model.rowCount(), 1000);
    QCOMPARE(model.more(), 500);
}

void TestQueue::theForecastSaysWhatHoldsItUp()
{
    TowerBench bench;
    QueueForecast forecast;
    QAbstractItemModelTester tester(&forecast);
    QSignalSpy changed(&forecast, &QueueForecast::changed);
    forecast.setLink(&bench.link);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(forecast.sentence(), QStringLiteral("Nothing waits"));
    QVERIFY(bench.clacks().enqueue("1"));
    QTRY_VERIFY(forecast.sentence().startsWith(QStringLiteral("Off air")));
    bench.add("a.example");
    bench.add("b.example");
    QTRY_COMPARE(forecast.rowCount(), 2);
    QCOMPARE(forecast.data(forecast.index(0), int(QueueForecast::Role::Chance)).toDouble(), 0.5);
}

void TestQueue::textAndJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("json");
    QTest::addColumn<bool>("valid");
    QTest::newRow("nothing") << QString() << false << false;
    QTest::newRow("text") << QStringLiteral("{no json") << false << true;
    QTest::newRow("json") << QStringLiteral(" {\"a\": 1} ") << true << true;
    QTest::newRow("half") << QStringLiteral("{\"a\": ") << true << false;
    QTest::newRow("wrong") << QStringLiteral("{a}") << true << false;
    QTest::newRow("falsy") << QStringLiteral("null") << true << false;
}

void TestQueue::textAndJson()
{
    QFETCH(QString, text);
    QFETCH(bool, json);
    QFETCH(bool, valid);
    TowerBench bench;
    Composer composer;
    composer.setLink(&bench.link);
    composer.setJson(json);
    composer.setText(text);
    QCOMPARE(composer.isValid(), valid);
    QCOMPARE(composer.fault().isEmpty(), valid || text.isEmpty());
}

void TestQueue::aComposedMessageWaits()
{
    TowerBench bench;
    Composer composer;
    composer.setLink(&bench.link);
    composer.setText(QStringLiteral("Grüße"));
    QSignalSpy enqueued(&composer, &Composer::enqueued);
    composer.enqueue();
    QTRY_COMPARE(enqueued.count(), 1);
    QCOMPARE(bench.clacks().queue().items().front()->bytes, QByteArray("\"Grüße\""));
    QVERIFY(composer.text().isEmpty());
}

void TestQueue::whatOriginalsWouldCutIsSaid()
{
    TowerBench bench;
    Composer composer;
    composer.setLink(&bench.link);
    composer.setText(QString(16200, QLatin1Char('x')));
    QVERIFY(!composer.isTooLong());
    composer.setText(QString(16384, QLatin1Char('x')));
    QVERIFY(composer.isTooLong());
    QVERIFY(composer.isValid()); // others cope
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
