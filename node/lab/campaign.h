#pragma once

#include "node/lab/run.h"

#include <algorithm>

namespace clackstower::lab {

/// One scenario over a range of seeds.
struct Campaign
{
    Scenario scenario;
    QByteArray file; ///< as it was named on the command line
    quint64 firstSeed = 1;
    quint64 lastSeed = 1;
    int jobs = 1;
    Trim trim;
    bool shrinks = true; ///< looks for the least that fails, for the first seed that does
};

struct Failure
{
    quint64 seed = 0;
    Miss miss;
    QByteArray command; ///< reproduces it
};

struct CampaignResult
{
    QByteArray scenario;
    QByteArray line;
    quint64 seeds = 0;
    quint64 passed = 0;
    quint64 events = 0;
    quint64 traceHash = 0;
    base::Duration ran{};
    std::vector<Failure> failures;
    std::vector<Estimate> estimates;
    Metrics metrics; ///< means over the seeds
    std::vector<CoveragePoint> coverage;

    bool holds() const
    {
        return passed == seeds
            && std::ranges::all_of(estimates, [](const Estimate& estimate) { return estimate.holds; });
    }
};

/// Each seed is a world of its own; several run side by side, and the result does not depend on how many.
CampaignResult runCampaign(const Campaign& campaign);

/// The least of the scenario that still fails with that seed: fewer towers, fewer faults, an earlier end.
Trim shrink(const Scenario& scenario, quint64 seed, Trim trim);

} // namespace clackstower::lab
