#include "node/archive/outbox.h"

#include "node/archive/sqlitereader.h"
#include "node/archive/sqliteschema.h"

#include <QFileInfo>

namespace clackstower::archive {

namespace {

constexpr qint64 mostNew = 500;
constexpr qint64 mostTouched = 100;
constexpr qsizetype mostBytes = 4 * 1024 * 1024;

} // namespace

Outbox::Outbox(QString path)
    : m_path(std::move(path))
    , m_database(QStringLiteral("QSQLITE"))
    , m_names(m_database)
{
}

/// False: there is no file yet, or none that the writer has brought up to date.
base::Expected<bool> Outbox::open()
{
    if (m_database.connection().isOpen())
        return true;
    if (!QFileInfo::exists(m_path))
        return false;
    if (const auto opened = openSqlite(m_database, m_path); !opened)
        return std::unexpected(opened.error());
    const auto tables
        = m_database.number(QStringLiteral("select count(*) from sqlite_schema where name = 'touched'"));
    if (!tables || *tables == 0)
        close();
    return tables ? base::Expected<bool>(*tables > 0) : std::unexpected(tables.error());
}

void Outbox::close()
{
    m_names.forget();
    m_database.close();
}

base::Expected<void> Outbox::follow(const QByteArray& server)
{
    m_server = QString::fromUtf8(server);
    const auto isOpen = open();
    if (!isOpen)
        return std::unexpected(isOpen.error());
    if (!*isOpen)
        return {};
    const auto others
        = m_database.number(QStringLiteral("select count(*) from copied where server <> ?"), {m_server});
    if (!others)
        return std::unexpected(others.error());
    return *others > 0 ? m_database.run(QStringLiteral("delete from copied where server <> ?"), {m_server})
                       : base::Expected<void>();
}

base::Expected<void> Outbox::read(const QString& condition, const QVariantList& values, Batch& batch)
{
    auto rows = m_database.select(QStringLiteral("select %1, %2, %3")
                                      .arg(QLatin1String(recordColumns), QLatin1String(seenAgainColumn), condition),
        values);
    if (!rows)
        return std::unexpected(rows.error());
    qsizetype bytes = 0;
    for (const Record& record : batch.records)
        bytes += record.bytes.size();
    while (bytes < mostBytes && rows->next()) {
        auto record = readRecord(m_names, *rows);
        if (!record)
            return std::unexpected(record.error());
        if (rows->whole(recordColumnCount) != 0) {
            if (auto seen = readSightings(m_database, m_names, rows->whole(0), *record); !seen)
                return seen;
        }
        bytes += record->bytes.size();
        batch.records.push_back(std::move(*record));
        if (const qint64 revision = rows->whole(recordColumnCount + 1); revision > 0)
            batch.touched.append({rows->whole(0), revision});
        else
            batch.mark = rows->whole(0);
    }
    return rows->ended();
}

base::Expected<Outbox::Batch> Outbox::next()
{
    Batch batch;
    const auto isOpen = open();
    if (!isOpen || !*isOpen)
        return isOpen ? base::Expected<Batch>(batch) : std::unexpected(isOpen.error());
    const auto mark = m_database.number(QStringLiteral("select mark from copied where server = ?"), {m_server});
    if (!mark)
        return std::unexpected(mark.error());
    batch.mark = *mark;
    auto found
        = read(QStringLiteral("0 from messages m where m.n > ? order by m.n limit ?"), {*mark, mostNew}, batch);
    // Those behind the mark go with their latest sightings anyway.
    if (found) {
        found = read(QStringLiteral("t.revision from touched t join messages m on m.n = t.message"
                                    " where t.message <= ? order by t.message limit ?"),
            {*mark, mostTouched}, batch);
    }
    return found ? base::Expected<Batch>(std::move(batch)) : std::unexpected(found.error());
}

base::Expected<void> Outbox::settle(const Batch& batch)
{
    auto settled = m_database.atomically<bool>([&]() -> base::Expected<bool> {
        if (const auto done
            = m_database.run(QStringLiteral("insert or replace into copied values(?, ?)"), {m_server, batch.mark});
            !done)
            return std::unexpected(done.error());
        for (const auto& [message, revision] : batch.touched) {
            if (const auto done = m_database.run(
                    QStringLiteral("delete from touched where message = ? and revision = ?"), {message, revision});
                !done)
                return std::unexpected(done.error());
        }
        return true;
    });
    return settled ? base::Expected<void>() : std::unexpected(settled.error());
}

base::Expected<qint64> Outbox::waiting()
{
    const auto isOpen = open();
    if (!isOpen || !*isOpen)
        return isOpen ? base::Expected<qint64>(0) : std::unexpected(isOpen.error());
    // Counted by their numbers, as a real count would read all of them: exact but for what was taken out amid them.
    return m_database.number(QStringLiteral(
        "select coalesce((select max(n) from messages) - max(coalesce((select max(mark) from copied), 0),"
        " (select min(n) from messages) - 1), 0) + (select count(*) from touched)"));
}

} // namespace clackstower::archive
