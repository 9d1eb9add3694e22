#include "node/archive/rescue.h"

#include "node/archive/sqlitereader.h"
#include "node/archive/sqlitewriter.h"

#include <QFile>

#include <vector>

namespace clackstower::archive {

namespace {

constexpr qint64 batch = 500;

/// Where a whole branch of the table is gone, every number below it fails.
constexpr qint64 mostFailures = 200000;

/// What can be read of a damaged file, by ever smaller ranges of rows around what cannot.
class Salvage
{
public:
    Salvage(Database& damaged, SqliteWriter& into)
        : m_damaged(damaged)
        , m_names(damaged)
        , m_into(into)
    {
    }

    base::Expected<qint64> run()
    {
        // Where the table ends may be unreadable as well: then as far as the numbers of a long life go.
        constexpr qint64 farthest = qint64(1) << 32;
        const auto last = m_damaged.number(QStringLiteral("select max(n) from messages"));
        if (!last && last.error().code != fault::damaged)
            return 0; // not even a table
        copy(0, last.value_or(farthest));
        if (!m_failure.code.isEmpty())
            return std::unexpected(m_failure);
        return m_count;
    }

private:
    void copy(qint64 low, qint64 high)
    {
        while (low <= high && m_failure.code.isEmpty()) {
            std::vector<Record> records;
            qint64 next = high + 1;
            if (!read(low, high, records, next)) {
                if (low == high || ++m_failures > mostFailures)
                    return; // lost
                const qint64 middle = low + (high - low) / 2;
                copy(low, middle);
                low = middle + 1;
                continue;
            }
            if (!records.empty()) {
                if (const auto written = m_into.write(records))
                    m_count += written->added;
                else
                    m_failure = written.error();
            }
            low = next;
        }
    }

    static Record bare(const Rows& row)
    {
        Record record;
        KeptSighting first;
        first.first = first.last = base::Instant(std::chrono::milliseconds(row.whole(1)));
        record.bytes = row.bytes(5);
        record.sightings << first;
        return record;
    }

    /// Up to a batch of the rows in the range; false when one of them cannot be read.
    bool read(qint64 low, qint64 high, std::vector<Record>& records, qint64& next)
    {
        auto rows = m_damaged.select(QStringLiteral("select %1 from messages m where n between ? and ?"
                                                    " order by n limit ?")
                                         .arg(QLatin1String(recordColumns)),
            {low, high, batch});
        if (!rows)
            return false;
        while (rows->next()) {
            const qint64 n = rows->whole(0);
            if (n < low || n > high)
                return false;
            // A message whose names are lost is better than none.
            Record record = readRecord(m_names, *rows).value_or(bare(*rows));
            (void)readSightings(m_damaged, m_names, n, record);
            records.push_back(std::move(record));
            next = n + 1;
        }
        if (qint64(records.size()) < batch)
            next = high + 1;
        return rows->ended().has_value();
    }

    Database& m_damaged;
    SqliteNames m_names;
    SqliteWriter& m_into;
    qint64 m_count = 0;
    qint64 m_failures = 0;
    base::Error m_failure;
};

} // namespace

QString setAside(const QString& path)
{
    for (int number = 1;; ++number) {
        QString other = path + QStringLiteral(".damaged-%1").arg(number);
        if (QFile::exists(other))
            continue;
        if (!QFile::rename(path, other))
            return {};
        for (const char* const suffix : {"-wal", "-shm"})
            QFile::rename(path + QLatin1String(suffix), other + QLatin1String(suffix));
        return other;
    }
}

base::Expected<qint64> SqliteWriter::rescue(const QString& damagedPath)
{
    Database damaged(QStringLiteral("QSQLITE"));
    damaged.connection().setDatabaseName(damagedPath);
    damaged.connection().setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (const auto opened = damaged.open(); !opened)
        return 0; // nothing of it can be read
    // Only so does SQLite look at a file that has lost its end.
    (void)damaged.run(QStringLiteral("pragma writable_schema = on"));
    return Salvage(damaged, *this).run();
}

} // namespace clackstower::archive
