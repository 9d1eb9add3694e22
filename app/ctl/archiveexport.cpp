#include "app/ctl/archiveexport.h"

#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

constexpr qsizetype recordsAtOnce = 500;

} // namespace

ArchiveExport::ArchiveExport(
    tower::Tower& tower, archive::Query query, archive::RecordFormat format, ReplyPtr reply)
    : m_tower(tower)
    , m_query(std::move(query))
    , m_reply(std::move(reply))
    , m_pieces(format)
    , m_self(std::make_shared<ArchiveExport*>(this))
{
    m_query.limit = recordsAtOnce;
    m_query.oldestFirst = true;
    m_query.withSightings = true;
}

ArchiveExport::~ArchiveExport()
{
    *m_self = nullptr;
    archive::takeBack(m_answer);
}

bool ArchiveExport::ended() const
{
    return m_isLast && m_pieces.isEmpty();
}

std::optional<QByteArray> ArchiveExport::next()
{
    if (m_pieces.isEmpty() && !m_isAsking && !m_isLast)
        ask();
    return m_pieces.take();
}

void ArchiveExport::ask()
{
    m_isAsking = true;
    m_answer = m_tower.archive().search(m_query);
    m_answer.then(&m_tower, [self = m_self](const base::Expected<archive::Page>& page) {
        ArchiveExport* const mine = *self;
        if (!mine)
            return;
        mine->m_isAsking = false;
        if (!page) {
            const ReplyPtr teller = mine->m_reply; // telling ends the stream, and so this
            teller->fail(page.error());
            return;
        }
        mine->m_isLast = page->next.isEmpty();
        mine->m_query.after = page->next;
        for (const archive::Hit& hit : page->hits)
            mine->m_pieces.add(hit.record);
        if (mine->wake)
            mine->wake();
    });
}

} // namespace clackstower::app::ctl
