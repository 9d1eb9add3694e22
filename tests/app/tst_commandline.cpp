#include "app/commandline.h"
#include "app/headless.h"
#include "app/towerhost.h"

#include <QDir>
#include <QTest>
#include <QUrl>

using namespace clackstower;
using namespace clackstower::app;
using Action = CommandLine::Action;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actions_data();
    void actions();
    void whatFollowsTheCommandIsTheCommands();
    void settingsOfThisRun();
    void aFileIsHandedOverAsAnAddress();
    void misuse_data();
    void misuse();
    void helpHasAnExample();
    void theReadyLine();
};

void TestCommandLine::actions_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::addColumn<Action>("action");

    const auto row = [](const char* name, const QList<QByteArray>& words, Action action) {
        QTest::newRow(name) << words << action;
    };
    row("nothing", {}, Action::Window);
    row("a link", {"clacks:announce?host=a&port=1"}, Action::Window);
    row("a capture", {"--demo", "../of today.pcapng"}, Action::Window);
    row("headless", {"--headless"}, Action::Headless);
    row("headless, options behind", {"--headless", "--data-dir", "/tmp/x", "--log", "debug"}, Action::Headless);
    row("ctl", {"--data-dir", "/tmp/x", "ctl", "status"}, Action::Ctl);
    row("lab", {"lab", "run"}, Action::Lab);
    row("help", {"--headless", "--help"}, Action::Help);
    row("short help", {"-h"}, Action::Help);
    row("version", {"--version"}, Action::Version);
    row("help of ctl", {"ctl", "--help"}, Action::Ctl);
    row("version before ctl", {"--version", "ctl"}, Action::Version);
}

void TestCommandLine::actions()
{
    QFETCH(QList<QByteArray>, words);
    QFETCH(Action, action);
    const auto line = CommandLine::parse(words);
    QVERIFY(line);
    QCOMPARE(line->action, action);
}

void TestCommandLine::whatFollowsTheCommandIsTheCommands()
{
    const auto line = CommandLine::parse({"--data-dir=/tmp/x y", "ctl", "enqueue", "--json", "--headless"});
    QVERIFY(line);
    QCOMPARE(line->dataDir, QStringLiteral("/tmp/x y"));
    QCOMPARE(line->words, (QList<QByteArray>{"enqueue", "--json", "--headless"}));
}

void TestCommandLine::settingsOfThisRun()
{
    const auto line = CommandLine::parse({"--headless", "--set", "clacks.port=9000", "--set=clacks.key=a=b",
        "--log", "error", "--set", "tower.seed="});
    QVERIFY(line);
    const tower::Settings settings = line->loadSettings({});
    QCOMPARE(settings.whole("clacks.port"), 9000);
    QCOMPARE(settings.text("clacks.key"), QByteArray("a=b"));
    QCOMPARE(settings.text("log.level"), QByteArray("error"));
    QCOMPARE(settings.origin("tower.seed"), tower::SettingOrigin::ThisRun);

    const auto hidden = CommandLine::parse({"--hidden"});
    QVERIFY(hidden);
    QCOMPARE(hidden->action, Action::Window);
    QVERIFY(hidden->loadSettings({}).flag("window.startHidden"));
    QVERIFY(!CommandLine::parse({"--hidden=yes"}));
}

void TestCommandLine::aFileIsHandedOverAsAnAddress()
{
    const auto linkOf = [](const QByteArray& word) { return CommandLine::parse({word})->link; };
    const QByteArray here = QUrl::fromLocalFile(QDir::currentPath()).toEncoded();
    QCOMPARE(linkOf("of today.pcapng"), here + "/of%20today.pcapng");
    QCOMPARE(linkOf("/tmp/A.JSONL"), "file:///tmp/A.JSONL");
    QCOMPARE(linkOf("file:///tmp/a.pcapng"), "file:///tmp/a.pcapng"); // as a desktop names it
    QVERIFY(!CommandLine::parse({"archive.csv"}));
}

void TestCommandLine::misuse_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::addColumn<QByteArray>("part");

    const auto row = [](const char* name, const QList<QByteArray>& words, const char* part) {
        QTest::newRow(name) << words << QByteArray(part);
    };
    row("unknown option", {"--headles"}, "did you mean --headless?");
    row("unknown command", {"clt"}, "did you mean ctl?");
    row("something else", {"--nonsense"}, "`clackstower --help`");
    row("no folder", {"--data-dir"}, "--data-dir needs a value");
    row("empty folder", {"--data-dir", ""}, "--data-dir needs a folder");
    row("no value", {"--set", "clacks.port"}, "--set clacks.port=9000");
    row("no key", {"--set", "=9000"}, "--set clacks.port=9000");
    row("unknown key", {"--set", "clacks.prot=1"}, "did you mean clacks.port?");
    row("bad value", {"--set", "clacks.port=high"}, "a whole number from 0 to 65535");
    row("bad level", {"--log", "loud"}, "error, warning, info, debug");
    row("a value for a flag", {"--headless=yes"}, "there is no option");
    row("two things", {"--headless", "ctl", "status"}, "leave one of them out");
}

void TestCommandLine::misuse()
{
    QFETCH(QList<QByteArray>, words);
    QFETCH(QByteArray, part);
    const auto line = CommandLine::parse(words);
    QVERIFY(!line);
    QVERIFY2(line.error().sentence.contains(part), line.error().sentence.constData());
}

void TestCommandLine::helpHasAnExample()
{
    for (const QByteArray& help : {programHelp()}) {
        QVERIFY(help.contains("\nExample:\n  clackstower "));
        for (const QByteArray& line : help.split('\n'))
            QVERIFY2(line.size() <= 110, line.constData());
    }
}

void TestCommandLine::theReadyLine()
{
    StartReport report;
    report.lines << StartReport::Line{"clacks", {"127.0.0.1", 8080}, {}};
    QCOMPARE(readyLine(report, 7),
        QByteArray(R"({"event":"ready","pid":7,"lines":{"clacks":{"host":"127.0.0.1","port":8080}}})"
                   "\n"));
    report.lines << StartReport::Line{"relay", {}, "the port is taken"};
    QCOMPARE(readyLine(report, 7),
        QByteArray(R"({"event":"ready","pid":7,"lines":{"clacks":{"host":"127.0.0.1","port":8080}},)"
                   R"("failed":{"relay":"the port is taken"}})"
                   "\n"));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
