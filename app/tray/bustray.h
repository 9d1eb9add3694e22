#pragma once

#include "app/tray/tray.h"

#include <QDBusConnection>

#include <chrono>
#include <functional>

namespace clackstower::tray {

/// The tray of a Linux desktop, over the session's bus. The bus is asked for with the first icon, and has a
/// connection for it alone: the desktop takes an icon off its list when its connection ends.
class BusTray final : public Tray
{
    Q_OBJECT

public:
    /// A new connection of that name.
    using Bus = std::function<QDBusConnection(const QString& name)>;

    explicit BusTray(QObject* parent = nullptr);
    explicit BusTray(Bus bus, std::chrono::milliseconds toolTipRest = usualToolTipRest, QObject* parent = nullptr);
    ~BusTray() override;

    void put(const Face& face) override;
    void remove() override;
    bool isSeen() const override;

private:
    struct Stand; ///< all that there is on the bus

    /// A tooltip counts seconds and messages, and each news of it makes the panel read all properties anew.
    static constexpr std::chrono::milliseconds usualToolTipRest{5000};

    Bus m_bus;
    std::chrono::milliseconds m_toolTipRest;
    std::unique_ptr<Stand> m_stand;
};

} // namespace clackstower::tray
