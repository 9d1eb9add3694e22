#pragma once

#include "node/tower/event.h"

#include <vector>

namespace clackstower::viewmodels {

/// What happened at the tower since the last batch, in its order. Where the window was too slow, the tower left
/// events out rather than wait: `missed` says how many.
struct Batch
{
    std::vector<tower::Event> events;
    quint64 missed = 0;
};

} // namespace clackstower::viewmodels
