#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QStringList>

namespace clackstower::tests {

/// A desktop with a tray: keeps the list of icons, and says whether somebody shows it.
class FakeDesktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isShowing)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
    Q_PROPERTY(int ProtocolVersion READ protocol)

public:
    explicit FakeDesktop(const QDBusConnection& bus, bool shows = true)
        : m_bus(bus)
        , m_shows(shows)
        , m_leavers({}, bus, QDBusServiceWatcher::WatchForUnregistration)
    {
        connect(&m_leavers, &QDBusServiceWatcher::serviceUnregistered, this, [this](const QString& name) {
            m_items.removeAll(name);
            Q_EMIT itemLeft(name);
        });
        m_bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), this,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals
                | QDBusConnection::ExportAllProperties);
    }

    ~FakeDesktop() override
    {
        goAway();
        m_bus.unregisterObject(QStringLiteral("/StatusNotifierWatcher"));
    }

    Q_DISABLE_COPY_MOVE(FakeDesktop)

    bool come() { return m_bus.registerService(service()); }

    void goAway()
    {
        m_items.clear();
        m_bus.unregisterService(service());
    }

    void setShowing(bool shows)
    {
        m_shows = shows;
        if (shows)
            Q_EMIT StatusNotifierHostRegistered();
        else
            Q_EMIT StatusNotifierHostUnregistered();
    }

    bool isShowing() const { return m_shows; }
    QStringList items() const { return m_items; }
    static int protocol() { return 0; }
    static QString service() { return QStringLiteral("org.kde.StatusNotifierWatcher"); }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString& item)
    {
        m_items << item;
        m_leavers.addWatchedService(item);
        Q_EMIT itemCame(item);
        Q_EMIT StatusNotifierItemRegistered(item);
    }

Q_SIGNALS:
    void StatusNotifierItemRegistered(const QString& item);
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();

    // for the test
    void itemCame(const QString& item);
    void itemLeft(const QString& item);

private:
    QDBusConnection m_bus;
    bool m_shows;
    QStringList m_items;
    QDBusServiceWatcher m_leavers;
};

/// Writes down which signals an icon and its menu send.
class Ear : public QObject, protected QDBusContext
{
    Q_OBJECT

public:
    Ear(QDBusConnection bus, const QString& icon)
    {
        const auto listen = [&](const char* path, const char* face, std::initializer_list<const char*> names) {
            for (const char* const name : names)
                bus.connect(icon, QString::fromLatin1(path), QString::fromLatin1(face), QString::fromLatin1(name),
                    this, SLOT(hear(QDBusMessage)));
        };
        listen("/StatusNotifierItem", "org.kde.StatusNotifierItem",
            {"NewIcon", "NewToolTip", "NewTitle", "NewStatus"});
        listen("/StatusNotifierItem/Menu", "com.canonical.dbusmenu", {"LayoutUpdated"});
    }

    QStringList heard;

private Q_SLOTS:
    void hear(const QDBusMessage& message) { heard << message.member(); }
};

} // namespace clackstower::tests
