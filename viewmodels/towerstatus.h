#pragma once

#include "viewmodels/towerlink.h"

#include <QTimer>

namespace clackstower::viewmodels {

/// What the status strip says: on air or not, and what waits.
class TowerStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(bool onAir READ isOnAir NOTIFY changed)
    Q_PROPERTY(int queued READ queued NOTIFY changed)

public:
    explicit TowerStatus(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    bool isOnAir() const { return m_figures.onAir; }
    int queued() const { return int(m_figures.queued); }

    Q_INVOKABLE void goOnAir();
    Q_INVOKABLE void goOffAir();

Q_SIGNALS:
    void linkChanged();
    void changed();

private:
    struct Figures
    {
        bool onAir = false;
        qint64 queued = 0;

        bool operator==(const Figures&) const = default;
    };

    static Figures look(tower::Tower& tower);
    void refresh();

    TowerLink* m_link = nullptr;
    QTimer m_beat;
    Figures m_figures;
};

} // namespace clackstower::viewmodels
