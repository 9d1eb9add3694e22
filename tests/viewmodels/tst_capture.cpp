#include "towerbench.h"
#include "viewmodels/archivetransfer.h"
#include "viewmodels/capturemodel.h"
#include "viewmodels/messagedetail.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;
using namespace std::chrono_literals;

namespace {

using Tester = QAbstractItemModelTester;

QString from(const FeedModel& model, int row)
{
    return model.data(model.index(row), FeedModel::FromRole).toString();
}

QString text(const FeedModel& model, int row)
{
    return model.data(model.index(row), FeedModel::PreviewRole).toString();
}

} // namespace

/// What passes by as a file, and a file looked at as if it passed by.
class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void whatPassedByIsWrittenAndLookedAt_data();
    void whatPassedByIsWrittenAndLookedAt();
    void oneChoosesWhichAreWritten();
    void nothingOfAFileComesIntoTheTower();
    void aLargeFileIsReadAsFarAsThereIsRoom();
    void whatCannotBeReadIsSaid();
    void anotherFileTakesItsPlace();
    void aFileThatCannotBeWrittenLeavesNothing();

private:
    /// Where the messages of the feed have been written to.
    QString written(const QString& format, const QString& which, double chosen = 0)
    {
        const QString path = m_bench->folder.filePath(which + QLatin1Char('.') + format);
        ArchiveTransfer transfer;
        transfer.setProperty("link", QVariant::fromValue<TowerLink*>(&m_bench->link));
        QSignalSpy done(&transfer, &ArchiveTransfer::done);
        transfer.exportFeed(path, format, m_feed.get(), which, chosen);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000); }();
        m_said = done.value(0).value(0).toString();
        return path;
    }

    static void look(CaptureModel& capture, const QString& path)
    {
        QSignalSpy opened(&capture, &CaptureModel::opened);
        capture.read(path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
    }

    std::unique_ptr<TowerBench> m_bench;
    std::unique_ptr<FeedModel> m_feed;
    QString m_said;
};

void TestCapture::init()
{
    m_bench = std::make_unique<TowerBench>();
    m_feed = std::make_unique<FeedModel>();
    Batch batch;
    for (int i = 0; i < 9; ++i) {
        traffic::Sighting sighting;
        sighting.line = "clacks";
        sighting.time = std::chrono::floor<std::chrono::milliseconds>(m_bench->clock.now()) + i * 1s;
        sighting.bytes = "{\"n\":" + QByteArray::number(i) + "}";
        if (i % 3 != 0)
            sighting.peer = base::Endpoint{"tower.example", 8080};
        sighting.verdict.rule = traffic::RuleRef{"r1", "Keep it", 4};
        sighting.verdict.stations = {"News"};
        batch.events.emplace_back(sighting);
    }
    m_feed->take(batch);
    QCOMPARE(m_feed->count(), 9);
}

