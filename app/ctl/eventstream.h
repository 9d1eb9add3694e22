#pragma once

#include "app/ctl/reply.h"
#include "node/rules/filter.h"
#include "node/tower/watch.h"

namespace clackstower::tower {
class Tower;
}

namespace clackstower::app::ctl {

/// The tower's events as lines of JSON, as many as were asked for.
class EventStream final : public Stream
{
public:
    EventStream(tower::Watchers& watchers, const tower::Interest& interest, std::optional<qsizetype> count,
        tower::Watch::Limits limits = {});

    /// Lets through only what the filter holds for. The tower must outlive the stream.
    void setFilter(const rules::Filter& filter, const tower::Tower& tower);

    std::optional<QByteArray> next() override;
    bool ended() const override { return m_left == 0; }

private:
    bool wants(const tower::Event& event) const;

    std::optional<rules::Filter> m_filter;
    const tower::Tower* m_tower = nullptr;
    std::optional<qsizetype> m_left;
    std::shared_ptr<tower::Watch> m_watch;
};

} // namespace clackstower::app::ctl
