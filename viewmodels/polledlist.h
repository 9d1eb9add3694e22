#pragma once

#include "viewmodels/mergedlist.h"
#include "viewmodels/towerlink.h"

#include <QTimer>

#include <chrono>

namespace clackstower::viewmodels {

/// A list of what nobody announces: it asks the tower again at every beat.
class PolledList : public MergedList
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)

public:
    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);
    Q_INVOKABLE virtual void refresh() = 0;

Q_SIGNALS:
    void linkChanged();

protected:
    PolledList(std::chrono::milliseconds beat, QObject* parent);

private:
    TowerLink* m_link = nullptr;
    QTimer m_beat;
};

} // namespace clackstower::viewmodels
