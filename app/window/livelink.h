#pragma once

#include "app/towerhost.h"
#include "viewmodels/towerlink.h"

namespace clackstower::app {

/// The door to the tower that the program hosts.
class LiveLink final : public viewmodels::TowerLink
{
    Q_OBJECT

public:
    /// The host is not started yet.
    explicit LiveLink(TowerHost& host, QObject* parent = nullptr);

    void post(Work work) override { m_host.post(std::move(work)); }

private:
    TowerHost& m_host;
};

} // namespace clackstower::app
