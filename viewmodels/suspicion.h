#pragma once

#include "viewmodels/towerbook.h"

namespace clackstower::viewmodels {

/// The suspicion dial: which of the towers whose silence is measured would be held dead at another threshold of
/// phi.
class Suspicion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerBook* book READ book WRITE setBook NOTIFY changed REQUIRED)
    Q_PROPERTY(qreal threshold READ threshold WRITE setThreshold NOTIFY changed)
    Q_PROPERTY(int measured READ measured NOTIFY changed)
    Q_PROPERTY(QString deadText READ deadText NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)

public:
    using QObject::QObject;

    TowerBook* book() const { return m_book; }
    void setBook(TowerBook* book);
    qreal threshold() const { return m_threshold; }
    void setThreshold(qreal threshold);
    int measured() const;
    QStringList dead() const;
    QString deadText() const { return dead().join(QLatin1Char('\n')); }
    QString sentence() const;

Q_SIGNALS:
    void changed();

private:
    TowerBook* m_book = nullptr;
    qreal m_threshold = 8;
};

} // namespace clackstower::viewmodels
