#include "node/lab/bench.h"

#include "node/lab/clacksswarm.h"

namespace clackstower::lab {

BenchResult bench(const BenchOptions& options, const Meter& meter)
{
    constexpr auto warmUp = std::chrono::seconds(5);
    Scenario scenario;
    scenario.followed = 0;
    TowerGroup group;
    group.count = options.towers;
    group.knows = options.knows;
    group.evenly = true; // else messages gather where more lead to than away, and the others have nothing to send
    group.proven = true;
    group.mostPeers
        = options.knows; // a full book: what is measured is the daily round, not getting to know each other
    group.sendrate = options.sendrate;
    scenario.towers = {group};
    const qint64 bytesBefore = meter.bytes();
    const double started = meter.seconds();
    ClacksSwarm swarm(scenario, 1);
    World& world = swarm.world();
    for (HostId id = 0; id < HostId(world.hostCount()); ++id) {
        world.start(id);
        for (qint64 i = 0; i < options.messagesPerTower; ++i) {
            const Ledger::Serial serial = swarm.ledger().create(200, world.now());
            world.visit(id, [&](Resident&, base::Instant now) { swarm.tower(id).publish(serial, now); });
        }
    }
    world.runUntil(warmUp);

    BenchResult result;
    result.towers = options.towers;
    result.buildSeconds = meter.seconds() - started;
    const quint64 eventsBefore = world.events();
    const quint64 sentBefore = swarm.run().payloads;
    const double begun = meter.seconds();
    base::Duration until = warmUp;
    do {
        until += std::chrono::seconds(1);
        world.runUntil(until);
        result.wallSeconds = meter.seconds() - begun;
    } while (result.wallSeconds < options.seconds);
    result.events = world.events() - eventsBefore;
    result.messages = swarm.run().payloads - sentBefore;
    result.virtualSeconds = double((until - warmUp).count()) / 1e6;
    result.bytesPerTower = (meter.bytes() - bytesBefore) / options.towers;
    result.traceHash = world.traceHash();
    return result;
}

} // namespace clackstower::lab
