#pragma once

#include <QDBusConnection>
#include <QObject>

#include <functional>

namespace clackstower::app {

/// Notifications on the desktop, by org.freedesktop.Notifications. One at a time: news take the place of older
/// ones.
class DesktopNotices final : public QObject
{
    Q_OBJECT

public:
    /// The bus is asked for with the first notification: most runs need none.
    using Bus = std::function<QDBusConnection()>;

    explicit DesktopNotices(QObject* parent = nullptr);
    DesktopNotices(Bus bus, QString service, QObject* parent = nullptr);

    void show(const QString& title, const QString& text, const QString& who);

Q_SIGNALS:
    /// The user wants to see what he was told of.
    void opened(const QString& who);

    /// There is nobody to show it.
    void refused(const QString& title, const QString& text);

private Q_SLOTS:
    void invoked(uint id, const QString& action);

private:
    Bus m_makeBus;
    QString m_service; ///< empty: the one at the other end
    bool m_listens = false;
    uint m_last = 0;
    QString m_who; ///< of the last one
};

} // namespace clackstower::app