void TestCapture::whatPassedByIsWrittenAndLookedAt_data()
{
    QTest::addColumn<QString>("format");
    for (const char* const format : {"jsonl", "pcapng", "csv"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestCapture::whatPassedByIsWrittenAndLookedAt()
{
    QFETCH(QString, format);
    const QString path = written(format, QStringLiteral("all"));
    QVERIFY2(m_said.contains(QLatin1Char('9')) && m_said.contains(path), qPrintable(m_said));
    CaptureModel capture;
    const Tester tester(&capture, Tester::FailureReportingMode::Fatal);
    QVERIFY(!capture.isOpen());
    look(capture, path);
    QVERIFY(capture.isOpen() && !capture.isReading() && capture.notes().isEmpty());
    QCOMPARE(capture.path(), path);
    QCOMPARE(capture.count(), 9);
    QVERIFY(!capture.span().isEmpty());
    QCOMPARE(text(capture, 0), QStringLiteral("{\"n\":8}")); // the newest first, as always
    QCOMPARE(from(capture, 0), QStringLiteral("tower.example:8080"));
    QCOMPARE(from(capture, 2), QString::fromUtf8(m_bench->tower.archive().towerName())); // by whom it was written
    QCOMPARE(capture.data(capture.index(0), FeedModel::RuleRole).toString(), QStringLiteral("Keep it v4"));
    QCOMPARE(capture.data(capture.index(0), FeedModel::LineRole).toString(), QStringLiteral("clacks"));
    capture.setFilter(QStringLiteral("json.n > 6"));
    QTRY_COMPARE(capture.count(), 2);

    MessageDetail detail;
    detail.show(&capture, 1);
    QCOMPARE(detail.text(), QStringLiteral("{\"n\":7}"));
    QCOMPARE(detail.trail().size(), 1); // the file knows its way, no journal does
    detail.show(m_feed.get(), -1);
    QVERIFY(!detail.isPresent());

    capture.close();
    QVERIFY(!capture.isOpen());
    QCOMPARE(capture.count(), 0);
    QCOMPARE(capture.received(), 0);
}

void TestCapture::oneChoosesWhichAreWritten()
{
    m_feed->setFilter(QStringLiteral("json.n < 4"));
    QTRY_COMPARE(m_feed->count(), 4);
    m_feed->mark(0); // the fourth
    m_feed->mark(2); // the second
    const auto counted = [this](const QString& which, double chosen = 0) {
        CaptureModel capture;
        look(capture, written(QStringLiteral("pcapng"), which, chosen));
        QStringList texts;
        for (int row = capture.count() - 1; row >= 0; --row)
            texts << text(capture, row);
        return texts.join(QString()).remove(QStringLiteral("{\"n\":")).remove(QLatin1Char('}'));
    };
    QCOMPARE(counted(QStringLiteral("shown")), QStringLiteral("0123"));
    QCOMPARE(counted(QStringLiteral("marked")), QStringLiteral("13"));
    QCOMPARE(counted(QStringLiteral("chosen"), m_feed->serialAt(1)), QStringLiteral("2"));
    QCOMPARE(counted(QStringLiteral("all")), QStringLiteral("012345678"));

    CaptureModel capture; // and what stands in a file is written anew with all that the file knows
    look(capture, written(QStringLiteral("jsonl"), QStringLiteral("all")));
    QFile before(capture.path());
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray original = before.readAll();
    ArchiveTransfer transfer;
    QSignalSpy done(&transfer, &ArchiveTransfer::done);
    const QString again = m_bench->folder.filePath(QStringLiteral("again.jsonl"));
    transfer.exportFeed(again, QStringLiteral("jsonl"), &capture, QStringLiteral("all"), 0);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
    QFile after(again);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), original);
}

void TestCapture::nothingOfAFileComesIntoTheTower()
{
    CaptureModel capture;
    capture.setLink(&m_bench->link);
    look(capture, written(QStringLiteral("pcapng"), QStringLiteral("all")));
    QVERIFY(m_bench->clacks().enqueue("\"meanwhile\""));
    QTest::qWait(100); // two beats of the feed
    QCOMPARE(capture.count(), 9);
    QCOMPARE(m_bench->clacks().queue().count(), 1);
    QCOMPARE(m_bench->tower.archive().health().pending, 0);
}

void TestCapture::aLargeFileIsReadAsFarAsThereIsRoom()
{
    const QString path = written(QStringLiteral("pcapng"), QStringLiteral("all"));
    CaptureModel capture;
    capture.setLimits({.records = 4, .bytes = 1000});
    look(capture, path);
    QCOMPARE(capture.count(), 4);
    QVERIFY2(capture.notes().contains(QStringLiteral("4")), qPrintable(capture.notes()));
    capture.setLimits({.records = 100, .bytes = 7 * 5});
    look(capture, path);
    QCOMPARE(capture.count(), 5);
    capture.setLimits({.records = 9, .bytes = 7 * 9});
    look(capture, path);
    QCOMPARE(capture.count(), 9);
    QVERIFY(capture.notes().isEmpty());
}

void TestCapture::whatCannotBeReadIsSaid()
{
    const QString path = written(QStringLiteral("pcapng"), QStringLiteral("all"));
    QFile file(path);
    QVERIFY(file.resize(file.size() - 3));
    CaptureModel capture;
    look(capture, path);
    QCOMPARE(capture.count(), 8);
    QVERIFY2(capture.notes().contains(QStringLiteral("at byte")), qPrintable(capture.notes()));

    QSignalSpy failed(&capture, &CaptureModel::failed);
    capture.read(m_bench->folder.filePath(QStringLiteral("nowhere.pcapng")));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    QFile picture(m_bench->folder.filePath(QStringLiteral("picture.pcapng")));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("\x89PNG\r\n");
    picture.close();
    capture.read(picture.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 30'000);
    QCOMPARE(capture.path(), path); // what was open stays
    QCOMPARE(capture.count(), 8);
}

void TestCapture::anotherFileTakesItsPlace()
{
    CaptureModel capture;
    const Tester tester(&capture, Tester::FailureReportingMode::Fatal);
    look(capture, written(QStringLiteral("csv"), QStringLiteral("all")));
    capture.mark(0);
    look(capture, written(QStringLiteral("jsonl"), QStringLiteral("chosen"), m_feed->serialAt(0)));
    QCOMPARE(capture.count(), 1);
    QCOMPARE(capture.received(), 1);
    QCOMPARE(capture.marks(), 0);
    QVERIFY(capture.recordOf(quint64(capture.serialAt(0))));
    QCOMPARE(capture.recordOf(quint64(capture.serialAt(0)))->bytes, "{\"n\":8}");
}

void TestCapture::aFileThatCannotBeWrittenLeavesNothing()
{
    ArchiveTransfer transfer;
    transfer.setProperty("link", QVariant::fromValue<TowerLink*>(&m_bench->link));
    QSignalSpy failed(&transfer, &ArchiveTransfer::failed);
    const QString nowhere = m_bench->folder.filePath(QStringLiteral("nowhere/out.pcapng"));
    transfer.exportFeed(nowhere, QStringLiteral("pcapng"), m_feed.get(), QStringLiteral("all"), 0);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("nowhere")));
    QVERIFY(!QFile::exists(nowhere));
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
