#include "node/archive/postgressearch.h"

#include "node/archive/columns.h"
#include "node/archive/postgresschema.h"

#include <algorithm>

namespace clackstower::archive {

namespace {

/// So many rows at once when each must be looked at here.
constexpr qint64 rowsToJudge = 256;

} // namespace

PostgresSearch::PostgresSearch(Database& database, const Query& query, const Interrupted& interrupted)
    : m_database(database)
    , m_query(query)
    , m_interrupted(interrupted)
{
    m_watch.start();
}

base::Expected<void> PostgresSearch::begin()
{
    if (!m_query.words.isEmpty()) {
        auto terms = parseWords(m_query.words);
        if (!terms)
            return std::unexpected(terms.error());
        m_terms = std::move(*terms);
        m_hasPhrase = std::ranges::any_of(m_terms, [](const Term& term) { return term.words.size() > 1; });
    }
    if (!m_query.after.isEmpty()) {
        const QList<QByteArray> parts = m_query.after.split('.');
        m_after = Position{parts.value(1).toLongLong(), parts.value(2).toLongLong()};
        if (parts.size() != 3 || parts[0] != "server" || m_after->n <= 0) {
            return base::fail(
                "badCursor", "this is no place to go on from on the server; search again from the beginning");
        }
    }
    collectConditions();
    return {};
}

base::Expected<Page> PostgresSearch::run()
{
    if (const auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    const bool judges = m_query.also || m_hasPhrase;
    Page page;
    qsizetype bytes = 0;
    const auto goOnAfter = [&](const Position& last) {
        page.next = "server." + QByteArray::number(last.received) + '.' + QByteArray::number(last.n);
    };
    while (true) {
        const qint64 most = judges ? rowsToJudge : m_query.limit + 1 - page.hits.size();
        auto piece = this->piece(most);
        if (!piece)
            return std::unexpected(piece.error());
        for (Found& each : piece->found) {
            const bool isFull = page.hits.size() >= m_query.limit || bytes > mostPageBytes;
            if (isFull) {
                goOnAfter(*m_after);
                return page;
            }
            m_after = each.position;
            if (!isWanted(each.record))
                continue;
            bytes += each.record.bytes.size();
            if (!m_query.withSightings)
                each.record.sightings = each.record.sightings.first(1);
            Hit hit{std::move(each.record), std::nullopt};
            if (!m_terms.isEmpty())
                hit.snippet = snippetOf(hit.record.bytes, m_terms);
            page.hits << std::move(hit);
        }
        if (piece->isLast)
            return page;
        m_after = piece->last;
        if (mustStop()) {
            goOnAfter(*m_after);
            return page;
        }
    }
}

void PostgresSearch::addCondition(const QString& condition, const QVariantList& values)
{
    m_conditions += QLatin1String(" and ") + condition;
    m_values += values;
}

/// Of any of the message's sightings.
void PostgresSearch::addSeenCondition(const QString& column, const QVariant& value)
{
    addCondition(QStringLiteral("exists(select 1 from sightings s where s.message = m.n and s.%1 = ?)").arg(column),
        {value});
}

void PostgresSearch::collectConditions()
{
    if (!m_terms.isEmpty())
        addCondition(QStringLiteral("m.words @@ cast(? as tsquery)"), {QString::fromUtf8(wordsQuery(m_terms))});
    if (m_query.since)
        addCondition(QStringLiteral("m.received >= ?"), {base::millis(*m_query.since)});
    if (m_query.until)
        addCondition(QStringLiteral("m.received < ?"), {base::millis(*m_query.until)});
    if (m_query.id) {
        const auto& id = m_query.id->bytes;
        addCondition(QStringLiteral("m.id = ?"),
            {QByteArray(reinterpret_cast<const char*>(id.data()), qsizetype(id.size()))});
    }
    if (m_query.line)
        addSeenCondition(QStringLiteral("line"), blob(*m_query.line));
    if (m_query.fromHost)
        addSeenCondition(QStringLiteral("host"), blob(*m_query.fromHost));
    if (m_query.tower)
        addSeenCondition(QStringLiteral("tower"), blob(*m_query.tower));
    if (m_query.rule)
        addSeenCondition(QStringLiteral("rule"), blob(*m_query.rule));
    if (m_query.action)
        addSeenCondition(QStringLiteral("action"), int(*m_query.action));
    if (m_query.topic)
        addCondition(QStringLiteral("m.topic = ?"), {blob(*m_query.topic)});
    if (m_query.origin)
        addCondition(QStringLiteral("m.origin = ?"), {blob(*m_query.origin)});
    if (m_query.minBytes)
        addCondition(QStringLiteral("octet_length(m.body) >= ?"), {*m_query.minBytes});
    if (m_query.maxBytes)
        addCondition(QStringLiteral("octet_length(m.body) <= ?"), {*m_query.maxBytes});
}

/// The next rows in the order of the answer, with their sightings.
base::Expected<PostgresSearch::Piece> PostgresSearch::piece(qint64 most)
{
    QString conditions = m_conditions;
    QVariantList values = m_values;
    if (m_after) {
        conditions += QStringLiteral(" and (m.received, m.n) %1 (?, ?)")
                          .arg(m_query.oldestFirst ? QLatin1Char('>') : QLatin1Char('<'));
        values << m_after->received << m_after->n;
    }
    values << most;
    Piece piece;
    {
        auto rows = m_database.select(
            QStringLiteral("select m.n, m.received, m.topic, m.origin, m.body from messages m where true%1"
                           " order by m.received%2, m.n%2 limit ?")
                .arg(conditions, m_query.oldestFirst ? QString() : QStringLiteral(" desc")),
            values);
        if (!rows)
            return std::unexpected(rows.error());
        while (rows->next()) {
            piece.found.push_back({.position = {.received = rows->whole(1), .n = rows->whole(0)},
                .record
                = {.bytes = rows->bytes(4), .topic = rows->bytes(2), .origin = rows->bytes(3), .sightings = {}}});
        }
        if (const auto ended = rows->ended(); !ended)
            return std::unexpected(ended.error());
    }
    piece.isLast = qint64(piece.found.size()) < most;
    if (!piece.found.empty())
        piece.last = piece.found.back().position;
    if (const auto read = readSightings(piece.found); !read)
        return std::unexpected(read.error());
    return piece;
}

base::Expected<void> PostgresSearch::readSightings(std::vector<Found>& found)
{
    if (found.empty())
        return {};
    QHash<qint64, Record*> records;
    QStringList numbers;
    for (Found& each : found) {
        records.insert(each.position.n, &each.record);
        numbers << QString::number(each.position.n);
    }
    auto rows = m_database.select(
        QStringLiteral("select message, tower, line, host, port, via, action, rule, name, version, stations, marks,"
                       " first, last, times from sightings where message = any(cast(? as bigint[]))"
                       " order by message, first, tower, line, host, port, via"),
        {QString(QLatin1Char('{') + numbers.join(QLatin1Char(',')) + QLatin1Char('}'))});
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next()) {
        KeptSighting seen{.tower = rows->bytes(1),
            .line = rows->bytes(2),
            .from = {},
            .via = viaOf(rows->bytes(5)),
            .verdict = verdictOf(*rows, 6),
            .first = instantOf(rows->whole(12)),
            .last = instantOf(rows->whole(13)),
            .times = rows->whole(14)};
        if (const QByteArray host = rows->bytes(3); !host.isEmpty())
            seen.from = base::Endpoint{host, quint16(rows->whole(4))};
        records[rows->whole(0)]->sightings << seen;
    }
    if (const auto ended = rows->ended(); !ended)
        return ended;
    // Whoever took the last sighting out between the two looks takes the message out as well.
    std::erase_if(found, [](const Found& each) { return each.record.sightings.isEmpty(); });
    return {};
}

bool PostgresSearch::isWanted(const Record& record) const
{
    return (!m_hasPhrase || hasAll(record.bytes, m_terms)) && (!m_query.also || m_query.also(record));
}

bool PostgresSearch::mustStop() const
{
    const bool isLate = m_query.patience.count() > 0 && m_watch.nsecsElapsed() / 1000 > m_query.patience.count();
    return isLate || (m_interrupted && m_interrupted());
}

} // namespace clackstower::archive
