#pragma once

#include <QAccessible>
#include <QImage>
#include <QQuickItem>
#include <QSet>

#include <algorithm>

/// What keyboards and screen readers find in the window's tree of items.
namespace clackstower::reach {

/// What belongs to a pointer and a keyboard; a list row is reached by the arrows of its list.
inline bool isToBeReached(QAccessible::Role role)
{
    static const QSet roles{QAccessible::Button, QAccessible::CheckBox, QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::Slider, QAccessible::PageTab, QAccessible::ColumnHeader,
        QAccessible::List, QAccessible::Link, QAccessible::RadioButton};
    return roles.contains(role);
}

inline QAccessibleInterface* faceOf(const QQuickItem* item)
{
    return QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(item));
}

inline bool isWithinRow(const QQuickItem* item)
{
    for (item = item->parentItem(); item; item = item->parentItem()) {
        const QAccessibleInterface* const face = faceOf(item);
        if (face && (face->role() == QAccessible::ListItem || face->role() == QAccessible::ComboBox))
            return true;
        if (face && face->role() == QAccessible::List && item->activeFocusOnTab())
            return true;
    }
    return false;
}

inline QString nameOf(const QQuickItem* item)
{
    if (!item)
        return QStringLiteral("nothing");
    const QAccessibleInterface* const face = faceOf(item);
    return QString::fromLatin1(item->metaObject()->className()).section(u'_', 0, 0) + QStringLiteral(" “")
        + (face ? face->text(QAccessible::Name) : QString()) + QStringLiteral("”");
}

inline void collect(QQuickItem* item, QList<QQuickItem*>& into, bool withHidden = false)
{
    if (!item->isVisible() && !withHidden)
        return;
    into.append(item);
    const QList<QQuickItem*> children = item->childItems();
    for (QQuickItem* const child : children)
        collect(child, into, withHidden);
}

inline QList<QQuickItem*> shownIn(QQuickItem* item)
{
    QList<QQuickItem*> items;
    collect(item, items);
    return items;
}

/// The rows of some lists are stops themselves.
inline bool holdsStop(const QQuickItem* item)
{
    const QList<QQuickItem*> children = item->childItems();
    return std::ranges::any_of(
        children, [](const QQuickItem* child) { return child->activeFocusOnTab() || holdsStop(child); });
}

/// Where Tab has stopped: in a list that is at the row that has the keyboard for it.
inline QQuickItem* stopOf(QQuickItem* item)
{
    while (item && !item->activeFocusOnTab() && item->parentItem())
        item = item->parentItem();
    return item;
}

/// Where Tab has to stop among these, and what is wrong with how they can be used, as sentences.
struct Stops
{
    QSet<QQuickItem*> items;
    QStringList faults;
};

inline Stops stopsOf(const QList<QQuickItem*>& shown)
{
    Stops found;
    for (QQuickItem* const item : shown) {
        const QAccessibleInterface* const face = faceOf(item);
        const bool isStop = item->activeFocusOnTab() && item->isEnabled();
        if (isStop)
            found.items.insert(item);
        if (!isStop && (!face || !isToBeReached(face->role())))
            continue;
        if (!face || face->role() == QAccessible::NoRole || face->role() == QAccessible::Client)
            found.faults += nameOf(item) + QStringLiteral(" has no role");
        else if (face->text(QAccessible::Name).isEmpty())
            found.faults += nameOf(item) + QStringLiteral(" has no name");
        else if (!isStop && item->isEnabled() && !isWithinRow(item) && !holdsStop(item))
            found.faults += nameOf(item) + QStringLiteral(" cannot be reached by Tab");
    }
    return found;
}

inline QRect placeOf(const QQuickItem* item)
{
    return item->mapRectToScene(item->boundingRect()).toAlignedRect().adjusted(-3, -3, 3, 3);
}

/// How much of that part of the picture has the colour that says, in the light palette: the keyboard is here.
inline int signsOfFocus(const QImage& picture, QRect part)
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

} // namespace clackstower::reach
