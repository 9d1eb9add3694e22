#pragma once

#include "tests/qml/demowindow.h"
#include "tests/qml/reach.h"
#include "viewmodels/verbtable.h"

#include <QRegularExpression>
#include <QTest>

namespace clackstower::reach {

inline constexpr int patience = 30'000; ///< ms, for what needs less than a tenth of a second

/// What lies over the pages and has the keyboard: the topmost dialog, menu or list of choices; none: a page has it.
inline QQuickItem* popupOf(const QQuickWindow& window)
{
    QQuickItem* top = nullptr;
    for (QQuickItem* const layer : window.contentItem()->childItems()) {
        if (qstrcmp(layer->metaObject()->className(), "QQuickOverlay") != 0)
            continue;
        for (QQuickItem* const item : layer->childItems()) {
            const QAccessibleInterface* const face = faceOf(item);
            const bool isPopup = item->inherits("QQuickPage") && (!face || face->role() != QAccessible::ToolTip);
            if (item->isVisible() && isPopup && (!top || item->z() >= top->z()))
                top = item;
        }
    }
    return top;
}

/// Somebody who uses the window by the keyboard alone, step by step as a recipe tells:
/// "do VERB", "press BUTTON", "go to ITEM", "key KEY", "type TEXT", "filter TEXT", "link", "later",
/// and what has to be true then: "see TEXT", "miss TEXT", "page NAME"; /PATTERN
/// may stand for TEXT, and BEGINNING* for a name.
class KeyWalk
{
public:
    explicit KeyWalk(DemoWindow& shown)
        : m_shown(shown)
    {
    }

    QQuickItem* popup() const { return popupOf(*m_shown.window); }

    QQuickItem* focused() const { return m_shown.window->activeFocusItem(); }

    /// Had the keyboard before anything opened.
    QQuickItem* before() const { return m_before; }

    QQuickItem* named(const QString& name) const
    {
        const bool isBeginning = name.endsWith(u'*');
        QQuickItem* const open = popup();
        const QList<QQuickItem*> items = shownIn(open ? open : m_shown.window->contentItem());
        // The rail, which comes first, has a button for each page.
        const auto found = std::ranges::find_if(items.rbegin(), items.rend(), [&](const QQuickItem* item) {
            const QAccessibleInterface* const face = faceOf(item);
            const QString own = face ? face->text(QAccessible::Name) : QString();
            return (isBeginning ? own.startsWith(name.chopped(1)) : !own.isEmpty() && own == name)
                && item->activeFocusOnTab() && item->isEnabled();
        });
        return found == items.rend() ? nullptr : *found;
    }

    /// Whether that stands anywhere in the window, to be read or heard.
    bool sees(const QString& text) const
    {
        const bool isPattern = text.startsWith(u'/');
        const QRegularExpression wanted(isPattern ? text.mid(1) : QRegularExpression::escape(text));
        return std::ranges::any_of(shownIn(m_shown.window->contentItem()), [&](const QQuickItem* item) {
            const QAccessibleInterface* const face = faceOf(item);
            return item->property("text").toString().contains(wanted)
                || (face && face->text(QAccessible::Name).contains(wanted));
        });
    }

    void take(const QList<const char*>& steps)
    {
        for (const char* const step : steps)
            walk(QString::fromUtf8(step));
    }

    void close()
    {
        for (int open = 0; popup() && open < 10; ++open) {
            QTest::keyClick(m_shown.window, Qt::Key_Escape);
            QTest::qWait(20);
        }
    }

    void goTo(Qt::Key page)
    {
        close();
        QTest::keyClick(m_shown.window, page, Qt::ControlModifier);
        QTest::qWait(400); // the page asks the tower, and shows what it hears
    }

private:
    QObject* desk() const { return m_shown.window->property("desk").value<QObject*>(); }

    void walk(const QString& step)
    {
        const QString word = step.section(u' ', 0, 0);
        const QString rest = step.section(u' ', 1);
        if (word == u"see")
            QTRY_VERIFY2_WITH_TIMEOUT(sees(rest), qPrintable(step), patience);
        else if (word == u"miss")
            QTRY_VERIFY2_WITH_TIMEOUT(!sees(rest), qPrintable(step), patience);
        else if (word == u"page")
            QTRY_COMPARE_WITH_TIMEOUT(desk()->property("page").toString(), rest, patience);
        else
            act(word, rest);
        QTest::qWait(30); // the tower's answer to what was chosen
    }

    void act(const QString& word, const QString& rest)
    {
        QQuickWindow* const window = m_shown.window;
        const bool isOpen = popup();
        m_before = isOpen ? m_before : focused();
        if (word == u"do") {
            auto* const verbs = desk()->property("verbs").value<viewmodels::VerbTable*>();
            QTRY_VERIFY2_WITH_TIMEOUT(verbs->can(rest), qPrintable(rest), patience);
            verbs->run(rest);
        } else if (word == u"link") {
            m_shown.program.call(QStringLiteral("clacks:announce?host=tower.example&port=8080"));
        } else if (word == u"later") {
            m_shown.demo.leap(std::chrono::seconds(20));
        } else if (word == u"key") {
            const QKeyCombination keys = QKeySequence(rest)[0];
            QTest::keyClick(window, keys.key(), keys.keyboardModifiers());
        } else if (word == u"type") {
            for (const QChar sign : rest)
                QTest::keyClick(window, sign.toLatin1());
        } else if (word == u"filter") {
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
    }

    DemoWindow& m_shown;
    QQuickItem* m_before = nullptr;
};

} // namespace clackstower::reach
