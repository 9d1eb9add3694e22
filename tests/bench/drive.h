#pragma once

namespace clackstower::bench {

class Options;

/// Sends clacks messages as fast as they are answered and prints what it cost the server, as one JSON line.
int drive(const Options& options);

} // namespace clackstower::bench
