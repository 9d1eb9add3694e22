#pragma once

#include "viewmodels/towerlink.h"

namespace clackstower::viewmodels {

/// A door to a tower on the very same thread: for tests, where one event loop makes everything repeatable. The
/// tower must not end before the link.
class DirectLink final : public TowerLink
{
    Q_OBJECT

public:
    explicit DirectLink(tower::Tower& tower, QObject* parent = nullptr);

    void post(Work work) override;

private:
    tower::Tower& m_tower;
};

} // namespace clackstower::viewmodels
