#include "viewmodels/palette.h"

#include <QAbstractItemModelTester>
#include <QKeySequence>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower::viewmodels;

namespace {

const VerbSpec& verb(const char* id)
{
    return *findVerb(QString::fromLatin1(id));
}

} // namespace

/// The one list of what the window can do: its keys, who carries a verb out, how it is found.
class TestVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbIsWhole();
    void noTwoVerbsShareAKey();
    void aChosenKeyTakesThePlaceOfTheDefault();
    void choicesSurviveTheirText();
    void aTakenKeyIsNotGivenTwice();
    void aVerbOfAnotherPageDoesNotListen();
    void runningReachesTheYoungestThatCan();
    void runningOnAnotherPageWaitsForIt();
    void aPageThatIsMadeForItDoesItOnce();
    void nobodyActsOnWhatHeDoesNotSee();
    void thePaletteSaysWhatAVerbWaitsFor();
    void nobodyThereMeansNo();
    void thePaletteFindsByLetters();
    void thePalettePutsWhatCanBeDoneFirst();
    void modifiersAloneAreNoKey();
};

void TestVerbs::everyVerbIsWhole()
{
    QSet<QString> ids;
    for (const VerbSpec& spec : verbSpecs()) {
        ids << QString::fromLatin1(spec.id);
        QVERIFY2(*spec.text && *spec.consequence, spec.id);
        for (const QString& key : QString::fromLatin1(spec.keys).split(u' ', Qt::SkipEmptyParts)) {
            const QKeySequence sequence = QKeySequence::fromString(key, QKeySequence::PortableText);
            QVERIFY2(sequence.toString(QKeySequence::PortableText) == key, qPrintable(key));
        }
    }
    QCOMPARE(size_t(ids.size()), verbSpecs().size());
}

void TestVerbs::noTwoVerbsShareAKey()
{
    const KeyChoices defaults;
    for (const VerbSpec& spec : verbSpecs()) {
        for (const QString& key : defaults.keysOf(spec)) {
            const VerbSpec* const other = verbInTheWay(defaults, spec, key);
            QVERIFY2(!other, qPrintable(key + u' ' + QLatin1String(spec.id)));
        }
    }
}

void TestVerbs::aChosenKeyTakesThePlaceOfTheDefault()
{
    VerbTable table;
    const QAbstractItemModelTester tester(&table);
    VerbHandler handler;
    handler.setVerb(QStringLiteral("palette.open"));
    handler.setTable(&table);
    QCOMPARE(handler.keys(), QStringList{QStringLiteral("Ctrl+K")});
    const QSignalSpy changes(&handler, &VerbHandler::keysChanged);
    table.setChosenKeys(table.withKey(QStringLiteral("palette.open"), QStringLiteral("Ctrl+P")));
    QCOMPARE(handler.keys(), QStringList{QStringLiteral("Ctrl+P")});
    QCOMPARE(changes.size(), 1);
    table.setChosenKeys(table.withKey(QStringLiteral("palette.open"), QString()));
    QVERIFY(handler.keys().isEmpty());
    table.setChosenKeys(table.withDefault(QStringLiteral("palette.open")));
    QCOMPARE(handler.keys(), QStringList{QStringLiteral("Ctrl+K")});
    QVERIFY(table.chosenKeys().isEmpty());
}

void TestVerbs::choicesSurviveTheirText()
{
    KeyChoices choices;
    choices.choose(verb("rules.new"), QStringLiteral("Ctrl+="));
    choices.choose(verb("rules.undo"), QString());
    const KeyChoices back = KeyChoices::fromText(choices.toText());
    QCOMPARE(back.toText(), choices.toText());
    QCOMPARE(back.keysOf(verb("rules.new")), QStringList{QStringLiteral("Ctrl+=")});
    QVERIFY(back.keysOf(verb("rules.undo")).isEmpty());
    QVERIFY(KeyChoices::fromText(QStringLiteral("no.verb=Ctrl+X = a")).toText().isEmpty());
}

