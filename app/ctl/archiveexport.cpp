#include "app/ctl/archiveexport.h"

#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

constexpr qsizetype linesAtOnce = 500;

QByteArray withoutEnd(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

ArchiveExport::ArchiveExport(tower::Tower& tower, archive::Query query, archive::TextFormat format, ReplyPtr reply)
    : m_tower(tower)
    , m_query(std::move(query))
    , m_format(format)
    , m_reply(std::move(reply))
    , m_self(std::make_shared<ArchiveExport*>(this))
{
    m_query.limit = linesAtOnce;
    m_query.oldestFirst = true;
    m_query.withSightings = true;
    if (const QByteArray header = archive::textHeader(format); !header.isEmpty())
        m_lines.push_back(withoutEnd(header));
}

ArchiveExport::~ArchiveExport()
{
    *m_self = nullptr;
    archive::takeBack(m_answer);
}

bool ArchiveExport::ended() const
{
    return m_isLast && m_lines.empty();
}

std::optional<QByteArray> ArchiveExport::next()
{
    if (m_lines.empty()) {
        if (!m_isAsking && !m_isLast)
            ask();
        return std::nullopt;
    }
    QByteArray line = std::move(m_lines.front());
    m_lines.pop_front();
    return line;
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
            mine->m_lines.push_back(withoutEnd(archive::recordText(hit.record, mine->m_format)));
        if (mine->wake)
            mine->wake();
    });
}

} // namespace clackstower::app::ctl
