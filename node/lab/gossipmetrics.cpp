#include "node/lab/gossipswarm.h"

#include <algorithm>

namespace clackstower::lab {

using namespace scuttlebutt;

namespace {

double secondsOf(base::Duration span)
{
    return double(span.count()) / 1e6;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

void addSpread(GossipSwarm& swarm, Metrics& metrics)
{
    struct Level
    {
        const char* name;
        int percent;
    };
    static constexpr Level levels[] = {{"50", 50}, {"95", 95}, {"100", 100}};
    const auto& told = swarm.run().told;
    const qsizetype others = swarm.towerCount() - 1;
    if (told.empty() || others < 1)
        return;
    for (const Level& level : levels) {
        const auto wanted = size_t((others * level.percent + 99) / 100);
        double seconds = 0, worst = 0, count = 0;
        for (const auto& [place, rumble] : told) {
            if (rumble.arrivals.size() < wanted)
                continue;
            const double took = secondsOf(rumble.arrivals[wanted - 1] - rumble.born);
            seconds += took;
            worst = std::max(worst, took);
            ++count;
        }
        const QByteArray name = level.name;
        metrics["reached" + name] = count / double(told.size());
        if (count > 0) {
            metrics["coverage" + name + "S"] = seconds / count;
            metrics["coverage" + name + "WorstS"] = worst;
        }
    }
}

void addStates(GossipSwarm& swarm, Metrics& metrics)
{
    double known = 0, live = 0, up = 0, agreed = 0, pairs = 0, bombed = 0, ghosts = 0, planted = 0;
    const std::vector<HostId>& nodes = swarm.towersOf(QByteArray());
    for (const HostId id : nodes) {
        if (swarm.world().host(id).state != Host::State::Up)
            continue;
        ++up;
        const Core& core = swarm.node(id).core();
        core.roll().each([&](NodeKey, const Node& node) {
            const HostId host = swarm.run().hostOf.value(node.id, nobody);
            if (host == nobody) {
                const bool isGhost = node.id.startsWith("ghost");
                ghosts += isGhost && node.standing != Standing::Dead;
                planted += isGhost && (node.pairs.count() > 0 || node.phi.lastContact());
                return;
            }
            ++known;
            live += node.standing != Standing::Dead;
            const bool isUp = swarm.world().host(host).state == Host::State::Up;
            ++pairs;
            agreed += isUp == (node.standing != Standing::Dead);
            bombed += node.version > (quint64(1) << 40);
        });
    }
    const double others = double(nodes.size()) - 1;
    metrics["nodesUp"] = up;
    metrics["knownShare"] = up > 0 && others > 0 ? known / up / others : 0;
    metrics["heldLive"] = up > 0 && others > 0 ? live / up / others : 0;
    metrics["rightStanding"] = pairs > 0 ? agreed / pairs : 1;
    metrics["bombed"] = bombed;
    metrics["ghostsHeldLive"] = ghosts;
    metrics["planted"] = planted;
}

void addCosts(GossipSwarm& swarm, const Scenario& scenario, Metrics& metrics)
{
    double bytes = 0, worst = 0;
    struct Sum
    {
        const char* name;
        quint64 Counters::* counter;
    };
    static constexpr Sum sums[] = {{"digestsSent", &Counters::digestsSent}, {"deltasSent", &Counters::deltasSent},
        {"pushes", &Counters::pushes}, {"probes", &Counters::probes}, {"suspicions", &Counters::suspicions},
        {"refutations", &Counters::refutations}, {"gapsSeen", &Counters::gapsSeen},
        {"jumpsParked", &Counters::jumpsParked}, {"peersForgotten", &Counters::peersForgotten},
        {"contradictions", &Counters::contradictions}, {"stalls", &Counters::stalls}};
    const std::vector<HostId>& nodes = swarm.towersOf(QByteArray());
    for (const HostId id : nodes) {
        const Counters& counters = swarm.node(id).core().counters();
        bytes += double(counters.bytesSent);
        worst = std::max(worst, double(counters.bytesSent));
        for (const Sum& sum : sums)
            metrics[sum.name] += double(counters.*sum.counter);
    }
    const double rounds = secondsOf(swarm.world().elapsed()) / secondsOf(scenario.towers.front().interval);
    metrics["bytesPerRound"] = bytes / double(nodes.size()) / rounds;
    metrics["bytesPerRoundWorst"] = worst / rounds;
}

} // namespace

Metrics metricsOf(GossipSwarm& swarm, const Scenario& scenario)
{
    Metrics metrics;
    const GossipRun& run = swarm.run();
    const auto towers = double(swarm.towerCount());
    const double hours = secondsOf(swarm.world().elapsed()) / 3600;
    metrics["towers"] = towers;
    metrics["messages"] = double(run.told.size());
    metrics["deliveries"] = double(run.deliveries);
    metrics["misordered"] = double(run.misordered);
    metrics["findings"] = double(swarm.world().findings().count());
    metrics["virtualS"] = secondsOf(swarm.world().elapsed());
    metrics["detections"] = double(run.detections.size());
    metrics["detectionMedianS"] = quantile(run.detections, 0.5);
    metrics["detectionP99S"] = quantile(run.detections, 0.99);
    metrics["peerHours"] = towers * (towers - 1) * hours;
    metrics["falseDeaths"] = double(run.falseDeaths);
    metrics["stalledDeaths"] = double(run.stalledDeaths);
    metrics["streams"] = double(swarm.world().traffic().streams);
    addSpread(swarm, metrics);
    addStates(swarm, metrics);
    addCosts(swarm, scenario, metrics);
    return metrics;
}

} // namespace clackstower::lab
