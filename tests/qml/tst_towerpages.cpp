#include "pagewindow.h"

#include "node/lines/clacks/clacksline.h"
#include "viewmodels/queuemodel.h"
#include "viewmodels/towersmodel.h"

#include <QDir>
#include <QTest>

using namespace clackstower;

/// The pages Queue, Towers and Flow as one uses them: by keys and by a screen reader.
class TestTowerPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanHaveFocusHasAName_data();
    void whatCanHaveFocusHasAName();
    void towersAreChosenAndIgnoredByKeys();
    void aMessageIsDroppedAndTakenBackByKeys();
    void theTableShowsWhatTheGraphShows();
};

void TestTowerPages::whatCanHaveFocusHasAName_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    for (const char* page : {"queue/QueuePage.qml", "towers/TowersPage.qml", "flow/FlowPage.qml"}) {
        QTest::addRow("%s wide", page) << QString::fromLatin1(page) << QSize(1280, 800);
        QTest::addRow("%s narrow", page) << QString::fromLatin1(page) << QSize(824, 560);
    }
}

void TestTowerPages::whatCanHaveFocusHasAName()
{
    QFETCH(QString, page);
    QFETCH(QSize, size);
    PageWindow shown(page, size);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QTest::qWait(1500); // the first looks at the tower
    QList<QQuickItem*> items;
    collect(shown.root.get(), items);
    int reached = 0;
    for (QQuickItem* item : items) {
        if (!item->activeFocusOnTab())
            continue;
        ++reached;
        QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(item);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), item->metaObject()->className());
        QVERIFY2(face->role() != QAccessible::NoRole, item->metaObject()->className());
    }
    QVERIFY(reached > 3);
    if (const QByteArray folder = qgetenv("CLACKSTOWER_PICTURES"); !folder.isEmpty())
        shown.window.grabWindow().save(QDir(QString::fromLocal8Bit(folder))
                .filePath(QString(page).replace(QLatin1Char('/'), QLatin1Char('-')) + QString::number(size.width())
                    + QStringLiteral(".png")));
}

void TestTowerPages::towersAreChosenAndIgnoredByKeys()
{
    PageWindow shown(QStringLiteral("towers/TowersPage.qml"));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    auto* const model = shown.root->findChild<viewmodels::TowersModel*>();
    QTRY_VERIFY(!model || model->rowCount() > 3);
    QQuickItem* const list = namedItem(shown.root.get(), QStringLiteral("Towers"));
    QVERIFY(list);
    list->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.window, Qt::Key_Down);
    QTest::keyClick(&shown.window, Qt::Key_Space);
    QTest::keyClick(&shown.window, Qt::Key_I);
    // The question begins on "Cancel": Enter alone does nothing; the next button is the verb.
    QTest::qWait(300);
    QTest::keyClick(&shown.window, Qt::Key_Tab);
    QTest::keyClick(&shown.window, Qt::Key_Space);
    const auto ignored = [&] {
        int count = 0;
        for (const peers::Peer& peer : (*shown.tower.clacks())->peers())
            count += peer.status == peers::PeerStatus::Ignored;
        return count;
    };
    QTRY_VERIFY(shown.root->property("said").toString().contains(QStringLiteral("ignored")));
    QVERIFY(ignored() > 0);
}

void TestTowerPages::aMessageIsDroppedAndTakenBackByKeys()
{
    PageWindow shown(QStringLiteral("queue/QueuePage.qml"));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QVERIFY(shown.tower.changeSetting("clacks.sendrate", "0"));
    for (const char* text : {"\"one\"", "\"two\"", "\"three\""})
        QVERIFY((*shown.tower.clacks())->enqueue(text));
    QQuickItem* list = nullptr;
    QTRY_VERIFY((list = namedItem(shown.root.get(), QStringLiteral("Waiting messages"))));
    QTRY_VERIFY(list->property("count").toInt() >= 3);
    list->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.window, Qt::Key_Down);
    QTest::keyClick(&shown.window, Qt::Key_Delete);
    QTRY_VERIFY(shown.root->property("said").toString().contains(QStringLiteral("Dropped")));
}

void TestTowerPages::theTableShowsWhatTheGraphShows()
{
    PageWindow shown(QStringLiteral("flow/FlowPage.qml"));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QTRY_VERIFY(namedItem(shown.root.get(), QStringLiteral("Message flow")));
    QQuickItem* const page = shown.root->property("shown").value<QQuickItem*>();
    QVERIFY(page);
    QVERIFY(page->setProperty("asTable", true));
    QQuickItem* table = nullptr;
    QTRY_VERIFY((table = namedItem(shown.root.get(), QStringLiteral("Message flow, tower by tower"))));
    QTRY_VERIFY(table->property("count").toInt() > 3);
}

QTEST_MAIN(TestTowerPages)
#include "tst_towerpages.moc"
