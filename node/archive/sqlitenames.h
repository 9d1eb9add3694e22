#pragma once

#include "node/archive/database.h"
#include "node/archive/query.h"

namespace clackstower::archive {

/// What stands once in a SQLite archive though many messages have it: where a message came from, what it is about,
/// what was decided. Turns values into their numbers and back, and remembers both.
class SqliteNames
{
public:
    explicit SqliteNames(Database& database)
        : m_database(database)
    {
    }

    // For whoever writes: the number, new when need be.
    base::Expected<qint64> place(const KeptSighting& sighting);
    base::Expected<qint64> subject(const Record& record);
    base::Expected<qint64> verdict(const traffic::Verdict& verdict);

    // For whoever reads: puts the values of a number into a record.
    base::Expected<void> readPlace(qint64 id, KeptSighting& sighting);
    base::Expected<void> readSubject(qint64 id, Record& record);
    base::Expected<void> readVerdict(qint64 id, traffic::Verdict& verdict);

    /// After a rollback, and after numbers have been thrown away.
    void forget();

private:
    using Numbers = QHash<QByteArray, qint64>;

    base::Expected<qint64> number(
        Numbers& known, const QByteArray& key, const QString& find, const QString& add, const QVariantList& values);

    Database& m_database;
    Numbers m_places;
    Numbers m_subjects;
    Numbers m_verdicts;
    QHash<qint64, KeptSighting> m_placeOf;
    QHash<qint64, std::pair<QByteArray, QByteArray>> m_subjectOf;
    QHash<qint64, traffic::Verdict> m_verdictOf;
};

} // namespace clackstower::archive
