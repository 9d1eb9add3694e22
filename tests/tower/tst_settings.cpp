#include "node/base/nearest.h"
#include "node/tower/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace clackstower;
using namespace clackstower::tower;

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("settings.json"));
    }

    void everySettingExplainsItself();
    void defaultsOfTheContract();
    void goodValues_data();
    void goodValues();
    void badValues_data();
    void badValues();
    void theNearestKeyIsNamed();
    void laterOriginsWin();
    void aChangeOutlivesTheRun();
    void thisRunIsNotWritten();
    void theFileIsForItsOwner();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void aBadValueInTheFileIsReported();
    void unknownKeysInTheFileAreKept();
    void aFailedWriteChangesNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSettings::everySettingExplainsItself()
{
    std::set<QByteArray> keys;
    for (const SettingSpec& spec : settingSpecs()) {
        QVERIFY2(keys.insert(spec.key.toByteArray()).second, spec.key.data());
        QVERIFY2(!spec.description.isEmpty(), spec.key.data());
        QVERIFY2(parseSetting(spec, spec.fallback.toByteArray()), spec.key.data());
        QCOMPARE(parseSetting(spec, settingText(defaultOf(spec))).value(), defaultOf(spec));
    }
}

void TestSettings::defaultsOfTheContract()
{
    const Settings settings;
    QCOMPARE(settings.flag("clacks.enabled"), true);
    QCOMPARE(settings.text("clacks.hostname"), "localhost");
    QCOMPARE(settings.whole("clacks.port"), 8080);
    QCOMPARE(settings.text("clacks.bind"), "0.0.0.0");
    QCOMPARE(settings.real("clacks.sendrate"), 1.0);
    QCOMPARE(settings.whole("clacks.sendbytes"), 0);
    QCOMPARE(settings.whole("clacks.killtimeout"), 3600000);
    QCOMPARE(settings.whole("clacks.queueBytes"), 67108864);
    QCOMPARE(settings.whole("clacks.bodyBytes"), 1048576);
    QCOMPARE(settings.text("clacks.trust"), "pin");
    QCOMPARE(settings.text("clacks.queueOnRestart"), "keep");
    QCOMPARE(settings.text("net.reach"), "guarded");
    QCOMPARE(settings.whole("net.connections"), 1024);
    QCOMPARE(settings.whole("net.connectionsPerAddress"), 32);
    QCOMPARE(settings.value("tower.seed"), SettingValue());
    QVERIFY(settings.notices().isEmpty());
}

void TestSettings::goodValues_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");

    QTest::newRow("whole") << QByteArray("clacks.port") << QByteArray("0") << QByteArray("0");
    QTest::newRow("real below one") << QByteArray("clacks.sendrate") << QByteArray("0.25") << QByteArray("0.25");
    QTest::newRow("real zero") << QByteArray("clacks.sendrate") << QByteArray("0") << QByteArray("0");
    QTest::newRow("boolean") << QByteArray("clacks.enabled") << QByteArray("off") << QByteArray("false");
    QTest::newRow("choice") << QByteArray("clacks.trust") << QByteArray("ca") << QByteArray("ca");
    QTest::newRow("IPv6 address") << QByteArray("clacks.bind") << QByteArray("::1") << QByteArray("::1");
    QTest::newRow("IPv6 hostname") << QByteArray("clacks.hostname") << QByteArray("fe80::1")
                                   << QByteArray("fe80::1");
    QTest::newRow("a seed") << QByteArray("tower.seed") << QByteArray("42") << QByteArray("42");
    QTest::newRow("no seed") << QByteArray("tower.seed") << QByteArray() << QByteArray();
    QTest::newRow("a path") << QByteArray("clacks.key") << QByteArray("/ä/key.pem") << QByteArray("/ä/key.pem");
}

void TestSettings::goodValues()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    Settings settings;
    QVERIFY(settings.setForThisRun(key, text));
    QCOMPARE(settingText(settings.value(key)), shown);
}

