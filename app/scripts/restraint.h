#pragma once

#include <QtGlobal>

namespace clackstower::scripts {

/// What the process has open beyond its three streams belongs to whoever started it: it is closed. Call it first.
void closeInherited();

/// From here on the process opens nothing, writes no file, starts no process, and has so much more memory at most.
void giveUpRights(qint64 moreMemory);

} // namespace clackstower::scripts
