#pragma once

#include "node/base/instant.h"
#include "node/base/random.h"
#include "node/lines/line.h"
#include "node/tower/settings.h"
#include "node/tower/wires.h"
#include "node/traffic/judge.h"
#include "node/traffic/witness.h"

#include <memory>
#include <span>

namespace clackstower::tower {

/// What the tower lends to a line; all of it outlives the line.
struct LineNeeds
{
    const Settings& settings;
    const QString& dataDir;
    const base::Clock& clock;
    const Wires& wires;
    std::unique_ptr<base::Random> random;
    traffic::Judge& judge;
    traffic::Witness& witness;
};

/// A line as the tower sees it before there is one: its name, how it is made, and how it learns that settings have
/// changed. Its settings are those that begin with its name; NAME.enabled, NAME.bind and NAME.port are among them.
struct LineKind
{
    QByteArrayView name;
    std::unique_ptr<lines::Line> (*make)(LineNeeds needs) = nullptr;
    void (*reconfigure)(lines::Line& line, const Settings& settings, const QString& dataDir) = nullptr;
};

/// Every line that this program speaks, enabled or not.
std::span<const LineKind> lineKinds();

} // namespace clackstower::tower