void TestSettings::badValues_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sentence");

    const auto row = [](const char* name, const char* key, const char* text, const char* sentence) {
        QTest::newRow(name) << QByteArray(key) << QByteArray(text) << QByteArray(sentence);
    };
    row("not a number", "clacks.port", "high", "clacks.port is a whole number from 0 to 65535, not 'high'");
    row("too large", "clacks.port", "70000", "clacks.port is a whole number from 0 to 65535, not '70000'");
    row("negative", "clacks.sendbytes", "-1",
        "clacks.sendbytes is a whole number from 0 to 1000000000000, not '-1'");
    row("a fraction", "clacks.port", "1.5", "clacks.port is a whole number from 0 to 65535, not '1.5'");
    row("not finite", "clacks.sendrate", "inf", "clacks.sendrate is a number from 0 to 1000000, not 'inf'");
    row("NaN", "clacks.sendrate", "NaN", "clacks.sendrate is a number from 0 to 1000000, not 'NaN'");
    row("choice", "clacks.trust", "everybody", "clacks.trust is one of pin, ca, any, not 'everybody'");
    row("part of a choice", "clacks.trust", "", "clacks.trust is one of pin, ca, any, not ''");
    row("boolean", "clacks.enabled", "perhaps", "clacks.enabled is true or false, not 'perhaps'");
    row("hostname", "clacks.hostname", "two words",
        "clacks.hostname is a host name or an address, not 'two words'");
    row("no hostname", "clacks.hostname", "", "clacks.hostname is a host name or an address, not ''");
    row("a name to bind to", "clacks.bind", "localhost",
        "clacks.bind is an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them, not "
        "'localhost'");
    row("bad UTF-8", "clacks.key", "\xff", "clacks.key must be text in UTF-8");
    row("seed", "tower.seed", "x", "tower.seed is a whole number from 0 to 9007199254740991, not 'x'");
}

void TestSettings::badValues()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sentence);
    Settings settings;
    const Settings before = settings;
    const auto set = settings.setForThisRun(key, text);
    QVERIFY(!set);
    QCOMPARE(set.error().sentence, sentence);
    QVERIFY(settings == before);
}

void TestSettings::theNearestKeyIsNamed()
{
    QCOMPARE(findSetting("clacks.sendrat").error().sentence,
        "there is no setting 'clacks.sendrat'; did you mean clacks.sendrate?");
    QCOMPARE(findSetting("CLACKS.PORT").error().sentence,
        "there is no setting 'CLACKS.PORT'; did you mean clacks.port?");
    QCOMPARE(
        findSetting("weather").error().sentence, "there is no setting 'weather'; `settings get` lists them all");
    QVERIFY(base::nearest(QByteArray(100'000, 'x'), {"clacks.port"}).isEmpty());
}

void TestSettings::laterOriginsWin()
{
    write(m_path, R"({"clacks.port": 9000, "clacks.sendrate": 2.5, "clacks.hostname": "tower.example"})");
    Settings settings = Settings::load(m_path);
    QCOMPARE(settings.whole("clacks.port"), 9000);
    QCOMPARE(settings.real("clacks.sendrate"), 2.5);
    QCOMPARE(settings.origin("clacks.port"), SettingOrigin::File);
    QCOMPARE(settings.origin("clacks.bind"), SettingOrigin::Default);
    QVERIFY(settings.setForThisRun("clacks.port", "9001"));
    QCOMPARE(settings.whole("clacks.port"), 9001);
    QCOMPARE(settings.origin("clacks.port"), SettingOrigin::ThisRun);
    QVERIFY(settings.notices().isEmpty());
}

void TestSettings::aChangeOutlivesTheRun()
{
    Settings settings = Settings::load(m_path);
    QVERIFY(settings.change("clacks.sendrate", "0.5"));
    QVERIFY(settings.change("clacks.enabled", "false"));
    QVERIFY(settings.change("tower.seed", "7"));
    QVERIFY(settings.change("archive.url", "postgresql://u:s3cret@h/d"));
    QVERIFY(settings.change("archive.url", "postgresql://u:***@elsewhere/d")); // as it was shown, but for the host
    const Settings again = Settings::load(m_path);
    QCOMPARE(again.value("archive.url"), SettingValue(QByteArray("postgresql://u:s3cret@elsewhere/d")));
    QCOMPARE(again.real("clacks.sendrate"), 0.5);
    QCOMPARE(again.flag("clacks.enabled"), false);
    QCOMPARE(again.value("tower.seed"), SettingValue(qint64(7)));
    QVERIFY(again.notices().isEmpty());
}

void TestSettings::thisRunIsNotWritten()
{
    Settings settings = Settings::load(m_path);
    QVERIFY(settings.setForThisRun("clacks.port", "9001"));
    QVERIFY(settings.setForThisRun("clacks.sendrate", "9"));
    QVERIFY(settings.change("clacks.sendrate", "3")); // takes the place of what was said for this run
    QCOMPARE(settings.real("clacks.sendrate"), 3.0);
    const Settings again = Settings::load(m_path);
    QCOMPARE(again.whole("clacks.port"), 8080);
    QCOMPARE(again.real("clacks.sendrate"), 3.0);
}

void TestSettings::theFileIsForItsOwner()
{
    Settings settings = Settings::load(m_path);
    QVERIFY(settings.change("clacks.port", "9000"));
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(m_path) & others));
    QFile::setPermissions(m_path, QFile::permissions(m_path) | others);
    QVERIFY(settings.change("clacks.port", "9001"));
    QVERIFY(!(QFile::permissions(m_path) & others));
}

void TestSettings::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"clacks.port": 90)");
    QTest::newRow("no object") << QByteArray("[1, 2]");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("huge") << QByteArray("{\"x\": \"" + QByteArray(2'000'000, 'x') + "\"}");
}

