#pragma once

#include "node/traffic/message.h"

#include <QHash>

#include <algorithm>
#include <deque>
#include <limits>
#include <list>
#include <vector>

namespace clackstower::traffic {

/// What waits at this tower, bounded in bytes. No network may fill it alone: once it is half full, messages of a
/// group that holds a quarter of it are not admitted. And none may hold up the others: each network has a lane of
/// its own, first in first out, and the lanes take turns.
class Queue
{
public:
    using Ticket = quint64;

    /// One waiting message, kept small: there may be hundreds of thousands.
    struct Entry
    {
        QByteArray bytes;
        base::Instant queuedAt;
        Ticket ticket = 0;
        quint32 origin = 0;
    };

    enum class Admission {
        Granted,
        Full,
        OverShare
    };

    /// What a message costs beyond its bytes; counted, so that a flood of tiny messages is bounded too.
    static constexpr qint64 overhead = 96;

    enum class Order {
        TakeTurns,
        FirstInFirstOut, ///< one lane for all, as an original has it
    };

    explicit Queue(qint64 maxBytes, Order order = Order::TakeTurns);

    void setMaxBytes(qint64 maxBytes) { m_maxBytes = maxBytes; }
    qint64 maxBytes() const { return m_maxBytes; }

    Admission admits(qsizetype size, const base::Address& via) const;
    Ticket push(const Message& message);

    /// Takes out the first entry that `fits`; it keeps its place in the accounts until it is settled or put back.
    template <typename Predicate>
    std::optional<Entry> take(Predicate fits)
    {
        for (auto lane = m_lanes.begin(); lane != m_lanes.end(); ++lane) {
            const auto entry = std::find_if(lane->entries.begin(), lane->entries.end(), fits);
            if (entry == lane->entries.end())
                continue;
            Entry taken = std::move(*entry);
            lane->entries.erase(entry);
            leave(lane, taken);
            return taken;
        }
        return std::nullopt;
    }

    /// Some entry that `fits`, if there is one.
    template <typename Predicate>
    const Entry* find(Predicate fits) const
    {
        for (const Lane& lane : m_lanes) {
            const auto entry = std::find_if(lane.entries.begin(), lane.entries.end(), fits);
            if (entry != lane.entries.end())
                return &*entry;
        }
        return nullptr;
    }

    void putBack(Entry entry);        ///< at the tail, as a failed message goes
    void putBackInFront(Entry entry); ///< as if it had never been taken
    void settle(const Entry& entry);  ///< it is elsewhere now

    Message message(const Entry& entry) const;

    /// The waiting ones in the order in which they would leave.
    std::vector<const Entry*> entries(qsizetype limit = std::numeric_limits<qsizetype>::max()) const;
    qsizetype count() const { return m_count; }
    qint64 bytes() const { return m_waitingBytes; } ///< of the waiting messages alone
    qint64 cost() const { return m_cost; }          ///< with overhead and with what is under way

    /// What a store has to write: messages that came, and tickets that left, since the last call. A message that
    /// came and left in between appears in neither.
    struct Changes
    {
        std::vector<std::pair<Ticket, Message>> came;
        std::vector<Ticket> left;
    };
    void recordChanges(bool on) { m_recording = on; }
    Changes takeChanges();

    /// Everything that a restart should bring back: the waiting and what is under way.
    std::vector<std::pair<Ticket, Message>> snapshot() const;

private:
    struct Origin
    {
        std::optional<base::Endpoint> from;
        base::Address via;
        quint32 uses = 0;
    };
    struct Lane
    {
        quint64 group = 0;
        std::deque<Entry> entries;
    };
    using LanePlace = std::list<Lane>::iterator;
    using OriginKey = std::pair<base::Endpoint, base::Address>;

    LanePlace laneOf(const Entry& entry);
    void leave(LanePlace lane, const Entry& taken);
    quint32 originOf(const Message& message);
    void releaseOrigin(quint32 index);

    Order m_order;
    std::list<Lane> m_lanes; // whose turn it is comes first; none is empty
    QHash<quint64, LanePlace> m_lanePlaces;
    qsizetype m_count = 0;
    QHash<Ticket, Entry> m_underWay;
    std::vector<Origin> m_origins;
    std::vector<quint32> m_freeOrigins;
    QHash<OriginKey, quint32> m_originPlaces;
    QHash<quint64, qint64> m_costByGroup;
    qint64 m_maxBytes;
    qint64 m_waitingBytes = 0;
    qint64 m_cost = 0;
    Ticket m_lastTicket = 0;
    bool m_recording = false;
    QHash<Ticket, Message> m_came;
    std::vector<Ticket> m_left;
};

} // namespace clackstower::traffic
