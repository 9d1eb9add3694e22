#pragma once

#include <QObject>
#include <QPointer>
#include <QtQmlIntegration>

class QQuickItem;

namespace clackstower::items {

/// Watches one window: whether the user's last deed was a key. Made when somebody first asks, and dies with the
/// window.
class LastDeed : public QObject
{
    Q_OBJECT

public:
    static LastDeed& in(QObject& window);

    bool wasKey() const { return m_wasKey; }

    bool eventFilter(QObject* window, QEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    using QObject::QObject;

    bool m_wasKey = false;
};

/// Attached to an item: `Keyboard.leads` says whether it is by keys that the window is used at the moment. Who
/// points sees where he is; frames around what has the focus are for those who do not. A control's visualFocus is
/// not enough: lists have none, and it forgets the keyboard where focus comes back from a dialog.
class Keyboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("attached to items")
    QML_ATTACHED(clackstower::items::Keyboard)
    Q_PROPERTY(bool leads READ leads NOTIFY leadsChanged)

public:
    explicit Keyboard(QQuickItem* item);

    static Keyboard* qmlAttachedProperties(QObject* object);

    bool leads() const { return m_last && m_last->wasKey(); }

Q_SIGNALS:
    void leadsChanged();

private:
    void follow(QObject* window);

    QPointer<LastDeed> m_last;
};

} // namespace clackstower::items
