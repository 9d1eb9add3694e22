#include "qml/items/keyboard.h"

#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>

namespace clackstower::items {

namespace {

/// Ctrl before a click says nothing.
bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr
        || key == Qt::Key_Meta;
}

} // namespace

LastDeed& LastDeed::in(QObject& window)
{
    auto* last = window.findChild<LastDeed*>(QString(), Qt::FindDirectChildrenOnly);
    if (!last) {
        last = new LastDeed(&window);
        window.installEventFilter(last);
    }
    return *last;
}

bool LastDeed::eventFilter(QObject* window, QEvent* event)
{
    const bool before = m_wasKey;
    switch (event->type()) {
    case QEvent::ShortcutOverride: // all that is left of a key that a shortcut takes
    case QEvent::KeyPress: m_wasKey = m_wasKey || !isModifier(static_cast<QKeyEvent*>(event)->key()); break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TabletPress: m_wasKey = false; break;
    default: break;
    }
    if (m_wasKey != before)
        Q_EMIT changed();
    return QObject::eventFilter(window, event);
}

Keyboard::Keyboard(QQuickItem* item)
    : QObject(item)
{
    connect(item, &QQuickItem::windowChanged, this, &Keyboard::follow);
    follow(item->window());
}

Keyboard* Keyboard::qmlAttachedProperties(QObject* object)
{
    auto* const item = qobject_cast<QQuickItem*>(object);
    return item ? new Keyboard(item) : nullptr;
}

void Keyboard::follow(QObject* window)
{
    if (m_last)
        disconnect(m_last, nullptr, this, nullptr);
    m_last = window ? &LastDeed::in(*window) : nullptr;
    if (m_last)
        connect(m_last, &LastDeed::changed, this, &Keyboard::leadsChanged);
    Q_EMIT leadsChanged();
}

} // namespace clackstower::items
