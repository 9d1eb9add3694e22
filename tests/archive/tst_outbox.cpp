#include "node/archive/outbox.h"
#include "node/archive/sqlitewriter.h"
#include "tests/archive/records.h"

#include <QTemporaryDir>

using namespace clackstower;
using namespace clackstower::archive;

/// What a server has not got yet.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeTakesNothingThatWaits();
    void whatIsSeenAgainGoesAgain();
    void anotherServerBeginsAnew();

private:
    static std::vector<Record> some(int count)
    {
        std::vector<Record> records;
        for (int n = 0; n < count; ++n)
            records.push_back(record(QByteArray::number(n), n));
        return records;
    }
};

void TestOutbox::sizeTakesNothingThatWaits()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.sqlite"));
    SqliteWriter writer(path);
    QVERIFY(writer.setFollowed(true));
    QVERIFY(writer.open());
    QVERIFY(writer.write(some(600)));
    QCOMPARE(*writer.removeOldest(10), 0);
    Outbox outbox(path);
    QVERIFY(outbox.follow("server"));
    QCOMPARE(*outbox.waiting(), 600);
    const auto batch = outbox.next();
    QCOMPARE(batch->records.size(), size_t(500));
    QCOMPARE(*outbox.waiting(), 600); // only what is settled is there
    QVERIFY(outbox.settle(*batch));
    QCOMPARE(*outbox.waiting(), 100);
    QCOMPARE(*writer.removeOldest(1000), 500);
    QCOMPARE(*writer.removeOldest(1000), 0);
    QVERIFY(outbox.settle(*outbox.next()));
    QCOMPARE(*writer.removeOldest(1000), 100);
    // All is gone and all was copied: what comes now is new all the same.
    writer.close();
    QVERIFY(writer.open());
    QVERIFY(writer.write(std::vector{record("new", 700)}));
    QCOMPARE(*outbox.waiting(), 1);
    QCOMPARE(outbox.next()->records.size(), size_t(1));
}

void TestOutbox::whatIsSeenAgainGoesAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.sqlite"));
    SqliteWriter writer(path);
    QVERIFY(writer.setFollowed(true));
    QVERIFY(writer.open());
    QVERIFY(writer.write(some(3)));
    Outbox outbox(path);
    QVERIFY(outbox.follow("server"));
    QVERIFY(outbox.settle(*outbox.next()));
    QVERIFY(writer.write(std::vector{record("1", 50)}));
    const auto again = outbox.next();
    QCOMPARE(again->records.size(), size_t(1));
    QCOMPARE(again->records[0].first().times, 2);
    QVERIFY(writer.write(std::vector{record("1", 60)})); // while that is on its way
    QVERIFY(outbox.settle(*again));
    QCOMPARE(outbox.next()->records.at(0).first().times, 3);
    QVERIFY(outbox.settle(*outbox.next()));
    QCOMPARE(outbox.next()->records.size(), size_t(0));
    QCOMPARE(*outbox.waiting(), 0);
}

void TestOutbox::anotherServerBeginsAnew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.sqlite"));
    SqliteWriter writer(path);
    QVERIFY(writer.setFollowed(true));
    Outbox outbox(path);
    QCOMPARE(*outbox.waiting(), 0); // there is no file yet
    QVERIFY(writer.open());
    QVERIFY(writer.write(some(3)));
    QVERIFY(outbox.follow("server"));
    QVERIFY(outbox.settle(*outbox.next()));
    QVERIFY(outbox.follow("other"));
    QCOMPARE(*outbox.waiting(), 3);
    QVERIFY(outbox.settle(*outbox.next()));
    QVERIFY(outbox.follow("other"));
    QCOMPARE(*outbox.waiting(), 0);
    QVERIFY(writer.setFollowed(false));
    QCOMPARE(*outbox.waiting(), 3);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
