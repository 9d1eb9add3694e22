#pragma once

namespace clackstower::scripts {

/// Reads calls from stdin and answers them on stdout, line by line, until stdin ends.
int runHost(int argc, char** argv);

} // namespace clackstower::scripts
