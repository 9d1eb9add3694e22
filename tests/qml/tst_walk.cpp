#include "tests/qml/demowindow.h"
#include "tests/qml/hearing.h"
#include "tests/qml/tabround.h"
#include "viewmodels/verbtable.h"

#include <QTest>

#include <optional>

using namespace clackstower;

/// A walk over every page, read from left to right and from right to left: each thing that can be used has a name
/// and a role, Tab reaches all of them and comes round, and one sees where one is.
class TestWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hearing.emplace(); }
    void everyPage_data();
    void everyPage();
    void everyVerbHasSomebodyWhoDoesIt();
    void theFirstRun_data();
    void theFirstRun();
    void nothingWarns();
    void cleanupTestCase() { m_hearing.reset(); }

private:
    void open(bool isMirrored);
    void go(Qt::Key key);

    std::optional<Hearing> m_hearing;
    std::unique_ptr<DemoWindow> m_shown;
    bool m_mirrored = false;
};

void TestWalk::open(bool isMirrored)
{
    if (m_shown && m_mirrored == isMirrored)
        return;
    m_shown.reset();
    m_shown = std::make_unique<DemoWindow>("light", isMirrored);
    m_mirrored = isMirrored;
    QVERIFY(QTest::qWaitForWindowActive(m_shown->window));
    m_shown->demo.leap(std::chrono::seconds(20));
}

void TestWalk::go(Qt::Key key)
{
    QTest::keyClick(m_shown->window, key, Qt::ControlModifier);
    QTest::qWait(800); // the page asks the tower, and shows what it hears
}

void TestWalk::everyPage_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("isMirrored");
    for (const bool isMirrored : {false, true}) {
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_Comma})
            QTest::addRow("Ctrl+%c%s", char(key), isMirrored ? " from right to left" : "") << key << isMirrored;
    }
}

void TestWalk::everyPage()
{
    QFETCH(Qt::Key, key);
    QFETCH(bool, isMirrored);
    open(isMirrored);
    go(key);
    const reach::Stops stops = reach::stopsOf(reach::shownIn(m_shown->window->contentItem()));
    QVERIFY2(stops.faults.isEmpty(), qPrintable(stops.faults.join(QStringLiteral(", "))));
    QVERIFY(m_shown->window->activeFocusItem());
    const reach::Round round = reach::goRound(*m_shown->window, stops.items);
    QVERIFY(round.isClosed);
    QVERIFY2(round.missed.isEmpty(),
        qPrintable(QStringLiteral("Tab misses ") + round.missed.join(QStringLiteral(", "))));
    QVERIFY2(round.unseen.isEmpty(),
        qPrintable(QStringLiteral("focus unseen on ") + round.unseen.join(QStringLiteral(", "))));
}

void TestWalk::everyVerbHasSomebodyWhoDoesIt()
{
    open(false);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_Comma})
        go(key);
    QSet<QString> done;
    QList<QQuickItem*> items;
    reach::collect(m_shown->window->contentItem(), items, true);
    for (const QQuickItem* const item : std::as_const(items)) {
        for (const auto* const handler : item->findChildren<viewmodels::VerbHandler*>())
            done.insert(handler->verb());
    }
    for (const auto* const handler : m_shown->window->findChildren<viewmodels::VerbHandler*>())
        done.insert(handler->verb());
    QStringList missed;
    for (const viewmodels::VerbSpec& spec : viewmodels::verbSpecs()) {
        const QString verb = QString::fromLatin1(spec.id);
        if (!done.contains(verb))
            missed += verb;
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral(", "))));
}

void TestWalk::theFirstRun_data()
{
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("from left to right") << false;
    QTest::newRow("from right to left") << true;
}

void TestWalk::theFirstRun()
{
    QFETCH(bool, isMirrored);
    m_shown.reset();
    m_shown = std::make_unique<DemoWindow>("light", isMirrored, true);
    m_mirrored = isMirrored;
    QQuickWindow* const window = m_shown->window;
    window->resize(900, 600);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTRY_VERIFY(reach::nameOf(window->activeFocusItem()).contains(QStringLiteral("Go on air"))); // Enter is enough
    const reach::Stops stops = reach::stopsOf(reach::shownIn(window->contentItem()));
    QVERIFY2(stops.faults.isEmpty(), qPrintable(stops.faults.join(QStringLiteral(", "))));
    const reach::Round round = reach::goRound(*window, stops.items);
    QVERIFY(round.isClosed);
    QVERIFY2(round.missed.isEmpty(), qPrintable(round.missed.join(QStringLiteral(", "))));
    QVERIFY2(round.unseen.isEmpty(), qPrintable(round.unseen.join(QStringLiteral(", "))));
    QVERIFY2(round.strangers.isEmpty(), "Tab goes below it");
    QCOMPARE(round.steps, 5); // name, port, switch, on air, off air

    m_shown->program.setDecided(); // as the tower tells the program
    QTRY_VERIFY(reach::nameOf(window->activeFocusItem()).contains(QStringLiteral("Messages")));
}

void TestWalk::nothingWarns()
{
    m_shown.reset(); // not on its way out either
    QVERIFY2(Hearing::warnings().isEmpty(), qPrintable(Hearing::warnings().join(QStringLiteral("\n"))));
}

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
