#include "node/archive/postgresreader.h"

#include "node/archive/columns.h"
#include "node/archive/postgresschema.h"
#include "node/archive/postgressearch.h"

namespace clackstower::archive {

PostgresReader::PostgresReader()
    : m_database(QStringLiteral("QPSQL"))
{
}

void PostgresReader::direct(const ServerBoard::Goal& goal)
{
    if (goal.version == m_goal.version)
        return;
    close();
    m_goal = goal;
}

void PostgresReader::close()
{
    m_database.close();
}

base::Expected<void> PostgresReader::open()
{
    if (!m_goal.url)
        return base::fail(fault::away.toByteArray(), "no server is set");
    return m_database.connection().isOpen() ? base::Expected<void>() : openPostgres(m_database, *m_goal.url);
}

base::Expected<Page> PostgresReader::search(const Query& query, const Interrupted& interrupted)
{
    const auto opened = open();
    auto page = opened ? PostgresSearch(m_database, query, interrupted).run() : std::unexpected(opened.error());
    if (page)
        page->backend = "postgresql";
    else if (page.error().code == fault::away)
        close();
    return page;
}

base::Expected<qint64> PostgresReader::sum(const char* what)
{
    return m_database.number(
        QStringLiteral("select cast(coalesce(sum(%1), 0) as bigint) from towers").arg(QLatin1String(what)));
}

base::Expected<Stats> PostgresReader::stats()
{
    const auto read = [this]() -> base::Expected<Stats> {
        if (const auto opened = open(); !opened)
            return std::unexpected(opened.error());
        const auto messages = sum("messages");
        const auto bytes = messages ? sum("bytes") : messages;
        const auto onDisk = bytes ? m_database.number(QStringLiteral(
                                        "select cast(sum(pg_total_relation_size(c.oid)) as bigint) from pg_class c"
                                        " join pg_namespace s on s.oid = c.relnamespace where s.nspname = "
                                        "'clackstower' and c.relkind = 'r'"))
                                  : bytes;
        if (!onDisk)
            return std::unexpected(onDisk.error());
        Stats stats{.backend = "postgresql",
            .messages = *messages,
            .bytes = *bytes,
            .fileBytes = *onDisk,
            .oldest = {},
            .newest = {}};
        auto rows = m_database.select(QStringLiteral("select min(received), max(received) from messages"));
        if (!rows)
            return std::unexpected(rows.error());
        if (rows->next() && !rows->isNull(0)) {
            stats.oldest = instantOf(rows->whole(0));
            stats.newest = instantOf(rows->whole(1));
        }
        return stats;
    };
    auto stats = read();
    if (!stats && stats.error().code == fault::away)
        close();
    return stats;
}

} // namespace clackstower::archive
