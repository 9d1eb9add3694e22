#include "towerbench.h"
#include "viewmodels/archivekeeping.h"
#include "viewmodels/archivereplay.h"
#include "viewmodels/archivesearch.h"
#include "viewmodels/archivetransfer.h"
#include "viewmodels/messagedetail.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;
using namespace std::chrono_literals;

namespace {

/// A tower with an archive: message number i came i minutes ago.
class ArchiveBench : public TowerBench
{
public:
    explicit ArchiveBench(int messages)
    {
        for (int i = 0; i < messages; ++i)
            keep("{\"topic\":\"weather\",\"n\":" + QByteArray::number(i) + "}", std::chrono::minutes(i + 1));
        tower.archive().flush(5min);
    }

    void keep(const QByteArray& bytes, base::Duration ago)
    {
        const base::Instant when = std::chrono::floor<std::chrono::milliseconds>(clock.now() - ago);
        archive::KeptSighting sighting{.tower = "us",
            .line = "clacks",
            .from = base::Endpoint{"tower.example", 8080},
            .via = {},
            .verdict = {},
            .first = when,
            .last = when};
        sighting.verdict.archived = true;
        sighting.verdict.rule = traffic::RuleRef{"r1", "Keep it", 1};
        QVERIFY(tower.archive().keep({.bytes = bytes, .sightings = {sighting}}));
    }

    void startSearch(ArchiveSearch& search)
    {
        search.setLink(&link);
        QTRY_VERIFY(search.count() > 0 && !search.isSearching());
    }
};

void give(QObject& model, TowerLink& link)
{
    QVERIFY(model.setProperty("link", QVariant::fromValue(&link)));
}

QVariant first(const ArchiveSearch& search, ArchiveSearch::Role role)
{
    return search.data(search.index(0), role);
}

} // namespace

/// The archive as the window shows it: searched, looked at, sent again, written out, let go.
class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesComeAsOneScrolls();
    void wordsAndFilterNarrowTogether();
    void theHitIsMarkedAndNothingElseIsMarkup();
    void aTimeNarrows();
    void aFaultKeepsWhatWasFound();
    void aCancelledSearchIsNotGoneOnWith();
    void whatIsKeptMeanwhileIsCounted();
    void theDetailShowsWhatWasSeen();
    void whatWasShownIsSentAgain();
    void aReplayIsTakenBackInTime();
    void anExportIsImportedAgain();
    void anExportThatCannotBeWrittenSaysSo();
    void theFiguresAreThoseOfTheDisk();
    void oldMessagesGoForGood();
};

void TestArchive::pagesComeAsOneScrolls()
{
    ArchiveBench bench(450);
    ArchiveSearch search;
    const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::Fatal);
    bench.startSearch(search);
    QCOMPARE(search.count(), int(ArchiveSearch::pageSize));
    QVERIFY(search.hasMore());
    QVERIFY(first(search, ArchiveSearch::PlainRole).toString().contains(QStringLiteral("\"n\":0}")));
    QCOMPARE(first(search, ArchiveSearch::RuleRole).toString(), QStringLiteral("Keep it"));
    search.fetchMore({});
    QTRY_COMPARE(search.count(), 400);
    search.fetchMore({});
    QTRY_COMPARE(search.count(), 450);
    QVERIFY(!search.canFetchMore({}));
    search.setOldestFirst(true);
    QTRY_VERIFY(first(search, ArchiveSearch::PlainRole).toString().contains(QStringLiteral("\"n\":449}")));
}

void TestArchive::wordsAndFilterNarrowTogether()
{
    ArchiveBench bench(30);
    bench.keep("{\"topic\":\"chess\",\"n\":7}", 1h);
    bench.tower.archive().flush(5min);
    ArchiveSearch search;
    const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::Fatal);
    bench.startSearch(search);
    search.setWords(QStringLiteral("chess"));
    QTRY_COMPARE(search.count(), 1);
    search.setFilter(QStringLiteral("json.n == 8"));
    QTRY_COMPARE(search.count(), 0);
    QVERIFY(!search.isEverything());
    search.setWords(QString());
    QTRY_COMPARE(search.count(), 1);
}

void TestArchive::theHitIsMarkedAndNothingElseIsMarkup()
{
    ArchiveBench bench(0);
    bench.keep("\"<b>bold</b> candles & light\"", 1h);
    bench.tower.archive().flush(5min);
    ArchiveSearch search;
    bench.startSearch(search);
    QVERIFY(!first(search, ArchiveSearch::TextRole).toString().contains(QStringLiteral("<b>")));
    search.setWords(QStringLiteral("candles"));
    QTRY_VERIFY(
        first(search, ArchiveSearch::TextRole).toString().contains(QStringLiteral("<b><u>candles</u></b>")));
    QVERIFY(first(search, ArchiveSearch::TextRole).toString().contains(QStringLiteral("&lt;b&gt;")));
    QVERIFY(first(search, ArchiveSearch::PlainRole).toString().contains(QStringLiteral("candles & light")));
}