void TestVerbs::aTakenKeyIsNotGivenTwice()
{
    const VerbTable table;
    QVERIFY(
        table.objection(QStringLiteral("rules.new"), QStringLiteral("Ctrl+K")).contains(QLatin1String("Ctrl+K")));
    QVERIFY(!table.objection(QStringLiteral("palette.open"), QStringLiteral("Ctrl+N")).isEmpty());
    // Two pages may use the same key: only one of them is shown.
    QVERIFY(table.objection(QStringLiteral("rules.new"), QStringLiteral("Ctrl+Return")).isEmpty());
    QVERIFY(!table.objection(QStringLiteral("rules.new"), QStringLiteral("no key")).isEmpty());
}

void TestVerbs::aVerbOfAnotherPageDoesNotListen()
{
    VerbTable table;
    table.setPage(QStringLiteral("queue"));
    VerbHandler handler;
    handler.setTable(&table);
    handler.setVerb(QStringLiteral("rules.new"));
    QVERIFY(handler.keys().isEmpty());
    table.setPage(QStringLiteral("rules"));
    QCOMPARE(handler.keys(), QStringList{QStringLiteral("Ctrl+N")});
}

void TestVerbs::runningReachesTheYoungestThatCan()
{
    VerbTable table;
    VerbHandler below;
    below.setTable(&table);
    below.setVerb(QStringLiteral("filter.focus"));
    VerbHandler above;
    above.setTable(&table);
    above.setVerb(QStringLiteral("filter.focus"));
    const QSignalSpy toBelow(&below, &VerbHandler::triggered);
    const QSignalSpy toAbove(&above, &VerbHandler::triggered);
    QVERIFY(table.run(QStringLiteral("filter.focus")));
    QCOMPARE(toAbove.size(), 1);
    above.setAvailable(false);
    QVERIFY(table.run(QStringLiteral("filter.focus")));
    QCOMPARE(toAbove.size(), 1);
    QCOMPARE(toBelow.size(), 1);
}

void TestVerbs::runningOnAnotherPageWaitsForIt()
{
    VerbTable table;
    table.setPage(QStringLiteral("listen"));
    QSignalSpy wanted(&table, &VerbTable::pageWanted);
    QVERIFY(table.can(QStringLiteral("rules.new")));
    QVERIFY(table.run(QStringLiteral("rules.new")));
    QCOMPARE(wanted.takeFirst().first().toString(), QStringLiteral("rules"));

    table.setPage(QStringLiteral("rules"));
    VerbHandler handler; // the page is made only now
    const QSignalSpy done(&handler, &VerbHandler::triggered);
    handler.setVerb(QStringLiteral("rules.new"));
    handler.setTable(&table);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(table.run(QStringLiteral("rules.new")));
    QCOMPARE(done.size(), 2); // and once only for the one that waited
}

void TestVerbs::aPageThatIsMadeForItDoesItOnce()
{
    VerbTable table;
    table.setPage(QStringLiteral("listen"));
    VerbHandler handler;
    handler.setVerb(QStringLiteral("flow.freeze"));
    connect(&table, &VerbTable::pageWanted, &handler, [&](const QString& page) {
        table.setPage(page);
        handler.setTable(&table);
    });
    const QSignalSpy done(&handler, &VerbHandler::triggered);
    QVERIFY(table.run(QStringLiteral("flow.freeze")));
    QTRY_COMPARE(done.size(), 1);
    QTest::qWait(0);
    QCOMPARE(done.size(), 1); // twice would thaw it
}

void TestVerbs::nobodyActsOnWhatHeDoesNotSee()
{
    VerbTable table;
    table.setPage(QStringLiteral("listen"));
    connect(&table, &VerbTable::pageWanted, &table, &VerbTable::setPage);
    QSignalSpy refused(&table, &VerbTable::refused);
    VerbHandler handler;
    handler.setTable(&table);
    handler.setVerb(QStringLiteral("queue.drop"));
    const QSignalSpy done(&handler, &VerbHandler::triggered);

    handler.setAvailable(false);
    QVERIFY(!table.run(QStringLiteral("queue.drop")));
    QCOMPARE(table.page(), QStringLiteral("queue"));
    QCOMPARE(refused.takeFirst().first().toString(), QStringLiteral("Choose a message first."));

    handler.setAvailable(true); // chosen when one was there last
    table.setPage(QStringLiteral("listen"));
    QVERIFY(!table.can(QStringLiteral("queue.drop")));
    QVERIFY(!table.run(QStringLiteral("queue.drop")));
    QCOMPARE(table.page(), QStringLiteral("queue"));
    QVERIFY(refused.takeFirst().first().toString().startsWith(QLatin1String("Nothing is done yet")));
    QVERIFY(done.isEmpty());
    QVERIFY(table.run(QStringLiteral("queue.drop"))); // and now one sees it
    QCOMPARE(done.size(), 1);
}

