#pragma once

#include "node/lab/clackshost.h"
#include "node/lab/scenario.h"

namespace clackstower::lab {

/// The towers and actors of a scenario, in a world of their own.
class ClacksSwarm
{
public:
    ClacksSwarm(const Scenario& scenario, quint64 seed);

    World& world() { return m_world; }
    Ledger& ledger() { return m_ledger; }
    ClacksRun& run() { return m_run; }

    qsizetype towerCount() const { return m_towerCount; }

    /// The core that lives there now: a restart makes another one.
    ClacksHost& tower(HostId id) { return static_cast<ClacksHost&>(*m_world.host(id).resident); }
    const std::vector<HostId>& actors() const { return m_actors; }
    ClacksActor& actor(HostId id) { return static_cast<ClacksActor&>(*m_world.host(id).resident); }

    /// The towers of that group; without a name all of them.
    const std::vector<HostId>& towersOf(const QByteArray& group) const { return m_groups.at(group); }
    qsizetype networksOf(bool hostile) const;

    /// An address in a network where nobody lives yet.
    base::Address freshAddress();

    void audit();

private:
    void addTowers(const TowerGroup& group, quint64 seed);
    void addActors(const ActorGroup& group, quint64 seed);
    void introduce(const Scenario& scenario, quint64 seed);
    base::Address addressIn(qint64 network, qint64 index) const;
    base::Endpoint endpointOf(HostId id) const;

    World m_world;
    Ledger m_ledger;
    ClacksRun m_run;
    std::map<QByteArray, std::vector<HostId>> m_groups;
    std::vector<HostId> m_actors;
    qsizetype m_towerCount = 0;
    qint64 m_networks = 0;
};

/// Makes the faults of a scenario happen.
class FaultPlan
{
public:
    FaultPlan(ClacksSwarm& swarm, quint64 seed);

    void schedule(const std::vector<Fault>& faults, base::Duration end);

private:
    void strike(const Fault& fault);
    void strikeHost(const Fault& fault, HostId id);
    void strikeNetwork(const Fault& fault);
    std::vector<HostId> draw(const Fault& fault);
    void after(base::Duration span, std::function<void()> action);

    ClacksSwarm& m_swarm;
    base::SeededRandom m_random;
};

using Metrics = std::map<QByteArray, double>;

/// Everything that can be said of a swarm after its run.
Metrics metricsOf(ClacksSwarm& swarm, const Scenario& scenario);

} // namespace clackstower::lab
