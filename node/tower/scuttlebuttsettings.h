#pragma once

#include "node/lines/scuttlebutt/scuttlebuttline.h"
#include "node/tower/settings.h"

namespace clackstower::tower {

/// What the settings say, in the words of the scuttlebutt line.
scuttlebutt::ScuttlebuttLine::Settings scuttlebuttSettings(const Settings& settings, const QString& dataDir);

} // namespace clackstower::tower
