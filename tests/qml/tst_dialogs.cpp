#include "tests/qml/hearing.h"
#include "tests/qml/keywalk.h"
#include "tests/qml/tabround.h"
#include "tests/unwatched.h"
#include "viewmodels/stationsmodel.h"

#include <QTest>

#include <optional>

using namespace clackstower;

namespace {

using namespace std::chrono_literals;

using reach::patience;

/// One thing that opens over a page, and what a person does to get there by the keyboard alone.
struct Way
{
    const char* name;
    Qt::Key page;
    QList<const char*> steps; ///< as KeyWalk takes them
};

QList<Way> dialogs()
{
    return {{"palette", Qt::Key_1, {"key Ctrl+K"}}, {"keys", Qt::Key_1, {"key F1"}},
        {"words", Qt::Key_1, {"key Shift+F1"}}, {"off air", Qt::Key_1, {"press On air"}},
        {"new station", Qt::Key_1, {"key Ctrl+T"}},
        {"edit station", Qt::Key_1, {"do station.1", "do station.edit"}}, {"link", Qt::Key_1, {"link"}},
        {"export what passes by", Qt::Key_1, {"do listen.export"}},
        {"open a capture", Qt::Key_1, {"do listen.open"}}, {"compose", Qt::Key_2, {"do queue.compose"}},
        {"announce", Qt::Key_3, {"do towers.announce"}},
        {"announce to one", Qt::Key_3, {"go to Towers", "key Down", "do towers.announce"}},
        {"add tower", Qt::Key_3, {"do towers.expand"}}, {"lists of towers", Qt::Key_3, {"press Lists…"}},
        {"own list of towers", Qt::Key_3, {"press Lists…", "press Show mine"}},
        {"ignore", Qt::Key_3, {"go to Towers", "key Down", "key I"}},
        {"forget", Qt::Key_3, {"go to Towers", "key Down", "key Del"}},
        {"scripts", Qt::Key_5, {"do rules.scripts"}}, {"import rules", Qt::Key_5, {"do rules.import"}},
        {"export rules", Qt::Key_5, {"do rules.export"}},
        {"send again", Qt::Key_6, {"key Down", "do archive.replay"}},
        {"export messages", Qt::Key_6, {"do archive.export"}},
        {"import messages", Qt::Key_6, {"do archive.import"}},
        {"delete old messages", Qt::Key_6, {"do archive.purge"}},
        {"export settings", Qt::Key_Comma, {"do settings.export"}},
        {"import settings", Qt::Key_Comma, {"do settings.import"}}};
}

QList<Way> menus()
{
    return {{"copy", Qt::Key_1, {"key J", "press Copy"}},
        {"value", Qt::Key_1, {"key J", "press Tree", "go to Values of the message", "key Down", "key Menu"}},
        {"saved filters", Qt::Key_1, {"filter size < 4k", "press Filters"}},
        {"waiting message", Qt::Key_2, {"go to Waiting messages", "key Down", "key Menu"}},
        {"tower", Qt::Key_3, {"go to Towers", "key Down", "key Menu"}},
        {"columns", Qt::Key_3, {"go to State", "key Menu"}},
        {"tower in the flow", Qt::Key_4, {"key Right", "key Menu"}}};
}

QList<Way> choices()
{
    return {{"time", Qt::Key_6, {"go to When it came"}},
        {"which messages", Qt::Key_1, {"do listen.export", "go to Which messages are written"}},
        {"format", Qt::Key_6, {"do archive.export", "go to Format of the file"}},
        {"age", Qt::Key_6, {"do archive.purge", "go to Which messages are deleted"}},
        {"condition", Qt::Key_5, {"go to Rules in their order", "key Down", "go to Field: *"}},
        {"comparison", Qt::Key_5, {"go to Rules in their order", "key Down", "go to Comparison: *"}},
        {"kind of script", Qt::Key_5, {"do rules.scripts", "go to What a rule would ask the script for"}},
        {"setting", Qt::Key_Comma, {"do filter.focus", "type window.theme", "go to window.theme"}}};
}

} // namespace

