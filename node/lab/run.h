#pragma once

#include "node/lab/scenario.h"

#include <map>

namespace clackstower::lab {

using Metrics = std::map<QByteArray, double>;

/// Where an expectation was not met, or an invariant broken.
struct Miss
{
    QByteArray expect;
    QByteArray got;
};

/// How far a figure is from what is expected of its mean over all seeds.
struct Estimate
{
    QByteArray expect;
    double percent = 0; ///< above what is expected
    double margin = 0;  ///< in the same unit: the true mean lies so far off at most, with a probability of 95 %
    bool holds = false; ///< all of that lies within the limit
};

/// How the spread of the followed messages stood at one moment.
struct CoveragePoint
{
    double seconds = 0;
    double share = 0;
};

/// What one run of one seed came to.
struct RunResult
{
    quint64 seed = 0;
    quint64 traceHash = 0;
    quint64 events = 0;
    base::Duration ran{};
    Metrics metrics;
    std::vector<CoveragePoint> coverage; ///< mean over the followed messages
    std::vector<Miss> misses;

    bool passed() const { return misses.empty(); }
};

/// Builds the world of a scenario with that seed, lets it run to its end and looks at what came of it.
RunResult runScenario(const Scenario& scenario, quint64 seed);

/// What `expect` says about all of these runs together. Of fewer than two it says nothing.
std::vector<Estimate> estimatesOf(const Scenario& scenario, const std::vector<RunResult>& runs);

/// What `expect` says about these metrics.
std::vector<Miss> missesOf(const Scenario& scenario, const Metrics& metrics);

} // namespace clackstower::lab
