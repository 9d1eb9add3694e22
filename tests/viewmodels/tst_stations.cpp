#include "towerbench.h"
#include "viewmodels/bell.h"
#include "viewmodels/feedmodel.h"
#include "viewmodels/stationeditor.h"
#include "viewmodels/stationsmodel.h"
#include "viewmodels/volumemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QtEndian>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

QVariant valueOf(const StationsModel& model, const char* station, StationsModel::Role role)
{
    return model.data(model.index(model.rowOf(QString::fromLatin1(station))), role);
}

double unreadOf(const StationsModel& model, const char* station)
{
    return valueOf(model, station, StationsModel::UnreadRole).toDouble();
}

} // namespace

/// The strip of stations, their editor, and the feed of the one that is tuned in.
class TestStations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStationCountsWhatItHears();
    void nothingIsUnreadOfTheOneThatIsRead();
    void newsAreToldForThoseThatAskForIt();
    void theBellIsAFileThatPlayersKnow();
    void stepsGoRoundThroughEverything();
    void theFeedShowsAMutedStationToo();
    void theFeedBeginsWithTheJournal();
    void theVolumeBeginsWithTheJournal();
    void anEditedStationKeepsItsPlaceAndWhatItHeard();
    void aFaultyFilterCannotBeSaved();
    void aPresetComesBack();
    void aRemovalIsTakenBack();
    void aRemovalIsNotTakenBackOverALaterChange();
};

void TestStations::aStationCountsWhatItHears()
{
    TowerBench bench;
    StationsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLink(&bench.link);
    QTRY_COMPARE(model.count(), 5);
    QCOMPARE(unreadOf(model, "GNU"), 0);
    QVERIFY(bench.clacks().enqueue("\"GNU Terry Pratchett\""));
    QVERIFY(bench.clacks().enqueue("\"nothing of that kind\""));
    QTRY_COMPARE(unreadOf(model, "Mine"), 2);
    QCOMPARE(unreadOf(model, "GNU"), 1);
    const QVariantList levels = valueOf(model, "Mine", StationsModel::LevelsRole).toList();
    QCOMPARE(levels.size(), qsizetype(StationsModel::minutes));
    QCOMPARE(levels.at(levels.size() - 1).toInt() + levels.at(levels.size() - 2).toInt(), 2);
    QVERIFY(valueOf(model, "Everything", StationsModel::SentenceRole).toString().contains(QStringLiteral("muted")));
}

void TestStations::nothingIsUnreadOfTheOneThatIsRead()
{
    TowerBench bench;
    StationsModel model;
    model.setLink(&bench.link);
    QVERIFY(bench.clacks().enqueue("\"GNU\""));
    QTRY_COMPARE(unreadOf(model, "GNU"), 1);
    model.toggle(QStringLiteral("GNU"));
    QCOMPARE(model.tuned(), QStringLiteral("GNU"));
    QCOMPARE(model.tunedFilter(), QStringLiteral("text contains \"GNU\""));
    model.setReading(true);
    QTRY_COMPARE(unreadOf(model, "GNU"), 0);
    QCOMPARE(unreadOf(model, "Mine"), 1);
    model.toggle(QStringLiteral("GNU"));
    QVERIFY(model.tuned().isEmpty());
}

void TestStations::newsAreToldForThoseThatAskForIt()
{
    TowerBench bench;
    rules::RuleBook book = bench.tower.rules().book();
    rules::Station gnu = *book.findStation("GNU");
    gnu.sound = true;
    QVERIFY(book.putStation(gnu));
    QVERIFY(bench.tower.rules().edit(book, "a wish"));
    StationsModel model;
    const QSignalSpy news(&model, &StationsModel::heard);
    model.setLink(&bench.link);
    QTRY_COMPARE(model.count(), 5);
    QVERIFY(bench.clacks().enqueue("\"GNU one\""));
    QVERIFY(bench.clacks().enqueue("\"GNU two\""));
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news.at(0).at(0).toString(), QStringLiteral("GNU"));
    QCOMPARE(news.at(0).at(1).toInt(), 2);
}

void TestStations::theBellIsAFileThatPlayersKnow()
{
    const QByteArray tone = Bell::tone();
    QVERIFY(tone.startsWith("RIFF"));
    QCOMPARE(tone.sliced(8, 8), QByteArray("WAVEfmt "));
    QCOMPARE(qFromLittleEndian<quint32>(tone.constData() + 4), quint32(tone.size() - 8));
    QCOMPARE(qFromLittleEndian<quint32>(tone.constData() + 40), quint32(tone.size() - 44));
}

void TestStations::stepsGoRoundThroughEverything()
{
    TowerBench bench;
    StationsModel model;
    model.setLink(&bench.link);
    QTRY_COMPARE(model.count(), 5);
    model.step(1);
    QCOMPARE(model.tuned(), QStringLiteral("Everything"));
    model.step(-1);
    QCOMPARE(model.tuned(), QString());
    model.step(-1);
    QCOMPARE(model.tuned(), QStringLiteral("Mine"));
}

void TestStations::theFeedShowsAMutedStationToo()
{
    TowerBench bench;
    FeedModel feed;
    const QAbstractItemModelTester tester(&feed, QAbstractItemModelTester::FailureReportingMode::Fatal);
    feed.setLink(&bench.link);
    QVERIFY(bench.clacks().enqueue("\"GNU\""));
    QVERIFY(bench.clacks().enqueue("\"other\""));
    QTRY_COMPARE(feed.count(), 2);
    feed.setStation(QStringLiteral("GNU"));
    feed.setStationFilter(QStringLiteral("text contains \"GNU\""));
    QTRY_COMPARE(feed.count(), 1);
    QCOMPARE(feed.filtered(), 1);
    feed.setStation(QString());
    QTRY_COMPARE(feed.count(), 2);
}

