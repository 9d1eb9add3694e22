#pragma once

#include "viewmodels/towerlink.h"

namespace clackstower::app {

/// Remembers whether the tower is on air, so that the next window begins as this one ends: the setting window.air.
class AirMemory final : public QObject
{
    Q_OBJECT

public:
    explicit AirMemory(viewmodels::TowerLink& link, QObject* parent = nullptr);

Q_SIGNALS:
    /// The tower went on air: whoever was to be asked has answered.
    void wentOnAir();

    /// A line could not go on air, with the reason; empty: it does now.
    void troubled(const QByteArray& sentence);

private:
    void look(const viewmodels::Batch& batch);

    viewmodels::TowerLink& m_link;
};

} // namespace clackstower::app
