#include "gossipbench.h"

#include <algorithm>

namespace clackstower::scuttlebutt {

void NoteTaker::peerChanged(
    QByteArrayView, const peers::Peer& peer, std::optional<peers::PeerStatus> previous, base::Instant)
{
    if (!previous)
        discovered.append(peer);
    else if (peer.status == peers::PeerStatus::Dead)
        dead.append(peer);
    else if (peer.status == peers::PeerStatus::Live)
        live.append(peer);
}

QList<traffic::Sighting> NoteTaker::of(traffic::SightingKind kind) const
{
    QList<traffic::Sighting> found;
    std::ranges::copy_if(
        sightings, std::back_inserter(found), [kind](const auto& each) { return each.kind == kind; });
    return found;
}

Config GossipBench::named(const QByteArray& id, quint16 port, const Manners& manners)
{
    Config config;
    config.id = id;
    config.self = {"127.0.0.1", port};
    config.manners = manners;
    return config;
}

/// The same in every process, which qHash() is not: a test that draws must be one run.
static quint64 seedOf(const QByteArray& id)
{
    quint64 seed = 0xcbf29ce484222325U;
    for (const char c : id)
        seed = (seed ^ quint8(c)) * 0x100000001b3U;
    return seed;
}

GossipBench::GossipBench(Config config)
    : random(seedOf(config.id))
    , core(std::move(config), random, judge, notes)
{
}

void GossipBench::deliver(const QByteArray& bytes, const char* via)
{
    core.receive(Delivery{bytes, *base::Address::fromText(via)}, now);
    drain();
}

void GossipBench::advance(base::Duration span)
{
    const base::Instant until = now + span;
    for (int wakes = 0; wakes < 100'000; ++wakes) {
        const auto deadline = core.deadline();
        if (!deadline || *deadline > until)
            break;
        now = std::max(now, *deadline);
        core.wake(now);
        drain();
    }
    now = until;
}

QList<Transmit> GossipBench::sent()
{
    return std::exchange(m_sent, {});
}

void GossipBench::end(const Transmit& transmit, Outcome::Kind kind, const char* remote)
{
    const qsizetype bytes = kind == Outcome::Delivered ? transmit.bytes.size() : 0;
    core.receive(Outcome{transmit.id, kind, *base::Address::fromText(remote), bytes}, now);
    drain();
}

quint64 GossipBench::set(const QByteArray& key, const QByteArray& json)
{
    const auto version = core.set(key, json, now);
    drain();
    return version.value_or(0);
}

const Node* GossipBench::node(const QByteArray& id) const
{
    const auto key = core.roll().find(id);
    return key ? &core.roll()[*key] : nullptr;
}

QByteArray GossipBench::valueOf(const QByteArray& owner, const QByteArray& key) const
{
    const Node* const found = node(owner);
    const Pair* const pair = found  ? found->pairs.find(key)
        : owner == core.config().id ? core.own().find(key)
                                    : nullptr;
    return pair ? pair->value : QByteArray();
}

void GossipBench::drain()
{
    while (auto transmit = core.nextTransmit())
        m_sent.append(std::move(*transmit));
    while (core.nextEvent()) {
    }
}

Circle::Circle(const QList<Config>& configs)
{
    for (const Config& config : configs) {
        auto& member = m_members.emplace_back(std::make_unique<GossipBench>(config));
        member->core.setGossiping(true, member->now);
        isOff.append(false);
        isRefused.append(false);
    }
}

void Circle::carry(qsizetype from)
{
    for (const Transmit& transmit : (*this)[from].sent()) {
        const auto to = std::ranges::find_if(
            m_members, [&](const auto& member) { return member->core.config().self == transmit.to; });
        const auto index = to - m_members.begin();
        if (to == m_members.end() || isRefused[index]) {
            (*this)[from].end(transmit, Outcome::Unreachable);
            continue;
        }
        if (isOff[index] || cutWays.contains(std::pair(from, qsizetype(index))))
            continue;
        (*this)[from].end(transmit, Outcome::Delivered);
        (*this)[index].deliver(transmit.bytes);
    }
}

void Circle::advance(base::Duration span)
{
    constexpr auto step = std::chrono::milliseconds(10);
    for (base::Duration passed{}; passed < span; passed += step) {
        for (qsizetype i = 0; i < count(); ++i) {
            if (!isOff[i])
                (*this)[i].advance(step);
            else
                (*this)[i].now += step;
        }
        // An answer to an answer belongs to the same moment.
        for (int hops = 0; hops < 6; ++hops) {
            for (qsizetype i = 0; i < count(); ++i)
                carry(i);
        }
    }
}

QByteArray digestFrom(
    const QByteArray& id, quint16 port, const QList<std::tuple<QByteArray, quint64, quint16>>& entries)
{
    Letter letter(Kind::Digest);
    for (const auto& [entry, version, at] : entries)
        letter.entry(entry, version, {"127.0.0.1", at}, false);
    return letter.seal({id, {"127.0.0.1", port}, false});
}

QByteArray deltasFrom(const QByteArray& id, quint16 port, const QByteArray& deltas)
{
    return R"({"deltas":)" + deltas + R"(,"sender":{"id":")" + id + R"(","transport":{"host":"127.0.0.1","port":)"
        + QByteArray::number(port) + "}}}\r\n";
}

} // namespace clackstower::scuttlebutt
