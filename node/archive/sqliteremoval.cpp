#include "node/archive/searchtext.h"
#include "node/archive/sqlitewriter.h"

#include <vector>

// Taking messages out of a SQLite archive, and giving their room back to the disk.
namespace clackstower::archive {

namespace {

/// The index of words keeps what was taken out until its parts are merged: worth it from this share on.
constexpr qint64 shareToMerge = 10;

constexpr int pagesAtOnce = 500;

} // namespace

base::Expected<qint64> SqliteWriter::removeBefore(base::Instant before, qint64 most)
{
    auto rows = m_database.select(QStringLiteral("select start from runs order by start"));
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<qint64> starts;
    while (rows->next())
        starts.push_back(rows->whole(0));
    starts.push_back(std::numeric_limits<qint64>::max());
    for (size_t i = 0; i + 1 < starts.size(); ++i) {
        auto removed = removeFrom(starts[i], starts[i + 1] - 1, before, most);
        if (!removed || *removed > 0)
            return removed;
    }
    return 0;
}

base::Expected<qint64> SqliteWriter::removeOldest(qint64 most)
{
    // The run whose first message is the oldest of all.
    auto rows = m_database.select(
        QStringLiteral("select r.start, (select min(start) from runs where start > r.start),"
                       " (select received from messages where n >= r.start order by n limit 1) as oldest"
                       " from runs r where oldest is not null order by oldest limit 1"));
    if (!rows)
        return std::unexpected(rows.error());
    if (!rows->next())
        return 0;
    const qint64 low = rows->whole(0);
    const qint64 high = rows->isNull(1) ? std::numeric_limits<qint64>::max() : rows->whole(1) - 1;
    if (!m_isFollowed)
        return removeFrom(low, high, std::nullopt, most);
    // What the server has not got yet stays, however large the file.
    const auto mark = m_database.number(QStringLiteral("select max(mark) from copied"));
    const auto first
        = mark ? m_database.number(QStringLiteral("select min(n) from messages where n >= ?"), {low}) : mark;
    if (!first || *first > *mark)
        return first ? base::Expected<qint64>(0) : first;
    return removeFrom(low, std::min(high, *mark), std::nullopt, most);
}

/// From the beginning of one run.
base::Expected<qint64> SqliteWriter::removeFrom(
    qint64 low, qint64 high, std::optional<base::Instant> before, qint64 most)
{
    struct Doomed
    {
        qint64 n;
        QByteArray body;
    };

    return atomically<qint64>([&]() -> base::Expected<qint64> {
        std::vector<Doomed> doomed;
        auto rows = m_database.select(
            QStringLiteral("select n, received, body from messages where n between ? and ? order by n limit ?"),
            {low, high, most});
        if (!rows)
            return std::unexpected(rows.error());
        bool isRunEmpty = true;
        while (rows->next()) {
            isRunEmpty = false;
            if (before && rows->whole(1) >= base::millis(*before))
                break;
            doomed.push_back({rows->whole(0), rows->bytes(2)});
        }
        if (const auto ended = rows->ended(); !ended)
            return std::unexpected(ended.error());
        if (isRunEmpty) { // the last run stays: new messages continue it
            const auto dropped = m_database.run(
                QStringLiteral("delete from runs where start = ? and start < (select max(start) from runs)"),
                {low});
            if (!dropped)
                return std::unexpected(dropped.error());
        }
        qint64 bytes = 0;
        for (const Doomed& each : doomed) {
            bytes += each.body.size();
            const auto unword
                = m_database.run(QStringLiteral("insert into words(words, rowid, body) values('delete', ?, ?)"),
                    {each.n, blob(searchableText(each.body))});
            if (!unword)
                return std::unexpected(unword.error());
            for (const char* const statement :
                {"delete from messages where n = ?", "delete from sightings where message = ?",
                    "delete from persisted where message = ?", "delete from touched where message = ?"}) {
                if (const auto done = m_database.run(QLatin1String(statement), {each.n}); !done)
                    return std::unexpected(done.error());
            }
        }
        const qint64 count = qint64(doomed.size());
        for (const auto& [name, by] : {std::pair{"messages", count}, std::pair{"bytes", bytes}}) {
            if (const auto counted = m_database.run(
                    QStringLiteral("update meta set value = value - ? where name = ?"), {by, QLatin1String(name)});
                !counted)
                return std::unexpected(counted.error());
        }
        m_removedSinceTidy += count;
        return count;
    });
}

base::Expected<bool> SqliteWriter::giveBack()
{
    const auto left = messages();
    if (!left)
        return std::unexpected(left.error());
    if (m_removedSinceTidy > *left / shareToMerge || m_isMerging) {
        // The first step marks all parts of the index for one great merge, those after it carry it out.
        const int pages = m_isMerging ? pagesAtOnce : -pagesAtOnce;
        const auto before = m_database.number(QStringLiteral("select total_changes()"));
        const auto merged = before
            ? m_database.run(QStringLiteral("insert into words(words, rank) values('merge', ?)"), {pages})
            : std::unexpected(before.error());
        const auto after = merged ? m_database.number(QStringLiteral("select total_changes()"))
                                  : base::Expected<qint64>(std::unexpected(merged.error()));
        if (!after)
            return std::unexpected(after.error());
        m_removedSinceTidy = 0;
        m_isMerging = *after - *before >= 2; // as SQLite's documentation tells when there is no more to merge
        if (!m_isMerging) {
            if (const auto dropped = dropNames(); !dropped)
                return std::unexpected(dropped.error());
        }
        return true;
    }
    const auto unused = m_database.number(QStringLiteral("pragma freelist_count"));
    if (!unused)
        return std::unexpected(unused.error());
    if (*unused > 0) {
        const auto freed = m_database.run(QStringLiteral("pragma incremental_vacuum(%1)").arg(pagesAtOnce));
        if (!freed)
            return std::unexpected(freed.error());
        const auto now = m_database.number(QStringLiteral("pragma freelist_count"));
        if (!now)
            return std::unexpected(now.error());
        if (*now < *unused)
            return true;
    }
    // A reader that still looks at the old state only puts this off.
    (void)m_database.run(QStringLiteral("pragma wal_checkpoint(truncate)"));
    return false;
}

/// Names that no message has any more.
base::Expected<void> SqliteWriter::dropNames()
{
    auto dropped = atomically<bool>([&]() -> base::Expected<bool> {
        for (const char* const statement :
            {"delete from places where id not in (select place from messages union select place from sightings)",
                "delete from subjects where id not in (select subject from messages)",
                "delete from verdicts where id not in (select verdict from messages"
                " union select verdict from sightings)"}) {
            if (const auto done = m_database.run(QLatin1String(statement)); !done)
                return std::unexpected(done.error());
        }
        return true;
    });
    m_names.forget();
    if (!dropped)
        return std::unexpected(dropped.error());
    return {};
}

} // namespace clackstower::archive
