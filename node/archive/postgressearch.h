#pragma once

#include "node/archive/database.h"
#include "node/archive/query.h"
#include "node/archive/searchtext.h"

#include <QElapsedTimer>

#include <vector>

namespace clackstower::archive {

/// One page of one search on a server. What the server cannot decide is decided here, over pieces of what it found.
class PostgresSearch
{
public:
    PostgresSearch(Database& database, const Query& query, const Interrupted& interrupted);

    base::Expected<Page> run();

private:
    struct Position
    {
        qint64 received = 0;
        qint64 n = 0;
    };

    struct Found
    {
        Position position;
        Record record;
    };

    struct Piece
    {
        std::vector<Found> found;
        std::optional<Position> last; ///< of all that the server gave
        bool isLast = false;          ///< there is nothing behind it
    };

    base::Expected<void> begin();
    void collectConditions();
    void addCondition(const QString& condition, const QVariantList& values);
    void addSeenCondition(const QString& column, const QVariant& value);
    base::Expected<Piece> piece(qint64 most);
    base::Expected<void> readSightings(std::vector<Found>& found);
    bool isWanted(const Record& record) const;
    bool mustStop() const;

    Database& m_database;
    const Query& m_query;
    const Interrupted& m_interrupted;
    QList<Term> m_terms;
    bool m_hasPhrase = false;
    QString m_conditions;
    QVariantList m_values;
    std::optional<Position> m_after;
    QElapsedTimer m_watch;
};

} // namespace clackstower::archive
