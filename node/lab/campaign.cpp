#include "node/lab/campaign.h"

#include "node/lab/mix.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace clackstower::lab {

namespace {

std::vector<RunResult> runAll(const Scenario& scenario, const Campaign& campaign)
{
    std::vector<RunResult> results(campaign.lastSeed - campaign.firstSeed + 1);
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < results.size(); i = next++)
            results[i] = runScenario(scenario, campaign.firstSeed + i);
    };
    std::vector<std::jthread> helpers;
    for (int job = 1; job < campaign.jobs; ++job)
        helpers.emplace_back(work);
    work();
    helpers.clear();
    return results;
}

QByteArray commandFor(const Campaign& campaign, quint64 seed, const Trim& trim)
{
    const QByteArray number = QByteArray::number(seed);
    return "clackstower lab run " + campaign.file + " --seeds " + number + ".." + number + trim.options();
}

qint64 towersOf(const Scenario& scenario)
{
    qint64 count = 0;
    for (const TowerGroup& group : scenario.towers)
        count += group.count;
    return count;
}

void add(CampaignResult& sum, const RunResult& result, double weight)
{
    for (const auto& [name, value] : result.metrics)
        sum.metrics[name] += value * weight;
    sum.coverage.resize(std::max(sum.coverage.size(), result.coverage.size()));
    for (size_t i = 0; i < result.coverage.size(); ++i) {
        sum.coverage[i].seconds = result.coverage[i].seconds;
        sum.coverage[i].share += result.coverage[i].share * weight;
    }
}

} // namespace

Trim shrink(const Scenario& scenario, quint64 seed, Trim trim)
{
    constexpr int mostRuns = 40;
    int runs = 0;
    const auto fails = [&](const Trim& attempt) {
        return ++runs <= mostRuns && !runScenario(attempt.applyTo(scenario), seed).passed();
    };
    const auto keepIfFails = [&](const Trim& attempt) {
        const bool isSmaller = !(attempt == trim) && fails(attempt);
        if (isSmaller)
            trim = attempt;
        return isSmaller;
    };
    // An earlier end first: it makes every later attempt cheaper.
    const base::Duration whole = std::min(scenario.end, trim.until.value_or(scenario.end));
    for (base::Duration until = whole / 2; until >= std::chrono::seconds(1); until /= 2) {
        Trim attempt = trim;
        attempt.until = std::chrono::floor<std::chrono::seconds>(until);
        if (!keepIfFails(attempt))
            break;
    }
    for (int percent = trim.towersPercent / 2; percent >= 1; percent /= 2) {
        Trim attempt = trim;
        attempt.towersPercent = percent;
        const bool isFewer = towersOf(attempt.applyTo(scenario)) < towersOf(trim.applyTo(scenario));
        if (!isFewer || !keepIfFails(attempt))
            break;
    }
    for (int number = int(scenario.faults.size()); number >= 1; --number) {
        if (std::find(trim.without.begin(), trim.without.end(), number) != trim.without.end())
            continue;
        Trim attempt = trim;
        attempt.without.push_back(number);
        std::sort(attempt.without.begin(), attempt.without.end());
        keepIfFails(attempt);
    }
    return trim;
}

CampaignResult runCampaign(const Campaign& campaign)
{
    const Scenario scenario = campaign.trim.applyTo(campaign.scenario);
    const std::vector<RunResult> results = runAll(scenario, campaign);
    CampaignResult sum;
    sum.scenario = scenario.name;
    sum.line = scenario.line;
    sum.seeds = results.size();
    TraceHash trace;
    const double weight = 1 / double(results.size());
    for (const RunResult& result : results) {
        sum.passed += result.passed();
        sum.events += result.events;
        sum.ran += result.ran;
        trace.add(result.traceHash);
        add(sum, result, weight);
        if (result.passed())
            continue;
        const bool isFirst = sum.failures.empty();
        const Trim trim
            = isFirst && campaign.shrinks ? shrink(campaign.scenario, result.seed, campaign.trim) : campaign.trim;
        for (const Miss& miss : result.misses)
            sum.failures.push_back({result.seed, miss, commandFor(campaign, result.seed, trim)});
    }
    sum.estimates = estimatesOf(scenario, results);
    sum.traceHash = trace.value();
    return sum;
}

} // namespace clackstower::lab
