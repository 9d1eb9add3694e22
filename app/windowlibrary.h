#pragma once

#include "node/base/error.h"

namespace clackstower::app {

struct CommandLine;

using RunWindow = int (*)(const CommandLine& line, int argc, char** argv);

/// Looks for the window library beside the program and loads it.
base::Expected<RunWindow> loadWindow(int argc, char** argv);

} // namespace clackstower::app
