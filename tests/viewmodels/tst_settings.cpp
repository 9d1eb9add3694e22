#include "node/tower/report.h"
#include "node/tower/tower.h"
#include "viewmodels/diagnosis.h"
#include "viewmodels/directlink.h"
#include "viewmodels/linesmodel.h"
#include "viewmodels/logmodel.h"
#include "viewmodels/pinsmodel.h"
#include "viewmodels/settingsimport.h"
#include "viewmodels/settingsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;

/// The page of settings without its window: values, lines, keys, log, self-test and report.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_tower = std::make_unique<tower::Tower>(
            tower::Settings::load(m_folder->filePath(QStringLiteral("settings.json"))), m_folder->path(), m_clock);
        m_link = std::make_unique<DirectLink>(*m_tower);
    }

    void cleanup()
    {
        m_link.reset();
        m_tower.reset();
    }

    void searchNarrowsByEveryWord();
    void aChangeIsTakenAndCanBeReset();
    void whatIsWrongIsSaidInlineAndNotTaken();
    void largeNumbersHaveAHint();
    void anExportComesBackAsItWas();
    void passwordsAreNeitherShownNorExported();
    void anImportShowsFirstAndTakesWhatIsGood();
    void aLineIsSwitchedOffAndOn();
    void theTowerKnowsItsOwnKey();
    void theLogIsFilteredAndBounded();
    void theSelfTestReachesItsOwnDoor();
    void theSelfTestOfASilentTowerSaysSo();
    void theReportNamesNobody();

private:
    QVariant at(const SettingsModel& model, const QString& key, int role)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data(SettingsModel::KeyRole).toString() == key)
                return model.index(row).data(role);
        }
        return {};
    }

    void goOnAir()
    {
        QVERIFY(m_tower->changeSetting("clacks.bind", "127.0.0.1"));
        QVERIFY(m_tower->changeSetting("clacks.port", "0"));
        QVERIFY(m_tower->goOnAir());
    }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tower::Tower> m_tower;
    std::unique_ptr<DirectLink> m_link;
};

void TestSettings::searchNarrowsByEveryWord()
{
    SettingsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLink(m_link.get());
    QCOMPARE(size_t(model.count()), tower::settingSpecs().size());
    model.setSearch(QStringLiteral("CLACKS port"));
    QVERIFY(model.count() >= 1);
    QCOMPARE(at(model, QStringLiteral("clacks.port"), SettingsModel::ValueRole).toString(), QStringLiteral("8080"));
    model.setSearch(QStringLiteral("clacks nonsense"));
    QCOMPARE(model.count(), 0);
}

void TestSettings::aChangeIsTakenAndCanBeReset()
{
    SettingsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLink(m_link.get());
    const QString key = QStringLiteral("clacks.sendrate");
    model.change(key, QStringLiteral("2.5"));
    QTRY_COMPARE(at(model, key, SettingsModel::ValueRole).toString(), QStringLiteral("2.5"));
    QVERIFY(at(model, key, SettingsModel::ChangedRole).toBool());
    QCOMPARE(model.changes(), 1);
    QCOMPARE(m_tower->settings().real("clacks.sendrate"), 2.5);
    model.reset(key);
    QTRY_COMPARE(at(model, key, SettingsModel::ValueRole).toString(), QStringLiteral("1"));
    QVERIFY(!at(model, key, SettingsModel::ChangedRole).toBool());
    const tower::Settings later = tower::Settings::load(m_folder->filePath(QStringLiteral("settings.json")));
    QCOMPARE(later.origin("clacks.sendrate"), tower::SettingOrigin::Default);
}

void TestSettings::whatIsWrongIsSaidInlineAndNotTaken()
{
    SettingsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLink(m_link.get());
    const QString key = QStringLiteral("clacks.port");
    model.change(key, QStringLiteral("70000"));
    QVERIFY(at(model, key, SettingsModel::FaultRole).toString().contains(QLatin1String("65535")));
    QCOMPARE(m_tower->settings().whole("clacks.port"), 8080);
    model.check(key, QStringLiteral("81"));
    QVERIFY(at(model, key, SettingsModel::FaultRole).toString().isEmpty());
    QCOMPARE(m_tower->settings().whole("clacks.port"), 8080);
}

