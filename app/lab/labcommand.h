#pragma once

#include <QStringList>

namespace clackstower::app {

/// `clackstower lab …`, with the words after "lab". Returns the exit code: 0 every expectation held, 1 one did not
/// or a scenario cannot be read, 2 wrong usage.
int runLab(const QStringList& args);

} // namespace clackstower::app
