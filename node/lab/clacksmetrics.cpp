#include "node/lab/clacksswarm.h"

#include <algorithm>
#include <cmath>

namespace clackstower::lab {

namespace {

double ratio(double a, double b)
{
    return b == 0 ? 0 : a / b;
}

/// Deliveries that a walk needs on the average until it has been at `reached` of the other towers, when each step
/// leads to any of them evenly.
double couponHops(qsizetype others, qsizetype reached)
{
    double hops = 0;
    for (qsizetype unseen = others; unseen > others - reached; --unseen)
        hops += double(others) / double(unseen);
    return hops;
}

void addSpread(ClacksSwarm& swarm, Metrics& metrics)
{
    struct Level
    {
        const char* name;
        int percent;
    };
    static constexpr Level levels[] = {{"50", 50}, {"95", 95}, {"100", 100}};
    const auto& spreads = swarm.ledger().spreads();
    const qsizetype others = swarm.towerCount() - 1;
    if (spreads.empty() || others < 1)
        return;
    for (const Level& level : levels) {
        const qsizetype wanted = (others * level.percent + 99) / 100;
        double seconds = 0, worst = 0, hops = 0, count = 0;
        for (const Ledger::Spread& spread : spreads) {
            if (qsizetype(spread.arrivals.size()) < wanted)
                continue;
            const auto& [deliveries, when] = spread.arrivals[size_t(wanted - 1)];
            const double took = double((when - swarm.ledger().at(spread.serial).born).count()) / 1e6;
            seconds += took;
            worst = std::max(worst, took);
            hops += deliveries;
            ++count;
        }
        const QByteArray name = level.name;
        metrics["reached" + name] = count / double(spreads.size());
        metrics["couponHops" + name] = couponHops(others, wanted);
        if (count > 0) {
            metrics["coverage" + name + "S"] = seconds / count;
            metrics["coverage" + name + "WorstS"] = worst;
            metrics["hops" + name] = hops / count;
        }
    }
    double reached = 0, deliveries = 0;
    for (const Ledger::Spread& spread : spreads) {
        reached += spread.reachedCount;
        deliveries += swarm.ledger().at(spread.serial).deliveries;
    }
    metrics["coverage"] = reached / double(spreads.size()) / double(others);
    metrics["copiesPerDelivery"] = ratio(deliveries, reached);
}

void addAttack(ClacksSwarm& swarm, Metrics& metrics)
{
    const ClacksRun& run = swarm.run();
    const auto hostile = double(swarm.networksOf(true));
    metrics["payloads"] = double(run.payloads);
    metrics["payloadsToHostile"] = double(run.payloadsToHostile);
    metrics["attackerShare"] = ratio(double(run.payloadsToHostile), double(run.payloads));
    metrics["attackerNetworkShare"] = ratio(hostile, hostile + double(swarm.networksOf(false)));
    double bystanderRequests = 0, bystanderPayloads = 0;
    for (const HostId id : swarm.actors()) {
        if (swarm.actor(id).setup().kind != ClacksActor::Kind::Bystander)
            continue;
        bystanderRequests += double(swarm.actor(id).counts().requests);
        bystanderPayloads += double(swarm.actor(id).counts().payloads);
    }
    metrics["bystanderRequests"] = bystanderRequests;
    metrics["bystanderPayloads"] = bystanderPayloads;
}

void addTraffic(ClacksSwarm& swarm, Metrics& metrics)
{
    const Traffic& traffic = swarm.world().traffic();
    metrics["posts"] = double(traffic.posts);
    metrics["answers"] = double(traffic.answers);
    metrics["timeouts"] = double(traffic.timeouts);
    metrics["unreachable"] = double(traffic.unreachable);
    metrics["refusedConnections"] = double(traffic.refused);
    metrics["notPermitted"] = double(traffic.notPermitted);
    metrics["identityChanges"] = double(traffic.identityChanges);
    metrics["resets"] = double(traffic.resets);
    metrics["halfClosed"] = double(traffic.halfClosed);
    metrics["corrupted"] = double(traffic.corrupted);
    metrics["duplicated"] = double(traffic.duplicated);
    metrics["reordered"] = double(traffic.reordered);
    metrics["resent"] = double(traffic.resent);
    metrics["crashes"] = double(traffic.crashes);
    metrics["sleeps"] = double(traffic.sleeps);
    metrics["moves"] = double(traffic.moves);
    metrics["cuts"] = double(traffic.cuts);
    metrics["clockSteps"] = double(traffic.clockSteps);
    metrics["bytesPosted"] = double(traffic.postBytes);
    metrics["bytesMessages"] = double(swarm.run().payloadBytes);
    metrics["bytesAnnouncements"] = double(swarm.run().announceBytes);
    metrics["announcements"] = double(swarm.run().announces);
    metrics["announcementsToStrangers"] = double(swarm.run().announcesToStrangers);
}

} // namespace

Metrics metricsOf(ClacksSwarm& swarm, const Scenario& scenario)
{
    Metrics metrics;
    const Ledger& ledger = swarm.ledger();
    metrics["towers"] = double(swarm.towerCount());
    metrics["messages"] = double(ledger.count());
    metrics["lost"] = double(ledger.lost());
    metrics["survival"] = ledger.count() == 0 ? 1 : 1 - double(ledger.lost()) / double(ledger.count());
    metrics["copies"] = ratio(double(ledger.copies()), double(ledger.count()));
    metrics["deliveries"] = double(ledger.deliveries());
    metrics["foreignDeliveries"] = double(ledger.foreignDeliveries());
    metrics["failed"] = double(swarm.run().failed);
    metrics["restored"] = double(swarm.run().restored);
    metrics["endedHostile"] = double(ledger.endsOf(Ledger::End::Hostile));
    metrics["endedStonewalled"] = double(ledger.endsOf(Ledger::End::Stonewalled));
    metrics["endedDropped"] = double(ledger.endsOf(Ledger::End::Dropped));
    metrics["endedCrashed"] = double(ledger.endsOf(Ledger::End::Crashed));
    metrics["endedNoTarget"] = double(ledger.endsOf(Ledger::End::NoTarget));
    for (const auto& [reason, count] : swarm.run().reasons)
        metrics["reason: " + reason] = double(count);
    metrics["findings"] = double(swarm.world().findings().count());
    metrics["virtualS"] = double(swarm.world().elapsed().count()) / 1e6;
    double up = 0;
    double active = 0;
    for (const HostId id : swarm.towersOf(QByteArray())) {
        if (swarm.world().host(id).state != Host::State::Up)
            continue;
        ++up;
        const base::Duration quiet = swarm.world().clockOf(id) - swarm.tower(id).lastExchange();
        active += quiet <= std::max<base::Duration>(std::chrono::minutes(2), scenario.end / 8);
    }
    metrics["towersUp"] = up;
    metrics["towersActive"] = ratio(active, up);
    addSpread(swarm, metrics);
    addAttack(swarm, metrics);
    addTraffic(swarm, metrics);
    return metrics;
}

} // namespace clackstower::lab
