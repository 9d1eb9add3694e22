#pragma once

#include "app/ctl/recordpieces.h"
#include "node/archive/archive.h"

namespace clackstower::tower {
class Tower;
}

namespace clackstower::app::ctl {

/// What a query finds in the archive, page by page: no more is looked up than is read.
class ArchiveExport final : public Stream
{
public:
    ArchiveExport(tower::Tower& tower, archive::Query query, archive::RecordFormat format, ReplyPtr reply);
    ~ArchiveExport() override;

    std::optional<QByteArray> next() override;
    bool ended() const override;
    bool givesLines() const override { return m_pieces.areLines(); }

private:
    void ask();

    tower::Tower& m_tower;
    archive::Query m_query;
    const ReplyPtr m_reply; ///< told when a page cannot be had
    RecordPieces m_pieces;
    archive::Answer<archive::Page> m_answer;
    std::shared_ptr<ArchiveExport*> m_self; ///< an answer that comes too late finds nobody
    bool m_isAsking = false;
    bool m_isLast = false;
};

} // namespace clackstower::app::ctl
