#include "app/ctl/eventstream.h"

#include "app/render.h"

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

std::optional<QByteArray> EventStream::next()
{
    if (ended())
        return std::nullopt;
    const std::optional<tower::Event> event = m_watch->take();
    if (!event)
        return std::nullopt;
    if (m_left && !std::holds_alternative<tower::Gap>(*event))
        --*m_left;
    return render::eventLine(*event);
}

} // namespace clackstower::app::ctl
