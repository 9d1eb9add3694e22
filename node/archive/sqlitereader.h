#pragma once

#include "node/archive/sqlitenames.h"

namespace clackstower::archive {

/// Looks things up in a SQLite archive that another connection may be writing to.
class SqliteReader final : public Store
{
public:
    explicit SqliteReader(QString path);

    base::Expected<Page> search(const Query& query, const Interrupted& interrupted) override;
    base::Expected<QList<Record>> unseen(const Unseen& unseen) override;
    base::Expected<Stats> stats() override;
    void close() override;

private:
    /// Does nothing when it is open already. Fails with the code "noArchive" while there is no file.
    base::Expected<void> open();

    const QString m_path;
    Database m_database;
    SqliteNames m_names;
};

/// The columns of a message that readRecord() wants, in its order; the table goes by the name m.
inline constexpr auto recordColumns = "m.n, m.received, m.place, m.subject, m.verdict, m.body";
inline constexpr int recordColumnCount = 6;

/// One column more, which tells whether it was seen later again: to look for what is not there costs more than all
/// the rest of a row.
inline constexpr auto seenAgainColumn = "exists(select 1 from sightings where message = m.n)";

/// The record of a row, with its first sighting only.
base::Expected<Record> readRecord(SqliteNames& names, const Rows& row);

/// Puts what was seen of message `n` later to its first sighting.
base::Expected<void> readSightings(Database& database, SqliteNames& names, qint64 n, Record& record);

} // namespace clackstower::archive