/// Whatever opens over a page, in the smallest window that is promised: it is named, fits, has the keyboard and
/// keeps it, can be used by Tab alone, closes with Escape and gives the keyboard back.
class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDialog_data() { rows(dialogs()); }
    void everyDialog();
    void aFileIsChosen();
    void scriptsBeginWithOne();
    void everyMenu_data() { rows(menus()); }
    void everyMenu();
    void everyChoice_data() { rows(choices()); }
    void everyChoice();
    void theTunedStationComesBack();
    void nothingWarns();
    void cleanupTestCase() { m_hearing.reset(); }

private:
    static void rows(const QList<Way>& ways);
    void open(Qt::Key page, const QList<const char*>& steps);

    void take(const QList<const char*>& steps) { m_walk->take(steps); }

    void close() { m_walk->close(); }

    QQuickItem* named(const QString& name) const { return m_walk->named(name); }

    QQuickItem* popup() const { return m_walk->popup(); }

    QQuickItem* focused() const { return m_walk->focused(); }

    QImage settled() const;
    static void keep(const QImage& picture);

    std::optional<Hearing> m_hearing;
    std::unique_ptr<DemoWindow> m_shown;
    std::optional<reach::KeyWalk> m_walk;
};

void TestDialogs::initTestCase()
{
    m_hearing.emplace();
    QAccessible::setActive(true); // as with a screen reader
    m_shown = std::make_unique<DemoWindow>("light");
    m_walk.emplace(*m_shown);
    m_shown->window->resize(900, 600);
    QVERIFY(QTest::qWaitForWindowActive(m_shown->window));
    m_shown->demo.leap(20s);
}

void TestDialogs::rows(const QList<Way>& ways)
{
    QTest::addColumn<Qt::Key>("page");
    QTest::addColumn<QList<const char*>>("steps");
    for (const Way& way : ways)
        QTest::addRow("%s", way.name) << way.page << way.steps;
}

/// The picture once nothing changes in it: the tower has answered, and all is laid out.
QImage TestDialogs::settled() const
{
    QImage before;
    QImage now = m_shown->window->grabWindow();
    for (int looks = 0; now != before && looks < 50; ++looks) {
        QTest::qWait(60);
        before = std::exchange(now, m_shown->window->grabWindow());
    }
    return now;
}

/// For those who want to see what was walked over: in the folder that CLACKSTOWER_PICTURES names.
void TestDialogs::keep(const QImage& picture)
{
    const QString folder = qEnvironmentVariable("CLACKSTOWER_PICTURES");
    if (!folder.isEmpty())
        picture.save(folder + u'/' + QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-')
            + QStringLiteral(".png"));
}

void TestDialogs::open(Qt::Key page, const QList<const char*>& steps)
{
    m_walk->goTo(page);
    m_walk->take(steps);
}

void TestDialogs::everyDialog()
{
    QFETCH(Qt::Key, page);
    QFETCH(QList<const char*>, steps);
    open(page, steps);
    QTRY_VERIFY2_WITH_TIMEOUT(popup(), "nothing has opened", patience);
    QQuickItem* const dialog = popup();
    const QAccessibleInterface* const face = reach::faceOf(dialog);
    keep(settled());

    QVERIFY2(face && face->role() == QAccessible::Dialog, "is no dialog");
    QVERIFY2(!face->text(QAccessible::Name).isEmpty(), "has no name");
    const QRect window(QPoint(0, 0), m_shown->window->size());
    QVERIFY2(window.contains(dialog->mapRectToScene(dialog->boundingRect()).toAlignedRect()), "does not fit");
    QTRY_VERIFY2_WITH_TIMEOUT(dialog->isAncestorOf(focused()), qPrintable(reach::nameOf(focused())), patience);

    const QList<QQuickItem*> shown = reach::shownIn(dialog);
    for (QQuickItem* const item : shown) {
        const QRectF place = item->mapRectToItem(dialog, {0, 0, item->width(), item->height()});
        const bool isCut = place.left() < 0 || place.right() > dialog->width();
        QVERIFY2(
            !item->activeFocusOnTab() || !isCut, qPrintable(reach::nameOf(item) + QStringLiteral(" sticks out")));
        QVERIFY2(!item->property("truncated").toBool() || reach::isWithinRow(item),
            qPrintable(QStringLiteral("cut off: ") + item->property("text").toString()));
    }
    const reach::Stops stops = reach::stopsOf(shown);
    QVERIFY2(stops.faults.isEmpty(), qPrintable(stops.faults.join(QStringLiteral(", "))));
    const reach::Round round = reach::goRound(*m_shown->window, stops.items);
    QVERIFY2(round.strangers.isEmpty(), "Tab leaves it");
    QVERIFY2(round.isClosed, "Tab does not come round");
    QVERIFY2(round.missed.isEmpty(),
        qPrintable(QStringLiteral("Tab misses ") + round.missed.join(QStringLiteral(", "))));
    QVERIFY2(round.unseen.isEmpty(),
        qPrintable(QStringLiteral("focus unseen on ") + round.unseen.join(QStringLiteral(", "))));

    QTest::keyClick(m_shown->window, Qt::Key_Escape);
    QTRY_VERIFY2_WITH_TIMEOUT(!popup(), "Escape does not close it", patience);
    QTRY_COMPARE_WITH_TIMEOUT(reach::nameOf(focused()), reach::nameOf(m_walk->before()), patience);
    QCOMPARE(focused(), m_walk->before());
}

