#include "app/tray/bustray.h"

#include "app/tray/statusitem.h"
#include "app/tray/traymenu.h"
#include "app/tray/traywatch.h"

namespace clackstower::tray {

struct BusTray::Stand
{
    Stand(QDBusConnection opened, std::chrono::milliseconds toolTipRest)
        : bus(std::move(opened))
        , item(bus, toolTipRest)
        , menu(bus)
        , watch(bus)
    {
    }

    QDBusConnection bus;
    StatusItem item;
    TrayMenu menu;
    TrayWatch watch; ///< last: whoever hears of an icon asks for it at once
};

BusTray::BusTray(QObject* parent)
    : BusTray([](const QString& name) { return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name); },
          usualToolTipRest, parent)
{
}

BusTray::BusTray(Bus bus, std::chrono::milliseconds toolTipRest, QObject* parent)
    : Tray(parent)
    , m_bus(std::move(bus))
    , m_toolTipRest(toolTipRest)
{
    registerBusTypes();
}

BusTray::~BusTray()
{
    remove();
}

void BusTray::put(const Face& face)
{
    if (!m_stand) {
        m_stand = std::make_unique<Stand>(m_bus(QStringLiteral("tray-%1").arg(quintptr(this))), m_toolTipRest);
        connect(&m_stand->watch, &TrayWatch::seenChanged, this, &Tray::seenChanged);
        connect(&m_stand->item, &StatusItem::activated, this, &Tray::activated);
        connect(&m_stand->menu, &TrayMenu::chosen, this, &Tray::chosen);
    }
    m_stand->item.show(face);
    m_stand->menu.show(face.menu);
}

void BusTray::remove()
{
    if (!m_stand)
        return;
    const bool wasSeen = isSeen();
    const QString name = m_stand->bus.name();
    m_stand.reset();
    QDBusConnection::disconnectFromBus(name);
    if (wasSeen)
        Q_EMIT seenChanged();
}

bool BusTray::isSeen() const
{
    return m_stand && m_stand->watch.isSeen();
}

} // namespace clackstower::tray
