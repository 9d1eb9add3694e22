#include "node/lab/gossiphost.h"

namespace clackstower::lab {

using namespace scuttlebutt;
using traffic::SightingKind;

GossipHost::GossipHost(Wire wire, GossipRun& run, Config config, quint64 seed)
    : m_wire(wire)
    , m_run(run)
    , m_config(std::move(config))
    , m_seed(seed)
    , m_random(seed)
    , m_core(m_config, m_random, *this, *this)
{
}

void GossipHost::publish(const QByteArray& key, const QByteArray& value, base::Instant now)
{
    m_run.told[{m_config.id, key}] = {m_config.id, key, m_wire.world().now(), {}};
    (void)m_core.set(key, value, now);
    drain(now);
}

void GossipHost::start(base::Instant now)
{
    // Nobody starts all of his nodes at once.
    m_startsAt = now + m_startsAfter;
}

void GossipHost::stream(const StreamNews& news, base::Instant now)
{
    const auto leaving = m_leaving.find(news.stream);
    if (leaving != m_leaving.end()) {
        if (news.kind != StreamNews::Opened && news.kind != StreamNews::Broken)
            return;
        const Transmit transmit = std::move(leaving->second);
        m_leaving.erase(leaving);
        if (news.kind == StreamNews::Opened) {
            m_wire.write(news.stream, transmit.bytes);
            m_wire.finish(news.stream);
            end({transmit.id, Outcome::Delivered, news.remote, transmit.bytes.size()}, now);
        } else {
            end({transmit.id, Outcome::Unreachable}, now);
        }
        return;
    }
    switch (news.kind) {
    case StreamNews::Accepted: m_coming[news.stream] = {news.remote, {}}; return;
    case StreamNews::Bytes:
        if (const auto coming = m_coming.find(news.stream); coming != m_coming.end())
            coming->second.bytes += news.bytes;
        return;
    case StreamNews::Finished: {
        const auto coming = m_coming.find(news.stream);
        if (coming == m_coming.end())
            return;
        const Delivery delivery{std::move(coming->second.bytes), coming->second.from};
        m_coming.erase(coming);
        m_core.receive(delivery, now);
        drain(now);
        return;
    }
    default: m_coming.erase(news.stream);
    }
}

void GossipHost::end(const Outcome& outcome, base::Instant now)
{
    m_core.receive(outcome, now);
    drain(now);
}

void GossipHost::wake(base::Instant now)
{
    if (m_startsAt && *m_startsAt <= now) {
        m_startsAt.reset();
        m_core.setGossiping(true, now);
    }
    m_core.wake(now);
    drain(now);
}

std::optional<base::Instant> GossipHost::deadline() const
{
    const std::optional<base::Instant> due = m_core.deadline();
    return m_startsAt && (!due || *m_startsAt < *due) ? m_startsAt : due;
}

void GossipHost::moved(const base::Address& address, base::Instant now)
{
    m_config.self.hostname = address.toText();
    m_core.reconfigure(m_config, now);
}

void GossipHost::crash(bool, base::Instant)
{
    m_run.downSince[m_wire.host()] = m_wire.world().now();
}

std::unique_ptr<Resident> GossipHost::successor(bool keepsDisk, base::Instant)
{
    auto next = std::make_unique<GossipHost>(m_wire, m_run, m_config, mix(m_seed));
    m_run.downSince.erase(m_wire.host());
    if (!keepsDisk)
        return next;
    const auto restore = [&next](const QByteArray& owner, const Pairs& pairs) {
        pairs.above(0, [&](const Pair& pair) {
            next->m_core.restore(StoredPair{owner, pair.key, pair.value, pair.version, pair.isHidden, false});
            return true;
        });
    };
    next->m_core.restore(StoredSelf{m_config.id, m_core.ownVersion()});
    restore(m_config.id, m_core.own());
    m_core.roll().each([&](NodeKey, const Node& node) {
        Node known;
        known.id = node.id;
        known.at = node.at;
        known.version = node.version;
        known.isOurs = node.isOurs;
        known.isMet = node.isMet;
        known.isTyped = node.isTyped;
        known.namedBy = node.namedBy;
        next->acquaint(std::move(known));
        restore(node.id, node.pairs);
    });
    next->m_seen = m_seen;
    return next;
}

void GossipHost::saw(traffic::Sighting sighting)
{
    if (sighting.kind != SightingKind::Updated || sighting.origin == m_config.id)
        return;
    ++m_run.deliveries;
    quint64& last = m_seen[sighting.origin];
    m_run.misordered += sighting.version <= last;
    last = sighting.version;
    if (const auto told = m_run.told.find({sighting.origin, sighting.topic}); told != m_run.told.end())
        told->second.arrivals.push_back(m_wire.world().now());
}

void GossipHost::peerChanged(
    QByteArrayView, const peers::Peer& peer, std::optional<peers::PeerStatus> previous, base::Instant)
{
    if (!previous) // what was forgotten may come again from the beginning
        m_seen.remove(peer.identifier);
    if (previous && peer.status == peers::PeerStatus::Dead)
        heldDead(peer.identifier);
}

void GossipHost::heldDead(const QByteArray& id)
{
    World& world = m_wire.world();
    const HostId subject = m_run.hostOf.value(id, nobody);
    if (subject == nobody) // a ghost
        return;
    const Host::State state = world.host(subject).state;
    if (state == Host::State::Off || state == Host::State::Stopped) {
        m_run.detections.push_back(double((world.now() - m_run.downSince[subject]).count()) / 1e6);
        return;
    }
    // Who sleeps cannot be told from who is dead, and what was found out then may arrive a little later.
    constexpr auto aftermath = std::chrono::seconds(10);
    const auto stalled = m_run.stalledUntil.find(subject);
    const bool isStalled = state == Host::State::Asleep
        || (stalled != m_run.stalledUntil.end() && world.now() < stalled->second + aftermath);
    ++(isStalled ? m_run.stalledDeaths : m_run.falseDeaths);
}

void GossipHost::drain(base::Instant now)
{
    std::vector<TransmitId> forbidden;
    while (std::optional<Transmit> transmit = m_core.nextTransmit()) {
        const auto literal = base::Address::fromText(transmit->to.hostname);
        if (literal && !net::mayContact(m_config.reach, transmit->permission, *literal, transmit->to.port)) {
            forbidden.push_back(transmit->id);
            continue;
        }
        const StreamId stream = m_wire.openStream(transmit->to);
        m_leaving.emplace(stream, std::move(*transmit));
    }
    while (m_core.nextEvent()) {
    }
    for (const TransmitId id : forbidden)
        end({id, Outcome::NotPermitted}, now);
}

void GossipHost::audit(Findings& findings)
{
    const auto must = [&](bool holds, const char* bound) {
        if (!holds)
            findings.add(m_config.id + ": " + bound);
    };
    qsizetype bytes = 0;
    m_core.roll().each([&](NodeKey, const Node& node) {
        bytes += node.pairs.bytes();
        must(node.pairs.count() <= m_config.keysPerPeer, "a peer has more keys than it may");
        quint64 last = 0;
        node.pairs.above(0, [&](const Pair& pair) {
            must(pair.version > last && pair.version <= node.version, "the versions of a peer do not rise");
            last = pair.version;
            return true;
        });
    });
    must(bytes == m_core.stateBytes(), "the accounts of the state do not add up");
    must(bytes <= m_config.stateBytes, "the state is over its bound");
    must(m_core.roll().count() <= m_config.peers, "there are more peers than may be");
}

} // namespace clackstower::lab
