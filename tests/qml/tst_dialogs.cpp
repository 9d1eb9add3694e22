#include "tests/qml/demowindow.h"
#include "tests/qml/hearing.h"
#include "tests/qml/tabround.h"
#include "tests/unwatched.h"
#include "viewmodels/stationsmodel.h"
#include "viewmodels/verbtable.h"

#include <QTest>

#include <optional>

using namespace clackstower;

namespace {

using namespace std::chrono_literals;

constexpr int patience = 10'000; ///< ms, for what needs less than a tenth of a second

/// One thing that opens over a page, and what a person does to get there by the keyboard alone.
struct Way
{
    const char* name;
    Qt::Key page;
    QList<const char*> steps; ///< "do VERB", "press BUTTON", "go to ITEM", "key KEY"
};

QList<Way> dialogs()
{
    return {{"palette", Qt::Key_1, {"key Ctrl+K"}}, {"keys", Qt::Key_1, {"key F1"}},
        {"words", Qt::Key_1, {"key Shift+F1"}}, {"off air", Qt::Key_1, {"press On air"}},
        {"new station", Qt::Key_1, {"key Ctrl+T"}},
        {"edit station", Qt::Key_1, {"do station.1", "do station.edit"}}, {"link", Qt::Key_1, {"link"}},
        {"compose", Qt::Key_2, {"do queue.compose"}}, {"announce", Qt::Key_3, {"do towers.announce"}},
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
        {"saved filters", Qt::Key_1, {"write size < 4k", "press Save filter", "press Saved"}},
        {"waiting message", Qt::Key_2, {"go to Waiting messages", "key Down", "key Menu"}},
        {"tower", Qt::Key_3, {"go to Towers", "key Down", "key Menu"}},
        {"columns", Qt::Key_3, {"go to State", "key Menu"}},
        {"tower in the flow", Qt::Key_4, {"key Right", "key Menu"}}};
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
    void theTunedStationComesBack();
    void nothingWarns();
    void cleanupTestCase() { m_hearing.reset(); }

private:
    static void rows(const QList<Way>& ways);
    void walk(const QString& step);
    void take(const QList<const char*>& steps);
    void open(Qt::Key page, const QList<const char*>& steps);
    QQuickItem* named(const QString& name) const;
    QQuickItem* popup() const;
    QImage settled() const;
    static void keep(const QImage& picture);
    QQuickItem* focused() const { return m_shown->window->activeFocusItem(); }
    void close();

    std::optional<Hearing> m_hearing;
    std::unique_ptr<DemoWindow> m_shown;
    QQuickItem* m_before = nullptr; ///< had the keyboard before anything opened
};

void TestDialogs::initTestCase()
{
    m_hearing.emplace();
    QAccessible::setActive(true); // as with a screen reader
    m_shown = std::make_unique<DemoWindow>("light");
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

QQuickItem* TestDialogs::popup() const
{
    QQuickItem* top = nullptr;
    for (QQuickItem* const layer : m_shown->window->contentItem()->childItems()) {
        if (qstrcmp(layer->metaObject()->className(), "QQuickOverlay") != 0)
            continue;
        for (QQuickItem* const item : layer->childItems()) {
            const QAccessibleInterface* const face = reach::faceOf(item);
            const bool isPopup = item->inherits("QQuickPage") && (!face || face->role() != QAccessible::ToolTip);
            if (item->isVisible() && isPopup && (!top || item->z() >= top->z()))
                top = item;
        }
    }
    return top;
}

QQuickItem* TestDialogs::named(const QString& name) const
{
    QQuickItem* const open = popup();
    const QList<QQuickItem*> items = reach::shownIn(open ? open : m_shown->window->contentItem());
    // The rail, which comes first, has a button for each page.
    const auto found = std::ranges::find_if(items.rbegin(), items.rend(), [&](const QQuickItem* item) {
        const QAccessibleInterface* const face = reach::faceOf(item);
        return face && face->text(QAccessible::Name) == name && item->activeFocusOnTab() && item->isEnabled();
    });
    return found == items.rend() ? nullptr : *found;
}

void TestDialogs::walk(const QString& step)
{
    const QString word = step.section(u' ', 0, 0);
    const QString rest = step.section(u' ', 1);
    QQuickWindow* const window = m_shown->window;
    const bool isOpen = popup();
    m_before = isOpen ? m_before : focused();
    if (word == u"do") {
        auto* const verbs
            = window->property("desk").value<QObject*>()->property("verbs").value<viewmodels::VerbTable*>();
        QTRY_VERIFY2_WITH_TIMEOUT(verbs->can(rest), qPrintable(rest), patience);
        verbs->run(rest);
    } else if (word == u"link") {
        m_shown->program.call(QStringLiteral("clacks:announce?host=tower.example&port=8080"));
    } else if (word == u"key") {
        const QKeyCombination keys = QKeySequence(rest)[0];
        QTest::keyClick(window, keys.key(), keys.keyboardModifiers());
    } else if (word == u"write") {
        QVERIFY(named(QStringLiteral("Filter")));
        named(QStringLiteral("Filter"))->setProperty("text", rest);
    } else {
        const QString name = word == u"press" ? rest : rest.section(u' ', 1);
        QTRY_VERIFY2_WITH_TIMEOUT(named(name), qPrintable(name), patience);
        named(name)->forceActiveFocus(Qt::TabFocusReason);
        m_before = isOpen ? m_before : focused();
        if (word == u"press")
            QTest::keyClick(window, Qt::Key_Space);
    }
    QTest::qWait(30); // the tower's answer to what was chosen
}

void TestDialogs::take(const QList<const char*>& steps)
{
    for (const char* const step : steps)
        walk(QString::fromUtf8(step));
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

void TestDialogs::close()
{
    for (int open = 0; popup() && open < 10; ++open) {
        QTest::keyClick(m_shown->window, Qt::Key_Escape);
        QTest::qWait(20);
    }
}

void TestDialogs::open(Qt::Key page, const QList<const char*>& steps)
{
    close();
    QTest::keyClick(m_shown->window, page, Qt::ControlModifier);
    QTest::qWait(400); // the page asks the tower, and shows what it hears
    take(steps);
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
    QTRY_COMPARE_WITH_TIMEOUT(reach::nameOf(focused()), reach::nameOf(m_before), patience);
    QCOMPARE(focused(), m_before);
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
    QTRY_COMPARE_WITH_TIMEOUT(reach::nameOf(focused()), reach::nameOf(m_before), patience);
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
