#pragma once

#include "node/archive/answer.h"
#include "node/archive/recordformat.h"
#include "node/archive/sink.h"
#include "node/archive/sqlitewriter.h"

#include <QFile>

namespace clackstower::archive {

/// Long work in short steps, so that what must be done meanwhile comes in between.
class Job
{
public:
    virtual ~Job() = default;

    /// False: it is done, and answered.
    virtual bool step() = 0;
};

struct ImportReport
{
    qint64 imported = 0;
    qint64 known = 0;
    qint64 refused = 0;
    QByteArray firstRefusal; ///< where and why; empty: there was none

    bool operator==(const ImportReport&) const = default;
};

/// Reads a file of records, in either format, into a sink. Its progress counts bytes of the file, in KiB.
class ImportJob final : public Job
{
public:
    ImportJob(const QString& path, Sink& sink, Asked<ImportReport> asked);
    bool step() override;

private:
    bool write();
    bool end(base::Expected<ImportReport> report);

    QFile m_file;
    Sink& m_sink;
    Asked<ImportReport> m_asked;
    RecordReader m_reader;
    std::vector<Record> m_records;
    ImportReport m_report;
    qint64 m_count = 0;
    bool m_isOpen = false;
};

/// Takes out old messages of a SQLite archive and gives their room back. Its progress counts messages.
class CleanupJob final : public Job
{
public:
    struct Limits
    {
        std::optional<base::Instant> before; ///< what was received earlier goes
        qint64 bytes = 0;                    ///< and the oldest, until no more is in use; 0: no such limit
    };

    CleanupJob(SqliteWriter& writer, const Limits& limits, Asked<Removed> asked);
    bool step() override;

private:
    base::Expected<bool> work();
    base::Expected<qint64> surplus();

    SqliteWriter& m_writer;
    Limits m_limits;
    Asked<Removed> m_asked;
    Removed m_removed;
    qint64 m_fileBytes;
    std::optional<qint64> m_surplus; ///< how many are to go for the size's sake
};

} // namespace clackstower::archive
