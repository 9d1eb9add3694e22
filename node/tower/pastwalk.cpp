#include "node/tower/pastwalk.h"

#include "node/tower/tower.h"

namespace clackstower::tower {

namespace {

/// What a thread does at once; the tower's own has other things to do as well.
constexpr size_t pieceOfWork = 1000;
constexpr size_t pieceOfTower = 100;

std::vector<rules::Past> pastOf(const archive::Page& page)
{
    std::vector<rules::Past> past;
    for (const archive::Hit& hit : page.hits)
        past.push_back(tower::pastOf(hit.record));
    return past;
}

/// One walk on its way; whoever has to do the next step holds it.
class Walker : public std::enable_shared_from_this<Walker>
{
public:
    Walker(Tower& tower, PastWalk walk)
        : m_tower(tower)
        , m_walk(std::move(walk))
        , m_piece(m_walk.onTowersThread ? pieceOfTower : pieceOfWork)
    {
    }

    void begin()
    {
        m_past = m_tower.past();
        // What came since then is in the journal, and in the archive besides.
        if (!m_past.empty())
            m_query.until = m_past.front().message.queuedAt;
        m_query.limit = qsizetype(pieceOfWork);
        step();
    }

private:
    void step()
    {
        if (m_walk.goOn && !m_walk.goOn())
            return m_walk.done({});
        if (m_shown == m_past.size())
            return nextPage();
        const std::span<const rules::Past> piece
            = std::span(m_past).subspan(m_shown, std::min(m_piece, m_past.size() - m_shown));
        m_shown += piece.size();
        const auto show = [self = shared_from_this(), piece] {
            self->m_walk.look(piece);
            QMetaObject::invokeMethod(&self->m_tower, [self] { self->step(); }, Qt::QueuedConnection);
        };
        if (m_walk.onTowersThread)
            show();
        else
            m_tower.workers().start(show);
    }

    void nextPage()
    {
        if (m_isLast || m_archived >= PastWalk::mostArchived)
            return m_walk.done({});
        m_tower.archive().search(m_query).then(
            &m_tower, [self = shared_from_this()](const base::Expected<archive::Page>& page) {
                if (!page)
                    return self->m_walk.done(std::unexpected(page.error()));
                self->m_past = pastOf(*page);
                self->m_shown = 0;
                self->m_archived += page->hits.size();
                self->m_query.after = page->next;
                self->m_isLast = page->next.isEmpty();
                self->step();
            });
    }

    Tower& m_tower;
    const PastWalk m_walk;
    const size_t m_piece;
    std::vector<rules::Past> m_past; ///< the journal first, then a page of the archive after the other
    size_t m_shown = 0;
    archive::Query m_query;
    qsizetype m_archived = 0;
    bool m_isLast = false;
};

} // namespace

rules::Past pastOf(const archive::Record& record)
{
    const archive::KeptSighting& first = record.first();
    return {
        first.line, {record.bytes, first.first, first.from, first.via, record.topic, record.origin}, first.verdict};
}

void walkPast(Tower& tower, PastWalk walk)
{
    std::make_shared<Walker>(tower, std::move(walk))->begin();
}

} // namespace clackstower::tower
