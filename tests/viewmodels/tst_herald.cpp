#include "tests/viewmodels/rulebench.h"
#include "viewmodels/herald.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;
using namespace std::chrono_literals;

/// What rules and stations want the user to know reaches him, and no more often than he can bear.
class TestHerald : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleThatNotifiesIsHeard();
    void aFloodIsOneNotice();
    void severalAreToldTogether();
    void whatOneReadsIsNoNews();

private:
    static void notify(TowerBench& bench, const QByteArray& who, int times = 1)
    {
        for (int time = 0; time < times; ++time)
            Q_EMIT bench.tower.notified(who, {});
    }
};

void TestHerald::aRuleThatNotifiesIsHeard()
{
    TowerBench bench;
    addRule(bench.tower, "Storms", "text contains \"storm\"", "notify");
    Herald herald;
    herald.setLink(&bench.link);
    QCoreApplication::processEvents(); // from now on it hears the tower
    const QSignalSpy news(&herald, &Herald::news);
    judge(bench.tower, "\"a storm\"");
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news[0][0].toString(), QStringLiteral("Storms: 1 new"));
    QCOMPARE(news[0][1].toString(), QString()); // nothing of what a stranger wrote
    QCOMPARE(news[0][2].toString(), QStringLiteral("Storms"));
}

void TestHerald::aFloodIsOneNotice()
{
    TowerBench bench;
    Herald herald;
    herald.setLink(&bench.link);
    QCoreApplication::processEvents(); // from now on it hears the tower
    const QSignalSpy news(&herald, &Herald::news);
    notify(bench, "GNU", 1000);
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news[0][0].toString(), QStringLiteral("GNU: 1000 new"));
    const QSignalSpy heard(&herald, &Herald::heard);
    notify(bench, "GNU", 1000);
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(news.size(), 1); // it rests
}

void TestHerald::severalAreToldTogether()
{
    TowerBench bench;
    Herald herald;
    herald.setLink(&bench.link);
    QCoreApplication::processEvents(); // from now on it hears the tower
    herald.setRest(1ms);
    const QSignalSpy news(&herald, &Herald::news);
    for (int who = 0; who < 200; ++who)
        notify(bench, "station " + QByteArray::number(who), 2);
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news[0][0].toString(), QStringLiteral("More than 64 rule(s) and stations have news"));
    QCOMPARE(news[0][1].toString().count(u'\n'), 5); // five by name, and how many more
    QCOMPARE(news[0][2].toString(), QString());
    notify(bench, "GNU");
    QTRY_COMPARE(news.size(), 2); // rested
    for (int who = 0; who < 64; ++who)
        notify(bench, "station " + QByteArray::number(who));
    QTRY_COMPARE(news.size(), 3);
    QCOMPARE(news[2][0].toString(), QStringLiteral("64 rule(s) and stations have news")); // and not one more
}

void TestHerald::whatOneReadsIsNoNews()
{
    TowerBench bench;
    Herald herald;
    herald.setLink(&bench.link);
    QCoreApplication::processEvents(); // from now on it hears the tower
    herald.setProperty("reads", QStringLiteral("GNU"));
    const QSignalSpy news(&herald, &Herald::news);
    notify(bench, "GNU");
    notify(bench, "Weather");
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news[0][2].toString(), QStringLiteral("Weather"));
}

QTEST_GUILESS_MAIN(TestHerald)
#include "tst_herald.moc"
