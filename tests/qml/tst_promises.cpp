#include "tests/qml/hearing.h"
#include "tests/qml/keywalk.h"

#include <QTest>

#include <optional>

using namespace clackstower;

namespace {

/// Something that the window has to be able to do, and how a person gets there by keys.
struct Promise
{
    const char* what;
    Qt::Key page;
    QList<const char*> steps; ///< as KeyWalk takes them; ends with what one sees then
};

// One for each that a first version must keep. First run and empty states have their own tests in tst_walk and
// tst_window; what outlives the window (session, kill -9, a second start) is met by tests/interop/window.mjs.
QList<Promise> promises()
{
    return {
        {"health in words, with the reason", Qt::Key_1, {"see listening on", "page listen"}},
        {"the feed stands still for who reads, and says how much is new", Qt::Key_1,
            {"go to Messages, newest first", "key J", "later", "see /^[1-9][0-9]* new$", "do listen.live"}},
        {"pausing is no going off air", Qt::Key_1,
            {"go to Messages, newest first", "key Space", "see PAUSED", "later", "see waiting", "key Space",
                "see LIVE", "press On air", "see Go off air?"}},
        {"following begins again at the live edge", Qt::Key_1,
            {"go to Messages, newest first", "key J", "later", "see /^[1-9][0-9]* new$", "key End",
                "miss /^[1-9][0-9]* new$"}},
        {"a filter says what is wrong with it", Qt::Key_1,
            {"filter size <", "see /^Column [0-9]+: .", "filter size < 4k", "miss /^Column [0-9]+: .", "filter "}},
        {"filters to choose from", Qt::Key_1,
            {"filter size < 4k", "press Filters", "see Save this filter", "see From towers that are new"}},
        {"who decided, in which version", Qt::Key_1,
            {"filter ", "filter from ~ \"candles*\"", "see by No candles v", "filter "}},
        {"a message as a tree", Qt::Key_1,
            {"go to Messages, newest first", "key J", "press Tree", "see Values of the message"}},
        {"a message byte by byte", Qt::Key_1, {"go to Messages, newest first", "key J", "press Hex", "see 0000"}},
        {"a message beside the one before", Qt::Key_1, {"go to Messages, newest first", "key J", "press Diff"}},
        {"its way through this tower", Qt::Key_1,
            {"go to Messages, newest first", "key J", "press Summary", "see Way through this tower"}},
        {"a rule from a message", Qt::Key_1,
            {"go to Messages, newest first", "key J", "key R", "page rules", "see from =="}},
        {"a station from a message", Qt::Key_1,
            {"go to Messages, newest first", "key J", "key T", "page rules", "see Tune in"}},
        {"columns to choose, sort, move and resize", Qt::Key_3,
            {"go to State", "key Return", "key Menu", "see Fingerprint"}},
        {"towers by their state", Qt::Key_3,
            {"press Lost", "see /, Lost, clacks line", "miss /, Alive, clacks line", "press Lost",
                "see /, Alive, clacks line"}},
        {"what touches towers names them first", Qt::Key_3,
            {"go to Towers", "key Down", "key I", "see .example:", "see Ignore"}},
        {"an announcement shows what leaves", Qt::Key_3,
            {"go to Towers", "key Down", "do towers.announce", "see They will learn the name"}},
        {"a tower that one has heard of", Qt::Key_3, {"do towers.expand", "see without contact"}},
        {"lists of towers come with a preview", Qt::Key_3, {"press Lists…", "press Show mine", "see .example:"}},
        {"a note of one's own", Qt::Key_3,
            {"go to Towers", "key Down", "do towers.note", "type met at noon", "see met at noon"}},
        {"who introduced whom", Qt::Key_3, {"go to Towers", "key Down", "press Who introduced whom"}},
        {"the queue, and who gets the next", Qt::Key_2, {"see waiting", "see Who gets the next message", "see %"}},
        {"a message of one's own", Qt::Key_2, {"do queue.compose", "type GNU", "see Put into the queue"}},
        {"the queue obeys", Qt::Key_2,
            {"go to Waiting messages", "key Down", "key Menu", "see Move to the head", "see Send now", "see Drop"}},
        {"rules in rows and as text", Qt::Key_5, {"do rules.new", "see When", "see Then"}},
        {"what a rule would change", Qt::Key_5, {"go to Rules in their order", "key Down", "see Against the last"}},
        {"the order of rules", Qt::Key_5,
            {"go to Rules in their order", "key Home", "key Down", "key Alt+Down", "see is rule"}},
        {"a switch for each rule", Qt::Key_5,
            {"go to Rules in their order", "key Down", "key Space", "see is off", "key Space", "see is on"}},
        {"how often a rule held", Qt::Key_5,
            {"go to Rules in their order", "key Down", "see /^[1-9][0-9,]* hit", "do rules.zero",
                "see counts its hits from zero"}},
        {"what was removed comes back", Qt::Key_5,
            {"go to Rules in their order", "key Down", "do rules.remove", "see Removed", "key Ctrl+Z",
                "see Undone"}},
        {"the archive by words", Qt::Key_6,
            {"do filter.focus", "type zzqq", "see /^0 found", "key Ctrl+A", "type GNU",
                "see /^[1-9][0-9]* (found|shown)", "key Ctrl+A", "key Backspace"}},
        {"how long the archive keeps, and what that costs", Qt::Key_6, {"press Storage", "see On the disk"}},
        {"what passes by, as a file", Qt::Key_1,
            {"do listen.export", "see What the filter shows", "see JSON lines"}},
        {"a capture, to be looked at", Qt::Key_1, {"do listen.open", "see Nothing of it is sent or kept"}},
        {"what was found, as a file", Qt::Key_6, {"do archive.export", "see JSON lines"}},
        {"a file of messages, read back", Qt::Key_6, {"do archive.import", "see Import"}},
        {"sent again, after a question", Qt::Key_6,
            {"go to Archived messages", "key Down", "do archive.replay", "see again"}},
        {"every key, and others", Qt::Key_1, {"key ?", "see Enter: choose another key"}},
        {"every verb by its words", Qt::Key_1, {"key Ctrl+K", "type drop", "see Queue: "}},
        {"the graph as a table", Qt::Key_4, {"do flow.table", "see Message flow, tower by tower", "do flow.table"}},
        {"no state is a colour alone", Qt::Key_3, {"see /, Alive, clacks line"}},
        {"every message is accounted for", Qt::Key_1,
            {"see /^shown [1-9][0-9,]* of [1-9][0-9,]* · filtered [0-9,]+ · skipped 0$"}},
        {"the look of the window", Qt::Key_Comma,
            {"do filter.focus", "type window.theme", "see How the window looks"}},
        {"settings by their words, each below its group", Qt::Key_Comma,
            {"do filter.focus", "key Ctrl+A", "type tray", "see window.tray", "see /^Window$", "key Ctrl+A",
                "key Backspace"}},
        {"a default for each setting", Qt::Key_Comma, {"see default"}},
        {"settings from a file, with a preview", Qt::Key_Comma, {"do settings.import", "see Import"}},
        {"a test of every line", Qt::Key_Comma, {"do settings.selftest", "see clacks:"}},
        {"a report without names", Qt::Key_Comma, {"do settings.report", "see Report copied, without names"}},
    };
}

} // namespace