void TestArchive::aTimeNarrows()
{
    ArchiveBench bench(120);
    ArchiveSearch search;
    bench.startSearch(search);
    search.setHours(1);
    QTRY_VERIFY(search.count() > 50 && search.count() < 61);
    QVERIFY(search.setBetween(QStringLiteral("2001-01-01"), QStringLiteral("2001-01-02 12:00")));
    QTRY_COMPARE(search.count(), 0);
    QVERIFY(!search.setBetween(QStringLiteral("yesterday"), QString()));
    QVERIFY(search.setBetween(QString(), QString()));
    QTRY_COMPARE(search.count(), 120);
}

void TestArchive::aFaultKeepsWhatWasFound()
{
    ArchiveBench bench(5);
    ArchiveSearch search;
    bench.startSearch(search);
    search.setFilter(QStringLiteral("size >"));
    QTRY_VERIFY(!search.fault().isEmpty());
    QCOMPARE(search.count(), 5);
    search.setFilter(QStringLiteral("size > 1"));
    QTRY_VERIFY(search.fault().isEmpty());
    search.setWords(QStringLiteral("\"\""));
    QTRY_VERIFY(!search.fault().isEmpty());
}

void TestArchive::aCancelledSearchIsNotGoneOnWith()
{
    ArchiveBench bench(300);
    ArchiveSearch search;
    bench.startSearch(search);
    search.search();
    search.cancel();
    QVERIFY(!search.isSearching());
    const int found = search.count();
    QTest::qWait(100);
    QCOMPARE(search.count(), found);
    search.search();
    QTRY_COMPARE(search.count(), int(ArchiveSearch::pageSize));
}

void TestArchive::whatIsKeptMeanwhileIsCounted()
{
    ArchiveBench bench(3);
    ArchiveSearch search;
    bench.startSearch(search);
    traffic::Sighting kept;
    kept.kind = traffic::SightingKind::Archived;
    kept.line = "clacks";
    kept.bytes = "\"new\"";
    kept.time = bench.clock.now();
    bench.tower.saw(kept);
    QTRY_COMPARE(search.fresh(), 1);
    QCOMPARE(search.count(), 3);
    search.search();
    QCOMPARE(search.fresh(), 0);
}

void TestArchive::theDetailShowsWhatWasSeen()
{
    ArchiveBench bench(3);
    ArchiveSearch search;
    bench.startSearch(search);
    MessageDetail message;
    message.setLink(&bench.link);
    message.showArchived(search.idAt(1));
    QTRY_VERIFY(message.isPresent());
    QCOMPARE(message.id(), search.idAt(1));
    QCOMPARE(message.text(), QStringLiteral("{\"topic\":\"weather\",\"n\":1}"));
    QCOMPARE(message.trail().size(), 1);
    QCOMPARE(message.trail().at(0).toMap().value(QStringLiteral("rule")).toString(), QStringLiteral("Keep it"));
    message.showArchived(QString());
    QVERIFY(!message.isPresent());
    QSignalSpy failed(&message, &MessageDetail::failed);
    message.showArchived(QString(64, u'0'));
    QVERIFY(failed.wait());
}

void TestArchive::whatWasShownIsSentAgain()
{
    ArchiveBench bench(3);
    ArchiveSearch search;
    bench.startSearch(search);
    ArchiveReplay replay;
    give(replay, bench.link);
    QSignalSpy prepared(&replay, &ArchiveReplay::prepared);
    QSignalSpy done(&replay, &ArchiveReplay::done);
    replay.prepare(search.idAt(2));
    QVERIFY(prepared.wait());
    QCOMPARE(replay.text(), QStringLiteral("{\"topic\":\"weather\",\"n\":2}"));
    QVERIFY(replay.explanation().contains(QStringLiteral("off air")));
    QCOMPARE(bench.clacks().queue().count(), 0);
    replay.send();
    QVERIFY(done.wait());
    QVERIFY(done.at(0).at(1).toBool());
    QCOMPARE(bench.clacks().queue().count(), 1);
    const auto waiting = bench.clacks().queue().items(1);
    QCOMPARE(bench.clacks().queue().message(*waiting.front()).bytes, QByteArray("{\"topic\":\"weather\",\"n\":2}"));
}

