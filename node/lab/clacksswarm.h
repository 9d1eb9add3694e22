#pragma once

#include "node/lab/clackshost.h"
#include "node/lab/run.h"
#include "node/lab/swarm.h"

namespace clackstower::lab {

/// The towers and actors of a scenario, in a world of their own.
class ClacksSwarm : public Swarm
{
public:
    ClacksSwarm(const Scenario& scenario, quint64 seed);

    Ledger& ledger() { return m_ledger; }
    ClacksRun& run() { return m_run; }

    /// The core that lives there now: a restart makes another one.
    ClacksHost& tower(HostId id) { return static_cast<ClacksHost&>(*m_world.host(id).resident); }
    const std::vector<HostId>& actors() const { return m_actors; }
    ClacksActor& actor(HostId id) { return static_cast<ClacksActor&>(*m_world.host(id).resident); }

    qsizetype networksOf(bool hostile) const;

    void audit();

private:
    void addTowers(const TowerGroup& group, quint64 seed);
    void addActors(const ActorGroup& group, quint64 seed);
    void introduce(const Scenario& scenario, quint64 seed);
    base::Endpoint endpointOf(HostId id) const;

    Ledger m_ledger;
    ClacksRun m_run;
    std::vector<HostId> m_actors;
};

/// Everything that can be said of a swarm after its run.
Metrics metricsOf(ClacksSwarm& swarm, const Scenario& scenario);

} // namespace clackstower::lab
