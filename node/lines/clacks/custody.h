#pragma once

#include "node/traffic/queue.h"

#include <QHash>

#include <map>

namespace clackstower::clacks {

/// Copies of messages that were given to towers which have never brought us any: such a tower may be a place
/// where messages only vanish. A copy is let go when the message is seen again or the tower proves itself, and
/// goes back to the queue when neither happens in time.
class Custody
{
public:
    using Entry = traffic::Queue::Entry;

    /// How often one message is brought back before we believe that it is travelling somewhere.
    static constexpr int mostReturns = 3;

    void hold(Entry entry, const base::Endpoint& to, base::Instant until);

    bool isEmpty() const { return m_held.empty(); }
    qsizetype count() const { return qsizetype(m_held.size()); }
    qint64 bytes() const { return m_bytes; }
    std::optional<base::Instant> deadline() const;

    std::optional<Entry> takeSeen(const QByteArray& bytes);
    std::vector<Entry> takeHeldBy(const base::Endpoint& tower);
    std::vector<Entry> takeDue(base::Instant now);
    std::optional<Entry> takeOldest();

    /// Whether this one may come back once more; counts it.
    bool mayReturn(const Entry& entry);
    void forget(const Entry& entry) { m_returns.remove(entry.ticket); }

private:
    struct Held
    {
        Entry entry;
        base::Endpoint to;
        base::Instant until;
    };
    using Serial = quint64;
    using Place = std::map<Serial, Held>::iterator;

    Entry release(Place place);

    std::map<Serial, Held> m_held; // in the order of their deadlines
    QMultiHash<QByteArray, Serial> m_byBytes;
    QMultiHash<base::Endpoint, Serial> m_byTower;
    QHash<traffic::Queue::Ticket, int> m_returns;
    qint64 m_bytes = 0;
    Serial m_lastSerial = 0;
};

} // namespace clackstower::clacks
