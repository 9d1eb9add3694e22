#include "node/lab/swarm.h"

#include <algorithm>

namespace clackstower::lab {

using Kind = Fault::Kind;

FaultPlan::FaultPlan(Swarm& swarm, quint64 seed)
    : m_swarm(swarm)
    , m_random(seedFor(seed, "faults"))
{
}

void FaultPlan::schedule(const std::vector<Fault>& faults, base::Duration end)
{
    for (const Fault& fault : faults) {
        base::Duration when = fault.at;
        do {
            m_swarm.world().at(when, [this, fault] { strike(fault); });
            when += fault.every;
        } while (fault.every.count() > 0 && when < end);
    }
}

void FaultPlan::after(base::Duration span, std::function<void()> action)
{
    m_swarm.world().at(m_swarm.world().elapsed() + span, std::move(action));
}

std::vector<HostId> FaultPlan::draw(const Fault& fault)
{
    std::vector<HostId> hosts = m_swarm.towersOf(fault.group);
    const auto wanted = size_t(std::max(1.0, fault.share * double(hosts.size()) + 0.5));
    // The first part of a shuffle.
    for (size_t i = 0; i < wanted && i + 1 < hosts.size(); ++i)
        std::swap(hosts[i], hosts[i + size_t(m_random.below(qsizetype(hosts.size() - i)))]);
    hosts.resize(std::min(wanted, hosts.size()));
    return hosts;
}

void FaultPlan::strike(const Fault& fault)
{
    World& world = m_swarm.world();
    switch (fault.kind) {
    case Kind::Loss:
    case Kind::Reorder:
    case Kind::Duplicate:
    case Kind::Corrupt:
    case Kind::Reset:
    case Kind::HalfClose: strikeNetwork(fault); return;
    case Kind::Partition:
    case Kind::OneWay: {
        const std::vector<HostId> some = draw(fault);
        std::vector<HostId> others;
        for (HostId id = 0; id < HostId(world.hostCount()); ++id) {
            if (std::find(some.begin(), some.end(), id) == some.end())
                others.push_back(id);
        }
        const int there = world.cut(some, others);
        const int back = fault.kind == Kind::Partition ? world.cut(others, some) : -1;
        after(fault.lasts, [&world, there, back] {
            world.heal(there);
            world.heal(back);
        });
        return;
    }
    default:
        for (const HostId id : draw(fault))
            strikeHost(fault, id);
    }
}

void FaultPlan::strikeHost(const Fault& fault, HostId id)
{
    World& world = m_swarm.world();
    Host& host = world.host(id);
    switch (fault.kind) {
    case Kind::Crash:
    case Kind::Stop:
    case Kind::NewKey: {
        const Host::State before = host.state;
        const bool keepsDisk = fault.keepsDisk && fault.kind != Kind::NewKey;
        world.crash(id, keepsDisk, fault.kind == Kind::Crash);
        if (before == Host::State::Off || before == Host::State::Stopped)
            return;
        if (fault.kind == Kind::NewKey)
            host.fingerprint = QByteArray(host.fingerprint.size(), 'f');
        after(fault.lasts, [&world, id, keepsDisk] { world.restart(id, keepsDisk); });
        return;
    }
    case Kind::Die: world.crash(id, false, true); return;
    case Kind::Sleep: world.sleep(id, fault.lasts); return;
    case Kind::Bandwidth:
        host.bytesPerSecond = fault.bytesPerSecond;
        after(fault.lasts, [&world, id] { world.host(id).bytesPerSecond = 0; });
        return;
    case Kind::Slow:
        host.delay = fault.by;
        after(fault.lasts, [&world, id] { world.host(id).delay = {}; });
        return;
    case Kind::Stall:
        host.stalls = true;
        after(fault.lasts, [&world, id] { world.host(id).stalls = false; });
        return;
    case Kind::Move: world.move(id, m_swarm.freshAddress()); return;
    case Kind::ClockStep: world.stepClock(id, fault.by); return;
    default: return;
    }
}

void FaultPlan::strikeNetwork(const Fault& fault)
{
    static constexpr auto memberOf = [](Conditions& conditions, Kind kind) -> Chance& {
        switch (kind) {
        case Kind::Loss: return conditions.loss;
        case Kind::Reorder: return conditions.reorder;
        case Kind::Duplicate: return conditions.duplicate;
        case Kind::Corrupt: return conditions.corrupt;
        case Kind::Reset: return conditions.reset;
        default: return conditions.halfClose;
        }
    };
    World& world = m_swarm.world();
    Chance& chance = memberOf(world.conditions(), fault.kind);
    const Chance before = chance;
    const base::Duration heldBack = world.conditions().reorderBy;
    chance = Chance::of(fault.chance);
    if (fault.kind == Kind::Reorder)
        world.conditions().reorderBy = fault.by;
    after(fault.lasts, [&world, kind = fault.kind, before, heldBack] {
        memberOf(world.conditions(), kind) = before;
        if (kind == Kind::Reorder)
            world.conditions().reorderBy = heldBack;
    });
}

} // namespace clackstower::lab
