#pragma once

#include "viewmodels/towerlink.h"
#include "viewmodels/towerrow.h"

#include <QTimer>

namespace clackstower::viewmodels {

/// Looks at all towers of all lines once a second, for everyone in the window who shows them.
class TowerBook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(int count READ count NOTIFY surveyed)
    Q_PROPERTY(bool onAir READ isOnAir NOTIFY surveyed)

public:
    explicit TowerBook(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    int count() const { return int(m_survey->rows.size()); }
    bool isOnAir() const { return m_survey->onAir; }

    /// Never null.
    const TowerSurveyPtr& survey() const { return m_survey; }
    void show(const TowerSurveyPtr& survey);

    /// Looks at once, after something was done that should be seen.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void linkChanged();
    void activeChanged();
    void surveyed();

private:
    void run();

    TowerLink* m_link = nullptr;
    QTimer m_beat;
    bool m_active = true;
    TowerSurveyPtr m_survey = std::make_shared<TowerSurvey>();
};

} // namespace clackstower::viewmodels
