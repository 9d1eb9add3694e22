#include "node/archive/archive.h"
#include "tests/archive/records.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace clackstower;
using namespace clackstower::archive;

namespace {

constexpr int patience = 240000; // a loaded machine, watched by sanitizers

/// The answer, once it has come.
template <typename Value>
base::Expected<Value> await(Answer<Value> answer)
{
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, patience))
        return base::fail("late", "no answer came");
    return answer.resultCount() > 0 ? answer.result() : base::Expected<Value>(base::fail("canceled", "canceled"));
}

} // namespace

/// The archive as its owner sees it: everything asynchronous.
class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForNothingUntilNeeded();
    void keepsAndFinds();
    void flushesBeforeItEnds();
    void refusesWhatIsTooMuch();
    void cancelsASearch();
    void takesBackOnlyWhatIsUnanswered();
    void remembersWhatIsToPersist();
    void exportsAndImports_data();
    void exportsAndImports();
    void deletesByAgeAndSize();
    void survivesDamage();
    void waitsForADisk();

private:
    struct FixedClock final : base::Clock
    {
        base::Instant now() const override { return at(begin); }
    };

    Archive::Settings settings() const { return {.folder = m_folder->path()}; }

    QString file(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestArchive::asksForNothingUntilNeeded()
{
    Archive archive(settings(), m_clock);
    QTest::qWait(1);
    QVERIFY(QDir(m_folder->path()).isEmpty());
    QCOMPARE(await(archive.search({}))->hits.size(), 0);
    QCOMPARE(await(archive.stats())->messages, 0);
    QCOMPARE(await(archive.purge(at(begin))), base::Expected<Removed>(Removed()));
}

void TestArchive::keepsAndFinds()
{
    Archive archive(settings(), m_clock);
    QSignalSpy kept(&archive, &Archive::kept);
    for (int n = 0; n < 3; ++n)
        QVERIFY(archive.keep(record("\"m" + QByteArray::number(n) + '"', n)));
    QCOMPARE(archive.health().pending, 3);
    QVERIFY(QTest::qWaitFor([&] { return archive.health().pending == 0 && !kept.isEmpty(); }, patience));
    QCOMPARE(kept.first().first().value<QList<Record>>().first().bytes, "\"m0\"");
    QCOMPARE(await(archive.search({.words = "m1"}))->hits.size(), 1);
    QCOMPARE(await(archive.stats())->messages, 3);
    const QByteArray name = archive.towerName();
    QVERIFY(name.size() > 6);
    QCOMPARE(Archive(settings(), m_clock).towerName(), name);
}

void TestArchive::flushesBeforeItEnds()
{
    {
        Archive archive(settings(), m_clock);
        for (int n = 0; n < 2500; ++n)
            archive.keep(record(QByteArray::number(n), n));
    }
    Archive archive(settings(), m_clock);
    QCOMPARE(await(archive.stats())->messages, 2500);
}

void TestArchive::refusesWhatIsTooMuch()
{
    Archive::Settings small = settings();
    small.folder = file("missing/folder"); // nothing can be written there
    small.inbox = {.records = 10, .bytes = 100000};
    Archive archive(small, m_clock);
    int taken = 0;
    for (int n = 0; n < 15; ++n)
        taken += archive.keep(record(QByteArray::number(n), n));
    QCOMPARE(taken, 10);
    QCOMPARE(archive.health().refused, quint64(5));
    QVERIFY(QTest::qWaitFor([&] { return archive.health().sentences.size() == 2; }, patience));
    QVERIFY(archive.health().sentences[1].contains('5'));
}

void TestArchive::cancelsASearch()
{
    Archive archive(settings(), m_clock);
    for (int n = 0; n < 5000; ++n)
        archive.keep(record(QByteArray::number(n), n));
    archive.flush(std::chrono::minutes(1));
    const auto judged = std::make_shared<std::atomic<int>>(0);
    Answer<Page> answer = archive.search({.also = [judged](const Record&) {
        ++*judged;
        QThread::msleep(1);
        return false;
    }});
    QVERIFY(QTest::qWaitFor([&] { return *judged > 0; }, patience));
    answer.cancel();
    QVERIFY(await(archive.stats())); // the next in the row comes to its turn
    QVERIFY(*judged < 5000);
}

void TestArchive::takesBackOnlyWhatIsUnanswered()
{
    Archive archive(settings(), m_clock);
    Answer<Page> answered = archive.search({});
    bool heard = false;
    answered.then(this, [&heard](const base::Expected<Page>&) { heard = true; });
    QTRY_VERIFY_WITH_TIMEOUT(heard, 20000);
    takeBack(answered);
    QVERIFY(!answered.isCanceled()); // what came of its then() is gone, and Qt 6.4 would write there
    const auto open = makeAsked<Page>();
    takeBack(open->future());
    QVERIFY(open->isCanceled());
}

void TestArchive::remembersWhatIsToPersist()
{
    Archive archive(settings(), m_clock);
    const auto keep = [&](const QByteArray& bytes, qint64 ms, const QByteArray& rule) {
        Record kept = record(bytes, ms);
        kept.persists = !rule.isEmpty();
        kept.sightings[0].verdict.rule->id = rule;
        QVERIFY(archive.keep(kept));
        archive.flush(std::chrono::minutes(1));
    };
    const auto unseen = [&](const QByteArray& rule, qint64 before) {
        return await(archive.unseen({.rule = rule, .before = at(begin + before)}));
    };
    keep("one", 1, "r1");
    keep("two", 2, "r2");
    keep("three", 3, {});
    QCOMPARE(unseen({}, 10)->size(), 2);
    keep("one", 20, "r1");
    QCOMPARE(unseen({}, 10)->size(), 1);
    QCOMPARE(unseen({}, 10)->first().bytes, "two");
    QCOMPARE(unseen("r1", 10)->size(), 0);
    QCOMPARE(unseen("r1", 21)->size(), 1);
}

void TestArchive::exportsAndImports_data()
{
    QTest::addColumn<RecordFormat>("format");
    QTest::newRow("lines of JSON") << RecordFormat::JsonLines;
    QTest::newRow("CSV") << RecordFormat::Csv;
    QTest::newRow("pcapng") << RecordFormat::Pcapng;
}

void TestArchive::exportsAndImports()
{
    QFETCH(RecordFormat, format);
    {
        Archive archive(settings(), m_clock);
        for (int n = 0; n < 2345; ++n)
            archive.keep(record("{\"n\":\n" + QByteArray::number(n) + '}', n));
        archive.flush(std::chrono::minutes(1));
        QCOMPARE(await(archive.exportTo(file("out"), format, {.since = at(begin + 5)})), 2340);
    }
    QFile out(file("out"));
    QVERIFY(out.open(QIODevice::Append));
    out.write("rubbish\n");
    out.close();
    QTemporaryDir second;
    Archive archive({.folder = second.path()}, m_clock);
    archive.keep(record("{\"n\":\n7}", 7));
    archive.flush(std::chrono::minutes(1));
    const auto report = await(archive.importFrom(file("out")));
    QVERIFY2(report.has_value(), report ? "" : report.error().sentence.constData());
    QCOMPARE(report->imported, 2339);
    QCOMPARE(report->known, 1);
    QCOMPARE(report->refused, 1);
    QVERIFY(report->firstRefusal.startsWith("record 2341"));
    const auto page = await(archive.search({.oldestFirst = true}));
    QCOMPARE(page->hits[0].record, record("{\"n\":\n5}", 5));
    QCOMPARE(await(archive.importFrom(file("nowhere"))).error().code, "unreadable");
    QCOMPARE(await(archive.exportTo(file("no/where"), format, {})).error().code, "unwritable");
}

void TestArchive::deletesByAgeAndSize()
{
    Archive archive(settings(), m_clock);
    const qint64 day = 86'400'000;
    for (int n = 0; n < 3000; ++n)
        archive.keep(record(QByteArray::number(n) + QByteArray(1000, char('a' + n % 26)), (n - 2999) * day / 100));
    archive.flush(std::chrono::minutes(1));
    Archive::Settings changed = settings();
    changed.keepDays = 20;
    archive.reconfigure(changed);
    QVERIFY(QTest::qWaitFor([&] { return await(archive.stats())->messages == 2001; }, patience));
    changed.keepBytes = 1'000'000;
    archive.reconfigure(changed);
    QVERIFY(QTest::qWaitFor([&] { return await(archive.stats())->fileBytes < 1'300'000; }, patience));
    const auto left = await(archive.search({.limit = 5000}));
    QVERIFY(left->hits.size() > 100 && left->hits.size() < 1500);
    QVERIFY(left->hits[0].record.bytes.startsWith("2999"));
    const auto purged = await(archive.purge(at(begin + day)));
    QCOMPARE(purged->messages, left->hits.size());
    QVERIFY(purged->freedBytes > 100000);
    QCOMPARE(await(archive.stats())->messages, 0);
}

void TestArchive::survivesDamage()
{
    for (const qint64 size : {qint64(100), qint64(300000)}) {
        {
            Archive archive(settings(), m_clock);
            for (int n = 0; n < 1000; ++n)
                archive.keep(record(QByteArray::number(n) + QByteArray(500, 'x'), n));
            archive.flush(std::chrono::minutes(1));
        }
        QFile file(this->file("archive.sqlite"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > size);
        if (size == 100)
            file.write(QByteArray(4096, '\x7f')); // not even its beginning is known
        else
            file.resize(size);
        file.close();
        Archive archive(settings(), m_clock);
        QVERIFY(archive.keep(record("new", 5)));
        QVERIFY(QTest::qWaitFor([&] { return archive.health().pending == 0; }, patience));
        const QList<QByteArray> sentences = archive.health().sentences;
        QVERIFY2(sentences.size() == 1 && sentences[0].contains("set aside"), sentences.value(0).constData());
        QVERIFY(await(archive.stats())->messages > (size == 100 ? 0 : 300));
        QCOMPARE(await(archive.search({.words = "new"}))->hits.size(), 1);
    }
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-?")}).size(), 2);
}

void TestArchive::waitsForADisk()
{
    Archive::Settings elsewhere = settings();
    elsewhere.folder = file("later");
    Archive archive(elsewhere, m_clock);
    QVERIFY(archive.keep(record("\"patience\"", 1)));
    QVERIFY(QTest::qWaitFor([&] { return !archive.health().sentences.isEmpty(); }, patience));
    QCOMPARE(archive.health().pending, 1);
    QVERIFY(QDir().mkpath(elsewhere.folder));
    QVERIFY(QTest::qWaitFor([&] { return archive.health().pending == 0; }, patience));
    QVERIFY(archive.health().sentences.isEmpty());
    QCOMPARE(await(archive.search({.words = "patience"}))->hits.size(), 1);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
