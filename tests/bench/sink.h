#pragma once

namespace clackstower::bench {

class Options;

/// A server that answers 200 to whatever it is sent, cheaply, so that a sender's own cost shows. Prints its
/// port, then its counters for each line on stdin, and ends with its stdin.
int sink(const Options& options);

} // namespace clackstower::bench
