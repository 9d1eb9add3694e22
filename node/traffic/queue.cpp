#include "node/traffic/queue.h"

#include <algorithm>

namespace clackstower::traffic {

Queue::Queue(qint64 maxBytes, Order order)
    : m_order(order)
    , m_maxBytes(maxBytes)
{
}

Queue::Admission Queue::admits(qsizetype size, const base::Address& via) const
{
    const qint64 wanted = size + overhead;
    if (m_cost + wanted > m_maxBytes)
        return Admission::Full;
    const bool isHalfFull = m_cost + wanted > m_maxBytes / 2;
    if (isHalfFull && !via.isNull() && m_costByGroup.value(via.group()) + wanted > m_maxBytes / 4)
        return Admission::OverShare;
    return Admission::Granted;
}

Queue::Ticket Queue::push(const Message& message)
{
    Entry entry{message.bytes, message.queuedAt, ++m_lastTicket, originOf(message)};
    m_waitingBytes += message.bytes.size();
    m_cost += message.bytes.size() + overhead;
    m_costByGroup[message.via.group()] += message.bytes.size() + overhead;
    if (m_recording)
        m_came.insert(entry.ticket, message);
    ++m_count;
    laneOf(entry)->entries.push_back(std::move(entry));
    return m_lastTicket;
}

void Queue::putBack(Entry entry)
{
    m_underWay.remove(entry.ticket);
    m_waitingBytes += entry.bytes.size();
    ++m_count;
    laneOf(entry)->entries.push_back(std::move(entry));
}

void Queue::putBackInFront(Entry entry)
{
    m_underWay.remove(entry.ticket);
    m_waitingBytes += entry.bytes.size();
    ++m_count;
    const LanePlace lane = laneOf(entry);
    lane->entries.push_front(std::move(entry));
    m_lanes.splice(m_lanes.begin(), m_lanes, lane);
}

std::vector<const Queue::Entry*> Queue::entries(qsizetype limit) const
{
    std::vector<const Entry*> all;
    std::vector<const Lane*> lanes;
    for (const Lane& lane : m_lanes)
        lanes.push_back(&lane);
    for (size_t turn = 0; !lanes.empty(); ++turn) {
        for (const Lane* lane : lanes) {
            if (qsizetype(all.size()) >= limit)
                return all;
            all.push_back(&lane->entries[turn]);
        }
        std::erase_if(lanes, [turn](const Lane* lane) { return lane->entries.size() == turn + 1; });
    }
    return all;
}

Queue::LanePlace Queue::laneOf(const Entry& entry)
{
    const quint64 group = m_order == Order::TakeTurns ? m_origins[entry.origin].via.group() : 0;
    const auto place = m_lanePlaces.constFind(group);
    if (place != m_lanePlaces.constEnd())
        return *place;
    m_lanes.push_back({group, {}});
    const LanePlace lane = std::prev(m_lanes.end());
    m_lanePlaces.insert(group, lane);
    return lane;
}

void Queue::leave(LanePlace lane, const Entry& taken)
{
    --m_count;
    m_waitingBytes -= taken.bytes.size();
    m_underWay.insert(taken.ticket, taken);
    if (lane->entries.empty()) {
        m_lanePlaces.remove(lane->group);
        m_lanes.erase(lane);
    } else {
        m_lanes.splice(m_lanes.end(), m_lanes, lane);
    }
}

void Queue::settle(const Entry& entry)
{
    m_underWay.remove(entry.ticket);
    const qint64 cost = entry.bytes.size() + overhead;
    m_cost -= cost;
    const quint64 group = m_origins[entry.origin].via.group();
    qint64& groupCost = m_costByGroup[group];
    groupCost -= cost;
    if (groupCost == 0)
        m_costByGroup.remove(group);
    releaseOrigin(entry.origin);
    if (m_recording && m_came.remove(entry.ticket) == 0)
        m_left.push_back(entry.ticket);
}

Message Queue::message(const Entry& entry) const
{
    const Origin& origin = m_origins[entry.origin];
    return {entry.bytes, entry.queuedAt, origin.from, origin.via};
}

Queue::Changes Queue::takeChanges()
{
    Changes changes;
    changes.came.reserve(size_t(m_came.size()));
    for (auto message = m_came.cbegin(); message != m_came.cend(); ++message)
        changes.came.emplace_back(message.key(), message.value());
    std::sort(
        changes.came.begin(), changes.came.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    changes.left = std::exchange(m_left, {});
    m_came = {};
    return changes;
}

std::vector<std::pair<Queue::Ticket, Message>> Queue::snapshot() const
{
    std::vector<std::pair<Ticket, Message>> all;
    all.reserve(size_t(m_count) + size_t(m_underWay.size()));
    for (const Entry& entry : m_underWay)
        all.emplace_back(entry.ticket, message(entry));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const Entry* entry : entries())
        all.emplace_back(entry->ticket, message(*entry));
    return all;
}

quint32 Queue::originOf(const Message& message)
{
    const OriginKey key{message.from.value_or(base::Endpoint()), message.via};
    const auto place = m_originPlaces.constFind(key);
    if (place != m_originPlaces.constEnd()) {
        ++m_origins[*place].uses;
        return *place;
    }
    quint32 index;
    if (m_freeOrigins.empty()) {
        index = quint32(m_origins.size());
        m_origins.push_back({message.from, message.via, 1});
    } else {
        index = m_freeOrigins.back();
        m_freeOrigins.pop_back();
        m_origins[index] = {message.from, message.via, 1};
    }
    m_originPlaces.insert(key, index);
    return index;
}

void Queue::releaseOrigin(quint32 index)
{
    Origin& origin = m_origins[index];
    if (--origin.uses > 0)
        return;
    m_originPlaces.remove({origin.from.value_or(base::Endpoint()), origin.via});
    origin = Origin();
    m_freeOrigins.push_back(index);
}

} // namespace clackstower::traffic
