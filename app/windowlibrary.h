#pragma once

#include "app/window.h"
#include "node/base/error.h"

namespace clackstower::app {

using RunWindow = decltype(&clackstower_run_window);

/// Looks for the window library beside the program and loads it.
base::Expected<RunWindow> loadWindow(int argc, char** argv);

} // namespace clackstower::app
