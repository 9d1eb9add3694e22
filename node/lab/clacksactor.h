#pragma once

#include "node/lab/ledger.h"
#include "node/lab/wire.h"

namespace clackstower::lab {

/// Somebody who speaks clacks without being a well-behaved tower.
class ClacksActor final : public Resident
{
public:
    enum class Kind {
        Flooder,   ///< sends junk messages as fast as it is told
        Corrupter, ///< passes messages on with a letter changed
        Drainer,   ///< announces all of its ports, takes every message and keeps it to itself
        Liar,      ///< names third parties that never asked for it, and private addresses
        Bystander, ///< is no tower at all; somebody may have named it
    };

    struct Setup
    {
        Kind kind = Kind::Drainer;
        base::Duration every = std::chrono::milliseconds(100); ///< between two things it does
        base::Duration startsAfter{};
        base::Duration endsAfter = std::chrono::years(100);
        qint64 bytes = 200;   ///< of a junk message
        bool proves = false;  ///< a drainer that brings a message from each port, to be thought well of
        bool says503 = false; ///< refuses every message
        std::vector<base::Endpoint> targets;
        std::vector<base::Endpoint> victims; ///< whom a liar names
    };

    struct Counts
    {
        quint64 requests = 0, payloads = 0, announces = 0, sent = 0, accepted = 0;
    };

    ClacksActor(Wire wire, Ledger& ledger, Setup setup, quint64 seed);

    const Setup& setup() const { return m_setup; }
    const Counts& counts() const { return m_counts; }

    void start(base::Instant now) override;
    int request(const Request& request, base::Instant now) override;
    void ended(const PostEnd& end, base::Instant now) override;
    void wake(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;
    std::unique_ptr<Resident> successor(bool keepsDisk, base::Instant now) override;

private:
    base::Endpoint self(quint32 port = 0) const;
    QByteArray nextBody();
    QByteArray junk();

    Wire m_wire;
    Ledger& m_ledger;
    Setup m_setup;
    quint64 m_seed;
    base::SeededRandom m_random;
    Counts m_counts;
    std::vector<QByteArray> m_loot; ///< what a corrupter has changed and not yet sent
    quint64 m_turn = 0;
    base::Instant m_next{};
    base::Instant m_last{}; ///< does nothing after this
};

} // namespace clackstower::lab
