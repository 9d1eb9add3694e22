#pragma once

#include "node/lab/ledger.h"
#include "node/lab/pairset.h"
#include "node/lab/wire.h"
#include "node/lines/clacks/core.h"

namespace clackstower::lab {

/// What the clacks towers of one run have in common: the books, and what is counted over all of them.
struct ClacksRun
{
    Ledger& ledger;
    Findings& findings;
    PairSet acquainted{}; ///< tower and endpoint: typed by its user, or has answered it

    quint64 payloads = 0; ///< sent and accepted
    quint64 payloadsToHostile = 0;
    quint64 payloadBytes = 0, announceBytes = 0;
    quint64 announces = 0;
    quint64 announcesToStrangers = 0;
    quint64 failed = 0;
    quint64 restored = 0;
    std::map<QByteArray, quint64> reasons{}; ///< of drops, refusals and failures
};

/// A host that runs the clacks core, unchanged: feeds it, drains it, carries out what it wants, and looks at all of
/// it with the eyes of the ledger.
class ClacksHost : public Resident, private traffic::Judge, private traffic::Witness
{
public:
    struct Setup
    {
        clacks::Config config;
        peers::AddressBook::Limits limits;
        bool pins = true; ///< a key that changes is refused
        bool stonewalls = false;
        base::Duration archives{}; ///< what it has not seen for so long it publishes again; 0: never
        base::Duration startsAfter{};
    };

    ClacksHost(Wire wire, ClacksRun& run, Setup setup, quint64 seed);

    clacks::Core& core() { return m_core; }
    const Setup& setup() const { return m_setup; }
    const ClacksRun& run() const { return m_run; }
    bool isGone() const { return m_isGone; } ///< crashed, and its disk is lost or will not come back
    base::Instant lastExchange() const { return m_lastExchange; } ///< when it last heard or reached anybody

    /// The user types an address, or a message.
    void expand(const base::Endpoint& endpoint, base::Instant now);
    void announce(const base::Endpoint& endpoint, base::Instant now);
    bool publish(Ledger::Serial serial, base::Instant now);

    /// Knows it from before, as after a restart. Must be proven, answered or typed in the way `peer` says.
    void acquaint(const peers::Peer& peer);

    /// Counts every copy it holds in the ledger, and checks that every bound of the core holds.
    void audit();

    void start(base::Instant now) override;
    int request(const Request& request, base::Instant now) override;
    void ended(const PostEnd& end, base::Instant now) override;
    void wake(base::Instant now) override;
    std::optional<base::Instant> deadline() const override;
    bool accepts(const base::Endpoint& endpoint, const QByteArray& fingerprint) const override;
    void moved(const base::Address& address, base::Instant now) override;
    void crash(bool keepsDisk, base::Instant now) override;
    std::unique_ptr<Resident> successor(bool keepsDisk, base::Instant now) override;
    size_t bytes() const override { return sizeof(ClacksHost); }

private:
    struct Archived
    {
        QByteArray bytes;
        base::Instant lastSeen;
    };

    traffic::Judgement judge(QByteArrayView line, const traffic::Message& message, base::Instant now) override;
    void saw(traffic::Sighting sighting) override;
    void peerChanged(QByteArrayView line, const peers::Peer& peer, std::optional<peers::PeerStatus> previous,
        base::Instant now) override;

    void drain();
    void carryOut(clacks::Transmit transmit);
    void archive(const QByteArray& bytes, base::Instant now);
    void republish(base::Instant now);
    quint64 pairWith(const base::Endpoint& endpoint) const;

    Wire m_wire;
    ClacksRun& m_run;
    Setup m_setup;
    quint64 m_seed;
    quint64 m_persona; ///< changes when it forgets whom it knows
    base::SeededRandom m_random;
    clacks::Core m_core;
    bool m_talksToHostile = false; ///< whose answer the core is being told
    bool m_isGone = false;
    base::Instant m_lastExchange{};
    std::vector<Archived> m_archive;
    QHash<quint64, quint32> m_archiveOf; // only asked, never walked through
    std::optional<base::Instant> m_startsAt;
    base::Instant m_republishAt{};
};

} // namespace clackstower::lab
