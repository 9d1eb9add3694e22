#pragma once

#include "app/ctl/reply.h"
#include "node/tower/watch.h"

namespace clackstower::app::ctl {

/// The tower's events as lines of JSON, as many as were asked for.
class EventStream final : public Stream
{
public:
    EventStream(tower::Watchers& watchers, const tower::Interest& interest, std::optional<qsizetype> count,
        tower::Watch::Limits limits = {});

    std::optional<QByteArray> next() override;
    bool ended() const override { return m_left == 0; }

private:
    std::optional<qsizetype> m_left;
    std::shared_ptr<tower::Watch> m_watch;
};

} // namespace clackstower::app::ctl
