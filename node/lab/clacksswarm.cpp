#include "node/lab/clacksswarm.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace clackstower::lab {

namespace {

qint64 countOf(const Scenario& scenario)
{
    qint64 count = 0;
    for (const TowerGroup& group : scenario.towers)
        count += group.count;
    return count;
}

/// Towers in a circle by lot, and steps by lot that are the same for all: whoever knows those that so many steps
/// lead to is known by just as many.
class EvenRing
{
public:
    EvenRing(const std::vector<HostId>& towers, quint64 seed)
        : m_order(towers)
        , m_steps(towers.size() - 1)
    {
        base::SeededRandom random(seed);
        std::iota(m_steps.begin(), m_steps.end(), size_t(1));
        shuffle(m_order, 0, random);
        shuffle(m_steps, 1, random); // the next one always, so that no tower is an island
        m_places.resize(towers.empty() ? 0 : std::ranges::max(towers) + 1);
        for (size_t place = 0; place < m_order.size(); ++place)
            m_places[m_order[place]] = place;
    }

    std::vector<HostId> after(HostId id, qint64 count) const
    {
        std::vector<HostId> others;
        for (size_t i = 0; i < std::min(size_t(count), m_steps.size()); ++i)
            others.push_back(m_order[(m_places[id] + m_steps[i]) % m_order.size()]);
        return others;
    }

private:
    template <typename Thing>
    static void shuffle(std::vector<Thing>& things, size_t first, base::SeededRandom& random)
    {
        for (size_t i = first; i + 1 < things.size(); ++i)
            std::swap(things[i], things[i + size_t(random.below(qsizetype(things.size() - i)))]);
    }

    std::vector<HostId> m_order;
    std::vector<size_t> m_steps;
    std::vector<size_t> m_places;
};

} // namespace

ClacksSwarm::ClacksSwarm(const Scenario& scenario, quint64 seed)
    : Swarm(seed, scenario.conditions)
    , m_ledger(m_world.findings(), countOf(scenario), scenario.followed)
    , m_run{m_ledger, m_world.findings()}
{
    for (const TowerGroup& group : scenario.towers)
        addTowers(group, seed);
    for (const ActorGroup& group : scenario.actors)
        addActors(group, seed);
    introduce(scenario, seed);
}

void ClacksSwarm::addTowers(const TowerGroup& group, quint64 seed)
{
    base::SeededRandom random(seedFor(seed, "towers", quint64(m_networks)));
    std::vector<HostId>& members = m_groups[group.name];
    std::vector<HostId>& all = m_groups[QByteArray()];
    for (qint64 i = 0; i < group.count; ++i) {
        HostSpec spec;
        spec.address = addressIn(m_networks + i / group.perNetwork, i % group.perNetwork);
        spec.name
            = group.namedByAddress ? spec.address.toText() : 't' + QByteArray::number(m_towerCount) + ".example";
        spec.copes = !group.original;
        const HostId id = m_world.add(spec);
        ++m_towerCount;
        ClacksHost::Setup setup;
        setup.config.self = {spec.name, spec.firstPort};
        setup.config.sendrate = group.sendrate;
        setup.config.queueBytes = group.queueBytes;
        setup.config.manners = group.original ? clacks::Manners::original() : clacks::Manners::ours();
        setup.config.manners.lends = group.lends;
        setup.limits.peers = group.mostPeers;
        setup.pins = group.pins;
        setup.stonewalls = group.stonewalls;
        setup.archives = group.archives;
        // Nobody starts all of his towers at once.
        setup.startsAfter = base::Duration(random.below(1'000'000));
        m_world.settle(id,
            std::make_unique<ClacksHost>(Wire(m_world, id), m_run, std::move(setup), seedFor(seed, "core", id)));
        if (group.skew.count() > 0)
            m_world.host(id).skew = base::Duration(random.below(2 * group.skew.count()) - group.skew.count());
        members.push_back(id);
        if (!group.name.isEmpty())
            all.push_back(id);
    }
    m_networks += (group.count + group.perNetwork - 1) / group.perNetwork;
}

