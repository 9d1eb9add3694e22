#include "tests/qml/demowindow.h"

#include "viewmodels/verbtable.h"

#include <QAccessible>
#include <QTest>

using namespace clackstower;

namespace {

QStringList warnings;

void hear(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    // To be closed while rows are still being made is nobody's fault.
    const bool isClosing = text.contains(QLatin1String("being created at engine destruction"));
    if (type != QtDebugMsg && type != QtInfoMsg && !isClosing && qstrncmp(context.category, "clackstower", 11) != 0)
        warnings += text;
}

/// What belongs to a pointer and a keyboard; a list row is reached by the arrows of its list.
bool isToBeReached(QAccessible::Role role)
{
    static const QSet roles{QAccessible::Button, QAccessible::CheckBox, QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::Slider, QAccessible::PageTab, QAccessible::ColumnHeader,
        QAccessible::List, QAccessible::Link, QAccessible::RadioButton};
    return roles.contains(role);
}

bool isWithinRow(const QQuickItem* item)
{
    for (item = item->parentItem(); item; item = item->parentItem()) {
        const QAccessibleInterface* const face
            = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(item));
        if (face && (face->role() == QAccessible::ListItem || face->role() == QAccessible::ComboBox))
            return true;
        if (face && face->role() == QAccessible::List && item->activeFocusOnTab())
            return true;
    }
    return false;
}

QString nameOf(QQuickItem* item)
{
    const QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(item);
    return QString::fromLatin1(item->metaObject()->className()).section(u'_', 0, 0) + QStringLiteral(" “")
        + (face ? face->text(QAccessible::Name) : QString()) + QStringLiteral("”");
}

void collect(QQuickItem* item, QList<QQuickItem*>& into, bool withHidden = false)
{
    if (!item->isVisible() && !withHidden)
        return;
    into.append(item);
    const QList<QQuickItem*> children = item->childItems();
    for (QQuickItem* const child : children)
        collect(child, into, withHidden);
}

/// The rows of some lists are stops themselves.
bool holdsStop(const QQuickItem* item)
{
    const QList<QQuickItem*> children = item->childItems();
    return std::ranges::any_of(
        children, [](const QQuickItem* child) { return child->activeFocusOnTab() || holdsStop(child); });
}

/// Where Tab has stopped: in a list that is at the row that has the keyboard for it.
QQuickItem* stopOf(QQuickItem* item)
{
    while (item && !item->activeFocusOnTab() && item->parentItem())
        item = item->parentItem();
    return item;
}

QRect placeOf(const QQuickItem* item)
{
    return item->mapRectToScene(item->boundingRect()).toAlignedRect().adjusted(-3, -3, 3, 3);
}

/// How much of that part of the picture has the colour that says: the keyboard is here.
int signsOfFocus(const QImage& picture, QRect part)
{
    constexpr QRgb sign = 0xff1f5fd6;
    int found = 0;
    part = part.intersected(picture.rect());
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            found += picture.pixel(x, y) == sign;
    }
    return found;
}

} // namespace

/// A walk over every page, read from left to right and from right to left: each thing that can be used has a name
/// and a role, Tab reaches all of them and comes round, and one sees where one is.
class TestWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_before = qInstallMessageHandler(hear); }
    void everyPage_data();
    void everyPage();
    void everyVerbHasSomebodyWhoDoesIt();
    void nothingWarns();
    void cleanupTestCase();

private:
    void open(bool isMirrored);
    void go(Qt::Key key);
    QList<QQuickItem*> everything() const;
    QQuickItem* focused() const { return stopOf(m_shown->window->activeFocusItem()); }

    QtMessageHandler m_before = nullptr;
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

QList<QQuickItem*> TestWalk::everything() const
{
    QList<QQuickItem*> items;
    collect(m_shown->window->contentItem(), items);
    return items;
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
    QSet<QQuickItem*> stops;
    for (QQuickItem* const item : everything()) {
        const QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(item);
        const bool isStop = item->activeFocusOnTab() && item->isEnabled();
        if (isStop)
            stops.insert(item);
        if (!isStop && (!face || !isToBeReached(face->role())))
            continue;
        QVERIFY2(face && face->role() != QAccessible::NoRole && face->role() != QAccessible::Client,
            qPrintable(nameOf(item) + QStringLiteral(" has no role")));
        QVERIFY2(
            !face->text(QAccessible::Name).isEmpty(), qPrintable(nameOf(item) + QStringLiteral(" has no name")));
        QVERIFY2(isStop || !item->isEnabled() || isWithinRow(item) || holdsStop(item),
            qPrintable(nameOf(item) + QStringLiteral(" cannot be reached by Tab")));
    }

    QVERIFY(focused());
    QTest::keyClick(m_shown->window, Qt::Key_Tab);
    QQuickItem* const first = focused();
    QSet<QQuickItem*> met;
    QStringList unseen;
    QImage before = m_shown->window->grabWindow();
    for (int step = 0; step < 200 && !met.contains(focused()); ++step) {
        met.insert(focused());
        QHash<QQuickItem*, QRect> places;
        for (QQuickItem* const stop : std::as_const(stops))
            places.insert(stop, placeOf(stop));
        QTest::keyClick(m_shown->window, Qt::Key_Tab);
        const QImage after = m_shown->window->grabWindow();
        const QRect place = placeOf(focused());
        // Where a list has moved to show the row, there is nothing to compare with.
        const int sofar = places.value(focused()) == place ? signsOfFocus(before, place) : 0;
        if (signsOfFocus(after, place) < sofar + 8)
            unseen += nameOf(focused());
        before = after;
    }
    QCOMPARE(nameOf(focused()), nameOf(first)); // it has come round
    QStringList missed;
    for (QQuickItem* const item : std::as_const(stops)) {
        if (!met.contains(item))
            missed += nameOf(item);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(QStringLiteral("Tab misses ") + missed.join(QStringLiteral(", "))));
    QVERIFY2(unseen.isEmpty(), qPrintable(QStringLiteral("focus unseen on ") + unseen.join(QStringLiteral(", "))));
    int back = 0;
    do
        QTest::keyClick(m_shown->window, Qt::Key_Backtab, Qt::ShiftModifier);
    while (++back < 200 && focused() != first);
    QCOMPARE(back, int(met.size()));
}

void TestWalk::everyVerbHasSomebodyWhoDoesIt()
{
    open(false);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_Comma})
        go(key);
    QSet<QString> done;
    QList<QQuickItem*> items;
    collect(m_shown->window->contentItem(), items, true);
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

void TestWalk::nothingWarns()
{
    m_shown.reset(); // not on its way out either
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(QStringLiteral("\n"))));
}

void TestWalk::cleanupTestCase()
{
    qInstallMessageHandler(m_before);
}

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
