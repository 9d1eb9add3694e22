#pragma once

#include "app/tray/tray.h"

#include <QDeadlineTimer>
#include <QTimer>

class QWindow;

namespace clackstower::app {

/// Where the program shows itself: by its window, or by its icon in the tray while somebody shows that. It is never
/// nowhere: when the icon is lost, the window comes back.
class Presence final : public QObject
{
    Q_OBJECT

public:
    /// What the user wants.
    struct Wishes
    {
        bool icon = false;        ///< always, and not only where the other two need it
        bool closeToTray = false; ///< to close the window hides it
        bool startHidden = false;

        bool needIcon() const { return icon || closeToTray || startHidden; }

        bool operator==(const Wishes&) const = default;
    };

    /// How long the desktop may take to show an icon: at a start, when its panel may still be on its way, and when
    /// it is gone, as a panel that starts anew comes back.
    struct Patience
    {
        std::chrono::milliseconds start = std::chrono::seconds(10);
        std::chrono::milliseconds loss = std::chrono::seconds(5);
    };

    explicit Presence(tray::Tray& tray);
    Presence(tray::Tray& tray, Patience patience);

    void setWishes(const Wishes& wishes);
    const Wishes& wishes() const { return m_wishes; }

    /// Takes care of the window, which is hidden now if it shall begin so. Whoever owns it ends after us.
    void adopt(QWindow& window, bool beginsHidden, Qt::WindowStates states);

    bool isHidden() const { return m_place != Place::OnScreen; }

    /// Brings the window to the front.
    void raise(const QByteArray& token = {});

    /// From now on, closing closes.
    void leave() { m_leaves = true; }

    /// The session may be about to end: for a while, closing closes.
    void sessionMayEnd();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The window was closed, and the icon is what is left.
    void wentHidden();

private:
    enum class Place {
        OnScreen,
        Awaited, ///< hidden, and the icon is not seen yet
        InTray
    };

    bool isClosingHiding() const;
    void follow();
    void reveal(Qt::WindowStates states);
    void giveUp();

    tray::Tray& m_tray;
    const Patience m_patience;
    Wishes m_wishes;
    QWindow* m_window = nullptr;
    Qt::WindowStates m_states; ///< of the window, when it comes back
    Place m_place = Place::OnScreen;
    bool m_leaves = false;
    QDeadlineTimer m_sessionEnds;
    QTimer m_wait; ///< for the icon, while the window is hidden
};

} // namespace clackstower::app
