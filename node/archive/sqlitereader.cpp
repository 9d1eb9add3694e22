#include "node/archive/sqlitereader.h"

#include "node/archive/columns.h"
#include "node/archive/sqliteschema.h"
#include "node/archive/sqlitesearch.h"

#include <QFileInfo>

namespace clackstower::archive {

base::Expected<Record> readRecord(SqliteNames& names, const Rows& row)
{
    Record record;
    KeptSighting first;
    first.first = first.last = instantOf(row.whole(1));
    if (const auto read = names.readPlace(row.whole(2), first); !read)
        return std::unexpected(read.error());
    if (const auto read = names.readSubject(row.whole(3), record); !read)
        return std::unexpected(read.error());
    if (const auto read = names.readVerdict(row.whole(4), first.verdict); !read)
        return std::unexpected(read.error());
    record.bytes = row.bytes(5);
    record.sightings << first;
    return record;
}

base::Expected<void> readSightings(Database& database, SqliteNames& names, qint64 n, Record& record)
{
    auto rows
        = database.select(QStringLiteral("select place, verdict, first, last, times from sightings where message=?"
                                         " order by first, place"),
            {n});
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next()) {
        KeptSighting later;
        if (auto read = names.readPlace(rows->whole(0), later); !read)
            return read;
        if (auto read = names.readVerdict(rows->whole(1), later.verdict); !read)
            return read;
        later.first = instantOf(rows->whole(2));
        later.last = instantOf(rows->whole(3));
        later.times = rows->whole(4);
        mergeSighting(record.sightings, later);
    }
    return rows->ended();
}

SqliteReader::SqliteReader(QString path)
    : m_path(std::move(path))
    , m_database(QStringLiteral("QSQLITE"))
    , m_names(m_database)
{
}

base::Expected<void> SqliteReader::open()
{
    if (m_database.connection().isOpen())
        return {};
    if (!QFileInfo::exists(m_path))
        return base::fail("noArchive", "nothing was archived yet");
    return openSqlite(m_database, m_path);
}

void SqliteReader::close()
{
    m_names.forget();
    m_database.close();
}

base::Expected<Page> SqliteReader::search(const Query& query, const Interrupted& interrupted)
{
    if (const auto opened = open(); !opened)
        return opened.error().code == "noArchive" ? base::Expected<Page>(Page()) : std::unexpected(opened.error());
    return SqliteSearch(m_database, m_names, query, interrupted).run();
}

base::Expected<QList<Record>> SqliteReader::unseen(const Unseen& unseen)
{
    QList<Record> found;
    if (const auto opened = open(); !opened)
        return opened.error().code == "noArchive" ? base::Expected<QList<Record>>(found)
                                                  : std::unexpected(opened.error());
    auto rows = m_database.select(QStringLiteral("select %1 from persisted p join messages m on m.n = p.message"
                                                 " where p.last < ? and (? or p.rule = ?) order by p.last limit ?")
                                      .arg(QLatin1String(recordColumns)),
        {base::millis(unseen.before), unseen.rule.isEmpty(), blob(unseen.rule), qint64(unseen.limit)});
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next()) {
        auto record = readRecord(m_names, *rows);
        if (!record)
            return std::unexpected(record.error());
        record->persists = true;
        found << std::move(*record);
    }
    if (const auto ended = rows->ended(); !ended)
        return std::unexpected(ended.error());
    return found;
}

base::Expected<Stats> SqliteReader::stats()
{
    Stats stats;
    stats.backend = "sqlite";
    if (const auto opened = open(); !opened)
        return opened.error().code == "noArchive" ? base::Expected<Stats>(stats) : std::unexpected(opened.error());
    for (const char* const suffix : {"", "-wal", "-shm"})
        stats.fileBytes += QFileInfo(m_path + QLatin1String(suffix)).size();
    auto rows = m_database.select(QStringLiteral("select name, value from meta"));
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next()) {
        if (rows->text(0) == "messages")
            stats.messages = rows->whole(1);
        else if (rows->text(0) == "bytes")
            stats.bytes = rows->whole(1);
    }
    auto runs = m_database.select(QStringLiteral(
        "select (select received from messages where n >= r.start order by n limit 1),"
        " (select received from messages where n < coalesce((select min(start) from runs where start > r.start),"
        " 9223372036854775807) order by n desc limit 1) from runs r"));
    if (!runs)
        return std::unexpected(runs.error());
    while (runs->next()) {
        if (runs->isNull(0) || runs->isNull(1))
            continue;
        stats.oldest = std::min(stats.oldest.value_or(instantOf(runs->whole(0))), instantOf(runs->whole(0)));
        stats.newest = std::max(stats.newest.value_or(instantOf(runs->whole(1))), instantOf(runs->whole(1)));
    }
    return stats;
}

} // namespace clackstower::archive
