#include "app/log.h"
#include "app/logbucket.h"

#include <QLoggingCategory>
#include <QTest>

using namespace clackstower;
using namespace clackstower::app;

namespace {

Q_LOGGING_CATEGORY(ours, "clackstower.test")

} // namespace

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFloodIsCutAndCounted();
    void levels_data();
    void levels();
    void cleanup() { log::setLevel("info"); }
};

void TestLog::aFloodIsCutAndCounted()
{
    LogBucket bucket;
    base::Instant now{std::chrono::seconds(1'800'000'000)};
    int admitted = 0;
    for (int i = 0; i < 100'000; ++i) {
        if (bucket.admits(now))
            ++admitted;
        else
            bucket.withhold();
        now += std::chrono::microseconds(100); // ten seconds in all
    }
    QVERIFY(admitted <= int(LogBucket::most + 10 * LogBucket::perSecond) + 1);
    QVERIFY(admitted >= int(10 * LogBucket::perSecond));
    QCOMPARE(bucket.takeWithheld(), quint64(100'000 - admitted));
    QCOMPARE(bucket.takeWithheld(), 0U);
    QVERIFY(LogBucket().admits(base::Instant())); // the first line of all is never held back
}

void TestLog::levels_data()
{
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<int>("kinds");
    QTest::newRow("error") << QByteArray("error") << 1;
    QTest::newRow("warning") << QByteArray("warning") << 2;
    QTest::newRow("info") << QByteArray("info") << 3;
    QTest::newRow("debug") << QByteArray("debug") << 4;
}

void TestLog::levels()
{
    QFETCH(QByteArray, level);
    QFETCH(int, kinds);
    log::setLevel(level);
    const int enabled = int(ours().isCriticalEnabled()) + int(ours().isWarningEnabled())
        + int(ours().isInfoEnabled()) + int(ours().isDebugEnabled());
    QCOMPARE(enabled, kinds);
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
