#pragma once

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/directlink.h"

#include <QTemporaryDir>

namespace clackstower::viewmodels {

/// A real tower, off air, and the door to it: what the tests of view models stand on.
class TowerBench
{
public:
    TowerBench()
        : tower(tower::Settings(), folder.path(), clock)
        , link(tower)
    {
    }

    clacks::ClacksLine& clacks() { return **tower.clacks(); }

    base::Endpoint add(const char* host) { return clacks().expand({host, 1})->endpoint; }

    static QString keyOf(const char* host) { return QStringLiteral("clacks/%1/1").arg(QLatin1String(host)); }

    base::SystemClock clock;
    QTemporaryDir folder;
    tower::Tower tower;
    DirectLink link;
};

} // namespace clackstower::viewmodels
