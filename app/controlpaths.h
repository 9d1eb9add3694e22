#pragma once

#include <QString>
#include <QStringList>

namespace clackstower::app {

/// Where the control socket of that data folder may be, best first: inside the folder, or, where that path is
/// longer than a socket's may be, under a name made from it in a folder of the user's. A pipe's name on Windows.
QStringList controlPaths(const QString& dataDir);

/// Makes the folders that those paths need, for their owner only; paths whose folder belongs to somebody else or
/// is open to others are left out.
QStringList prepareControlPaths(const QString& dataDir);

} // namespace clackstower::app
