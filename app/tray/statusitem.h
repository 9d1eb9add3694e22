#pragma once

#include "app/tray/busobject.h"
#include "app/tray/bustypes.h"
#include "app/tray/tray.h"

#include <QTimer>

namespace clackstower::tray {

/// The icon on the bus, by org.kde.StatusNotifierItem.
class StatusItem final : public BusObject
{
    Q_OBJECT

public:
    /// A tooltip that changes again within the rest is told after it.
    StatusItem(const QDBusConnection& bus, std::chrono::milliseconds toolTipRest);

    void show(const Face& face);

Q_SIGNALS:
    void activated(const QByteArray& token);

protected:
    QString members() const override;
    QVariantMap properties() const override;
    std::optional<QVariantList> answer(const QString& call, const QVariantList& arguments) override;

private:
    void tellToolTip();

    Face m_face;
    Pixmaps m_icon;
    QByteArray m_token; ///< of the click that is about to come
    QTimer m_rest;      ///< while it runs, a new tooltip waits
    bool m_toolTipWaits = false;
};

} // namespace clackstower::tray
