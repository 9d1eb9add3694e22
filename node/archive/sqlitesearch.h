#pragma once

#include "node/archive/searchtext.h"
#include "node/archive/sqlitenames.h"

#include <QElapsedTimer>

#include <vector>

namespace clackstower::archive {

/// One page of one search in a SQLite archive.
///
/// Rows stand in the order in which they were written. That is the order of time but for imports: so the table is a
/// few *runs*, each in order of time, whose beginnings are kept. A page takes the best of each run that can matter;
/// times become row numbers by bisection; and both the table and the index of words walk backwards from there. An
/// index on time would do the same for one word in a million messages, and for common words sort them all.
class SqliteSearch
{
public:
    SqliteSearch(Database& database, SqliteNames& names, const Query& query, const Interrupted& interrupted);

    base::Expected<Page> run();

private:
    /// Where a message stands in the order of the answer.
    struct Position
    {
        qint64 received = 0;
        qint64 n = 0;

        auto operator<=>(const Position&) const = default;
    };

    struct Found
    {
        Position position;
        Record record;
    };

    struct Span
    {
        qint64 low = 0; ///< row numbers, both included
        qint64 high = 0;
        Position next; ///< the first in the order of the answer
    };

    bool isBefore(const Position& a, const Position& b) const { return m_query.oldestFirst ? a < b : b < a; }

    base::Expected<std::vector<Span>> spans();
    base::Expected<bool> cut(Span& span);
    base::Expected<qint64> firstRowSince(qint64 low, qint64 high, qint64 received);
    base::Expected<std::optional<Position>> edge(qint64 low, qint64 high, bool ofLow);
    base::Expected<void> scan(Span& span);
    base::Expected<qint64> scanPiece(Span& span, qint64 low, qint64 high);
    void add(Found found);
    bool isFull() const;
    bool mustStop() const;
    base::Expected<Page> pageOf(const std::vector<Span>& left);
    bool wantsSightings() const;
    QString statement() const;
    void addCondition(const QString& condition, const QVariantList& values);
    void addPlaceCondition(const QString& column, const QVariant& value);
    void collectConditions();

    Database& m_database;
    SqliteNames& m_names;
    const Query& m_query;
    const Interrupted& m_interrupted;
    QList<Term> m_terms;
    QString m_match; ///< the words in the index's own language
    QString m_conditions;
    QVariantList m_values;
    std::optional<Position> m_after;
    std::vector<Found> m_found; ///< in the order of the answer, one more than the page at most
    qsizetype m_foundBytes = 0;
    bool m_hasLooked = false;
    QElapsedTimer m_watch;
};

} // namespace clackstower::archive