void TestVerbs::thePaletteSaysWhatAVerbWaitsFor()
{
    VerbTable table;
    table.setPage(QStringLiteral("queue"));
    Palette palette;
    palette.setTable(&table);
    const auto said = [&](const char* verb) {
        for (int row = 0; row < palette.count(); ++row) {
            if (palette.verbAt(row) == QLatin1String(verb))
                return palette.index(row).data(VerbTable::ConsequenceRole).toString();
        }
        return QString();
    };
    QCOMPARE(said("queue.drop"), QStringLiteral("Choose a message first."));
    QCOMPARE(said("towers.note"), QStringLiteral("Towers: Choose a tower first."));
    QCOMPARE(said("rules.new"), QStringLiteral("Rules: Opens the editor; nothing changes before you save."));
    QCOMPARE(said("air.on"), QStringLiteral("The tower is on air already."));
}

void TestVerbs::nobodyThereMeansNo()
{
    VerbTable table;
    table.setPage(QStringLiteral("rules"));
    QVERIFY(!table.can(QStringLiteral("rules.new")));
    QVERIFY(!table.run(QStringLiteral("rules.new")));
    QVERIFY(!table.run(QStringLiteral("no.verb")));
    {
        VerbHandler handler;
        handler.setVerb(QStringLiteral("rules.new"));
        handler.setTable(&table);
        QVERIFY(table.can(QStringLiteral("rules.new")));
    }
    QVERIFY(!table.can(QStringLiteral("rules.new")));
}

void TestVerbs::thePaletteFindsByLetters()
{
    VerbTable table;
    Palette palette;
    palette.setTable(&table);
    const QAbstractItemModelTester tester(&palette);
    QCOMPARE(size_t(palette.count()), verbSpecs().size());
    palette.setSearch(QStringLiteral("new ru"));
    QCOMPARE(palette.verbAt(0), QStringLiteral("rules.new"));
    palette.setSearch(QStringLiteral("zzzz"));
    QCOMPARE(palette.count(), 0);
    QVERIFY(palette.verbAt(0).isEmpty());
    palette.setSearch(QString());
    QCOMPARE(size_t(palette.count()), verbSpecs().size());
}

void TestVerbs::thePalettePutsWhatCanBeDoneFirst()
{
    VerbTable table;
    table.setPage(QStringLiteral("rules"));
    VerbHandler handler;
    handler.setTable(&table);
    handler.setVerb(QStringLiteral("rules.undo"));
    Palette palette;
    palette.setTable(&table);
    palette.setSearch(QStringLiteral("rule"));
    const auto rowOf = [&](const char* verb) {
        int row = 0;
        while (row < palette.count() && palette.verbAt(row) != QLatin1String(verb))
            ++row;
        return row;
    };
    palette.setSearch(QString());
    QVERIFY(rowOf("rules.undo") < rowOf("rules.remove"));
    handler.setAvailable(false);
    palette.refresh();
    QVERIFY(rowOf("rules.undo") > rowOf("rules.remove"));
    palette.setSearch(QStringLiteral("export")); // other pages export too
    QCOMPARE(palette.verbAt(0), QStringLiteral("rules.export"));
    table.setPage(QStringLiteral("archive"));
    palette.refresh();
    QCOMPARE(palette.verbAt(0), QStringLiteral("archive.export"));
    palette.setSearch(QStringLiteral("remove the rule")); // who names it finds it, and reads what it waits for
    QCOMPARE(palette.verbAt(0), QStringLiteral("rules.remove"));
}

void TestVerbs::modifiersAloneAreNoKey()
{
    QVERIFY(VerbTable::keyName(Qt::Key_Control, Qt::ControlModifier).isEmpty());
    QVERIFY(VerbTable::keyName(Qt::Key_Shift, Qt::ShiftModifier).isEmpty());
    QCOMPARE(VerbTable::keyName(Qt::Key_P, Qt::ControlModifier), QStringLiteral("Ctrl+P"));
    QCOMPARE(VerbTable::keyName(Qt::Key_F5, Qt::NoModifier), QStringLiteral("F5"));
}

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
