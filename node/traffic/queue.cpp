#include "node/traffic/queue.h"

#include <algorithm>

namespace clackstower::traffic {

namespace {

quint32 hashOf(const Message& message)
{
    const quint32 via = base::HashIndex::hashOf(message.via);
    return message.from ? via ^ base::HashIndex::hashOf(*message.from) : via;
}

} // namespace

Queue::Queue(qint64 maxBytes, Order order)
    : m_order(order)
    , m_lanes(1)
    , m_maxBytes(maxBytes)
{
}

Queue::Admission Queue::admits(qsizetype size, const base::Address& via) const
{
    const qint64 wanted = size + overhead;
    if (m_cost + wanted > m_maxBytes)
        return Admission::Full;
    const bool isHalfFull = m_cost + wanted > m_maxBytes / 2;
    if (isHalfFull && !via.isNull()) {
        const quint32* const network = m_laneOfGroup.find(via.group());
        if (network && m_lanes[*network].cost + wanted > m_maxBytes / 4)
            return Admission::OverShare;
        if (!network && wanted > m_maxBytes / 4)
            return Admission::OverShare;
    }
    return Admission::Granted;
}

Queue::Ticket Queue::push(const Message& message)
{
    const Entry entry = hold(message);
    append(entry.place);
    return entry.ticket;
}

Queue::Entry Queue::hold(const Message& message)
{
    quint32 place = m_freeNode;
    if (place == none) {
        place = quint32(m_nodes.size());
        m_nodes.emplace_back();
    } else {
        m_freeNode = m_nodes[place].next;
    }
    Node& node = m_nodes[place];
    node.item() = {message.bytes, message.queuedAt, ++m_lastTicket, originOf(message)};
    if (m_recording)
        m_came.emplace_back(m_lastTicket, place);
    const qint64 cost = message.bytes.size() + overhead;
    m_cost += cost;
    m_lanes[m_origins[node.origin].network].cost += cost;
    node.next = underWay;
    return {node.item(), place};
}

void Queue::append(quint32 place)
{
    Node& node = m_nodes[place];
    node.next = none;
    m_waitingBytes += node.bytes.size();
    ++m_count;
    const quint32 index = laneOf(node);
    Lane& lane = m_lanes[index];
    if (lane.head == none) {
        lane.head = lane.tail = place;
        takeTurn(index, false);
    } else {
        m_nodes[lane.tail].next = place;
        lane.tail = place;
    }
}

void Queue::putBack(const Entry& entry)
{
    if (isHere(entry) && !m_nodes[entry.place].isWaiting())
        append(entry.place);
}

void Queue::putBackInFront(const Entry& entry)
{
    if (!isHere(entry) || m_nodes[entry.place].isWaiting())
        return;
    Node& node = m_nodes[entry.place];
    m_waitingBytes += entry.bytes.size();
    ++m_count;
    const quint32 index = laneOf(entry);
    Lane& lane = m_lanes[index];
    node.next = lane.head;
    lane.head = entry.place;
    if (node.next == none)
        lane.tail = entry.place;
    else
        giveTurnUp(index);
    takeTurn(index, true);
}

std::vector<const Queue::Item*> Queue::items(qsizetype limit) const
{
    std::vector<const Item*> all;
    all.reserve(size_t(std::min(limit, m_count)));
    std::vector<quint32> places;
    for (quint32 lane = m_firstLane; lane != none; lane = m_lanes[lane].next)
        places.push_back(m_lanes[lane].head);
    while (!places.empty()) {
        for (quint32& place : places) {
            if (qsizetype(all.size()) >= limit)
                return all;
            all.push_back(&m_nodes[place]);
            place = m_nodes[place].next;
        }
        std::erase(places, none);
    }
    return all;
}

quint32 Queue::laneOf(const Item& item) const
{
    return m_order == Order::TakeTurns ? m_origins[item.origin].network : 0;
}

void Queue::leave(quint32 index, quint32 before, quint32 place)
{
    Node& node = m_nodes[place];
    Lane& lane = m_lanes[index];
    (before == none ? lane.head : m_nodes[before].next) = node.next;
    if (lane.tail == place)
        lane.tail = before;
    node.next = underWay;
    --m_count;
    m_waitingBytes -= node.bytes.size();
    giveTurnUp(index);
    if (lane.head != none)
        takeTurn(index, false);
}

void Queue::takeTurn(quint32 index, bool first)
{
    Lane& lane = m_lanes[index];
    lane.previous = first ? none : m_lastLane;
    lane.next = first ? m_firstLane : none;
    (lane.previous == none ? m_firstLane : m_lanes[lane.previous].next) = index;
    (lane.next == none ? m_lastLane : m_lanes[lane.next].previous) = index;
}

void Queue::giveTurnUp(quint32 index)
{
    Lane& lane = m_lanes[index];
    (lane.previous == none ? m_firstLane : m_lanes[lane.previous].next) = lane.next;
    (lane.next == none ? m_lastLane : m_lanes[lane.next].previous) = lane.previous;
    lane.next = lane.previous = none;
}

void Queue::settle(const Entry& entry)
{
    if (!isHere(entry))
        return;
    Node& node = m_nodes[entry.place];
    Q_ASSERT(!node.isWaiting());
    const qint64 cost = node.bytes.size() + overhead;
    m_cost -= cost;
    m_lanes[m_origins[node.origin].network].cost -= cost;
    releaseOrigin(node.origin);
    if (m_recording && node.ticket <= m_lastRecorded)
        m_left.push_back(node.ticket);
    node.item() = {};
    if (m_cost == 0) {
        // A queue that was long gives its memory back.
        m_nodes.clear();
        m_freeNode = none;
        return;
    }
    node.next = m_freeNode;
    m_freeNode = entry.place;
}

bool Queue::isHere(const Entry& entry) const
{
    return entry.place < m_nodes.size() && m_nodes[entry.place].ticket == entry.ticket;
}

Message Queue::message(const Item& item) const
{
    const Origin& origin = m_origins[item.origin];
    return {item.bytes, item.queuedAt, origin.from, origin.via};
}

void Queue::recordChanges(bool on)
{
    m_recording = on;
    m_lastRecorded = m_lastTicket;
}

Queue::Changes Queue::takeChanges()
{
    Changes changes;
    changes.came.reserve(m_came.size());
    for (const auto& [ticket, place] : std::exchange(m_came, {})) {
        if (place >= m_nodes.size() || m_nodes[place].ticket != ticket)
            continue;
        changes.came.emplace_back(ticket, message(m_nodes[place]));
    }
    changes.left = std::exchange(m_left, {});
    m_lastRecorded = m_lastTicket;
    return changes;
}

std::vector<std::pair<Queue::Ticket, Message>> Queue::snapshot() const
{
    std::vector<std::pair<Ticket, Message>> all;
    for (const Node& node : m_nodes) {
        if (node.ticket != 0 && !node.isWaiting())
            all.emplace_back(node.ticket, message(node));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    all.reserve(all.size() + size_t(m_count));
    for (const Item* item : items())
        all.emplace_back(item->ticket, message(*item));
    return all;
}

quint32 Queue::networkOf(quint64 group)
{
    if (const quint32* const known = m_laneOfGroup.find(group))
        return *known;
    quint32 index = quint32(m_lanes.size());
    if (m_freeLanes.empty()) {
        m_lanes.emplace_back();
    } else {
        index = m_freeLanes.back();
        m_freeLanes.pop_back();
    }
    m_lanes[index].group = group;
    m_laneOfGroup[group] = index;
    return index;
}

quint32 Queue::originOf(const Message& message)
{
    const quint32 hash = hashOf(message);
    const auto known = m_originPlaces.find(hash, [&](quint32 place) { return m_origins[place].is(message); });
    if (known) {
        ++m_origins[*known].uses;
        return *known;
    }
    quint32 index = quint32(m_origins.size());
    if (m_freeOrigins.empty()) {
        m_origins.emplace_back();
    } else {
        index = m_freeOrigins.back();
        m_freeOrigins.pop_back();
    }
    m_origins[index] = {message.from, message.via, 1, networkOf(message.via.group()), hash};
    m_originPlaces.insert(hash, index);
    return index;
}

void Queue::releaseOrigin(quint32 index)
{
    Origin& origin = m_origins[index];
    if (--origin.uses > 0)
        return;
    m_originPlaces.remove(origin.hash, index);
    if (m_lanes[origin.network].cost == 0) {
        m_laneOfGroup.remove(m_lanes[origin.network].group);
        m_lanes[origin.network] = {};
        m_freeLanes.push_back(origin.network);
    }
    origin = {};
    m_freeOrigins.push_back(index);
}

} // namespace clackstower::traffic
