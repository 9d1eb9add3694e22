#pragma once

#include "node/archive/database.h"

namespace clackstower::archive {

/// Makes the file what this version needs: a new one from nothing, an older one by its migrations. A file of a
/// later version is refused, untouched.
base::Expected<void> prepareSqlite(Database& database);

/// Opens the file with the settings that all of its connections share. Makes it where it is missing.
base::Expected<void> openSqlite(Database& database, const QString& path);

} // namespace clackstower::archive
