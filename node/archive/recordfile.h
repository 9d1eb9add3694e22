#pragma once

#include "node/archive/answer.h"
#include "node/archive/recordformat.h"

#include <QSaveFile>

#include <functional>

namespace clackstower::archive {

/// A file of records on its way: it is written beside its place, and takes that when all of it is there.
class RecordFile
{
public:
    RecordFile(const QString& path, RecordFormat format);

    base::Expected<void> open();
    void add(const Record& record);
    base::Expected<void> finish();

private:
    std::unexpected<base::Error> trouble() const;

    QSaveFile m_file;
    RecordFormat m_format;
};

/// Gives the record of that number; called on another thread.
using RecordAt = std::function<Record(qsizetype)>;

/// Writes so many records, on a thread of its own; gives how many. Its progress counts them.
Answer<qint64> writeRecords(const QString& path, RecordFormat format, qsizetype count, const RecordAt& recordAt);

/// What was read out of a file, the earliest first.
struct Capture
{
    QList<Record> records;
    bool isCut = false; ///< the file holds more
    qint64 refused = 0;
    QByteArray firstRefusal; ///< where and why; empty: there was none
};

struct CaptureLimits
{
    qsizetype records = 0;
    qsizetype bytes = 0; ///< of the messages
};

/// Reads a file in any format, on a thread of its own, as far as the limits allow. Its progress counts bytes of the
/// file, in KiB.
Answer<Capture> readCapture(const QString& path, CaptureLimits limits);

} // namespace clackstower::archive
