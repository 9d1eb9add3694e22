#include "node/tower/tower.h"
#include "viewmodels/directlink.h"
#include "viewmodels/preferences.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;

/// What the user wants the window to be like.
class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPictureNeedsNoTower();
    void aChangeIsKeptAtTheTower();
    void aChangeFromElsewhereArrives();
    void aBadValueIsRefusedWithItsReason();

private:
    base::SystemClock m_clock;
    QTemporaryDir m_folder;
};

void TestPreferences::theFirstPictureNeedsNoTower()
{
    tower::Settings settings;
    QVERIFY(settings.setForThisRun("window.theme", "dark"));
    Preferences preferences;
    QCOMPARE(preferences.theme(), QStringLiteral("system"));
    QCOMPARE(preferences.zoom(), 100);
    preferences.setStart(Preferences::valuesOf(settings));
    QCOMPARE(preferences.theme(), QStringLiteral("dark"));
}

void TestPreferences::aChangeIsKeptAtTheTower()
{
    tower::Tower tower(tower::Settings(), m_folder.path(), m_clock);
    DirectLink link(tower);
    Preferences preferences;
    preferences.setLink(&link);
    preferences.change(QStringLiteral("zoom"), QStringLiteral("150"));
    QTRY_COMPARE(preferences.zoom(), 150);
    QCOMPARE(tower.settings().whole("window.zoom"), 150);
}

void TestPreferences::aChangeFromElsewhereArrives()
{
    tower::Tower tower(tower::Settings(), m_folder.path(), m_clock);
    DirectLink link(tower);
    Preferences preferences;
    preferences.setLink(&link);
    QVERIFY(tower.changeSetting("window.reduceMotion", "true"));
    QTRY_VERIFY(preferences.reducesMotion());
    QVERIFY(tower.resetSetting("window.reduceMotion"));
    QTRY_VERIFY(!preferences.reducesMotion());
}

void TestPreferences::aBadValueIsRefusedWithItsReason()
{
    tower::Tower tower(tower::Settings(), m_folder.path(), m_clock);
    DirectLink link(tower);
    Preferences preferences;
    preferences.setLink(&link);
    QSignalSpy refusals(&preferences, &Preferences::refused);
    preferences.change(QStringLiteral("zoom"), QStringLiteral("huge"));
    QTRY_COMPARE(refusals.size(), 1);
    QVERIFY(refusals.first().first().toString().contains(QLatin1String("80 to 200")));
    QCOMPARE(preferences.zoom(), 100);
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
