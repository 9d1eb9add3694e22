#include "pagewindow.h"

#include "viewmodels/ruletrial.h"

#include <QDir>
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
    void aMessageBecomesARule();
    void aRuleIsWrittenByKeys();
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
    QQuickItem* list = nullptr;
    QTRY_VERIFY((list = namedItem(shown.root.get(), QStringLiteral("Rules in their order"))));
    QTRY_VERIFY(list->property("count").toInt() > 0);
    list->forceActiveFocus(Qt::TabFocusReason);
    QTRY_VERIFY(namedItem(shown.root.get(), QStringLiteral("Condition as text")));
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
    QVERIFY(reached > 20);
    if (const QByteArray folder = qgetenv("CLACKSTOWER_PICTURES"); !folder.isEmpty())
        shown.window.grabWindow().save(
            QDir(QString::fromLocal8Bit(folder)).filePath(QStringLiteral("rules-%1.png").arg(size.width())));
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
    QTRY_COMPARE(list->property("currentIndex").toInt(), 0); // the first rule is open
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

void TestRulesPage::aMessageBecomesARule()
{
    PageWindow shown(QStringLiteral("rules/RulesPage.qml"));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    goToRules(shown);
    const QStringList before = idsOf(shown);
    // As Listen hands it over.
    auto* const page = shown.root->property("shown").value<QQuickItem*>();
    QVERIFY(page->setProperty("argument",
        QVariantMap{{QStringLiteral("filter"), QStringLiteral("line == clacks and from == \"hub.example:8080\"")},
            {QStringLiteral("action"), QStringLiteral("tune")}}));
    auto* const trial = page->property("trialSource").value<viewmodels::RuleTrial*>();
    QVERIFY(trial);
    QTRY_VERIFY(trial->doesPick()); // the preview is there before anything is saved
    QVERIFY(trial->of() > 0);
    QCOMPARE(idsOf(shown), before);
    QTest::keyClick(&shown.window, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(idsOf(shown).size(), before.size() + 1);
    const rules::Rule& rule = shown.tower.rules().book().rules().back();
    QCOMPARE(rule.name, QByteArray("hub.example:8080"));
    QCOMPARE(rule.then.front().kind, rules::Action::Kind::Tune);
    QTRY_COMPARE(
        namedItem(shown.root.get(), QStringLiteral("Rules in their order"))->property("currentIndex").toInt(),
        int(before.size())); // it is the chosen one
}

void TestRulesPage::aRuleIsWrittenByKeys()
{
    PageWindow shown(QStringLiteral("rules/RulesPage.qml"));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    goToRules(shown);
    const qsizetype before = idsOf(shown).size();
    const auto type = [&](const char* keys) {
        for (const char* key = keys; *key; ++key)
            QTest::keyClick(&shown.window, *key);
    };
    QTest::keyClick(&shown.window, Qt::Key_N, Qt::ControlModifier);
    type("Lamp oil"); // the name has the focus
    QQuickItem* condition = nullptr;
    QTRY_VERIFY((condition = namedItem(shown.root.get(), QStringLiteral("Condition as text"))));
    for (int steps = 0; steps < 5 && shown.window.activeFocusItem() != condition; ++steps)
        QTest::keyClick(&shown.window, Qt::Key_Tab);
    QCOMPARE(shown.window.activeFocusItem(), condition);
    type("text contains \"LAMP OIL\"");
    for (int steps = 0; steps < 30 && shown.window.activeFocusItem()->property("text") != QStringLiteral("Refuse");
        ++steps)
        QTest::keyClick(&shown.window, Qt::Key_Tab);
    QCOMPARE(shown.window.activeFocusItem()->property("text").toString(), QStringLiteral("Refuse"));
    QTest::keyClick(&shown.window, Qt::Key_Space);
    QTest::keyClick(&shown.window, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(idsOf(shown).size(), before + 1);
    const rules::Rule& rule = shown.tower.rules().book().rules().back();
    QCOMPARE(rule.when.canonical(), QByteArray("text contains \"LAMP OIL\""));
    QCOMPARE(rule.then.front().kind, rules::Action::Kind::Refuse);
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
