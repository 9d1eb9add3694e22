#include "node/archive/sqlitesearch.h"

#include "node/archive/sqlitereader.h"

#include <algorithm>

namespace clackstower::archive {

namespace {

/// How far a step of a search goes that may find nothing: so many rows at first, more after each step that was
/// quick.
constexpr qint64 firstStep = 65536;
constexpr qint64 firstStepOfWords = 262144; // only what has the words is looked at
constexpr qint64 stepGrowth = 4;
constexpr qint64 quickStepMs = 10;

/// So many rows at once when each must be looked at here.
constexpr qsizetype rowsToJudge = 256;

QString matchOf(const QList<Term>& terms)
{
    QByteArray match;
    for (const Term& term : terms) {
        if (!match.isEmpty())
            match += " AND ";
        match += '"' + term.words.join(' ') + '"' + (term.isPrefix ? "*" : "");
    }
    return QString::fromUtf8(match);
}

} // namespace

SqliteSearch::SqliteSearch(
    Database& database, SqliteNames& names, const Query& query, const Interrupted& interrupted)
    : m_database(database)
    , m_names(names)
    , m_query(query)
    , m_interrupted(interrupted)
{
    m_watch.start();
}

base::Expected<Page> SqliteSearch::run()
{
    if (!m_query.words.isEmpty()) {
        auto terms = parseWords(m_query.words);
        if (!terms)
            return std::unexpected(terms.error());
        m_terms = std::move(*terms);
        m_match = matchOf(m_terms);
    }
    if (!m_query.after.isEmpty()) {
        const QList<QByteArray> parts = m_query.after.split('.');
        m_after = Position{parts.value(0).toLongLong(), parts.value(1).toLongLong()};
        if (parts.size() != 2 || m_after->n <= 0)
            return base::fail(
                "badCursor", "this is no place to go on from; give the \"next\" of an earlier answer");
    }
    collectConditions();
    auto spans = this->spans();
    if (!spans)
        return std::unexpected(spans.error());
    std::ranges::sort(*spans, [this](const Span& a, const Span& b) { return isBefore(a.next, b.next); });
    while (!spans->empty() && !mustStop()) {
        Span& span = spans->front();
        if (isFull() && isBefore(m_found.back().position, span.next))
            break;
        if (auto scanned = scan(span); !scanned)
            return std::unexpected(scanned.error());
        if (span.low > span.high)
            spans->erase(spans->begin());
        else
            std::ranges::sort(*spans, [this](const Span& a, const Span& b) { return isBefore(a.next, b.next); });
    }
    return pageOf(*spans);
}

base::Expected<std::vector<SqliteSearch::Span>> SqliteSearch::spans()
{
    auto rows = m_database.select(QStringLiteral("select start from runs order by start desc"));
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<Span> spans;
    qint64 high = std::numeric_limits<qint64>::max() - 1;
    std::vector<Span> raw;
    while (rows->next()) {
        raw.push_back({.low = rows->whole(0), .high = high, .next = {}});
        high = rows->whole(0) - 1;
    }
    if (const auto ended = rows->ended(); !ended)
        return std::unexpected(ended.error());
    for (Span& span : raw) {
        const auto isLeft = cut(span);
        if (!isLeft)
            return std::unexpected(isLeft.error());
        if (*isLeft)
            spans.push_back(span);
    }
    return spans;
}

/// Narrows the span to the times that were asked for and to what comes after the cursor; false: nothing is left.
base::Expected<bool> SqliteSearch::cut(Span& span)
{
    const auto oldest = edge(span.low, span.high, true);
    const auto newest = oldest ? edge(span.low, span.high, false) : std::unexpected(oldest.error());
    if (!newest)
        return std::unexpected(newest.error());
    if (!*oldest || !*newest)
        return false;
    span.low = (*oldest)->n;
    span.high = (*newest)->n;
    base::Error error;
    const auto rowSince = [&](qint64 received) -> qint64 {
        if (received <= (*oldest)->received)
            return (*oldest)->n;
        if (received > (*newest)->received)
            return (*newest)->n + 1;
        const auto row = firstRowSince((*oldest)->n, (*newest)->n, received);
        if (!row)
            error = row.error();
        return row.value_or(0);
    };
    if (m_query.since)
        span.low = std::max(span.low, rowSince(base::millis(*m_query.since)));
    if (m_query.until)
        span.high = std::min(span.high, rowSince(base::millis(*m_query.until)) - 1);
    if (m_after) {
        const qint64 sameBegin = rowSince(m_after->received);
        const qint64 sameEnd = rowSince(m_after->received + 1);
        if (m_query.oldestFirst)
            span.low = std::max(span.low, std::clamp(m_after->n + 1, sameBegin, sameEnd));
        else
            span.high = std::min(span.high, std::clamp(m_after->n, sameBegin, sameEnd) - 1);
    }
    if (!error.code.isEmpty())
        return std::unexpected(error);
    const auto next = edge(span.low, span.high, m_query.oldestFirst);
    if (!next)
        return std::unexpected(next.error());
    if (*next)
        span.next = **next;
    return next->has_value();
}

/// The first row of the run that was received then or later, by bisection: rows may be missing in between.
base::Expected<qint64> SqliteSearch::firstRowSince(qint64 low, qint64 high, qint64 received)
{
    while (low <= high) {
        const qint64 middle = low + (high - low) / 2;
        const auto row = edge(middle, high, true);
        if (!row)
            return std::unexpected(row.error());
        if (!*row || (*row)->received >= received)
            high = middle - 1;
        else
            low = (*row)->n + 1;
    }
    return low;
}

base::Expected<std::optional<SqliteSearch::Position>> SqliteSearch::edge(qint64 low, qint64 high, bool ofLow)
{
    static const QString first
        = QStringLiteral("select received, n from messages where n between ? and ? order by n limit 1");
    static const QString last
        = QStringLiteral("select received, n from messages where n between ? and ? order by n desc limit 1");
    auto row = m_database.select(ofLow ? first : last, {low, high});
    if (!row)
        return std::unexpected(row.error());
    if (row->next())
        return Position{row->whole(0), row->whole(1)};
    if (const auto ended = row->ended(); !ended)
        return std::unexpected(ended.error());
    return std::nullopt;
}

void SqliteSearch::addCondition(const QString& condition, const QVariantList& values)
{
    m_conditions += QLatin1String(" and ") + condition;
    m_values += values;
}

/// Of any of the message's sightings.
void SqliteSearch::addPlaceCondition(const QString& column, const QVariant& value)
{
    const QString places = QStringLiteral("(select id from places where %1 = ?)").arg(column);
    addCondition(QStringLiteral("(m.place in %1 or exists(select 1 from sightings s where s.message = m.n"
                                " and s.place in %1))")
                     .arg(places),
        {value, value});
}

void SqliteSearch::collectConditions()
{
    if (m_query.id) {
        qint64 key = 0;
        for (size_t i = 0; i < 6; ++i)
            key = key << 8 | m_query.id->bytes.at(i);
        addCondition(QStringLiteral("m.key = ?"), {key});
    }
    if (m_query.line)
        addPlaceCondition(QStringLiteral("line"), blob(*m_query.line));
    if (m_query.fromHost)
        addPlaceCondition(QStringLiteral("host"), blob(*m_query.fromHost));
    if (m_query.tower)
        addPlaceCondition(QStringLiteral("tower"), blob(*m_query.tower));
    if (m_query.topic)
        addCondition(
            QStringLiteral("m.subject in (select id from subjects where topic = ?)"), {blob(*m_query.topic)});
    if (m_query.origin)
        addCondition(
            QStringLiteral("m.subject in (select id from subjects where origin = ?)"), {blob(*m_query.origin)});
    if (m_query.rule)
        addCondition(
            QStringLiteral("m.verdict in (select id from verdicts where rule = ?)"), {blob(*m_query.rule)});
    if (m_query.action)
        addCondition(
            QStringLiteral("m.verdict in (select id from verdicts where action = ?)"), {int(*m_query.action)});
    if (m_query.minBytes)
        addCondition(QStringLiteral("length(m.body) >= ?"), {*m_query.minBytes});
    if (m_query.maxBytes)
        addCondition(QStringLiteral("length(m.body) <= ?"), {*m_query.maxBytes});
}

bool SqliteSearch::wantsSightings() const
{
    return m_query.withSightings || m_query.also;
}

QString SqliteSearch::statement() const
{
    QString columns = QLatin1String(recordColumns);
    if (wantsSightings())
        columns += QLatin1String(", ") + QLatin1String(seenAgainColumn);
    const QString order = m_query.oldestFirst ? QString() : QStringLiteral(" desc");
    if (m_match.isEmpty()) {
        // With an id the index on the key finds it at once; the plus keeps SQLite from walking the table instead.
        const QString n = m_query.id ? QStringLiteral("+m.n") : QStringLiteral("m.n");
        return QStringLiteral("select %1 from messages m where %4 between ? and ?%2 order by %4%3 limit ?")
            .arg(columns, m_conditions, order, n);
    }
    return QStringLiteral("select %1 from words cross join messages m on m.n = words.rowid"
                          " where words match ? and words.rowid between ? and ?%2 order by words.rowid%3 limit ?")
        .arg(columns, m_conditions, order);
}

/// Goes on through the span in steps, until the page is full or it is time to stop. What is left of the span is in
/// it.
base::Expected<void> SqliteSearch::scan(Span& span)
{
    // Steps let a hopeless search be interrupted. One word is found at once; the beginning of a word is looked up
    // anew with each step.
    const bool hasPrefix = std::ranges::any_of(m_terms, &Term::isPrefix);
    const bool isSure = (m_terms.size() <= 1 && m_conditions.isEmpty() && !m_query.also) || m_query.id;
    const bool isWordsOnly = !m_terms.isEmpty() && m_conditions.isEmpty() && !m_query.also;
    qint64 step = isWordsOnly ? firstStepOfWords : firstStep;
    if (hasPrefix || isSure)
        step = std::numeric_limits<qint64>::max() / 4;
    while (span.low <= span.high && !mustStop()) {
        if (isFull() && isBefore(m_found.back().position, span.next))
            return {};
        const qint64 low = m_query.oldestFirst ? span.low : std::max(span.low, span.high - step + 1);
        const qint64 high = m_query.oldestFirst ? std::min(span.high, span.low + step - 1) : span.high;
        const qint64 begun = m_watch.elapsed();
        const auto rows = scanPiece(span, low, high);
        if (!rows)
            return std::unexpected(rows.error());
        if (m_watch.elapsed() - begun < quickStepMs)
            step = std::min(step, std::numeric_limits<qint64>::max() / 8) * stepGrowth;
        // Where the next one stands is known only of a row that was read.
        if (span.low <= span.high) {
            const auto next = edge(span.low, span.high, m_query.oldestFirst);
            if (!next)
                return std::unexpected(next.error());
            if (!*next)
                span.low = span.high + 1;
            else
                span.next = **next;
        }
    }
    return {};
}

/// Reads rows between the two and takes them, and what lies before them, off the span. Gives how many there were.
base::Expected<qint64> SqliteSearch::scanPiece(Span& span, qint64 low, qint64 high)
{
    const qsizetype wanted = m_query.also ? rowsToJudge : m_query.limit + 1;
    QVariantList values;
    if (!m_match.isEmpty())
        values << m_match;
    values << low << high << m_values << qint64(wanted);
    auto rows = m_database.select(statement(), values);
    if (!rows)
        return std::unexpected(rows.error());
    m_hasLooked = true;
    qint64 count = 0;
    Position last;
    bool isEnough = false;
    while (!isEnough && rows->next()) {
        last = {rows->whole(1), rows->whole(0)};
        ++count;
        if (isFull() && isBefore(m_found.back().position, last)) {
            isEnough = true;
            break;
        }
        auto record = readRecord(m_names, *rows);
        if (!record)
            return std::unexpected(record.error());
        if (wantsSightings() && rows->whole(recordColumnCount) != 0) {
            if (const auto read = readSightings(m_database, m_names, last.n, *record); !read)
                return std::unexpected(read.error());
        }
        if (!m_query.id || record->id() == *m_query.id) {
            if (!m_query.also || m_query.also(*record))
                add({last, std::move(*record)});
        }
    }
    if (const auto ended = rows->ended(); !ended)
        return std::unexpected(ended.error());
    const bool isWhole = !isEnough && count < wanted;
    if (m_query.oldestFirst)
        span.low = isWhole ? high + 1 : last.n + 1;
    else
        span.high = isWhole ? low - 1 : last.n - 1;
    return count;
}

void SqliteSearch::add(Found found)
{
    const auto place = std::ranges::upper_bound(
        m_found, found.position, [this](const Position& a, const Position& b) { return isBefore(a, b); },
        &Found::position);
    m_foundBytes += found.record.bytes.size();
    m_found.insert(place, std::move(found));
    while (qsizetype(m_found.size()) > m_query.limit + 1
        || (m_found.size() > 1 && m_foundBytes - m_found.back().record.bytes.size() > mostPageBytes)) {
        m_foundBytes -= m_found.back().record.bytes.size();
        m_found.pop_back();
    }
}

/// With the one beyond the page, which tells that there is more.
bool SqliteSearch::isFull() const
{
    return qsizetype(m_found.size()) > m_query.limit || (m_found.size() > 1 && m_foundBytes > mostPageBytes);
}

bool SqliteSearch::mustStop() const
{
    const bool isLate = m_hasLooked && m_query.patience.count() > 0 // each page leads on, however little
        && m_watch.nsecsElapsed() / 1000 > m_query.patience.count();
    return isLate || (m_interrupted && m_interrupted());
}

/// What was found, as far as nothing that was not looked at yet can stand before it.
base::Expected<Page> SqliteSearch::pageOf(const std::vector<Span>& left)
{
    Page page;
    std::optional<Position> frontier;
    for (const Span& span : left) {
        if (!frontier || isBefore(span.next, *frontier))
            frontier = span.next;
    }
    if (isFull() && (!frontier || isBefore(m_found.back().position, *frontier)))
        frontier = m_found.back().position; // the one beyond the page
    for (Found& found : m_found) {
        if (frontier && !isBefore(found.position, *frontier))
            break;
        Hit hit{std::move(found.record), std::nullopt};
        if (!m_terms.isEmpty())
            hit.snippet = snippetOf(hit.record.bytes, m_terms);
        page.hits << std::move(hit);
    }
    if (frontier) {
        const qint64 justBefore = frontier->n + (m_query.oldestFirst ? -1 : 1);
        page.next = QByteArray::number(frontier->received) + '.' + QByteArray::number(justBefore);
    }
    return page;
}

} // namespace clackstower::archive
