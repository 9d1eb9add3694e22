#include "node/tower/watch.h"

#include <algorithm>

namespace clackstower::tower {

namespace {

/// What an event keeps in memory beyond itself.
qsizetype weight(const Event& event)
{
    const auto* const sighting = std::get_if<traffic::Sighting>(&event);
    return sighting ? sighting->bytes.size() : 0;
}

bool listed(const QList<QByteArray>& names, QByteArrayView name)
{
    return names.isEmpty() || std::ranges::any_of(names, [&](const QByteArray& each) { return each == name; });
}

} // namespace

bool Interest::wants(QByteArrayView event, QByteArrayView line) const
{
    return listed(events, event) && listed(lines, line);
}

Watch::Watch(Interest interest, Limits limits, std::function<void()> wake)
    : m_interest(std::move(interest))
    , m_limits(limits)
    , m_wake(std::move(wake))
{
}

void Watch::put(const Event& event)
{
    const qsizetype bytes = weight(event);
    const bool wasEmpty = m_events.empty();
    // A lone event always fits, however large: otherwise a watcher of large messages would see gaps only.
    const bool fits = qsizetype(m_events.size()) < m_limits.events && m_bytes + bytes <= m_limits.bytes;
    if (!wasEmpty && !fits) {
        ++m_missed;
        return;
    }
    if (m_missed > 0)
        m_events.emplace_back(Gap{std::exchange(m_missed, 0)});
    m_events.push_back(event);
    m_bytes += bytes;
    if (wasEmpty && m_wake)
        m_wake();
}

std::optional<Event> Watch::take()
{
    if (m_events.empty()) {
        if (m_missed == 0)
            return std::nullopt;
        return Gap{std::exchange(m_missed, 0)};
    }
    Event event = std::move(m_events.front());
    m_events.pop_front();
    m_bytes -= weight(event);
    return event;
}

std::shared_ptr<Watch> Watchers::open(Interest interest, std::function<void()> wake, Watch::Limits limits)
{
    auto watch = std::make_shared<Watch>(std::move(interest), limits, std::move(wake));
    m_watches.push_back(watch);
    return watch;
}

qsizetype Watchers::count() const
{
    return std::ranges::count_if(m_watches, [](const auto& watch) { return !watch.expired(); });
}

void Watchers::deliver(const Event& event)
{
    const QByteArrayView name = eventName(event);
    const QByteArrayView line = lineOf(event);
    std::erase_if(m_watches, [&](const std::weak_ptr<Watch>& each) {
        const std::shared_ptr<Watch> watch = each.lock();
        if (watch && watch->interest().wants(name, line))
            watch->put(event);
        return !watch;
    });
}

} // namespace clackstower::tower
