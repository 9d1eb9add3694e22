#include "app/window/desktopnotices.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace clackstower::app {

namespace {

constexpr int patienceMs = 5000;
constexpr int asTheDesktopLikes = -1;

const auto place = QStringLiteral("/org/freedesktop/Notifications");
const auto face = QStringLiteral("org.freedesktop.Notifications");

} // namespace

DesktopNotices::DesktopNotices(QObject* parent)
    : DesktopNotices([] { return QDBusConnection::sessionBus(); }, face, parent)
{
}

DesktopNotices::DesktopNotices(Bus bus, QString service, QObject* parent)
    : QObject(parent)
    , m_makeBus(std::move(bus))
    , m_service(std::move(service))
{
}

void DesktopNotices::show(const QString& title, const QString& text, const QString& who)
{
    QDBusConnection bus = m_makeBus();
    if (!bus.isConnected())
        return Q_EMIT refused(title, text);
    if (!std::exchange(m_listens, true))
        bus.connect(m_service, place, face, QStringLiteral("ActionInvoked"), this, SLOT(invoked(uint, QString)));
    QDBusMessage call = QDBusMessage::createMethodCall(m_service, place, face, QStringLiteral("Notify"));
    const QString id = QGuiApplication::desktopFileName();
    call.setArguments({QStringLiteral("Clackstower"), m_last, id, title,
        text.toHtmlEscaped(), // many desktops read the text as markup, and names are free
        //: what a click on a notification does
        QStringList{QStringLiteral("default"), tr("Show")}, QVariantMap{{QStringLiteral("desktop-entry"), id}},
        asTheDesktopLikes});
    auto* const watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, patienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text, who] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            return Q_EMIT refused(title, text);
        m_last = reply.value();
        m_who = who;
    });
}

void DesktopNotices::invoked(uint id, const QString& action)
{
    if (id == m_last && action == u"default")
        Q_EMIT opened(m_who);
}

} // namespace clackstower::app
