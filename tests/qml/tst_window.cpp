#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "tests/bench/rows.h"
#include "viewmodels/directlink.h"
#include "viewmodels/messagedetail.h"

#include <QAccessible>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;

/// The whole window on a tower of its own: every page opens, and all of it can be reached and named.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEmptyFeedSaysSo();
    void everyPageIsNamedAndReachable_data();
    void everyPageIsNamedAndReachable();
    void tabComesRound();
    void aMessageIsShownWithItsWay();
    void heldKeysKeepTheRowInSight();
    void framesOfTheFocusAreForKeys();
    void headsOfSettingsFollowTheSearch();

private:
    /// Items made by a repeater have a place in the picture, and no parent among objects.
    template <typename Kind>
    static Kind* find(QQuickItem* in)
    {
        if (auto* const found = in->findChild<Kind*>())
            return found;
        const QList<QQuickItem*> children = in->childItems();
        for (QQuickItem* const child : children) {
            if (auto* const found = find<Kind>(child))
                return found;
        }
        return nullptr;
    }

    /// The first that is shown and whose type has that name.
    static QQuickItem* shown(QQuickItem* in, const char* type)
    {
        if (!in->isVisible() || QByteArrayView(in->metaObject()->className()).startsWith(type))
            return in->isVisible() ? in : nullptr;
        const QList<QQuickItem*> children = in->childItems();
        for (QQuickItem* const child : children) {
            if (QQuickItem* const found = shown(child, type))
                return found;
        }
        return nullptr;
    }

    QQuickItem* focused() const { return m_window->activeFocusItem(); }

    static void collect(QQuickItem* item, QList<QQuickItem*>& into)
    {
        if (!item->isVisible())
            return;
        if (item->activeFocusOnTab() && item->isEnabled())
            into.append(item);
        const QList<QQuickItem*> children = item->childItems();
        for (QQuickItem* const child : children)
            collect(child, into);
    }

    base::SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<tower::Tower> m_tower;
    std::unique_ptr<viewmodels::DirectLink> m_link;
    std::unique_ptr<QQmlApplicationEngine> m_engine; // before the link goes
    QQuickWindow* m_window = nullptr;
};

void TestWindow::initTestCase()
{
    m_tower = std::make_unique<tower::Tower>(tower::Settings(), m_folder.path(), m_clock);
    m_link = std::make_unique<viewmodels::DirectLink>(*m_tower);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->setInitialProperties(
        {{QStringLiteral("link"), QVariant::fromValue<viewmodels::TowerLink*>(m_link.get())}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Clackstower/Ui/Main.qml")));
    QVERIFY(!m_engine->rootObjects().isEmpty());
    m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().constFirst());
    QVERIFY(m_window);
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestWindow::anEmptyFeedSaysSo()
{
    QTRY_VERIFY(shown(m_window->contentItem(), "FeedEmpty"));
}

void TestWindow::everyPageIsNamedAndReachable_data()
{
    QTest::addColumn<int>("key");
    for (int place = 1; place <= 7; ++place)
        QTest::addRow("Ctrl+%d", place) << Qt::Key_0 + place;
}

void TestWindow::everyPageIsNamedAndReachable()
{
    QFETCH(int, key);
    QTest::keyClick(m_window, Qt::Key(key), Qt::ControlModifier);
    QList<QQuickItem*> items;
    collect(m_window->contentItem(), items);
    QVERIFY(items.size() >= 9); // seven places, the air switch, the pause button, and the page's own
    for (QQuickItem* const item : std::as_const(items)) {
        const QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(item);
        QVERIFY2(face, item->metaObject()->className());
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), item->metaObject()->className());
        QVERIFY2(face->role() != QAccessible::NoRole, item->metaObject()->className());
    }
}

