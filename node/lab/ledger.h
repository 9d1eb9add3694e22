#pragma once

#include "node/lab/findings.h"
#include "node/lab/mix.h"
#include "node/lab/resident.h"

#include <QByteArray>
#include <QSet>

#include <map>
#include <optional>
#include <vector>

namespace clackstower::lab {

/// The books of one run over every message that the scenario sent: whether its bytes are still what they were,
/// whom it has reached, how many copies there are, and why it is gone if it is.
class Ledger
{
public:
    using Serial = quint32;

    /// Where a message can have ended. Anything else is a loss without a reason, which is a finding.
    enum class End {
        Hostile,
        Stonewalled,
        Dropped,
        Crashed,
        NoTarget,
        Count
    };

    /// The text itself is not kept: it can be made again, and there are millions.
    struct Entry
    {
        quint64 digest = 0; ///< of the text: asked far too often to compare all of it each time
        base::Instant born;
        quint32 size = 0;       ///< of the text
        quint32 deliveries = 0; ///< to well-behaved towers
        quint32 holders = 0;    ///< as the last audit counted them
        quint32 ends = 0;       ///< one bit for each End that happened to a copy
    };

    /// How one message that is followed spread.
    struct Spread
    {
        Serial serial = 0;
        HostId origin = nobody;
        std::vector<bool> reached;
        quint32 reachedCount = 0;                                ///< other towers than its origin
        std::vector<std::pair<quint32, base::Instant>> arrivals; ///< deliveries so far, and when, at each new tower
    };

    Ledger(Findings& findings, qsizetype towers, qsizetype followed)
        : m_findings(findings)
        , m_towers(towers)
        , m_followed(followed)
    {
    }

    /// Makes a message: JSON text of about that size, unlike any other.
    Serial create(qsizetype bytes, base::Instant now);

    /// What it says.
    QByteArray textOf(Serial serial) const { return textFor(serial, m_entries[serial].size); }

    /// It was taken into a queue at its origin.
    void follow(Serial serial, HostId origin);

    /// Whose it is; none: not from the scenario.
    std::optional<Serial> find(QByteArrayView bytes) const;

    /// Whether they begin with one of the scenario's messages, as it was made, and go on with `next`.
    bool beginsWithOne(QByteArrayView bytes, QByteArrayView next) const;
    const Entry& at(Serial serial) const { return m_entries[serial]; }
    qsizetype count() const { return qsizetype(m_entries.size()); }

    /// Bytes that an actor put into the world: they may travel, whatever they look like.
    void admitForeign(QByteArrayView bytes) { m_foreign.insert(digestOf(bytes)); }

    /// A well-behaved tower holds or sends these: they must be somebody's.
    void checkUnchanged(QByteArrayView bytes, const char* where);

    void delivered(QByteArrayView bytes, HostId to, base::Instant now);
    void ended(QByteArrayView bytes, End end);

    // One audit: begin, count every copy of every tower, finish.
    void beginAudit();
    void countHolder(QByteArrayView bytes);
    void finishAudit(base::Instant now);

    quint64 lost() const { return m_lost; } ///< without any copy at the last audit
    quint64 copies() const { return m_copies; }
    quint64 endsOf(End end) const { return m_ends[size_t(end)]; }
    quint64 deliveries() const { return m_deliveries; }
    quint64 foreignDeliveries() const { return m_foreignDeliveries; }
    const std::vector<Spread>& spreads() const { return m_spreads; }

private:
    static QByteArray textFor(Serial serial, qsizetype bytes);

    /// Which one it must be, by what it says at its beginning.
    std::optional<Serial> claimedBy(QByteArrayView bytes) const;

    Findings& m_findings;
    qsizetype m_towers;
    qsizetype m_followed;
    std::vector<Entry> m_entries;
    std::vector<Spread> m_spreads; // of the first messages, by their serial
    std::vector<qint32> m_spreadOf;
    QSet<quint64> m_foreign; // only asked, never walked through
    quint64 m_ends[size_t(End::Count)] = {};
    quint64 m_lost = 0;
    quint64 m_copies = 0;
    quint64 m_deliveries = 0;
    quint64 m_foreignDeliveries = 0;
};

} // namespace clackstower::lab
