#pragma once

namespace clackstower::app {

/// The whole program: reads the command line, does what it says, returns the exit code.
int run(int argc, char** argv);

} // namespace clackstower::app