void TestSettings::largeNumbersHaveAHint()
{
    SettingsModel model;
    model.setLink(m_link.get());
    QVERIFY(at(model, QStringLiteral("clacks.queueBytes"), SettingsModel::HintRole).toString().contains(u"64"));
    QCOMPARE(
        at(model, QStringLiteral("clacks.killtimeout"), SettingsModel::HintRole).toString(), QStringLiteral("1 h"));
    QVERIFY(at(model, QStringLiteral("clacks.port"), SettingsModel::HintRole).toString().isEmpty());
}

void TestSettings::passwordsAreNeitherShownNorExported()
{
    QVERIFY(
        m_tower->changeSetting("archive.url", "postgresql://keeper:hunter2@127.0.0.1:1/towers?password=hunter3"));
    SettingsModel model;
    model.setLink(m_link.get());
    QTRY_COMPARE(model.changes(), 1);
    const QString shown = at(model, QStringLiteral("archive.url"), SettingsModel::ValueRole).toString();
    QCOMPARE(shown, QStringLiteral("postgresql://keeper:***@127.0.0.1:1/towers?password=***"));
    QVERIFY(model.exported().contains("127.0.0.1:1/towers"));
    QVERIFY(!model.exported().contains("hunter"));
}

void TestSettings::anExportComesBackAsItWas()
{
    QVERIFY(m_tower->changeSetting("clacks.hostname", "tower.example"));
    QVERIFY(m_tower->changeSetting("clacks.sendrate", "0.25"));
    SettingsModel model;
    model.setLink(m_link.get());
    QTRY_COMPARE(model.changes(), 2);
    const QUrl file = QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("mine.json")));
    QVERIFY(model.exportTo(file).isEmpty());
    QVERIFY(m_tower->resetSetting("clacks.hostname"));
    QVERIFY(m_tower->resetSetting("clacks.sendrate"));
    SettingsImport import;
    import.setLink(m_link.get());
    import.load(file);
    QTRY_COMPARE(import.usable(), 2);
    import.apply();
    QTRY_COMPARE(m_tower->settings().text("clacks.hostname"), QByteArray("tower.example"));
    QCOMPARE(m_tower->settings().real("clacks.sendrate"), 0.25);
    QVERIFY(!model.exportTo(QUrl::fromLocalFile(QStringLiteral("/nowhere/at/all.json"))).isEmpty());
}

void TestSettings::anImportShowsFirstAndTakesWhatIsGood()
{
    SettingsImport import;
    const QAbstractItemModelTester tester(&import);
    import.setLink(m_link.get());
    import.loadText(R"({"clacks.port": 9000, "clacks.sendrate": "fast", "no.such": 1, "clacks.trust": "pin"})");
    QTRY_COMPARE(import.count(), 3); // trust is pin already
    QCOMPARE(import.usable(), 1);
    QCOMPARE(m_tower->settings().whole("clacks.port"), 8080);
    QSignalSpy applied(&import, &SettingsImport::applied);
    import.apply();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(applied.first().first().toInt(), 1);
    QCOMPARE(m_tower->settings().whole("clacks.port"), 9000);
    import.loadText("[1]");
    QVERIFY(!import.fault().isEmpty());
}

void TestSettings::aLineIsSwitchedOffAndOn()
{
    goOnAir();
    LinesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLink(m_link.get());
    QTRY_COMPARE(model.rowCount(), int(tower::Tower::lineNames().size()));
    const auto clacks = [&](int role) { return model.index(0).data(role); };
    QCOMPARE(clacks(LinesModel::NameRole).toString(), QStringLiteral("clacks"));
    QTRY_VERIFY(clacks(LinesModel::ListeningRole).toBool());
    model.enable(QStringLiteral("clacks"), false);
    QTRY_VERIFY(!clacks(LinesModel::EnabledRole).toBool() && !clacks(LinesModel::ListeningRole).toBool());
    model.enable(QStringLiteral("clacks"), true);
    QTRY_VERIFY(clacks(LinesModel::ListeningRole).toBool());
}

