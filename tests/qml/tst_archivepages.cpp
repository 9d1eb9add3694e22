#include "pagewindow.h"

#include "node/lines/clacks/clacksline.h"
#include "viewmodels/archivesearch.h"
#include "viewmodels/feedmodel.h"
#include "viewmodels/messagedetail.h"
#include "viewmodels/stationeditor.h"
#include "viewmodels/stationsmodel.h"

#include <QDir>
#include <QQmlApplicationEngine>
#include <QTest>

using namespace clackstower;

namespace {

QString nameOf(QQuickItem* item)
{
    const QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(item);
    return face ? face->text(QAccessible::Name) : QString();
}

/// Items made by a loader have a place in the picture, and no parent among objects.
template <typename Kind>
Kind* find(QQuickItem* in)
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

/// The page Archive in the midst of the demonstration, which has kept something in its hour.
struct ArchiveWindow : PageWindow
{
    explicit ArchiveWindow(QSize size = {1280, 800})
        : PageWindow(QStringLiteral("archive/ArchivePage.qml"), size)
    {
        root->property("desk").value<QObject*>()->setProperty("page", QStringLiteral("archive"));
        found = find<viewmodels::ArchiveSearch>(root.get());
        message = find<viewmodels::MessageDetail>(root.get());
    }

    viewmodels::ArchiveSearch* found = nullptr;
    viewmodels::MessageDetail* message = nullptr;
};

} // namespace

/// The page Archive and the strip of stations as one uses them: by keys and by a screen reader.
class TestArchivePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanHaveFocusHasAName_data();
    void whatCanHaveFocusHasAName();
    void aMessageIsFoundChosenAndSentAgainByKeys();
    void stationsAreTunedAndAddedByKeys();
};

void TestArchivePages::whatCanHaveFocusHasAName_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addRow("wide") << QSize(1280, 800);
    QTest::addRow("narrow") << QSize(824, 560);
}

void TestArchivePages::whatCanHaveFocusHasAName()
{
    QFETCH(QSize, size);
    ArchiveWindow shown(size);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QVERIFY(shown.found && shown.message);
    QTRY_VERIFY(shown.found->count() > 3);
    QList<QQuickItem*> items;
    collect(shown.root.get(), items);
    int reached = 0;
    for (QQuickItem* const item : items) {
        if (!item->activeFocusOnTab())
            continue;
        ++reached;
        const QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(item);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), item->metaObject()->className());
        QVERIFY2(face->role() != QAccessible::NoRole, item->metaObject()->className());
    }
    QVERIFY(reached > 8);
    if (const QByteArray folder = qgetenv("CLACKSTOWER_PICTURES"); !folder.isEmpty())
        shown.window.grabWindow().save(
            QDir(QString::fromLocal8Bit(folder)).filePath(QStringLiteral("archive%1.png").arg(size.width())));
}

void TestArchivePages::aMessageIsFoundChosenAndSentAgainByKeys()
{
    ArchiveWindow shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QVERIFY(shown.tower.changeSetting("clacks.sendrate", "0"));
    QTRY_VERIFY(shown.found->count() > 3);
    QQuickItem* const list = namedItem(shown.root.get(), QStringLiteral("Archived messages"));
    QVERIFY(list);
    list->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.window, Qt::Key_Slash);
    const QString word = QStringLiteral("gnu");
    for (const QChar sign : word)
        QTest::keyClick(&shown.window, sign.toLatin1());
    QTRY_COMPARE(shown.found->words(), word);
    QTRY_VERIFY(!shown.found->isSearching() && shown.found->count() > 0);
    list->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.window, Qt::Key_Down);
    QTRY_VERIFY(shown.message->isPresent());
    QCOMPARE(shown.message->id(), shown.found->idAt(0));
    QTest::keyClick(&shown.window, Qt::Key_Return, Qt::ControlModifier);
    QQuickItem* const overlay = shown.window.contentItem();
    QTRY_VERIFY(namedItem(overlay, QStringLiteral("Send again")));
    QTRY_COMPARE(nameOf(shown.window.activeFocusItem()), QStringLiteral("Cancel"));
    QTest::keyClick(&shown.window, Qt::Key_Tab); // Enter alone would have done nothing
    QTest::keyClick(&shown.window, Qt::Key_Space);
    QTRY_COMPARE(shown.root->property("said").toString(), QStringLiteral("It waits in the queue once more"));
    QTest::keyClick(&shown.window, Qt::Key_Escape);
}

void TestArchivePages::stationsAreTunedAndAddedByKeys()
{
    const base::SystemClock clock;
    const QTemporaryDir folder;
    tower::Tower tower(tower::Settings(), folder.path(), clock);
    viewmodels::DirectLink link(tower);
    QQmlApplicationEngine engine; // goes before the link
    engine.setInitialProperties({{QStringLiteral("link"), QVariant::fromValue<viewmodels::TowerLink*>(&link)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Clackstower/Ui/Main.qml")));
    QVERIFY(!engine.rootObjects().isEmpty());
    auto* const window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(window));
    auto* const stations = window->findChild<viewmodels::StationsModel*>();
    auto* const feed = find<viewmodels::FeedModel>(window->contentItem());
    QVERIFY(stations && feed);
    QTRY_COMPARE(stations->count(), 5);
    QVERIFY((*tower.clacks())->enqueue("\"GNU Terry Pratchett\""));
    QVERIFY((*tower.clacks())->enqueue("\"something else\""));
    QTRY_COMPARE(feed->count(), 2);

    QTest::keyClick(window, Qt::Key_3);
    QCOMPARE(stations->tuned(), QStringLiteral("GNU"));
    QTRY_COMPARE(feed->count(), 1);
    QTest::keyClick(window, Qt::Key_3);
    QVERIFY(stations->tuned().isEmpty());
    QTRY_COMPARE(feed->count(), 2);
    QTest::keyClick(window, Qt::Key_3);
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(stations->tuned().isEmpty());

    QQuickItem* const strip = namedItem(window->contentItem(), QStringLiteral("Stations"));
    QVERIFY(strip);
    strip->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window, Qt::Key_Right);
    QTest::keyClick(window, Qt::Key_Space);
    QCOMPARE(stations->tuned(), QStringLiteral("Large")); // the strip stands where one tuned in last

    QTest::keyClick(window, Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(nameOf(window->activeFocusItem()), QStringLiteral("Name of the station"));
    for (const char sign : QByteArray("Else"))
        QTest::keyClick(window, sign);
    QTest::keyClick(window, Qt::Key_Tab);
    for (const char sign : QByteArray("text contains else"))
        QTest::keyClick(window, sign);
    QTRY_VERIFY(find<viewmodels::StationEditor>(window->contentItem())->isReady());
    QVERIFY(!tower.rules().book().findStation("Else")); // nothing holds before one saves
    for (int step = 0; step < 30 && nameOf(window->activeFocusItem()) != QStringLiteral("Add station"); ++step)
        QTest::keyClick(window, Qt::Key_Tab);
    QTest::keyClick(window, Qt::Key_Space);
    QTRY_VERIFY(tower.rules().book().findStation("Else"));
}

QTEST_MAIN(TestArchivePages)
#include "tst_archivepages.moc"
