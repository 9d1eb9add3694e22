#pragma once

#include "app/ctl/reply.h"
#include "node/archive/archive.h"

#include <deque>

namespace clackstower::tower {
class Tower;
}

namespace clackstower::app::ctl {

/// What a query finds in the archive, as lines, page by page: no more is looked up than is read.
class ArchiveExport final : public Stream
{
public:
    ArchiveExport(tower::Tower& tower, archive::Query query, archive::TextFormat format, ReplyPtr reply);
    ~ArchiveExport() override;

    std::optional<QByteArray> next() override;
    bool ended() const override;

private:
    void ask();

    tower::Tower& m_tower;
    archive::Query m_query;
    const archive::TextFormat m_format;
    const ReplyPtr m_reply; ///< told when a page cannot be had
    std::deque<QByteArray> m_lines;
    archive::Answer<archive::Page> m_answer;
    std::shared_ptr<ArchiveExport*> m_self; ///< an answer that comes too late finds nobody
    bool m_isAsking = false;
    bool m_isLast = false;
};

} // namespace clackstower::app::ctl
