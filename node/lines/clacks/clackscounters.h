#pragma once

#include "node/lines/clacks/core.h"
#include "node/lines/line.h"
#include "node/net/clientpool.h"
#include "node/net/httpsserver.h"

namespace clackstower::clacks {

/// Every figure of the line under the name that programs and the window know.
QList<lines::Counter> countersOf(
    const Core& core, const net::ServerCounters& server, const net::PoolCounters& pool);

} // namespace clackstower::clacks