void TestArchive::aReplayIsTakenBackInTime()
{
    ArchiveBench bench(1);
    ArchiveSearch search;
    bench.startSearch(search);
    ArchiveReplay replay;
    give(replay, bench.link);
    QSignalSpy prepared(&replay, &ArchiveReplay::prepared);
    QSignalSpy done(&replay, &ArchiveReplay::done);
    replay.prepare(search.idAt(0));
    QVERIFY(prepared.wait());
    replay.send();
    QVERIFY(done.wait());
    replay.undo();
    QVERIFY(done.wait());
    QCOMPARE(bench.clacks().queue().count(), 0);
}

void TestArchive::anExportIsImportedAgain()
{
    ArchiveBench bench(40);
    ArchiveSearch search;
    bench.startSearch(search);
    search.setWords(QStringLiteral("weather"));
    ArchiveTransfer transfer;
    give(transfer, bench.link);
    QSignalSpy done(&transfer, &ArchiveTransfer::done);
    const QString path = bench.folder.filePath(QStringLiteral("out.jsonl"));
    QVERIFY(transfer.objection(path).isEmpty());
    transfer.exportTo(path, QStringLiteral("jsonl"), &search);
    QVERIFY(done.wait());
    QVERIFY2(done.at(0).at(0).toString().contains(QStringLiteral("40")), qPrintable(done.at(0).at(0).toString()));
    QVERIFY(!transfer.objection(path).isEmpty()); // it would be replaced
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 40);

    TowerBench other;
    ArchiveTransfer reading;
    give(reading, other.link);
    QSignalSpy imported(&reading, &ArchiveTransfer::imported);
    reading.importFrom(path);
    QVERIFY(imported.wait());
    QVERIFY(imported.at(0).at(0).toString().contains(QStringLiteral("40")));
    ArchiveSearch found;
    found.setLink(&other.link);
    QTRY_COMPARE(found.count(), 40);
}

void TestArchive::anExportThatCannotBeWrittenSaysSo()
{
    ArchiveBench bench(2);
    ArchiveSearch search;
    bench.startSearch(search);
    ArchiveTransfer transfer;
    give(transfer, bench.link);
    QSignalSpy failed(&transfer, &ArchiveTransfer::failed);
    const QString path = bench.folder.filePath(QStringLiteral("nowhere/out.csv"));
    QVERIFY(!transfer.objection(path).isEmpty());
    QVERIFY(!transfer.objection(QStringLiteral("out.csv")).isEmpty());
    transfer.exportTo(path, QStringLiteral("csv"), &search);
    QVERIFY(failed.wait());
    QVERIFY(!transfer.isBusy());
    transfer.importFrom(path);
    QVERIFY(failed.wait());
}

void TestArchive::theFiguresAreThoseOfTheDisk()
{
    ArchiveBench bench(25);
    ArchiveKeeping keeping;
    keeping.setLink(&bench.link);
    QTRY_COMPARE(keeping.messages(), 25);
    QVERIFY(keeping.rules().isEmpty());
    QCOMPARE(keeping.fill(), -1);
    keeping.setKeepMebibytes(64);
    QTRY_COMPARE(keeping.keepMebibytes(), 64);
    QVERIFY(keeping.fill() > 0 && keeping.fill() < 1);
    QCOMPARE(bench.tower.settings().whole("archive.keepBytes"), 64 * 1024 * 1024);
    keeping.setKeepDays(30);
    QTRY_COMPARE(keeping.keepDays(), 30);

    rules::RuleBook book = bench.tower.rules().book();
    rules::RuleDraft rule;
    rule.name = "Keep names";
    rule.then = *rules::readActions("archive");
    QVERIFY(book.add(rule));
    QVERIFY(bench.tower.rules().edit(book, "a wish"));
    keeping.refresh();
    QTRY_COMPARE(keeping.rules(), QStringList{QStringLiteral("Keep names")});
}

void TestArchive::oldMessagesGoForGood()
{
    ArchiveBench bench(4);
    bench.keep("\"old\"", 24h * 40);
    bench.tower.archive().flush(5min);
    ArchiveKeeping keeping;
    keeping.setLink(&bench.link);
    QTRY_COMPARE(keeping.messages(), 5);
    QSignalSpy purged(&keeping, &ArchiveKeeping::purged);
    keeping.purge(30);
    QVERIFY(purged.wait(20'000));
    QTRY_COMPARE(keeping.messages(), 4);
    keeping.purge(0);
    QVERIFY(purged.wait(20'000));
    QTRY_COMPARE(keeping.messages(), 0);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
