#pragma once

#include "node/lines/clacks/wire.h"

#include <functional>
#include <memory>

namespace clackstower::tower {

/// What the lines reach other towers by, where that is not the network.
struct Wires
{
    std::function<std::unique_ptr<clacks::Wire>()> clacks; ///< empty: the network
};

} // namespace clackstower::tower