void ClacksSwarm::addActors(const ActorGroup& group, quint64 seed)
{
    for (qint64 i = 0; i < group.count; ++i) {
        HostSpec spec;
        spec.address = addressIn(m_networks + i / group.perNetwork, i % group.perNetwork);
        spec.name = 'a' + QByteArray::number(m_world.hostCount()) + ".example";
        spec.ports = quint32(group.ports);
        spec.hostile = group.setup.kind != ClacksActor::Kind::Bystander;
        const HostId id = m_world.add(spec);
        m_actors.push_back(id);
        m_world.settle(id,
            std::make_unique<ClacksActor>(Wire(m_world, id), m_ledger, group.setup, seedFor(seed, "actor", id)));
    }
    m_networks += (group.count + group.perNetwork - 1) / group.perNetwork;
}

base::Endpoint ClacksSwarm::endpointOf(HostId id) const
{
    const HostSpec& spec = m_world.host(id).spec;
    return {spec.name, spec.firstPort};
}

void ClacksSwarm::introduce(const Scenario& scenario, quint64 seed)
{
    base::SeededRandom random(seedFor(seed, "acquaintances"));
    const std::vector<HostId>& towers = m_groups[QByteArray()];
    const base::Instant now = m_world.now();
    const auto meet = [&](HostId id, HostId other, bool proven) {
        peers::Peer peer;
        peer.endpoint = endpointOf(other);
        peer.since = now;
        peer.typed = !proven;
        if (proven) {
            peer.status = peers::PeerStatus::Alive;
            peer.lastHeard = now;
            peer.answered = peer.proven = true;
            peer.address = m_world.host(other).spec.address;
            peer.namedBy = peer.address;
            if (tower(id).setup().pins)
                peer.fingerprint = m_world.host(other).fingerprint;
        }
        tower(id).acquaint(peer);
    };
    for (const TowerGroup& group : scenario.towers) {
        if (group.evenly && group.knows >= 0) {
            const EvenRing ring(towers, seedFor(seed, "ring"));
            for (const HostId id : m_groups[group.name]) {
                for (const HostId other : ring.after(id, group.knows))
                    meet(id, other, group.proven);
            }
            continue;
        }
        for (const HostId id : m_groups[group.name]) {
            if (group.knows < 0 || group.knows >= qint64(towers.size()) - 1) {
                for (const HostId other : towers) {
                    if (other != id)
                        meet(id, other, group.proven);
                }
                continue;
            }
            std::set<HostId> known{id};
            // The next one in a ring, so that no tower is an island; the others by lot.
            HostId other = towers[(id + 1) % towers.size()];
            for (qint64 i = 0; i < group.knows; ++i) {
                while (!known.insert(other).second)
                    other = towers[size_t(random.below(qsizetype(towers.size())))];
                meet(id, other, group.proven);
            }
        }
    }
    std::vector<base::Endpoint> endpoints;
    endpoints.reserve(towers.size());
    for (const HostId id : towers)
        endpoints.push_back(endpointOf(id));
    std::vector<base::Endpoint> victims{{"127.0.0.1", 8080}, {"10.0.0.1", 8080}, {"169.254.169.254", 80}};
    for (const HostId id : m_actors) {
        if (actor(id).setup().kind == ClacksActor::Kind::Bystander)
            victims.push_back(endpointOf(id));
    }
    for (const HostId id : m_actors) {
        ClacksActor::Setup setup = actor(id).setup();
        setup.targets = endpoints;
        setup.victims = victims;
        m_world.settle(id,
            std::make_unique<ClacksActor>(
                Wire(m_world, id), m_ledger, std::move(setup), seedFor(seed, "actor", id)));
    }
}

qsizetype ClacksSwarm::networksOf(bool hostile) const
{
    std::set<quint64> networks;
    for (HostId id = 0; id < HostId(m_world.hostCount()); ++id) {
        const HostSpec& spec = m_world.host(id).spec;
        if (spec.hostile == hostile)
            networks.insert(spec.address.group());
    }
    return qsizetype(networks.size());
}

void ClacksSwarm::audit()
{
    m_ledger.beginAudit();
    for (const HostId id : m_groups[QByteArray()])
        tower(id).audit();
    m_ledger.finishAudit(m_world.now());
}

} // namespace clackstower::lab
