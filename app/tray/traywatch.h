#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>

namespace clackstower::tray {

/// Follows the desktop's register of icons, org.kde.StatusNotifierWatcher: it may come late, go, come back, and be
/// there with nobody who shows what it lists. Puts our icon on the list each time it comes.
class TrayWatch final : public QObject
{
    Q_OBJECT

public:
    explicit TrayWatch(const QDBusConnection& bus);

    /// Our icon is on the list, and somebody shows the list.
    bool isSeen() const { return m_listed && m_shown; }

Q_SIGNALS:
    void seenChanged();

private Q_SLOTS:
    void askWhetherShown();
    void lose();

private:
    void begin();
    void settle(bool& what, bool value);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_owner;
    int m_era = 0;      ///< answers to questions of an earlier one count no more
    int m_question = 0; ///< the last one whether icons are shown
    bool m_listed = false;
    bool m_shown = false;
};

} // namespace clackstower::tray