void TestSettings::aDamagedFileIsSetAside()
{
    QFETCH(QByteArray, content);
    write(m_path + QStringLiteral(".damaged-1"), "an earlier one");
    write(m_path, content);
    Settings settings = Settings::load(m_path);
    QCOMPARE(settings.whole("clacks.port"), 8080);
    QCOMPARE(settings.notices(),
        QList<QByteArray>{"settings.json is damaged and was set aside as settings.json.damaged-2; "
                          "the tower runs with the defaults"});
    QCOMPARE(read(m_path + QStringLiteral(".damaged-1")), "an earlier one");
    QCOMPARE(read(m_path + QStringLiteral(".damaged-2")), content);
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(settings.change("clacks.port", "9000"));
    QCOMPARE(Settings::load(m_path).whole("clacks.port"), 9000);
}

void TestSettings::aBadValueInTheFileIsReported()
{
    write(m_path, R"({"clacks.port": "x", "clacks.sendrate": [1], "clacks.hostname": "tower.example"})");
    const Settings settings = Settings::load(m_path);
    QCOMPARE(settings.whole("clacks.port"), 8080);
    QCOMPARE(settings.text("clacks.hostname"), "tower.example");
    QCOMPARE(settings.notices(),
        (QList<QByteArray>{
            "settings.json: clacks.port is a whole number from 0 to 65535, not 'x'; the default holds",
            "settings.json: clacks.sendrate must be a number, a text, true or false; the default holds"}));
}

void TestSettings::unknownKeysInTheFileAreKept()
{
    write(m_path, R"({"weather.town": "Ankh-Morpork"})");
    Settings settings = Settings::load(m_path);
    QCOMPARE(settings.notices().size(), 1);
    QVERIFY(settings.change("clacks.port", "9000"));
    QVERIFY(read(m_path).contains(R"("weather.town": "Ankh-Morpork")"));
}

void TestSettings::aFailedWriteChangesNothing()
{
    Settings settings = Settings::load(m_folder->filePath(QStringLiteral("missing/settings.json")));
    const auto changed = settings.change("clacks.port", "9000");
    QVERIFY(!changed);
    QVERIFY(changed.error().sentence.startsWith(
        "the settings are not changed, because settings.json could not be written"));
    QCOMPARE(settings.whole("clacks.port"), 8080);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
