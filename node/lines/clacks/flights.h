#pragma once

#include "node/lines/clacks/exchange.h"
#include "node/peers/addressbook.h"
#include "node/traffic/queue.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace clackstower::clacks {

/// A request that waits for its answer.
struct Flight
{
    enum Kind {
        Message,
        Feeler,
        Announce
    };

    Kind kind = Message;
    base::Endpoint to;
    std::optional<peers::AddressBook::Key> key = {}; ///< where it stood in the address book when it left
    std::optional<traffic::Queue::Entry> entry = {};
    quint64 request = 0;
    base::Instant deadline = {};
};

/// What is under way, in the order of its departure, which is that of its deadlines. There are a few dozen at most:
/// the order is a row of small numbers that is cheap to close up, and nothing is allocated for a request.
class Flights
{
public:
    qsizetype count() const { return qsizetype(m_order.size()); }

    TransmitId add(Flight flight)
    {
        quint32 place = quint32(m_flights.size());
        if (m_free.empty()) {
            m_flights.push_back(std::move(flight));
        } else {
            place = m_free.back();
            m_free.pop_back();
            m_flights[place] = std::move(flight);
        }
        m_order.push_back({++m_last, place});
        return m_last;
    }

    std::optional<Flight> take(TransmitId id)
    {
        const auto found = std::lower_bound(m_order.begin(), m_order.end(), id,
            [](const Turn& turn, TransmitId wanted) { return turn.id < wanted; });
        if (found == m_order.end() || found->id != id)
            return std::nullopt;
        const quint32 place = found->place;
        m_order.erase(found);
        m_free.push_back(place);
        return std::exchange(m_flights[place], Flight());
    }

    /// The one that will have waited too long first.
    std::optional<TransmitId> first() const
    {
        return m_order.empty() ? std::nullopt : std::optional(m_order.front().id);
    }

    std::optional<base::Instant> deadline() const
    {
        return m_order.empty() ? std::nullopt : std::optional(m_flights[m_order.front().place].deadline);
    }

    qsizetype countTo(const base::Endpoint& endpoint) const
    {
        return std::ranges::count_if(
            m_order, [&](const Turn& turn) { return m_flights[turn.place].to == endpoint; });
    }

private:
    struct Turn
    {
        TransmitId id = 0;
        quint32 place = 0;
    };

    std::vector<Turn> m_order;
    std::vector<Flight> m_flights;
    std::vector<quint32> m_free;
    TransmitId m_last = 0;
};

} // namespace clackstower::clacks