void TestWindow::tabComesRound()
{
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(focused());
    QSet<QQuickItem*> met;
    for (int step = 0; step < 60 && !met.contains(focused()); ++step) {
        met.insert(focused());
        QTest::keyClick(m_window, Qt::Key_Tab);
    }
    QVERIFY(met.size() > 9);
}

void TestWindow::aMessageIsShownWithItsWay()
{
    const auto clacks = m_tower->clacks();
    QVERIFY(clacks);
    QVERIFY((*clacks)->enqueue("{\"topic\":\"weather\"}"));
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    auto* const list = find<viewmodels::FeedModel>(m_window->contentItem());
    auto* const message = find<viewmodels::MessageDetail>(m_window->contentItem());
    QVERIFY(list && message);
    QTRY_COMPARE(list->count(), 1);
    // The view learns of the row with its next picture.
    QTRY_VERIFY((QTest::keyClick(m_window, Qt::Key_J), message->isPresent()));
    QCOMPARE(message->title(), QStringLiteral("weather"));
    QTRY_COMPARE(message->trail().size(), 1);
    QVERIFY(list->isHeld());
    QTest::keyClick(m_window, Qt::Key_End);
    QVERIFY(!list->isHeld());
}

void TestWindow::heldKeysKeepTheRowInSight()
{
    constexpr int presses = 40;
    QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(shown(m_window->contentItem(), "FeedEmpty") || shown(m_window->contentItem(), "FeedRow")); // told
    Q_EMIT m_link->batch(bench::rows(0, 20 * presses));
    QQuickItem* const feed = shown(m_window->contentItem(), "FeedList");
    QVERIFY(feed);
    QQuickItem* const list = shown(feed, "FeedView");
    QVERIFY(list);
    list->forceActiveFocus();
    for (int n = 0; n < presses; ++n)
        QTest::keyClick(m_window, Qt::Key_PageDown);
    QVERIFY(list->property("currentIndex").toInt() > 9 * presses);
    const auto isInSight = [list] {
        const auto* const row = list->property("currentItem").value<QQuickItem*>();
        const double top = row ? list->mapFromItem(row, {0, 0}).y() : -1;
        return top >= 0 && top + row->height() <= list->height();
    };
    QVERIFY(isInSight());
}

void TestWindow::framesOfTheFocusAreForKeys()
{
    const auto frame = [this] {
        QQuickItem* const ofList = shown(m_window->contentItem(), "ListFocus");
        return ofList ? ofList : shown(m_window->contentItem(), "FocusRing");
    };
    QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(frame());
    QQuickItem* const rail = shown(m_window->contentItem(), "NavigationRail");
    QVERIFY(rail);
    const double width = rail->width();
    QTest::mouseClick(m_window, Qt::LeftButton, {}, {int(width / 2), int(width * 2)}); // Towers
    QTRY_COMPARE(
        m_window->property("desk").value<QObject*>()->property("page").toString(), QStringLiteral("towers"));
    QVERIFY(!frame());
    QTest::keyClick(m_window, Qt::Key_Control); // held before a click, it says nothing
    QVERIFY(!frame());
    QTest::keyClick(m_window, Qt::Key_Tab);
    QTRY_VERIFY(frame());
}

// A head that is used again for another group is told so.
void TestWindow::headsOfSettingsFollowTheSearch()
{
    const auto head = [this] {
        const QQuickItem* const item = shown(m_window->contentItem(), "ListSection");
        return item ? item->property("text").toString() : QString();
    };
    QTest::keyClick(m_window, Qt::Key_Comma, Qt::ControlModifier);
    QTRY_COMPARE(head(), QStringLiteral("Archive"));
    QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier);
    for (const char letter : {'t', 'r', 'a', 'y'})
        QTest::keyClick(m_window, letter);
    QTRY_COMPARE(head(), QStringLiteral("Window"));
    for (int letter = 0; letter < 4; ++letter)
        QTest::keyClick(m_window, Qt::Key_Backspace);
    QTRY_COMPARE(head(), QStringLiteral("Archive"));
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
