#pragma once

#include "node/archive/archive.h"
#include "node/tower/settings.h"
#include "node/traffic/sighting.h"

namespace clackstower::tower {

/// What the settings say, in the words of the archive.
archive::Archive::Settings archiveSettings(const Settings& settings, const QString& dataDir);

/// What is kept of a message that was received, by the tower of that name.
archive::Record recordOf(const traffic::Sighting& sighting, const QByteArray& towerName);

/// The sighting that tells that the record is in the archive.
traffic::Sighting archivedSighting(const archive::Record& record, base::Instant now);

} // namespace clackstower::tower
