#pragma once

#include "node/lab/wire.h"

namespace clackstower::lab {

/// Somebody who does harm to a gossip cluster: sends one message of his kind to a node by lot, again and again.
class GossipActor : public Resident
{
public:
    enum class Kind {
        Bomber,  ///< claims a version of another node that nobody can reach
        Ghoster, ///< names nodes that do not exist
        Planter, ///< names nodes whose records are filled in already
    };

    struct Setup
    {
        Kind kind = Kind::Bomber;
        base::Duration every = std::chrono::seconds(1);
        base::Duration endsAfter = std::chrono::hours(1);
        std::vector<base::Endpoint> targets;
        std::vector<QByteArray> victims; ///< ids of the nodes that are there
    };

    GossipActor(Wire wire, Setup setup, quint64 seed)
        : m_wire(wire)
        , m_setup(std::move(setup))
        , m_seed(seed)
        , m_random(seed)
    {
    }

    void start(base::Instant now) override;
    void stream(const StreamNews& news, base::Instant now) override;
    void wake(base::Instant now) override;
    std::optional<base::Instant> deadline() const override { return m_nextAt; }
    std::unique_ptr<Resident> successor(bool, base::Instant) override
    {
        return std::make_unique<GossipActor>(m_wire, m_setup, m_seed);
    }

private:
    QByteArray message();
    QByteArray sender() const;

    Wire m_wire;
    Setup m_setup;
    quint64 m_seed;
    base::SeededRandom m_random;
    std::optional<base::Instant> m_nextAt;
    base::Instant m_endsAt;
    quint64 m_ghosts = 0;
};

} // namespace clackstower::lab
