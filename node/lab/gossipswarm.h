#pragma once

#include "node/lab/gossiphost.h"
#include "node/lab/run.h"
#include "node/lab/swarm.h"

namespace clackstower::lab {

/// The nodes and actors of a scenario of the scuttlebutt line, in a world of their own.
class GossipSwarm : public Swarm
{
public:
    GossipSwarm(const Scenario& scenario, quint64 seed);

    GossipRun& run() { return m_run; }

    /// The core that lives there now: a restart makes another one.
    GossipHost& node(HostId id) { return static_cast<GossipHost&>(*m_world.host(id).resident); }

    void publish(const MessageSet& set, base::SeededRandom& random);
    void audit();

    /// Whether every update that was to be followed is at every node that is up.
    bool isCovered(qint64 wanted) const;

private:
    void addNodes(const TowerGroup& group, quint64 seed);
    void introduce(const Scenario& scenario, quint64 seed);
    void addActors(const ActorGroup& group, quint64 seed);
    scuttlebutt::Node acquaintance(HostId id);

    GossipRun m_run;
    qint64 m_published = 0;
};

Metrics metricsOf(GossipSwarm& swarm, const Scenario& scenario);

/// The run of a scenario of the scuttlebutt line.
RunResult runGossip(const Scenario& scenario, quint64 seed);

} // namespace clackstower::lab
