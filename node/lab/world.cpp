#include "node/lab/world.h"

#include "node/lab/prefetch.h"

#include <algorithm>

namespace clackstower::lab {

World::World(quint64 seed, const Conditions& conditions)
    : m_seed(seed)
    , m_conditions(conditions)
    , m_chance(seedFor(seed, "network"))
    , m_pathSeed(seedFor(seed, "paths"))
{
    m_coming.fill(nobody);
}

HostId World::add(HostSpec spec)
{
    const auto id = HostId(m_hosts.size());
    m_byName.insert(base::HashIndex::hashOf(spec.name), id);
    m_byAddress.insert(spec.address, id);
    Host& host = m_hosts.emplace_back();
    // As long as the hex SHA-256 of a public key, and another one for each host.
    for (quint64 part = 0; part < 4; ++part)
        host.fingerprint += QByteArray::number(mix(digestOf(spec.name) + part) | quint64(1) << 63, 16);
    host.spec = std::move(spec);
    return id;
}

void World::settle(HostId id, std::unique_ptr<Resident> resident)
{
    m_hosts[id].residentBytes = qsizetype(resident->bytes());
    m_hosts[id].resident = std::move(resident);
}

void World::at(base::Duration when, std::function<void()> action)
{
    m_actions.push_back(std::move(action));
    m_queue.push(std::max<qint64>(when.count(), m_now), Act, quint32(m_actions.size() - 1));
}

void World::runUntil(base::Duration end)
{
    while (!m_queue.isEmpty() && m_queue.nextAt() <= end.count()) {
        const EventQueue::Event event = m_queue.pop();
        m_now = event.at;
        lookAhead();
        handle(event);
    }
    m_now = std::max<qint64>(m_now, end.count());
}

HostId World::comingAfter(size_t others)
{
    const EventQueue::Event* const event = m_queue.ahead(others);
    if (!event)
        return nobody;
    switch (EventKind(event->kind())) {
    case Wake: return event->subject;
    case Arrive: return m_exchanges[event->subject].to;
    case Answer: return m_exchanges[event->subject].from;
    default: return nobody;
    }
}

// With many hosts nearly all of them are out of the cache when their turn comes. So what stands in the queue is
// followed one step further inwards with each turn: what the event is about, the host, its resident. Nothing that
// happens changes, and when a turn comes in between, only some of it is for nothing.
void World::lookAhead()
{
    if (const EventQueue::Event* const last = m_queue.ahead(m_coming.size())) {
        if (last->kind() == Arrive || last->kind() == Answer)
            prefetch(&m_exchanges[last->subject], sizeof(Exchange));
    }
    std::shift_left(m_coming.begin(), m_coming.end(), 1);
    m_coming.back() = comingAfter(m_coming.size() - 1);
    if (const HostId id = m_coming[4]; id != nobody)
        prefetch(&m_hosts[id], sizeof(Host));
    if (const HostId id = m_coming[3]; id != nobody)
        prefetch(m_hosts[id].resident.get(), m_hosts[id].residentBytes);
    const EventQueue::Event* const next = m_queue.ahead(0);
    if (next && next->kind() == Arrive) {
        const QByteArray& body = m_exchanges[next->subject].post.body;
        prefetch(body.constData(), body.size());
    }
}

void World::handle(const EventQueue::Event& event)
{
    switch (EventKind(event.kind())) {
    case Wake:
        // An entry that was overtaken by an earlier one is only a leftover.
        if (m_hosts[event.subject].armedAt != event.at)
            return;
        m_hosts[event.subject].armedAt = -1;
        wake(event.subject);
        return;
    case Rise: {
        Host& host = m_hosts[event.subject];
        if (host.state != Host::State::Asleep || host.wakesAt != event.at)
            return;
        host.state = Host::State::Up;
        note(event, 0);
        wake(event.subject);
        return;
    }
    case Arrive: return arrive(event.subject, event);
    case Answer: return answer(event.subject, event);
    case Expire:
    case Fail: return expire(event.subject, event);
    case Packet: return deliver(event.subject, event);
    case Stream: return streamStep(event.subject, event);
    case Act: {
        note(event, event.subject);
        const std::function<void()> action = std::move(m_actions[event.subject]);
        action();
        return;
    }
    }
    Q_UNREACHABLE();
}

void World::note(const EventQueue::Event& event, quint64 detail)
{
    ++m_events;
    m_trace.add(quint64(event.at) ^ quint64(event.kind()) << 56);
    m_trace.add(detail);
}

void World::arm(HostId id, std::optional<base::Instant> deadline)
{
    if (!deadline)
        return;
    Host& host = m_hosts[id];
    const qint64 due = std::max<qint64>((*deadline - host.skew - beginning).count(), m_now);
    // An earlier entry stays: when it comes up, nothing is due yet and a new one is made.
    if (host.armedAt >= 0 && host.armedAt <= due)
        return;
    host.armedAt = due;
    m_queue.push(due, Wake, id);
}

void World::wake(HostId id)
{
    Host& host = m_hosts[id];
    if (host.state != Host::State::Up)
        return;
    const base::Instant now = clockOf(id);
    std::optional<base::Instant> deadline = host.resident->deadline();
    if (deadline && *deadline <= now) {
        constexpr quint32 mostWakesAtOnce = 10'000;
        m_trace.add(quint64(m_now) ^ quint64(id) << 32);
        ++m_events;
        host.resident->wake(now);
        deadline = m_hosts[id].resident->deadline();
        if (!deadline || *deadline > now) {
            m_hosts[id].wakesInARow = 0;
        } else if (++m_hosts[id].wakesInARow > mostWakesAtOnce) {
            m_findings.add(m_hosts[id].spec.name + " asks again and again to be woken at the same moment");
            m_hosts[id].wakesInARow = 0;
            m_hosts[id].armedAt = m_now + 1'000'000;
            m_queue.push(m_hosts[id].armedAt, Wake, id);
            return;
        }
    }
    arm(id, deadline);
}

} // namespace clackstower::lab
