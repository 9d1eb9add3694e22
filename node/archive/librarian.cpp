#include "node/archive/librarian.h"

namespace clackstower::archive {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype exportedAtOnce = 500;

/// How long somebody may keep the others waiting before it is their turn.
constexpr base::Duration turn = 80ms;

} // namespace

/// A page that is gathered in turns.
struct Librarian::Search
{
    Query query; ///< for what is still missing of it
    Asked<Page> asked;
    bool isPatient = false; ///< wants the whole page, however long that takes
    QByteArray begin = query.after;
    qsizetype limit = query.limit;
    Page page = {};
    qsizetype bytes = 0;

    void beginAnew()
    {
        query.after = begin;
        query.limit = limit;
        page = {};
        bytes = 0;
    }

    void add(Page piece)
    {
        for (const Hit& hit : std::as_const(piece.hits))
            bytes += hit.record.bytes.size();
        page.hits += std::move(piece.hits);
        page.next = query.after = piece.next;
        page.backend = piece.backend;
        query.limit = limit - page.hits.size();
    }

    bool isDone() const { return !isPatient || page.next.isEmpty() || query.limit <= 0 || bytes >= mostPageBytes; }
};

struct Librarian::Export
{
    Export(const QString& path, RecordFormat format)
        : file(path, format)
    {
    }

    RecordFile file;
    Query query;
    Asked<qint64> asked;
    qint64 count = 0;
};

Librarian::Librarian(std::unique_ptr<Store> store, std::shared_ptr<Board> board, std::function<void(int)> damaged)
    : m_store(std::move(store))
    , m_board(std::move(board))
    , m_damaged(std::move(damaged))
    , m_replaced(m_board->replaced)
{
}

Librarian::~Librarian() = default;

Store& Librarian::store()
{
    if (const int replaced = m_board->replaced; std::exchange(m_replaced, replaced) != replaced)
        m_store->close();
    return *m_store;
}

template <typename Value>
base::Expected<Value> Librarian::noticed(base::Expected<Value> value)
{
    if (!value && value.error().code == fault::damaged)
        m_damaged(m_replaced);
    return value;
}

void Librarian::search(const Query& query, const Asked<Page>& asked)
{
    const auto job = std::make_shared<Search>(
        Search{.query = query, .asked = asked, .isPatient = query.patience.count() == 0});
    if (job->isPatient)
        job->query.patience = turn;
    stepSearch(job);
}

void Librarian::stepSearch(const std::shared_ptr<Search>& job)
{
    const auto interrupted = [&] { return job->asked->isCanceled() || m_board->isClosing(); };
    if (interrupted()) {
        job->asked->finish();
        return;
    }
    auto piece = noticed(store().search(job->query, interrupted));
    if (piece) {
        job->add(std::move(*piece));
        if (job->isDone())
            return answer<Page>(job->asked, std::move(job->page));
    } else if (piece.error().code == fault::away && job->query.after != job->begin) {
        job->beginAnew(); // the server went away amid it: the file answers as well
    } else {
        return answer<Page>(job->asked, std::unexpected(piece.error()));
    }
    QMetaObject::invokeMethod(this, [this, job] { stepSearch(job); }, Qt::QueuedConnection);
}

void Librarian::unseen(const Unseen& unseen, const Asked<QList<Record>>& asked)
{
    answer(asked, noticed(store().unseen(unseen)));
}

void Librarian::stats(const Asked<Stats>& asked)
{
    answer(asked, noticed(store().stats()));
}

void Librarian::exportTo(const QString& path, RecordFormat format, const Query& query, const Asked<qint64>& asked)
{
    auto job = std::make_shared<Export>(path, format);
    job->query = query;
    job->asked = asked;
    job->query.oldestFirst = true;
    job->query.withSightings = true;
    job->query.limit = exportedAtOnce;
    job->query.patience = turn;
    if (const auto opened = job->file.open(); !opened)
        return answer<qint64>(asked, std::unexpected(opened.error()));
    if (const auto stats = store().stats())
        asked->setProgressRange(0, int(stats->messages));
    stepExport(job);
}

void Librarian::stepExport(const std::shared_ptr<Export>& job)
{
    const auto interrupted = [&] { return job->asked->isCanceled() || m_board->isClosing(); };
    if (interrupted()) {
        job->asked->finish();
        return;
    }
    const auto page = noticed(store().search(job->query, interrupted));
    if (!page)
        return answer<qint64>(job->asked, std::unexpected(page.error()));
    for (const Hit& hit : page->hits)
        job->file.add(hit.record);
    job->count += page->hits.size();
    job->asked->setProgressValue(int(job->count));
    job->query.after = page->next;
    if (!page->next.isEmpty()) { // a search comes in between
        QMetaObject::invokeMethod(this, [this, job] { stepExport(job); }, Qt::QueuedConnection);
        return;
    }
    const auto written = job->file.finish();
    answer<qint64>(job->asked, written ? base::Expected<qint64>(job->count) : std::unexpected(written.error()));
}

} // namespace clackstower::archive
