#include "pagewindow.h"

#include "viewmodels/rulesmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace clackstower;

/// The page Rules as one uses it: by keys and by a screen reader.
class TestRulesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanHaveFocusHasAName_data();
    void whatCanHaveFocusHasAName();
    void theBookIsChangedByKeys();
    void aFilterIsWrittenWithHelp();
};

namespace {

/// Keys count on the page that is shown only.
void goToRules(const PageWindow& shown)
{
    shown.root->property("desk").value<QObject*>()->setProperty("page", QStringLiteral("rules"));
}

QStringList idsOf(const PageWindow& shown)
{
    QStringList ids;
    for (const rules::Rule& rule : shown.tower.rules().book().rules())
        ids << QString::fromLatin1(rule.id);
    return ids;
}

} // namespace

void TestRulesPage::whatCanHaveFocusHasAName_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1280, 800);
    QTest::newRow("narrow") << QSize(824, 560);
}

void TestRulesPage::whatCanHaveFocusHasAName()
{
    QFETCH(QSize, size);
    PageWindow shown(QStringLiteral("rules/RulesPage.qml"), size);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QTRY_VERIFY(namedItem(shown.root.get(), QStringLiteral("Rules in their order")));
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
    QVERIFY(reached >= 2);
}

void TestRulesPage::theBookIsChangedByKeys()
{
    PageWindow shown(QStringLiteral("rules/RulesPage.qml"));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    goToRules(shown);
    const QStringList before = idsOf(shown);
    QVERIFY(before.size() >= 5);
    QQuickItem* list = nullptr;
    QTRY_VERIFY((list = namedItem(shown.root.get(), QStringLiteral("Rules in their order"))));
    QTRY_COMPARE(list->property("count").toInt(), int(before.size()));
    list->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&shown.window, Qt::Key_Down); // the first rule
    QTRY_COMPARE(list->property("currentIndex").toInt(), 0);
    QTest::keyClick(&shown.window, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(idsOf(shown).at(1), before.at(0));
    QTRY_COMPARE(list->property("currentIndex").toInt(), 1); // it stays the chosen one
    QTest::keyClick(&shown.window, Qt::Key_Space);
    QTRY_VERIFY(!shown.tower.rules().book().find(before.at(0).toLatin1())->enabled);
    QTest::keyClick(&shown.window, Qt::Key_Delete);
    QTRY_COMPARE(idsOf(shown).size(), before.size() - 1);
    QTRY_VERIFY(shown.root->property("said").toString().startsWith(QStringLiteral("Removed")));
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&shown.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(shown.root->property("said").toString().startsWith(QStringLiteral("Undone")));
        shown.root->setProperty("said", QString());
    }
    QCOMPARE(idsOf(shown), before);
}

void TestRulesPage::aFilterIsWrittenWithHelp()
{
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import Clackstower.Ui\nFilterField { label: \"Filter\"; width: 500 }", QUrl());
    QQuickWindow window;
    const std::unique_ptr<QQuickItem> field(qobject_cast<QQuickItem*>(component.create()));
    QVERIFY2(field, qPrintable(component.errorString()));
    field->setParentItem(window.contentItem());
    window.resize(520, 300);
    window.show();
    window.requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QQuickItem* const edit = namedItem(field.get(), QStringLiteral("Filter"));
    QVERIFY(edit);
    edit->forceActiveFocus(Qt::TabFocusReason);
    const auto type = [&](const char* keys) {
        for (const char* key = keys; *key; ++key)
            QTest::keyClick(&window, *key);
        QCoreApplication::processEvents(); // what could come next is looked up after the key
    };
    type("siz");
    QTest::keyClick(&window, Qt::Key_Tab); // the likeliest
    QCOMPARE(field->property("text").toString(), QStringLiteral("size "));
    QVERIFY(!field->property("valid").toBool());
    type("> 4k");
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(field->property("valid").toBool());
    QSignalSpy accepted(field.get(), SIGNAL(accepted()));
    QTest::keyClick(&window, Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(field->property("text").toString(), QStringLiteral("size > 4k")); // and no new line
}

QTEST_MAIN(TestRulesPage)
#include "tst_rulespage.moc"
