#pragma once

#include <QByteArray>

/// The log on stderr: what Qt's categories say, from a level on. It never waits for its reader and never writes
/// more than some lines a second, so that no stranger can fill a disk or stop the tower with it.
namespace clackstower::app::log {

/// Takes over Qt's messages. Level names are those of the setting log.level.
void install(const QByteArray& level);

void setLevel(const QByteArray& level);

} // namespace clackstower::app::log
