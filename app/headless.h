#pragma once

#include "app/commandline.h"

namespace clackstower::app {

struct StartReport;

/// `clackstower --headless`: a tower until somebody says stop. Returns the exit code.
int runHeadless(const CommandLine& line, int argc, char** argv);

/// The line on stdout that tells that the tower is on air: {"event":"ready",…}.
QByteArray readyLine(const StartReport& report, qint64 pid);

} // namespace clackstower::app
