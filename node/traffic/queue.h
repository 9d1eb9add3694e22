#pragma once

#include "node/base/densemap.h"
#include "node/traffic/message.h"

#include <deque>
#include <limits>
#include <vector>

namespace clackstower::traffic {

/// What waits at this tower, bounded in bytes. No network may fill it alone: once it is half full, messages of a
/// group that holds a quarter of it are not admitted. And none may hold up the others: each network has a lane of
/// its own, first in first out, and the lanes take turns.
class Queue
{
public:
    using Ticket = quint64;

    /// One message that counts here, kept small: there may be hundreds of thousands.
    struct Item
    {
        QByteArray bytes;
        base::Instant queuedAt;
        Ticket ticket = 0;
        quint32 origin = 0;
    };

    /// One that was taken out and is to be settled or put back.
    struct Entry : Item
    {
        quint32 place = 0; ///< in the books of the queue
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

    /// Takes it in as one that is under way: it counts, and does not wait before it is put back.
    Entry hold(const Message& message);

    /// Takes out the first message that `fits`; it keeps its place in the accounts until it is settled or put back.
    template <typename Predicate>
    std::optional<Entry> take(Predicate fits)
    {
        for (quint32 lane = m_firstLane; lane != none; lane = m_lanes[lane].next) {
            quint32 before = none;
            for (quint32 place = m_lanes[lane].head; place != none; place = m_nodes[place].next) {
                if (fits(std::as_const(m_nodes[place]).item())) {
                    leave(lane, before, place);
                    return Entry{m_nodes[place].item(), place};
                }
                before = place;
            }
        }
        return std::nullopt;
    }

    /// Some waiting message that `fits`, if there is one.
    template <typename Predicate>
    const Item* find(Predicate fits) const
    {
        for (quint32 lane = m_firstLane; lane != none; lane = m_lanes[lane].next) {
            for (quint32 place = m_lanes[lane].head; place != none; place = m_nodes[place].next) {
                if (fits(std::as_const(m_nodes[place]).item()))
                    return &m_nodes[place];
            }
        }
        return nullptr;
    }

    void putBack(const Entry& entry);        ///< at the tail, as a failed message goes
    void putBackInFront(const Entry& entry); ///< as if it had never been taken
    void settle(const Entry& entry);         ///< it is elsewhere now

    Message message(const Item& item) const;

    /// The waiting ones in the order in which they would leave.
    std::vector<const Item*> items(qsizetype limit = std::numeric_limits<qsizetype>::max()) const;
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
    void recordChanges(bool on);
    Changes takeChanges();

    /// Everything that a restart should bring back: the waiting and what is under way.
    std::vector<std::pair<Ticket, Message>> snapshot() const;

private:
    static constexpr quint32 none = ~quint32(0);
    static constexpr quint32 underWay = none - 1;

    /// A message, waiting or under way; a free place has the ticket 0.
    struct Node : Item
    {
        quint32 next = underWay; ///< in its lane, or among the free places

        const Item& item() const { return *this; }
        Item& item() { return *this; }
        bool isWaiting() const { return next != underWay; }
    };

    /// Where messages came from, kept once for all that came from there.
    struct Origin
    {
        std::optional<base::Endpoint> from;
        base::Address via;
        quint32 uses = 0;
        quint32 network = 0;
        quint32 hash = 0;

        bool is(const Message& message) const { return via == message.via && from == message.from; }
    };

    /// What one network has here. Its lane has a turn while something waits in it.
    struct Lane
    {
        quint64 group = 0;
        qint64 cost = 0;
        quint32 head = none, tail = none;
        quint32 next = none, previous = none; ///< in the order of the turns
    };

    quint32 laneOf(const Item& item) const;
    void append(quint32 place);
    void leave(quint32 lane, quint32 before, quint32 place);
    void takeTurn(quint32 lane, bool first);
    void giveTurnUp(quint32 lane);
    quint32 networkOf(quint64 group);
    quint32 originOf(const Message& message);
    void releaseOrigin(quint32 index);
    bool isHere(const Entry& entry) const;

    Order m_order;
    std::deque<Node> m_nodes;
    quint32 m_freeNode = none;
    std::vector<Lane> m_lanes; // the first is the one for all, when there are no turns
    std::vector<quint32> m_freeLanes;
    base::DenseMap<quint64, quint32> m_laneOfGroup;
    quint32 m_firstLane = none, m_lastLane = none;
    std::vector<Origin> m_origins;
    std::vector<quint32> m_freeOrigins;
    base::HashIndex m_originPlaces;
    qsizetype m_count = 0;
    qint64 m_maxBytes;
    qint64 m_waitingBytes = 0;
    qint64 m_cost = 0;
    Ticket m_lastTicket = 0;
    Ticket m_lastRecorded = 0; // a store has been told of all tickets up to this one
    bool m_recording = false;
    std::vector<std::pair<Ticket, quint32>> m_came; // ticket and place; what has left since is told by its ticket
    std::vector<Ticket> m_left;
};

} // namespace clackstower::traffic
