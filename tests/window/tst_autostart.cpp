#include "app/window/autostartkeeper.h"
#include "tests/viewmodels/towerbench.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace clackstower;
using namespace clackstower::app;

namespace {

const auto id = QStringLiteral("io.example.Tower");

QByteArray entryWith(const QByteArray& more)
{
    return "[Desktop Entry]\nType=Application\nExec=/usr/bin/tower\n" + more;
}

QByteArray lineOf(const QByteArray& text, const QByteArray& key)
{
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(key + '='))
            return line.sliced(key.size() + 1);
    }
    return {};
}

/// A real tower, a folder for the desktop's files, and a program that exists.
struct Bench : viewmodels::TowerBench
{
    Bench()
        : file(config.path(), id, {})
        , keeper(file, {QStringLiteral("/bin/sh"), {}}, link)
    {
        QObject::connect(&link, &viewmodels::TowerLink::settingChanged, &keeper, [this](const QByteArray& key) {
            if (key == "window.autostart")
                keeper.setWanted(tower.settings().flag(key));
        });
    }

    bool setting() const { return tower.settings().flag("window.autostart"); }

    /// As somebody else does it.
    void write(const QByteArray& text) const
    {
        QDir().mkpath(config.filePath(QStringLiteral("autostart")));
        QFile open(file.path());
        QVERIFY(open.open(QIODevice::WriteOnly | QIODevice::Truncate));
        open.write(text);
    }

    QTemporaryDir config;
    AutostartFile file;
    AutostartKeeper keeper;
};

} // namespace

/// The file by which a desktop starts the program, and the setting that says whether it does.
class TestAutostart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreQuoted_data();
    void wordsAreQuoted();
    void desktopsTakeTheFile();
    void othersEntriesAreRead_data();
    void othersEntriesAreRead();
    void eachNamedFolderHasItsFile();
    void theSettingIsWritten();
    void whatTheDesktopDoesIsTheSetting();
    void aDeadEntryIsWrittenAnew();
    void aHiddenStartStandsInTheFile();
    void whatCannotBeWrittenIsTold();
    void whereThereIsNoneTheSettingStaysOff();
};

void TestAutostart::wordsAreQuoted_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("exec"); // as the specification has it, quoted and then escaped
    QTest::newRow("plain") << QStringLiteral("/usr/bin/tower-1.0") << QByteArray("/usr/bin/tower-1.0");
    QTest::newRow("blank") << QStringLiteral("/opt/my tower") << QByteArray("\"/opt/my tower\"");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("quotes") << QStringLiteral("a\"b") << QByteArray(R"("a\\"b")");
    QTest::newRow("dollar") << QStringLiteral("$HOME") << QByteArray(R"("\\$HOME")");
    QTest::newRow("backquote") << QStringLiteral("`id`") << QByteArray(R"("\\`id\\`")");
    QTest::newRow("backslash") << QStringLiteral("a\\b") << QByteArray(R"("a\\\\b")");
    QTest::newRow("percent") << QStringLiteral("100%u") << QByteArray("100%%u");
    QTest::newRow("semicolon") << QStringLiteral("a;b") << QByteArray("\"a;b\"");
    QTest::newRow("line break") << QStringLiteral("a\nb") << QByteArray(R"("a\nb")");
    QTest::newRow("tab") << QStringLiteral("a\tb") << QByteArray(R"("a\tb")");
    QTest::newRow("letters") << QStringLiteral("/опт/türme") << QByteArray("/опт/türme");
}

void TestAutostart::wordsAreQuoted()
{
    QFETCH(QString, word);
    QFETCH(QByteArray, exec);
    const AutostartEntry entry{QStringLiteral("/bin/x"), {word, QStringLiteral("--hidden"), word}};
    const QByteArray text = entry.toText(id);
    QCOMPARE(lineOf(text, "Exec"), "/bin/x " + exec + " --hidden " + exec);
    QCOMPARE(AutostartEntry::fromText(text), entry);
    if (!word.isEmpty()) {
        const AutostartEntry program{word, {}};
        QCOMPARE(AutostartEntry::fromText(program.toText(id)), program);
    }
}

void TestAutostart::desktopsTakeTheFile()
{
    const QString validator = QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
    if (validator.isEmpty())
        QSKIP("there is no desktop-file-validate");
    const QTemporaryDir folder;
    const AutostartFile file(folder.path(), id, QStringLiteral("/srv/a tower"));
    QVERIFY(file.write({QStringLiteral("/opt/my $ tower/%"),
        {QStringLiteral("--data-dir"), QStringLiteral("/srv/a \"tower\""), QStringLiteral("--hidden")}}));
    QProcess process;
    process.start(validator, {file.path()});
    QVERIFY(process.waitForFinished(CLACKSTOWER_PATIENCE_MS));
    QCOMPARE(process.readAll() + process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
}

void TestAutostart::othersEntriesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("on") << entryWith({}) << true;
    QTest::newRow("hidden") << entryWith("Hidden=true\n") << false;
    QTest::newRow("not hidden") << entryWith("Hidden=false\n") << true;
    QTest::newRow("switched off by GNOME") << entryWith("X-GNOME-Autostart-enabled=false\n") << false;
    QTest::newRow("switched on by GNOME") << entryWith("X-GNOME-Autostart-enabled=true\n") << true;
    QTest::newRow("blanks around") << entryWith(" Hidden = true \r\n") << false;
    QTest::newRow("in another group") << entryWith("[Desktop Action x]\nHidden=true\n") << true;
    QTest::newRow("in a comment") << entryWith("#Hidden=true\n") << true;
    QTest::newRow("starts nothing") << QByteArray("[Desktop Entry]\nType=Application\n") << false;
    QTest::newRow("a link") << QByteArray("[Desktop Entry]\nType=Link\nExec=/bin/x\n") << false;
    QTest::newRow("no group") << QByteArray("Type=Application\nExec=/bin/x\n") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("bytes") << QByteArray("\xff\x00\xfe=[\n\\", 7) << false;
}

