#pragma once

#include "viewmodels/towerlink.h"

#include <QTimer>
#include <QVariantList>

#include <deque>

namespace clackstower::viewmodels {

/// How many messages came, in steps of five seconds over the last ten minutes; and how many of those were tuned.
class VolumeModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QVariantList all READ all NOTIFY changed)
    Q_PROPERTY(QVariantList tuned READ tuned NOTIFY changed)
    Q_PROPERTY(double start READ start NOTIFY changed)
    Q_PROPERTY(double step READ step CONSTANT)

public:
    explicit VolumeModel(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    QVariantList all() const;
    QVariantList tuned() const;

    /// The moment with which the first step begins, in milliseconds since 1970.
    double start() const { return double((m_lastStep - steps + 1) * stepLength); }
    double step() const { return double(stepLength); }

    void take(const Batch& batch);

    static constexpr int steps = 120;
    static constexpr qint64 stepLength = 5000;

Q_SIGNALS:
    void linkChanged();
    void changed();

private:
    void advance(qint64 step);

    TowerLink* m_link = nullptr;
    std::deque<int> m_all;
    std::deque<int> m_tuned;
    qint64 m_lastStep = 0;
    QTimer m_beat;
};

} // namespace clackstower::viewmodels
