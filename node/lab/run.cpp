#include "node/lab/run.h"

#include "node/lab/clacksswarm.h"
#include "node/lab/gossipswarm.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clackstower::lab {

namespace {

QByteArray numberText(double value)
{
    return QByteArray::number(value, 'g', 10);
}

bool holds(const Expectation& expectation, double got, double wanted)
{
    switch (expectation.test) {
    case Expectation::Test::AtLeast: return got >= wanted;
    case Expectation::Test::AtMost: return got <= wanted;
    case Expectation::Test::Equals: return got == wanted;
    case Expectation::Test::Within: return std::abs(got - wanted) <= std::abs(wanted) * expectation.percent / 100;
    }
    Q_UNREACHABLE();
}

/// Of Student's distribution: so many standard errors to either side hold 95 %.
double errorsToEitherSide(size_t degreesOfFreedom)
{
    static constexpr std::array errors{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};
    return errors[std::min(degreesOfFreedom, errors.size()) - 1];
}

Estimate estimateOf(const Expectation& expectation, const std::vector<double>& percents)
{
    const auto count = double(percents.size());
    double mean = 0;
    for (const double percent : percents)
        mean += percent / count;
    double squares = 0;
    for (const double percent : percents)
        squares += (percent - mean) * (percent - mean);
    const double error = std::sqrt(squares / (count - 1) / count);
    const double margin = errorsToEitherSide(percents.size() - 1) * error;
    return {expectation.text(), mean, margin, std::abs(mean) + margin <= expectation.percent};
}

void publish(ClacksSwarm& swarm, const MessageSet& set, base::SeededRandom& random)
{
    const std::vector<HostId>& towers = swarm.towersOf(set.group);
    const base::Instant now = swarm.world().now();
    // Only a tower that runs can be given a message; after a few attempts nobody publishes it.
    for (int attempt = 0; attempt < 20; ++attempt) {
        const HostId id = towers[size_t(random.below(qsizetype(towers.size())))];
        if (swarm.world().host(id).state != Host::State::Up)
            continue;
        const Ledger::Serial serial = swarm.ledger().create(set.bytes, now);
        swarm.world().visit(id, [&](Resident&, base::Instant clock) { swarm.tower(id).publish(serial, clock); });
        return;
    }
}

bool isCovered(ClacksSwarm& swarm, const Scenario& scenario)
{
    const auto& spreads = swarm.ledger().spreads();
    qint64 wanted = 0;
    for (const MessageSet& set : scenario.messages)
        wanted += set.count;
    return qint64(spreads.size()) >= std::min(wanted, scenario.followed)
        && std::all_of(spreads.begin(), spreads.end(),
            [&](const Ledger::Spread& spread) { return spread.reachedCount + 1 >= swarm.towerCount(); });
}

std::vector<CoveragePoint> coverageOf(const ClacksSwarm& swarm, const Ledger& ledger, base::Duration end)
{
    constexpr int points = 50;
    std::vector<CoveragePoint> curve(points + 1);
    const double others = double(std::max<qsizetype>(1, swarm.towerCount() - 1));
    const auto count = double(ledger.spreads().size());
    for (int i = 0; i <= points; ++i) {
        const base::Duration span = end * i / points;
        double reached = 0;
        for (const Ledger::Spread& spread : ledger.spreads()) {
            const base::Instant until = ledger.at(spread.serial).born + span;
            const auto beyond = std::upper_bound(spread.arrivals.begin(), spread.arrivals.end(), until,
                [](base::Instant when, const auto& arrival) { return when < arrival.second; });
            reached += double(beyond - spread.arrivals.begin());
        }
        curve[size_t(i)] = {double(span.count()) / 1e6, count > 0 ? reached / count / others : 0};
    }
    return curve;
}

} // namespace

std::vector<Miss> missesOf(const Scenario& scenario, const Metrics& metrics)
{
    std::vector<Miss> misses;
    for (const Expectation& expectation : scenario.expectations) {
        if (expectation.overSeeds)
            continue;
        const auto got = metrics.find(expectation.metric);
        const auto other = metrics.find(expectation.of);
        if (got == metrics.end() || (!expectation.of.isEmpty() && other == metrics.end())) {
            misses.push_back({expectation.text(), "no figure of that name in this run; --csv lists them all"});
            continue;
        }
        const double wanted = expectation.value * (expectation.of.isEmpty() ? 1 : other->second);
        if (!holds(expectation, got->second, wanted))
            misses.push_back({expectation.text(),
                expectation.metric + " = " + numberText(got->second)
                    + (expectation.of.isEmpty() ? QByteArray()
                                                : ", " + expectation.of + " = " + numberText(other->second))});
    }
    return misses;
}

std::vector<Estimate> estimatesOf(const Scenario& scenario, const std::vector<RunResult>& runs)
{
    std::vector<Estimate> estimates;
    if (runs.size() < 2)
        return estimates;
    for (const Expectation& expectation : scenario.expectations) {
        if (!expectation.overSeeds)
            continue;
        std::vector<double> percents;
        for (const RunResult& run : runs) {
            const auto got = run.metrics.find(expectation.metric);
            const auto other = run.metrics.find(expectation.of);
            const bool isThere
                = got != run.metrics.end() && (expectation.of.isEmpty() || other != run.metrics.end());
            const double wanted = !isThere ? 0 : expectation.value * (expectation.of.isEmpty() ? 1 : other->second);
            // What is not there is as far off as can be.
            percents.push_back(wanted != 0 ? (got->second / wanted - 1) * 100 : 1e9);
        }
        estimates.push_back(estimateOf(expectation, percents));
    }
    return estimates;
}

RunResult runScenario(const Scenario& scenario, quint64 seed)
{
    if (scenario.line == "scuttlebutt")
        return runGossip(scenario, seed);
    ClacksSwarm swarm(scenario, seed);
    World& world = swarm.world();
    for (HostId id = 0; id < HostId(world.hostCount()); ++id)
        world.start(id);
    FaultPlan plan(swarm, seed);
    plan.schedule(scenario.faults, scenario.end);
    base::SeededRandom origins(seedFor(seed, "origins"));
    for (const MessageSet& set : scenario.messages) {
        for (qint64 i = 0; i < set.count && set.start + i * set.every < scenario.end; ++i)
            world.at(set.start + i * set.every, [&swarm, &set, &origins] { publish(swarm, set, origins); });
    }
    const base::Duration step = scenario.sampleEvery.count() > 0 ? scenario.sampleEvery : scenario.end / 16;
    for (base::Duration when = step; when < scenario.end; when += step) {
        world.runUntil(when);
        swarm.audit();
        if (scenario.endsWhenCovered && isCovered(swarm, scenario))
            break;
    }
    if (!scenario.endsWhenCovered || !isCovered(swarm, scenario)) {
        world.runUntil(scenario.end);
        swarm.audit();
    }

    RunResult result;
    result.seed = seed;
    result.traceHash = world.traceHash();
    result.events = world.events();
    result.ran = world.elapsed();
    result.metrics = metricsOf(swarm, scenario);
    result.coverage = coverageOf(swarm, swarm.ledger(), world.elapsed());
    for (const QByteArray& sentence : world.findings().sentences())
        result.misses.push_back({"every invariant", sentence});
    for (Miss& miss : missesOf(scenario, result.metrics))
        result.misses.push_back(std::move(miss));
    return result;
}

} // namespace clackstower::lab
