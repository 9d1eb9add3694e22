#include "node/lab/gossipswarm.h"

#include <algorithm>

namespace clackstower::lab {

using namespace scuttlebutt;

namespace {

constexpr quint16 gossipPort = 9742;

} // namespace

GossipSwarm::GossipSwarm(const Scenario& scenario, quint64 seed)
    : Swarm(seed, scenario.conditions)
    , m_run{m_world}
{
    for (const TowerGroup& group : scenario.towers)
        addNodes(group, seed);
    introduce(scenario, seed);
    for (const ActorGroup& group : scenario.actors)
        addActors(group, seed);
}

void GossipSwarm::addNodes(const TowerGroup& group, quint64 seed)
{
    base::SeededRandom random(seedFor(seed, "towers", quint64(m_networks)));
    std::vector<HostId>& members = m_groups[group.name];
    std::vector<HostId>& all = m_groups[QByteArray()];
    for (qint64 i = 0; i < group.count; ++i) {
        HostSpec spec;
        spec.address = addressIn(m_networks + i / group.perNetwork, i % group.perNetwork);
        spec.name = spec.address.toText();
        spec.firstPort = gossipPort;
        const HostId id = m_world.add(spec);
        Config config;
        config.id = 'n' + QByteArray::number(m_towerCount++);
        config.self = {spec.name, spec.firstPort};
        config.gossipInterval = group.interval;
        config.manners = group.original ? Manners::original() : Manners::ours();
        for (bool Manners::* const manner : group.without)
            config.manners.*manner = false;
        m_run.hostOf.insert(config.id, id);
        auto host = std::make_unique<GossipHost>(Wire(m_world, id), m_run, config, seedFor(seed, "core", id));
        host->startAfter(base::Duration(random.below(group.interval.count())));
        m_world.settle(id, std::move(host));
        if (group.skew.count() > 0)
            m_world.host(id).skew = base::Duration(random.below(2 * group.skew.count()) - group.skew.count());
        members.push_back(id);
        if (!group.name.isEmpty())
            all.push_back(id);
    }
    m_networks += (group.count + group.perNetwork - 1) / group.perNetwork;
}

Node GossipSwarm::acquaintance(HostId id)
{
    const Config& config = node(id).config();
    Node known;
    known.id = config.id;
    known.at = config.self;
    known.isMet = true;
    known.isOurs = config.manners.tellsKind;
    known.namedBy = m_world.host(id).spec.address;
    known.since = m_world.now();
    return known;
}

void GossipSwarm::introduce(const Scenario& scenario, quint64 seed)
{
    base::SeededRandom random(seedFor(seed, "acquaintances"));
    const std::vector<HostId>& nodes = m_groups[QByteArray()];
    for (const TowerGroup& group : scenario.towers) {
        for (const HostId id : m_groups[group.name]) {
            const bool knowsAll = group.knows < 0 || group.knows >= qint64(nodes.size()) - 1;
            std::vector<HostId> known;
            if (knowsAll) {
                known = nodes;
                std::erase(known, id);
            } else {
                known.push_back(nodes[(id + 1) % nodes.size()]); // a ring, so that nobody is an island
                while (qint64(known.size()) < group.knows) {
                    const HostId other = nodes[size_t(random.below(qsizetype(nodes.size())))];
                    if (other != id && std::ranges::find(known, other) == known.end())
                        known.push_back(other);
                }
            }
            for (const HostId other : known)
                node(id).acquaint(acquaintance(other));
        }
    }
}

void GossipSwarm::addActors(const ActorGroup& group, quint64 seed)
{
    GossipActor::Setup setup{group.gossip, group.setup.every, group.setup.endsAfter, {}, {}};
    for (const HostId id : m_groups[QByteArray()]) {
        setup.targets.push_back(node(id).config().self);
        setup.victims.push_back(node(id).config().id);
    }
    for (qint64 i = 0; i < group.count; ++i) {
        HostSpec spec;
        spec.address = addressIn(m_networks + i / group.perNetwork, i % group.perNetwork);
        spec.name = "actor" + QByteArray::number(m_world.hostCount());
        spec.firstPort = gossipPort;
        spec.hostile = true;
        const HostId id = m_world.add(spec);
        m_world.settle(id, std::make_unique<GossipActor>(Wire(m_world, id), setup, seedFor(seed, "actor", id)));
    }
    m_networks += (group.count + group.perNetwork - 1) / group.perNetwork;
}

void GossipSwarm::publish(const MessageSet& set, base::SeededRandom& random)
{
    const std::vector<HostId>& nodes = towersOf(set.group);
    const QByteArray key = 'k' + QByteArray::number(m_published++);
    const QByteArray value = '"' + QByteArray(set.bytes, 'x') + '"';
    // Only a node that runs can be given something to say; after a few attempts nobody says it.
    for (int attempt = 0; attempt < 20; ++attempt) {
        const HostId id = nodes[size_t(random.below(qsizetype(nodes.size())))];
        if (m_world.host(id).state != Host::State::Up)
            continue;
        m_world.visit(id, [&](Resident&, base::Instant now) { node(id).publish(key, value, now); });
        return;
    }
}

bool GossipSwarm::isCovered(qint64 wanted) const
{
    return m_published >= wanted && std::ranges::all_of(m_run.told, [this](const auto& told) {
        return qsizetype(told.second.arrivals.size()) >= m_towerCount - 1;
    });
}

void GossipSwarm::audit()
{
    for (const HostId id : m_groups[QByteArray()]) {
        node(id).audit(m_world.findings());
        if (m_world.host(id).state == Host::State::Asleep)
            m_run.stalledUntil[id] = World::beginning + base::Duration(m_world.host(id).wakesAt);
    }
}

RunResult runGossip(const Scenario& scenario, quint64 seed)
{
    GossipSwarm swarm(scenario, seed);
    World& world = swarm.world();
    for (HostId id = 0; id < HostId(world.hostCount()); ++id)
        world.start(id);
    FaultPlan plan(swarm, seed);
    plan.schedule(scenario.faults, scenario.end);
    base::SeededRandom origins(seedFor(seed, "origins"));
    qint64 wanted = 0;
    for (const MessageSet& set : scenario.messages) {
        wanted += set.count;
        for (qint64 i = 0; i < set.count && set.start + i * set.every < scenario.end; ++i)
            world.at(set.start + i * set.every, [&swarm, &set, &origins] { swarm.publish(set, origins); });
    }
    const base::Duration step = scenario.sampleEvery.count() > 0 ? scenario.sampleEvery : scenario.end / 16;
    base::Duration when = step;
    for (; when < scenario.end; when += step) {
        world.runUntil(when);
        swarm.audit();
        if (scenario.endsWhenCovered && swarm.isCovered(wanted))
            break;
    }
    if (when >= scenario.end) {
        world.runUntil(scenario.end);
        swarm.audit();
    }
    RunResult result;
    result.seed = seed;
    result.traceHash = world.traceHash();
    result.events = world.events();
    result.ran = world.elapsed();
    result.metrics = metricsOf(swarm, scenario);
    for (const QByteArray& sentence : world.findings().sentences())
        result.misses.push_back({"every invariant", sentence});
    for (Miss& miss : missesOf(scenario, result.metrics))
        result.misses.push_back(std::move(miss));
    return result;
}

} // namespace clackstower::lab