void TestDialogs::aFileIsChosen()
{
    const tests::Unwatched unwatched; // Qt 6.4's own file dialog leaks three icons in the software renderer
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("towers.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("far.example:8080\n");
    file.close();
    close();
    QTest::keyClick(m_shown->window, Qt::Key_3, Qt::ControlModifier);
    take({"press Lists…"});
    QTRY_VERIFY_WITH_TIMEOUT(popup(), patience);
    QQuickItem* const dialog = popup();
    take({"press Choose…"});
    QTRY_VERIFY_WITH_TIMEOUT(popup() != dialog, patience); // Qt's own, as there is no desktop here
    keep(settled());
    QObject* chooser = nullptr;
    for (QQuickItem* const item : reach::shownIn(dialog)) {
        if (item->property("chooser").isValid())
            chooser = item->property("chooser").value<QObject*>();
    }
    QVERIFY(chooser);
    QTest::keyClick(m_shown->window, Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(popup(), dialog, patience);
    QTRY_COMPARE_WITH_TIMEOUT(reach::nameOf(focused()), reach::nameOf(named(QStringLiteral("Choose…"))), patience);

    take({"press Choose…"});
    QTRY_VERIFY_WITH_TIMEOUT(popup() != dialog, patience);
    QVERIFY(QMetaObject::invokeMethod(chooser, "reject"));
    QVERIFY(QMetaObject::invokeMethod(chooser, "chosen", Q_ARG(QString, file.fileName())));
    QTRY_COMPARE_WITH_TIMEOUT(popup(), dialog, patience);
    QCOMPARE(named(QStringLiteral("Path of the file"))->property("text").toString(), file.fileName());
    take({"press Read"});
    QTRY_VERIFY_WITH_TIMEOUT(named(QStringLiteral("Take over 1 tower(s)")), patience);
    close();
}

void TestDialogs::scriptsBeginWithOne()
{
    open(Qt::Key_5, {"do rules.scripts"});
    QTRY_VERIFY_WITH_TIMEOUT(popup(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(named(QStringLiteral("Name of the script"))->property("text").toString(),
        QStringLiteral("join-lines"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(reach::nameOf(focused()).contains(QStringLiteral("join-lines")), patience);
    close();
}

void TestDialogs::everyMenu()
{
    QFETCH(Qt::Key, page);
    QFETCH(QList<const char*>, steps);
    open(page, steps);
    QTRY_VERIFY2_WITH_TIMEOUT(popup(), "nothing has opened", patience);
    QQuickItem* const menu = popup();
    const QAccessibleInterface* const face = reach::faceOf(menu);
    keep(m_shown->window->grabWindow());
    QVERIFY2(face && face->role() == QAccessible::PopupMenu, "is no menu");
    const QRect window(QPoint(0, 0), m_shown->window->size());
    QVERIFY2(window.contains(menu->mapRectToScene(menu->boundingRect()).toAlignedRect()), "does not fit");

    int verbs = 0;
    for (const QQuickItem* const item : reach::shownIn(menu)) {
        const QAccessibleInterface* const verb = reach::faceOf(item);
        QVERIFY2(!item->property("truncated").toBool(),
            qPrintable(QStringLiteral("cut off: ") + item->property("text").toString()));
        if (!item->inherits("QQuickMenuItem"))
            continue;
        ++verbs;
        QVERIFY(verb && (verb->role() == QAccessible::MenuItem || verb->role() == QAccessible::CheckBox));
        QVERIFY(!verb->text(QAccessible::Name).isEmpty());
    }
    QVERIFY(verbs > 0);
    QImage before = m_shown->window->grabWindow();
    for (int step = 0; step < 2; ++step) {
        const auto* const last = focused();
        QTest::keyClick(m_shown->window, Qt::Key_Down);
        const QImage after = m_shown->window->grabWindow();
        QVERIFY2(after != before || focused() == last, "one does not see where the keyboard is");
        QVERIFY(menu->isAncestorOf(focused()));
        before = after;
    }
    QTest::keyClick(m_shown->window, Qt::Key_Escape);
    QTRY_VERIFY2_WITH_TIMEOUT(!popup(), "Escape does not close it", patience);
    QTRY_COMPARE_WITH_TIMEOUT(reach::nameOf(focused()), reach::nameOf(m_walk->before()), patience);
}

void TestDialogs::everyChoice()
{
    QFETCH(Qt::Key, page);
    QFETCH(QList<const char*>, steps);
    open(page, steps);
    QQuickItem* const box = focused();
    const QAccessibleInterface* const face = reach::faceOf(box);
    QVERIFY2(face && face->role() == QAccessible::ComboBox, qPrintable(reach::nameOf(box)));
    const QVariant chosen = box->property("currentIndex");
    QQuickItem* const below = popup(); // a dialog, or nothing
    QTest::keyClick(m_shown->window, Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(popup() && popup() != below, "nothing has opened", patience);
    QQuickItem* const list = popup();
    keep(settled());
    const QRect window(QPoint(0, 0), m_shown->window->size());
    QVERIFY2(window.contains(list->mapRectToScene(list->boundingRect()).toAlignedRect()), "does not fit");
    QVERIFY(!reach::faceOf(list)->text(QAccessible::Name).isEmpty());

    int rows = 0;
    for (const QQuickItem* const item : reach::shownIn(list)) {
        if (!item->inherits("QQuickItemDelegate"))
            continue;
        ++rows;
        const QAccessibleInterface* const row = reach::faceOf(item);
        QVERIFY(row && row->role() == QAccessible::ListItem);
        QVERIFY(!row->text(QAccessible::Name).isEmpty());
    }
    QVERIFY(rows > 1);
    const QImage before = m_shown->window->grabWindow();
    QTest::keyClick(m_shown->window, chosen.toInt() > 0 ? Qt::Key_Up : Qt::Key_Down);
    QVERIFY2(m_shown->window->grabWindow() != before, "one does not see where the keyboard is");
    QTest::keyClick(m_shown->window, Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(popup(), below, patience);
    QCOMPARE(focused(), box);
    QCOMPARE(box->property("currentIndex"), chosen); // Escape has chosen nothing
    QVERIFY(reach::signsOfFocus(m_shown->window->grabWindow(), reach::placeOf(box)) >= 8);
}

void TestDialogs::theTunedStationComesBack()
{
    auto* const desk = m_shown->window->property("desk").value<QObject*>();
    auto* const stations = desk->property("stations").value<viewmodels::StationsModel*>();
    const auto kept = [this] {
        return m_shown->program.session()[QStringLiteral("desk")].toMap()[QStringLiteral("stations")].toMap();
    };
    close();
    stations->setTuned(QStringLiteral("GNU"));
    QTRY_COMPARE_WITH_TIMEOUT(kept()[QStringLiteral("tuned")].toString(), QStringLiteral("GNU"), patience);
    const QVariant session = m_shown->program.session()[QStringLiteral("desk")];
    stations->setTuned({});
    QTRY_COMPARE_WITH_TIMEOUT(kept()[QStringLiteral("tuned")].toString(), QString(), patience);
    desk->setProperty("session", session); // as the next start finds it
    QTRY_COMPARE_WITH_TIMEOUT(stations->tuned(), QStringLiteral("GNU"), patience);
}

void TestDialogs::nothingWarns()
{
    m_shown.reset(); // not on its way out either
    QVERIFY2(Hearing::warnings().isEmpty(), qPrintable(Hearing::warnings().join(QStringLiteral("\n"))));
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
