#include "app/scripts/host.h"

#include <QtGlobal>

/// What the program and this library share: one function.
// NOLINTNEXTLINE(readability-identifier-naming): a C name, looked up as text
extern "C" Q_DECL_EXPORT int clackstower_run_scripts(int argc, char** argv)
{
    return clackstower::scripts::runHost(argc, argv);
}