void TestSettings::theTowerKnowsItsOwnKey()
{
    goOnAir();
    PinsModel pins;
    const QAbstractItemModelTester tester(&pins);
    pins.setLink(m_link.get());
    QTRY_COMPARE(pins.fingerprint().size(), 64);
    QCOMPARE(pins.dataDir(), m_folder->path());
    QCOMPARE(pins.pinned(), 0);
}

void TestSettings::theLogIsFilteredAndBounded()
{
    LogBook book;
    LogModel model;
    const QAbstractItemModelTester tester(&model);
    model.setBook(&book);
    book.write({0, {}, LogLevel::Debug, QStringLiteral("a"), QStringLiteral("fine detail")});
    book.write({0, {}, LogLevel::Warning, QStringLiteral("b"), QStringLiteral("beware")});
    QTRY_COMPARE(model.count(), 1);
    model.setLevel(int(LogLevel::Debug));
    QCOMPARE(model.count(), 2);
    model.setSearch(QStringLiteral("BEWARE"));
    QCOMPARE(model.count(), 1);
    model.setSearch(QString());
    for (size_t i = 0; i < LogBook::most + 10; ++i)
        book.write({0, {}, LogLevel::Info, QStringLiteral("c"), QString::number(i)});
    model.refresh();
    QCOMPARE(size_t(model.count()), LogBook::most);
    const QModelIndex last = model.index(model.count() - 1);
    QCOMPARE(last.data(LogModel::TextRole).toString(), QString::number(LogBook::most + 9));
}

void TestSettings::theSelfTestReachesItsOwnDoor()
{
    goOnAir();
    Diagnosis diagnosis;
    const QAbstractItemModelTester tester(&diagnosis);
    diagnosis.setLink(m_link.get());
    diagnosis.run();
    QVERIFY(diagnosis.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!diagnosis.isRunning(), 30000);
    QStringList names;
    for (int row = 0; row < diagnosis.rowCount(); ++row) {
        const QModelIndex check = diagnosis.index(row);
        names << check.data(Diagnosis::NameRole).toString();
        QVERIFY2(
            check.data(Diagnosis::PassedRole).toBool(), qPrintable(check.data(Diagnosis::SentenceRole).toString()));
    }
    QCOMPARE(names,
        (QStringList{QStringLiteral("listens"), QStringLiteral("certificate"), QStringLiteral("roundTrip")}));
    QCOMPARE(m_tower->journal().recorded(), quint64(0)); // no message was made
}

void TestSettings::theSelfTestOfASilentTowerSaysSo()
{
    Diagnosis diagnosis;
    diagnosis.setLink(m_link.get());
    diagnosis.run();
    QTRY_VERIFY(!diagnosis.isRunning());
    QVERIFY(!diagnosis.index(0).data(Diagnosis::PassedRole).toBool());
    QVERIFY(diagnosis.index(0).data(Diagnosis::SentenceRole).toString().contains(QLatin1String("off air")));
}

void TestSettings::theReportNamesNobody()
{
    QVERIFY(m_tower->changeSetting("clacks.hostname", "secret.example"));
    LogBook book;
    book.write({0, {}, LogLevel::Info, QStringLiteral("clackstower.tower"),
        QStringLiteral("secret.example:8080 at 203.0.113.9 and 2001:db8::7 has key ") + QString(64, u'a')
            + QStringLiteral(" in /srv/somebody/data; clacks.port is fine; again 203.0.113.9")});
    Diagnosis diagnosis;
    diagnosis.setLink(m_link.get());
    diagnosis.setProperty("book", QVariant::fromValue(&book));
    QSignalSpy reports(&diagnosis, &Diagnosis::reportReady);
    diagnosis.makeReport();
    QTRY_COMPARE(reports.size(), 1);
    const QString report = reports.first().first().toString();
    for (const char* secret : {"secret.example", "203.0.113.9", "2001:db8", "aaaaaaaaaaaaaaaa", "somebody"})
        QVERIFY2(!report.contains(QLatin1String(secret)), qPrintable(report));
    for (const char* kept : {"clacks.port", "Clackstower", "clacks.hostname = (set)", "clackstower.tower"})
        QVERIFY2(report.contains(QLatin1String(kept)), qPrintable(report));
    QCOMPARE(report.count(QStringLiteral("<address1>")), 2); // the same one is the same one
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
