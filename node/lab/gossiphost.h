#pragma once

#include "node/lab/findings.h"
#include "node/lab/wire.h"
#include "node/lines/scuttlebutt/core.h"

#include <map>

namespace clackstower::lab {

/// How one update spread.
struct Rumble
{
    QByteArray owner;
    QByteArray key;
    base::Instant born;
    std::vector<base::Instant> arrivals; ///< at other nodes, by the world's clock
};

/// What the nodes of one run have in common: the books, and what is counted over all of them.
struct GossipRun
{
    World& world;
    QHash<QByteArray, HostId> hostOf{};                         ///< by id
    std::map<std::pair<QByteArray, QByteArray>, Rumble> told{}; ///< by owner and key
    std::map<HostId, base::Instant> downSince{};
    std::map<HostId, base::Instant> stalledUntil{}; ///< of those that slept: when they had woken
    std::vector<double> detections{};               ///< seconds until one node held a dead one dead
    quint64 falseDeaths = 0;
    quint64 stalledDeaths = 0; ///< of peers that slept, or had only just woken
    quint64 deliveries = 0;
    quint64 misordered = 0; ///< updates that came with a version that was not above the last
};

/// A host that runs the scuttlebutt core, unchanged: feeds it, drains it, carries its messages over streams.
class GossipHost : public Resident, private traffic::Judge, private traffic::Witness
{
public:
    GossipHost(Wire wire, GossipRun& run, scuttlebutt::Config config, quint64 seed);

    scuttlebutt::Core& core() { return m_core; }
    const scuttlebutt::Config& config() const { return m_config; }

    void acquaint(scuttlebutt::Node node) { m_core.restore(std::move(node)); }
    void publish(const QByteArray& key, const QByteArray& value, base::Instant now);
    void startAfter(base::Duration span) { m_startsAfter = span; }

    /// Checks that every bound of the core holds.
    void audit(Findings& findings);

    void start(base::Instant now) override;
    void stream(const StreamNews& news, base::Instant now) override;
    void wake(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;
    void moved(const base::Address& address, base::Instant now) override;
    void crash(bool keepsDisk, base::Instant now) override;
    std::unique_ptr<Resident> successor(bool keepsDisk, base::Instant now) override;
    size_t bytes() const override { return sizeof(GossipHost); }

private:
    struct Arrival
    {
        base::Address from;
        QByteArray bytes;
    };

    traffic::Judgement judge(QByteArrayView, const traffic::Message&, base::Instant) override { return {}; }
    void saw(traffic::Sighting sighting) override;
    void peerChanged(QByteArrayView line, const peers::Peer& peer, std::optional<peers::PeerStatus> previous,
        base::Instant now) override;

    void drain(base::Instant now);
    void end(const scuttlebutt::Outcome& outcome, base::Instant now);
    void heldDead(const QByteArray& id);

    Wire m_wire;
    GossipRun& m_run;
    scuttlebutt::Config m_config;
    quint64 m_seed;
    base::SeededRandom m_random;
    scuttlebutt::Core m_core;
    base::Duration m_startsAfter{};
    std::optional<base::Instant> m_startsAt;
    std::map<StreamId, scuttlebutt::Transmit> m_leaving;
    std::map<StreamId, Arrival> m_coming;
    QHash<QByteArray, quint64> m_seen; ///< the last version of each owner
};

} // namespace clackstower::lab