void TestStations::theFeedBeginsWithTheJournal()
{
    TowerBench bench;
    FeedModel feed;
    const QAbstractItemModelTester tester(&feed, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(bench.clacks().enqueue("\"before\""));
    feed.setLink(&bench.link); // what came before is on its way in a batch, too
    QVERIFY(bench.clacks().enqueue("\"meanwhile\""));
    QTRY_COMPARE(feed.count(), 2);
    QVERIFY(bench.clacks().enqueue("\"afterwards\""));
    QTRY_COMPARE(feed.count(), 3);
    QCOMPARE(feed.data(feed.index(0), FeedModel::PreviewRole).toString(), QStringLiteral("\"afterwards\""));
    QCOMPARE(feed.data(feed.index(2), FeedModel::PreviewRole).toString(), QStringLiteral("\"before\""));
    QCOMPARE(feed.received(), 3);
}

void TestStations::theVolumeBeginsWithTheJournal()
{
    TowerBench bench;
    VolumeModel volume;
    QVERIFY(bench.clacks().enqueue("\"before\""));
    volume.setLink(&bench.link);
    const auto sum = [&volume] {
        int all = 0;
        for (const QVariant& step : volume.all())
            all += step.toInt();
        return all;
    };
    QTRY_COMPARE(sum(), 1);
    QVERIFY(bench.clacks().enqueue("\"afterwards\""));
    QTRY_COMPARE(sum(), 2);
}

void TestStations::anEditedStationKeepsItsPlaceAndWhatItHeard()
{
    TowerBench bench;
    QVERIFY(bench.clacks().enqueue("\"GNU\""));
    StationEditor editor;
    editor.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    QSignalSpy begun(&editor, &StationEditor::begun);
    QSignalSpy saved(&editor, &StationEditor::saved);
    editor.begin(QStringLiteral("GNU"));
    QVERIFY(begun.wait());
    QCOMPARE(editor.when(), QStringLiteral("text contains \"GNU\""));
    editor.setName(QStringLiteral("Names"));
    editor.setColour(QStringLiteral("#407C5A"));
    editor.setMuted(true);
    editor.save();
    QVERIFY(saved.wait());
    const auto& stations = bench.tower.rules().book().stations();
    QCOMPARE(stations[2].name, QByteArray("Names"));
    QCOMPARE(stations[2].colour, QByteArray("#407C5A"));
    QVERIFY(stations[2].muted);
    QVERIFY(bench.tower.rules().log("Names"));
    QCOMPARE(bench.tower.rules().log("Names")->total(), 1U);
}

void TestStations::aFaultyFilterCannotBeSaved()
{
    TowerBench bench;
    StationEditor editor;
    editor.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    QSignalSpy begun(&editor, &StationEditor::begun);
    editor.beginNew(QStringLiteral("size > 10"));
    QVERIFY(begun.wait());
    QVERIFY(!editor.isReady()); // it has no name yet
    editor.setName(QStringLiteral("Longer"));
    QVERIFY(editor.isReady());
    QTRY_VERIFY(!editor.verdict().isEmpty());
    editor.setWhen(QStringLiteral("size >"));
    QVERIFY(!editor.isReady());
}

void TestStations::aPresetComesBack()
{
    TowerBench bench;
    rules::RuleBook book = bench.tower.rules().book();
    QVERIFY(book.removeStation("Large"));
    QVERIFY(bench.tower.rules().edit(book, "a wish"));
    StationEditor editor;
    editor.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    QSignalSpy begun(&editor, &StationEditor::begun);
    QSignalSpy saved(&editor, &StationEditor::saved);
    editor.beginNew(QString());
    QVERIFY(begun.wait());
    QCOMPARE(editor.presets(), QStringList{QStringLiteral("Large")});
    editor.usePreset(0);
    QCOMPARE(editor.when(), QStringLiteral("size > 64k"));
    editor.save();
    QVERIFY(saved.wait());
    QVERIFY(bench.tower.rules().book().findStation("Large"));
}

void TestStations::aRemovalIsTakenBack()
{
    TowerBench bench;
    StationEditor editor;
    editor.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    QSignalSpy begun(&editor, &StationEditor::begun);
    QSignalSpy removed(&editor, &StationEditor::removed);
    editor.begin(QStringLiteral("GNU"));
    QVERIFY(begun.wait());
    editor.remove();
    QVERIFY(removed.wait());
    QVERIFY(!bench.tower.rules().book().findStation("GNU"));
    editor.undo();
    QTRY_VERIFY(bench.tower.rules().book().findStation("GNU"));
    QCOMPARE(bench.tower.rules().book().stations()[2].name, QByteArray("GNU"));
}

void TestStations::aRemovalIsNotTakenBackOverALaterChange()
{
    TowerBench bench;
    StationEditor editor;
    editor.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    QSignalSpy begun(&editor, &StationEditor::begun);
    QSignalSpy removed(&editor, &StationEditor::removed);
    QSignalSpy failed(&editor, &StationEditor::failed);
    editor.begin(QStringLiteral("GNU"));
    QVERIFY(begun.wait());
    editor.remove();
    QVERIFY(removed.wait());
    rules::RuleBook book = bench.tower.rules().book();
    QVERIFY(book.removeStation("Large"));
    QVERIFY(bench.tower.rules().edit(book, "another change"));
    editor.undo();
    QVERIFY(failed.wait());
    QVERIFY(!bench.tower.rules().book().findStation("Large"));
}

QTEST_GUILESS_MAIN(TestStations)
#include "tst_stations.moc"
