#pragma once

#include "node/lines/clacks/clacksline.h"
#include "node/tower/settings.h"

namespace clackstower::tower {

/// What the settings say, in the words of the clacks line.
clacks::ClacksLine::Settings clacksSettings(const Settings& settings, const QString& dataDir);

} // namespace clackstower::tower
