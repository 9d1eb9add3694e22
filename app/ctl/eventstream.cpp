#include "app/ctl/eventstream.h"

#include "app/render.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

EventStream::EventStream(tower::Watchers& watchers, const tower::Interest& interest, std::optional<qsizetype> count,
    tower::Watch::Limits limits)
    : m_left(count)
{
    const auto passOn = [this] {
        if (wake)
            wake();
    };
    m_watch = watchers.open(interest, passOn, limits);
}

void EventStream::setFilter(const rules::Filter& filter, const tower::Tower& tower)
{
    m_filter = filter;
    m_tower = &tower;
}

bool EventStream::wants(const tower::Event& event) const
{
    if (!m_filter)
        return true;
    rules::Subject subject;
    subject.knowledge = &m_tower->knowledge();
    // A gap is always told: it may have held what was asked for.
    return !tower::show(subject, event, m_tower->now()) || m_filter->matches(subject);
}

std::optional<QByteArray> EventStream::next()
{
    if (ended())
        return std::nullopt;
    std::optional<tower::Event> event = m_watch->take();
    while (event && !wants(*event))
        event = m_watch->take();
    if (!event)
        return std::nullopt;
    if (m_left && !std::holds_alternative<tower::Gap>(*event))
        --*m_left;
    return render::eventLine(*event);
}

} // namespace clackstower::app::ctl
