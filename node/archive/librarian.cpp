#include "node/archive/librarian.h"

namespace clackstower::archive {

namespace {

constexpr qsizetype exportedAtOnce = 500;

} // namespace

struct Librarian::Export
{
    explicit Export(const QString& path)
        : file(path)
    {
    }

    QSaveFile file;
    TextFormat format = TextFormat::JsonLines;
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
    const auto interrupted = [&] { return asked->isCanceled() || m_board->isClosing(); };
    if (interrupted())
        asked->finish();
    else
        answer(asked, noticed(store().search(query, interrupted)));
}

void Librarian::unseen(const Unseen& unseen, const Asked<QList<Record>>& asked)
{
    answer(asked, noticed(store().unseen(unseen)));
}

void Librarian::stats(const Asked<Stats>& asked)
{
    answer(asked, noticed(store().stats()));
}

void Librarian::exportTo(const QString& path, TextFormat format, const Query& query, const Asked<qint64>& asked)
{
    auto job = std::make_shared<Export>(path);
    job->format = format;
    job->query = query;
    job->asked = asked;
    job->query.oldestFirst = true;
    job->query.withSightings = true;
    job->query.limit = exportedAtOnce;
    if (!job->file.open(QIODevice::WriteOnly)) {
        answer<qint64>(asked,
            base::fail("unwritable", path.toUtf8() + " cannot be written: " + job->file.errorString().toUtf8()));
        return;
    }
    job->file.write(textHeader(format));
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
        job->file.write(recordText(hit.record, job->format));
    job->count += page->hits.size();
    job->asked->setProgressValue(int(job->count));
    job->query.after = page->next;
    if (!page->next.isEmpty()) { // a search comes in between
        QMetaObject::invokeMethod(this, [this, job] { stepExport(job); }, Qt::QueuedConnection);
        return;
    }
    if (job->file.commit())
        return answer<qint64>(job->asked, job->count);
    answer<qint64>(job->asked,
        base::fail("unwritable",
            job->file.fileName().toUtf8() + " cannot be written: " + job->file.errorString().toUtf8()));
}

} // namespace clackstower::archive
