#include "viewmodels/themefile.h"

#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower::viewmodels;

namespace {

const QVariantMap lightPalette{{QStringLiteral("background"), QStringLiteral("#FFFFFF")},
    {QStringLiteral("surface"), QStringLiteral("#F6F7F9")}, {QStringLiteral("alive"), QStringLiteral("#407C5A")},
    {QStringLiteral("lost"), QStringLiteral("#845508")}};
const QVariantMap darkPalette{{QStringLiteral("background"), QStringLiteral("#15181E")},
    {QStringLiteral("surface"), QStringLiteral("#1E222A")}, {QStringLiteral("alive"), QStringLiteral("#7EF0CF")},
    {QStringLiteral("lost"), QStringLiteral("#FFCB1F")}};

} // namespace

/// The user's own colours: what holds, what is told, and that a change is seen at once.
class TestThemeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodColoursHold();
    void badLinesAreTold_data();
    void badLinesAreTold();
    void badLinesLeaveTheOthers();
    void whatCannotBeReadHoldsAndIsTold();
    void aChangeIsSeenAtOnce();

private:
    static void write(const QString& path, const QByteArray& content)
    {
        QSaveFile file(path); // as editors do: another file in the place of the first
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        QVERIFY(file.commit());
    }
};

void TestThemeFile::goodColoursHold()
{
    const ThemeText theme = ThemeText::read(
        R"({"light": {"alive": "#005500"}, "dark": {"lost": "#ffeeaa", "background": "#000000"}})", lightPalette,
        darkPalette);
    QCOMPARE(theme.faults, QStringList());
    QCOMPARE(theme.light, (QVariantMap{{QStringLiteral("alive"), QStringLiteral("#005500")}}));
    QCOMPARE(theme.dark.size(), 2);
    QCOMPARE(ThemeText::read(" \n", lightPalette, darkPalette), ThemeText());
}

void TestThemeFile::badLinesAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("no JSON") << QByteArray("{\n\"light\": {\n\"alive\": #005500}}")
                             << "line 3: here the JSON breaks";
    QTest::newRow("cut off") << QByteArray("{\n\"light\": {\n") << "line 3: here the JSON breaks";
    QTest::newRow("no object") << QByteArray("[1]") << "line 1: the file must be";
    QTest::newRow("part") << QByteArray("{\n\"lihgt\": {}}") << "line 2: “lihgt” is neither";
    QTest::newRow("flat") << QByteArray("{\"light\": 1}") << "line 1: “light” must hold";
    QTest::newRow("name") << QByteArray("{\"dark\": {\n\n\"alvie\": \"#005500\"}}")
                          << "line 3: no colour is called “alvie”; there are alive, background";
    QTest::newRow("colour") << QByteArray("{\"dark\": {\n\"alive\":\n\"green\"}}")
                            << "line 3: “green” is no colour";
    QTest::newRow("number") << QByteArray("{\"dark\": {\"alive\": 12}}") << "line 1: “12” is no colour";
}

void TestThemeFile::badLinesAreTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, told);
    const ThemeText theme = ThemeText::read(text, lightPalette, darkPalette);
    QCOMPARE(theme.faults.size(), 1);
    QVERIFY2(theme.faults.constFirst().startsWith(told), qPrintable(theme.faults.constFirst()));
    QVERIFY(theme.light.isEmpty() && theme.dark.isEmpty());
}

void TestThemeFile::badLinesLeaveTheOthers()
{
    const ThemeText theme = ThemeText::read(
        R"({"light": {"alvie": "#111111", "lost": "#222222", "alive": ""}})", lightPalette, darkPalette);
    QCOMPARE(theme.faults.size(), 2);
    QCOMPARE(theme.light, (QVariantMap{{QStringLiteral("lost"), QStringLiteral("#222222")}}));
}

void TestThemeFile::whatCannotBeReadHoldsAndIsTold()
{
    ThemeText theme = ThemeText::read("{\"light\": {\n\"alive\": \"#EEEEEE\"}}", lightPalette, darkPalette);
    QCOMPARE(theme.light.size(), 1);
    QCOMPARE(theme.faults.size(), 1);
    QVERIFY2(theme.faults.constFirst().startsWith(QStringLiteral("line 2: alive can hardly be read on background")),
        qPrintable(theme.faults.constFirst()));
    // On a ground of the user's own it can be.
    theme = ThemeText::read(R"({"light": {"background": "#000000", "surface": "#111111", "alive": "#EEEEEE"}})",
        lightPalette, darkPalette);
    QCOMPARE(theme.faults, QStringList());
}

void TestThemeFile::aChangeIsSeenAtOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("theme.json"));
    ThemeFile file;
    file.setProperty("lightPalette", lightPalette);
    file.setProperty("darkPalette", darkPalette);
    QSignalSpy changes(&file, &ThemeFile::changed);
    file.setPath(path); // there is none
    QVERIFY(file.light().isEmpty() && file.faults().isEmpty());

    write(path, R"({"light": {"alive": "#005500"}})");
    QTRY_COMPARE_WITH_TIMEOUT(
        file.light().value(QStringLiteral("alive")).toString(), QStringLiteral("#005500"), 20000);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("theme\\.json, line 1: .*alvie")));
    write(path, R"({"light": {"alvie": "#005500"}})");
    QTRY_COMPARE_WITH_TIMEOUT(file.faults().size(), 1, 20000);
    QVERIFY(file.light().isEmpty());
    write(path, R"({"light": {"alive": "#004400"}})");
    QTRY_COMPARE_WITH_TIMEOUT(
        file.light().value(QStringLiteral("alive")).toString(), QStringLiteral("#004400"), 20000);
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY_WITH_TIMEOUT(file.light().isEmpty(), 20000);
    QCOMPARE(changes.count(), 4);
}

QTEST_GUILESS_MAIN(TestThemeFile)
#include "tst_themefile.moc"
