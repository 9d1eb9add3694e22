#include "app/console.h"
#include "app/stopsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace clackstower::app;

class TestStopSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignalArrives_data();
    void aSignalArrives();
    void manySignalsAtOnce();
    void aBrokenPipeEndsNothing();
};

void TestStopSignals::aSignalArrives_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestStopSignals::aSignalArrives()
{
    QFETCH(int, number);
    StopSignals stopSignals;
    QSignalSpy spy(&stopSignals, &StopSignals::stopRequested);
    QCOMPARE(std::raise(number), 0);
    QCOMPARE(spy.size(), 0); // not in the handler
    QVERIFY(spy.wait(60'000));
    QCOMPARE(spy.size(), 1);
}

void TestStopSignals::manySignalsAtOnce()
{
    StopSignals stopSignals;
    QSignalSpy spy(&stopSignals, &StopSignals::stopRequested);
    for (int i = 0; i < 100'000; ++i) // more than a pipe holds
        std::raise(SIGTERM);
    QVERIFY(spy.wait(60'000));
}

void TestStopSignals::aBrokenPipeEndsNothing()
{
    console::prepare();
    QCOMPARE(std::raise(SIGPIPE), 0);
}

QTEST_GUILESS_MAIN(TestStopSignals)
#include "tst_stopsignals.moc"
