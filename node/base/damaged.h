#pragma once

#include <QString>

namespace clackstower::base {

/// Moves a damaged file out of the way, never over an earlier one, and tells its new name; empty: it cannot be
/// moved.
QString setAside(const QString& path);

} // namespace clackstower::base
