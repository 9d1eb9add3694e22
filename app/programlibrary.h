#pragma once

#include <QtGlobal>

namespace clackstower::app {

/// Looks for a library of ours, as built and as installed, loads it and gives its function of that name; null: it
/// is not there.
QFunctionPointer functionOf(const char* library, const char* function, int argc, char** argv);

/// `clackstower script-host`, which the tower starts for itself; no command for people.
int runScriptHost(int argc, char** argv);

} // namespace clackstower::app