/// What was promised for the first version, one by one, by keys alone.
class TestPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOne_data();
    void everyOne();
    void nothingWarns();
    void cleanupTestCase() { m_hearing.reset(); }

private:
    std::optional<Hearing> m_hearing;
    std::unique_ptr<DemoWindow> m_shown;
};

void TestPromises::initTestCase()
{
    m_hearing.emplace();
    QAccessible::setActive(true); // as with a screen reader
    m_shown = std::make_unique<DemoWindow>("light");
    QVERIFY(QTest::qWaitForWindowActive(m_shown->window));
    m_shown->demo.leap(std::chrono::seconds(20));
}

void TestPromises::everyOne_data()
{
    QTest::addColumn<Qt::Key>("page");
    QTest::addColumn<QList<const char*>>("steps");
    for (const Promise& promise : promises())
        QTest::addRow("%s", promise.what) << promise.page << promise.steps;
}

void TestPromises::everyOne()
{
    QFETCH(Qt::Key, page);
    QFETCH(QList<const char*>, steps);
    reach::KeyWalk walk(*m_shown);
    walk.goTo(page);
    walk.take(steps);
    walk.close();
}

void TestPromises::nothingWarns()
{
    m_shown.reset();
    QVERIFY2(Hearing::warnings().isEmpty(), qPrintable(Hearing::warnings().join(QStringLiteral("\n"))));
}

QTEST_MAIN(TestPromises)
#include "tst_promises.moc"
