#pragma once

#include "node/traffic/queue.h"

#include <QHash>

#include <map>

namespace clackstower::clacks {

/// Copies of messages that were given to towers which have never brought us any: such a tower may be a place
/// where messages only vanish. A copy is let go when the message is seen again or the tower proves itself, and
/// goes back to the queue when neither happens in time.
///
/// Towers that can be trusted may die as well, with all that they hold. What is lent to one is let go as soon as it
/// is heard so late that it must have passed the message on. Only when it is lost before that, and the message is
/// not seen in time either, does the copy go back to the queue.
class Custody
{
public:
    using Entry = traffic::Queue::Entry;

    /// How often one message is brought back before we believe that it is travelling somewhere.
    static constexpr int mostReturns = 3;

    void hold(Entry entry, const base::Endpoint& to, base::Instant until)
    {
        keep({std::move(entry), to, until, std::nullopt});
    }
    void lend(Entry entry, const base::Endpoint& to, base::Instant until, base::Instant passedOnAt)
    {
        keep({std::move(entry), to, until, passedOnAt});
    }

    bool isEmpty() const { return m_held.empty(); }
    qsizetype count() const { return qsizetype(m_held.size()); }
    qint64 bytes() const { return m_bytes; }
    std::optional<base::Instant> deadline() const;

    std::optional<Entry> takeSeen(const QByteArray& bytes);
    /// What it may have swallowed; not what was lent to it.
    std::vector<Entry> takeHeldBy(const base::Endpoint& tower);

    /// What was lent to it and must have been passed on by now, as it was just heard.
    std::vector<Entry> takePassedOn(const base::Endpoint& tower, base::Instant now);

    /// It is lost, with what was lent to it lately.
    void fearFor(const base::Endpoint& tower);

    struct Due
    {
        std::vector<Entry> missing; ///< nobody has shown them again
        std::vector<Entry> safe;
    };
    Due takeDue(base::Instant now);
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
        std::optional<base::Instant> passedOnAt; ///< when it was lent: when it will have been passed on
        bool isFearedFor = false;

        bool isMissing() const { return !passedOnAt || isFearedFor; }
    };
    using Serial = quint64;
    using Place = std::map<Serial, Held>::iterator;

    void keep(Held held);
    Entry release(Place place);
    template <typename Chosen>
    std::vector<Entry> takeOf(const base::Endpoint& tower, Chosen chosen);

    std::map<Serial, Held> m_held; // in the order of their deadlines
    QMultiHash<QByteArray, Serial> m_byBytes;
    QMultiHash<base::Endpoint, Serial> m_byTower;
    QHash<traffic::Queue::Ticket, int> m_returns;
    qint64 m_bytes = 0;
    Serial m_lastSerial = 0;
};

} // namespace clackstower::clacks
