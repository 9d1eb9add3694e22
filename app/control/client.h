#pragma once

#include "app/control/frames.h"

#include <QStringList>

#include <functional>

namespace clackstower::app::control {

/// Asks the tower that listens on the first of the paths where one does, and hands over each frame of its answer
/// until `take` says no or the tower is done. Waits without an event loop. Fails with the code "noTower" when
/// nobody listens.
base::Expected<void> ask(
    const QStringList& paths, const Request& request, const std::function<bool(const Frame&)>& take);

} // namespace clackstower::app::control
