#include "app/control/client.h"
#include "app/controlpaths.h"
#include "app/towerhost.h"
#include "node/tower/tower.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;
using namespace clackstower::app;

namespace {

tower::Settings quiet(const QString& file, const QByteArray& port = "0")
{
    tower::Settings settings = tower::Settings::load(file);
    (void)settings.setForThisRun("clacks.port", port);
    (void)settings.setForThisRun("clacks.bind", "127.0.0.1");
    return settings;
}

} // namespace

class TestTowerHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itStartsAndStops();
    void workRunsOnTheTowersThread();
    void workFromBeforeTheStartFindsATower();
    void aTakenPortIsToldInTheReport();
    void itMayGoWithoutWarning();

private:
    std::unique_ptr<TowerHost> host(const QByteArray& port = "0")
    {
        auto dataDir = DataDir::open(m_folder->path());
        if (!dataDir)
            return nullptr;
        const tower::Settings settings = quiet(dataDir->file(QStringLiteral("settings.json")), port);
        return std::make_unique<TowerHost>(std::move(*dataDir), settings);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTowerHost::itStartsAndStops()
{
    for (int run = 0; run < 2; ++run) { // the second one finds the folder as the first has left it
        const auto one = host();
        QVERIFY(one);
        QSignalSpy started(one.get(), &TowerHost::started);
        QSignalSpy finished(one.get(), &TowerHost::finished);
        one->start();
        QVERIFY(started.wait(60'000));
        const auto report = started.first().first().value<StartReport>();
        QVERIFY2(report.error.isEmpty(), report.error.constData());
        QCOMPARE(report.lines.size(), 1);
        QVERIFY(report.lines.first().listening.port > 0);
        QList<control::Frame> frames; // nothing here needs this thread's loop
        QVERIFY(control::ask(controlPaths(m_folder->path()), {{"status"}, {}}, [&](const control::Frame& frame) {
            frames << frame;
            return true;
        }));
        QCOMPARE(frames.size(), 1);
        one->stop();
        QVERIFY(finished.wait(60'000));
    }
}

void TestTowerHost::workRunsOnTheTowersThread()
{
    const auto one = host();
    QSignalSpy started(one.get(), &TowerHost::started);
    QSignalSpy changed(one.get(), &TowerHost::settingChanged);
    one->start();
    QVERIFY(started.wait(60'000));
    const QThread* const here = QThread::currentThread();
    bool elsewhere = false;
    one->post([here, &elsewhere](tower::Tower& tower) {
        elsewhere = QThread::currentThread() != here && tower.thread() == QThread::currentThread();
        (void)tower.changeSetting("log.level", "error");
    });
    QVERIFY(changed.wait(60'000));
    QVERIFY(elsewhere);
    QCOMPARE(changed.first(), (QVariantList{QByteArray("log.level"), QByteArray("error")}));
}

void TestTowerHost::workFromBeforeTheStartFindsATower()
{
    const auto one = host();
    QSignalSpy changed(one.get(), &TowerHost::settingChanged);
    one->post([](tower::Tower& tower) { (void)tower.changeSetting("log.level", "error"); });
    one->start();
    QVERIFY(changed.wait(60'000));
}

void TestTowerHost::aTakenPortIsToldInTheReport()
{
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost));
    const auto one = host(QByteArray::number(squatter.serverPort()));
    QSignalSpy started(one.get(), &TowerHost::started);
    one->start();
    QVERIFY(started.wait(60'000));
    const auto report = started.first().first().value<StartReport>();
    QVERIFY2(report.error.startsWith("no line could start: clacks: "), report.error.constData());
    QVERIFY(!report.lines.first().error.isEmpty());
}

void TestTowerHost::itMayGoWithoutWarning()
{
    host()->start(); // destroyed while it starts
    QVERIFY(host()); // and the folder is free
}

QTEST_GUILESS_MAIN(TestTowerHost)
#include "tst_towerhost.moc"
