#pragma once

#include "node/lab/scenario.h"
#include "node/lab/world.h"

#include <map>

namespace clackstower::lab {

/// What the swarms of all lines have in common: a world of their own, and towers in groups.
class Swarm
{
public:
    Swarm(quint64 seed, const Conditions& conditions)
        : m_world(seed, conditions)
    {
    }

    Swarm(const Swarm&) = delete;
    Swarm& operator=(const Swarm&) = delete;

    World& world() { return m_world; }
    const World& world() const { return m_world; }

    qsizetype towerCount() const { return m_towerCount; }

    /// The towers of that group; without a name all of them.
    const std::vector<HostId>& towersOf(const QByteArray& group) const { return m_groups.at(group); }

    /// An address in a network where nobody lives yet.
    base::Address freshAddress() { return addressIn(m_networks++, 0); }

    static base::Address addressIn(qint64 network, qint64 index);

protected:
    ~Swarm() = default;

    World m_world;
    std::map<QByteArray, std::vector<HostId>> m_groups;
    qsizetype m_towerCount = 0;
    qint64 m_networks = 0;
};

/// Makes the faults of a scenario happen.
class FaultPlan
{
public:
    FaultPlan(Swarm& swarm, quint64 seed);

    void schedule(const std::vector<Fault>& faults, base::Duration end);

private:
    void strike(const Fault& fault);
    void strikeHost(const Fault& fault, HostId id);
    void strikeNetwork(const Fault& fault);
    std::vector<HostId> draw(const Fault& fault);
    void after(base::Duration span, std::function<void()> action);

    Swarm& m_swarm;
    base::SeededRandom m_random;
};

} // namespace clackstower::lab
