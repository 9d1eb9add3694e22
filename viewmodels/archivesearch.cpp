#include "viewmodels/archivesearch.h"

#include "node/archive/filterquery.h"
#include "node/archive/searchtext.h"
#include "node/base/isotime.h"
#include "node/tower/tower.h"
#include "viewmodels/wording.h"

#include <QLocale>

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 250ms;

/// A slow search shows what it has after that long.
constexpr base::Duration patience = 80ms;

constexpr qsizetype eyeful = 160;

/// As the window shows times: by the clock on the wall. An empty field is no bound.
std::optional<base::Instant> momentOf(const QString& text, bool* isRight)
{
    const QByteArray typed = text.trimmed().toUtf8();
    const auto moment = base::instantFromIso(typed, base::Zone::Local);
    *isRight = *isRight && (moment || typed.isEmpty());
    return moment;
}

/// The marks are places in bytes, the text is shown in signs.
QString styled(const archive::Snippet& snippet)
{
    QString text;
    qsizetype at = 0;
    const auto put = [&](qsizetype end, const QString& before, const QString& after) {
        text += before + QString::fromUtf8(snippet.text.sliced(at, end - at)).toHtmlEscaped() + after;
        at = end;
    };
    for (const archive::Snippet::Mark& mark : snippet.marks) {
        put(mark.begin, {}, {});
        put(mark.end, QStringLiteral("<b><u>"), QStringLiteral("</u></b>"));
    }
    put(snippet.text.size(), {}, {});
    return text;
}

} // namespace

base::Expected<archive::Query> ArchiveQuest::query(base::Instant now) const
{
    const auto compiled = rules::Filter::compile(filter.toUtf8());
    if (!compiled)
        return std::unexpected(compiled.error().toError());
    archive::Query query = archive::queryFor(*compiled, now);
    query.words = words.trimmed().toUtf8();
    if (!query.words.isEmpty()) {
        if (const auto terms = archive::parseWords(query.words); !terms)
            return std::unexpected(terms.error());
    }
    const auto from = span.count() > 0 ? std::optional(now - span) : since;
    if (from)
        query.since = std::max(query.since.value_or(*from), *from);
    if (until)
        query.until = std::min(query.until.value_or(*until), *until);
    query.oldestFirst = oldestFirst;
    return query;
}

ArchiveSearch::ArchiveSearch(QObject* parent)
    : QAbstractListModel(parent)
{
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &ArchiveSearch::search);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ArchiveSearch::take);
}

ArchiveSearch::~ArchiveSearch()
{
    m_watcher.cancel();
}

void ArchiveSearch::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    connect(link, &TowerLink::batch, this, &ArchiveSearch::listen);
    m_typing.start(0); // every property is set by then
    Q_EMIT linkChanged();
}

void ArchiveSearch::setWords(const QString& words)
{
    ArchiveQuest quest = m_quest;
    quest.words = words;
    seek(quest);
}

void ArchiveSearch::setFilter(const QString& filter)
{
    ArchiveQuest quest = m_quest;
    quest.filter = filter;
    seek(quest);
}

void ArchiveSearch::setOldestFirst(bool oldestFirst)
{
    ArchiveQuest quest = m_quest;
    quest.oldestFirst = oldestFirst;
    seek(quest);
}

void ArchiveSearch::setHours(int hours)
{
    ArchiveQuest quest = m_quest;
    quest.span = std::chrono::hours(hours);
    quest.since.reset();
    quest.until.reset();
    seek(quest);
}

bool ArchiveSearch::setBetween(const QString& since, const QString& until)
{
    bool isRight = true;
    ArchiveQuest quest = m_quest;
    quest.span = {};
    quest.since = momentOf(since, &isRight);
    quest.until = momentOf(until, &isRight);
    if (isRight)
        seek(quest);
    return isRight;
}

void ArchiveSearch::seek(const ArchiveQuest& quest)
{
    if (m_quest == quest)
        return;
    m_quest = quest;
    m_typing.start(pause);
    Q_EMIT questChanged();
}

void ArchiveSearch::search()
{
    m_typing.stop();
    if (!m_link)
        return;
    ++m_number;
    m_watcher.cancel();
    const auto query = m_quest.query({});
    if (!query) { // what was found before stays
        end(QString::fromUtf8(query.error().sentence));
        return;
    }
    beginResetModel();
    m_rows.clear();
    m_next.clear();
    endResetModel();
    m_fresh = 0;
    m_begun = base::Instant::max();
    m_wanted = pageSize;
    ask();
}

void ArchiveSearch::ask()
{
    m_isSearching = true;
    m_fault.clear();
    Q_EMIT changed();
    const auto look = [quest = m_quest, after = m_next, wanted = m_wanted](tower::Tower& tower) {
        archive::Query query = *quest.query(tower.now());
        query.after = after;
        query.limit = wanted;
        query.patience = patience;
        return Asked{tower.archive().search(query), tower.now()};
    };
    m_link->ask(this, look, [this, number = m_number](Asked asked) {
        if (number == m_number)
            follow(asked);
        else
            asked.answer.cancel();
    });
}

