#pragma once

#include "node/lines/line.h"
#include "node/lines/scuttlebutt/core.h"
#include "node/lines/scuttlebutt/transport.h"

namespace clackstower::scuttlebutt {

/// Every figure of the line, with its name for programs.
QList<lines::Counter> countersOf(const Core& core, const TransportCounters& transport);

} // namespace clackstower::scuttlebutt
