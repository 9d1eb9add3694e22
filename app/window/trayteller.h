#pragma once

#include "app/tray/tray.h"
#include "viewmodels/program.h"
#include "viewmodels/towerstatus.h"

namespace clackstower::app {

/// Tells the icon in the tray how the tower is, and the tower what was chosen there. Asks nothing of the tower
/// while there is no icon.
class TrayTeller final : public QObject
{
    Q_OBJECT

public:
    TrayTeller(tray::Tray& tray, viewmodels::TowerLink& link, viewmodels::Program& program);

    void setIcon(bool isWanted);

Q_SIGNALS:
    void showChosen();

private:
    tray::Face face() const;
    void tell();
    void choose(tray::Choice choice);

    tray::Tray& m_tray;
    viewmodels::TowerLink& m_link;
    viewmodels::Program& m_program;
    std::unique_ptr<viewmodels::TowerStatus> m_status;
};

} // namespace clackstower::app