void TestAutostart::othersEntriesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isOn);
    QCOMPARE(AutostartEntry::fromText(text).has_value(), isOn);
}

void TestAutostart::eachNamedFolderHasItsFile()
{
    const auto nameOf = [](const char* folder) {
        return AutostartFile(QStringLiteral("/c"), id, QString::fromLatin1(folder)).path();
    };
    QCOMPARE(nameOf(""), QStringLiteral("/c/autostart/io.example.Tower.desktop"));
    QVERIFY(nameOf("/srv/a") != nameOf("/srv/b"));
    QCOMPARE(nameOf("/srv/a"), nameOf("/srv/a"));
    QVERIFY(nameOf("/srv/a").endsWith(QStringLiteral(".desktop")));
}

void TestAutostart::theSettingIsWritten()
{
    Bench bench;
    bench.keeper.begin(false, false);
    QVERIFY(bench.tower.changeSetting("window.autostart", "true"));
    QTRY_VERIFY(bench.file.read());
    QCOMPARE(bench.file.read(), (AutostartEntry{QStringLiteral("/bin/sh"), {}}));
    QVERIFY(bench.setting());
    QVERIFY(bench.tower.changeSetting("window.autostart", "false"));
    QTRY_VERIFY(!QFile::exists(bench.file.path()));
    for (const char* const value : {"true", "false", "true"}) // faster than it can be done
        QVERIFY(bench.tower.changeSetting("window.autostart", value));
    QTRY_VERIFY(bench.file.read());
    QTest::qWait(100);
    QVERIFY(bench.setting());
    QVERIFY(bench.file.read());
}

void TestAutostart::whatTheDesktopDoesIsTheSetting()
{
    Bench bench;
    bench.keeper.begin(false, false);
    QVERIFY(bench.tower.changeSetting("window.autostart", "true"));
    QTRY_VERIFY(bench.file.read());
    QVERIFY(QFile::remove(bench.file.path()));
    QTRY_VERIFY(!bench.setting());
    bench.write(entryWith({}));
    QTRY_VERIFY(bench.setting());
    bench.write(entryWith("Hidden=true\n")); // in place
    QTRY_VERIFY(!bench.setting());
    QVERIFY(bench.file.write({QStringLiteral("/bin/sh"), {}})); // by renaming
    QTRY_VERIFY(bench.setting());
    QVERIFY(QDir(bench.config.filePath(QStringLiteral("autostart"))).removeRecursively());
    QTRY_VERIFY(!bench.setting());
    bench.write(entryWith({}));
    QTRY_VERIFY(bench.setting());
}

void TestAutostart::aDeadEntryIsWrittenAnew()
{
    const AutostartEntry ours{QStringLiteral("/bin/sh"), {}};
    Bench dead;
    QVERIFY(dead.file.write({QStringLiteral("/nowhere/tower"), {}}));
    dead.keeper.begin(true, false);
    QCOMPARE(dead.file.read(), ours);
    Bench living;
    const AutostartEntry other{QStringLiteral("/bin/ls"), {}};
    QVERIFY(living.file.write(other));
    living.keeper.begin(false, false);
    QCOMPARE(living.file.read(), other);
    QTRY_VERIFY(living.setting());
}

void TestAutostart::aHiddenStartStandsInTheFile()
{
    Bench bench;
    bench.keeper.begin(false, true);
    QVERIFY(bench.tower.changeSetting("window.autostart", "true"));
    QTRY_VERIFY(bench.file.read());
    QCOMPARE(bench.file.read()->arguments, QStringList{QStringLiteral("--hidden")});
    bench.keeper.setHidden(false);
    QCOMPARE(bench.file.read()->arguments, QStringList());
}

void TestAutostart::whatCannotBeWrittenIsTold()
{
    Bench bench;
    bench.keeper.begin(false, false);
    QFile inTheWay(bench.config.filePath(QStringLiteral("autostart")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const QSignalSpy failed(&bench.keeper, &AutostartKeeper::failed);
    QVERIFY(bench.tower.changeSetting("window.autostart", "true"));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains(bench.file.path()));
    QTRY_VERIFY(!bench.setting());
    QVERIFY(!bench.file.write({QStringLiteral("/opt/a=b"), {}})); // a desktop would take that for a variable
}

void TestAutostart::whereThereIsNoneTheSettingStaysOff()
{
    viewmodels::TowerBench bench;
    AutostartKeeper keeper(base::fail("notHere", "not here"), {}, bench.link);
    const QSignalSpy failed(&keeper, &AutostartKeeper::failed);
    keeper.begin(false, false);
    QVERIFY(bench.tower.changeSetting("window.autostart", "true"));
    keeper.setWanted(true);
    QTRY_VERIFY(!bench.tower.settings().flag("window.autostart"));
    QCOMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