void ArchiveSearch::follow(const Asked& asked)
{
    m_begun = std::min(m_begun, asked.when);
    m_watcher.setFuture(asked.answer);
}

void ArchiveSearch::take()
{
    const auto future = m_watcher.future();
    if (future.isCanceled() || future.resultCount() == 0)
        return;
    const base::Expected<archive::Page> page = future.result();
    if (!page)
        return end(QString::fromUtf8(page.error().sentence));
    if (!page->hits.isEmpty()) {
        beginInsertRows({}, count(), count() + int(page->hits.size()) - 1);
        std::ranges::transform(page->hits, std::back_inserter(m_rows), &ArchiveSearch::makeRow);
        endInsertRows();
    }
    m_next = page->next;
    m_wanted -= page->hits.size();
    if (!m_next.isEmpty() && m_wanted > 0)
        ask();
    else
        end({});
}

void ArchiveSearch::end(const QString& fault)
{
    m_isSearching = false;
    m_fault = fault;
    Q_EMIT changed();
}

void ArchiveSearch::cancel()
{
    m_typing.stop();
    ++m_number;
    m_watcher.cancel();
    end({});
}

void ArchiveSearch::listen(const Batch& batch)
{
    const auto isKept = [this](const tower::Event& event) {
        const auto* const sighting = std::get_if<traffic::Sighting>(&event);
        return sighting && sighting->kind == traffic::SightingKind::Archived && sighting->time >= m_begun;
    };
    const auto kept = std::ranges::count_if(batch.events, isKept);
    if (kept == 0)
        return;
    m_fresh += int(kept);
    if (m_rows.empty() && !m_isSearching && m_fault.isEmpty())
        search(); // nobody reads anything that could move away
    else
        Q_EMIT changed();
}

QString ArchiveSearch::tally() const
{
    const QString number = QLocale().toString(count());
    if (m_isSearching)
        //: below the list of an archive; %1 is a count
        return tr("%1 found so far").arg(number);
    if (m_rows.size() >= most)
        //: below the list of an archive; %1 is a count
        return tr("The first %1 are shown. Narrow the search to see others.").arg(number);
    if (hasMore())
        //: below the list of an archive; %1 is a count
        return tr("%1 shown, more as you scroll").arg(number);
    //: below the list of an archive
    return tr("%n found", nullptr, count());
}

int ArchiveSearch::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ArchiveSearch::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (role) {
    case IdRole: return QString::fromLatin1(row.id.toHex());
    case TimeRole: return Wording::moment(row.time);
    case RuleRole: return row.rule;
    case FromRole: return row.from;
    case LineRole: return row.line;
    case TextRole: return row.text;
    case BytesRole: return row.bytes;
    case Qt::DisplayRole:
    case PlainRole: return row.plain;
    default: return {};
    }
}

QHash<int, QByteArray> ArchiveSearch::roleNames() const
{
    return {{IdRole, "messageId"}, {TimeRole, "time"}, {RuleRole, "rule"}, {FromRole, "from"}, {LineRole, "line"},
        {TextRole, "text"}, {BytesRole, "bytes"}, {PlainRole, "plain"}};
}

bool ArchiveSearch::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && hasMore() && !m_isSearching && m_rows.size() < most;
}

void ArchiveSearch::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = pageSize;
    ask();
}

QString ArchiveSearch::idAt(int row) const
{
    return row < 0 || row >= count() ? QString() : QString::fromLatin1(m_rows[size_t(row)].id.toHex());
}

int ArchiveSearch::rowOf(const QString& id) const
{
    const auto digest = base::Digest::fromHex(id.toLatin1());
    if (!digest)
        return -1;
    const auto row = std::ranges::find(m_rows, *digest, &Row::id);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

ArchiveSearch::Row ArchiveSearch::makeRow(const archive::Hit& hit)
{
    const archive::KeptSighting& first = hit.record.first();
    Row row{.id = hit.record.id(),
        .time = first.first,
        .rule = first.verdict.rule ? QString::fromUtf8(first.verdict.rule->name) : QString(),
        .from = !hit.record.origin.isEmpty() ? QString::fromUtf8(hit.record.origin)
            : first.from                     ? QString::fromUtf8(first.from->toText())
                                             : QString(),
        .line = QString::fromUtf8(first.line),
        .text = {},
        .plain = hit.snippet ? QString::fromUtf8(hit.snippet->text) : Wording::preview(hit.record.bytes, eyeful),
        .bytes = hit.record.bytes.size()};
    row.text = hit.snippet ? styled(*hit.snippet) : row.plain.toHtmlEscaped();
    return row;
}

} // namespace clackstower::viewmodels
