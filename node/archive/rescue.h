#pragma once

#include <QString>

namespace clackstower::archive {

/// Moves a database and the files that belong to it out of the way, never over earlier ones. Gives its new path;
/// empty when it could not be moved.
QString setAside(const QString& path);

} // namespace clackstower::archive
