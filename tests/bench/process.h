#pragma once

#include <string>
#include <vector>

namespace clackstower::bench {

double monotonicSeconds();

/// User and system time of some processes, as the kernel counts it (ticks of 10 ms): what a server's work
/// really cost, whatever else the machine was doing.
double cpuSeconds(const std::vector<int>& pids);

std::vector<int> parsePids(const std::string& text);

} // namespace clackstower::bench
