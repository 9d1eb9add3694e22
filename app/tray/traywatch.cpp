#include "app/tray/traywatch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace clackstower::tray {

namespace {

const auto service = QStringLiteral("org.kde.StatusNotifierWatcher");
const auto place = QStringLiteral("/StatusNotifierWatcher");

/// A call to whoever keeps the list; nobody is started for it.
QDBusMessage callTo(const QString& face, const QString& method, const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, place, face, method);
    call.setAutoStartService(false);
    call.setArguments(arguments);
    return call;
}

} // namespace

TrayWatch::TrayWatch(const QDBusConnection& bus)
    : m_bus(bus)
    , m_owner(service, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString&, const QString&, const QString& owner) {
            lose();
            if (!owner.isEmpty())
                begin();
        });
    // From whomever: who says so makes us ask, and believe the answer only.
    for (const auto* const signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        m_bus.connect({}, place, service, QString::fromLatin1(signal), this, SLOT(askWhetherShown()));
    m_bus.connect({}, QStringLiteral("/org/freedesktop/DBus/Local"), QStringLiteral("org.freedesktop.DBus.Local"),
        QStringLiteral("Disconnected"), this, SLOT(lose()));
    begin();
}

void TrayWatch::begin()
{
    // By our name on the bus: a sandbox grants no other, and the list forgets us when we leave.
    const QDBusMessage call = callTo(service, QStringLiteral("RegisterStatusNotifierItem"), {m_bus.baseService()});
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, era = m_era] {
        watcher->deleteLater();
        if (era == m_era)
            settle(m_listed, !watcher->isError());
    });
    askWhetherShown();
}

void TrayWatch::askWhetherShown()
{
    const QDBusMessage call = callTo(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
        {service, QStringLiteral("IsStatusNotifierHostRegistered")});
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, question = ++m_question] {
        watcher->deleteLater();
        if (question != m_question)
            return;
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        settle(m_shown, reply.isValid() && reply.value().variant().toBool());
    });
}

void TrayWatch::lose()
{
    ++m_era;
    ++m_question;
    const bool was = isSeen();
    m_listed = m_shown = false;
    if (was)
        Q_EMIT seenChanged();
}

void TrayWatch::settle(bool& what, bool value)
{
    const bool was = isSeen();
    what = value;
    if (isSeen() != was)
        Q_EMIT seenChanged();
}

} // namespace clackstower::tray
