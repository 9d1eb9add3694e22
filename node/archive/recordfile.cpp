#include "node/archive/recordfile.h"

#include <QFile>
#include <QThreadPool>

#include <algorithm>

namespace clackstower::archive {

namespace {

constexpr qint64 readAtOnce = 256 * 1024;
constexpr qsizetype toldAtOnce = 256; ///< whoever looks at a progress sees no more
constexpr int kib = 1024;

/// False: there is no room for more.
bool take(base::Expected<Record>&& record, qint64 number, Capture& capture, CaptureLimits& left)
{
    if (!record) {
        if (capture.refused++ == 0)
            capture.firstRefusal = "record " + QByteArray::number(number) + ": " + record.error().sentence;
        return true;
    }
    if (left.records <= 0 || left.bytes < record->bytes.size()) {
        capture.isCut = true;
        return false;
    }
    --left.records;
    left.bytes -= record->bytes.size();
    capture.records.push_back(std::move(*record));
    return true;
}

base::Expected<Capture> captureOf(QFile& file, CaptureLimits left, const Asked<Capture>& asked)
{
    RecordReader reader;
    Capture capture;
    qint64 number = 0;
    for (bool isAll = false; !isAll && !asked->isCanceled();) {
        const QByteArray bytes = file.read(readAtOnce);
        isAll = bytes.isEmpty();
        reader.feed(bytes);
        if (isAll)
            reader.finish();
        while (auto record = reader.next()) {
            if (!*record && record->error().code == foreignFile)
                return std::unexpected(record->error());
            if (!take(std::move(*record), ++number, capture, left)) {
                isAll = true;
                break;
            }
        }
        asked->setProgressValue(int(file.pos() / kib));
    }
    std::ranges::stable_sort(capture.records, {}, [](const Record& record) { return record.first().first; });
    return capture;
}

} // namespace

RecordFile::RecordFile(const QString& path, RecordFormat format)
    : m_file(path)
    , m_format(format)
{
}

std::unexpected<base::Error> RecordFile::trouble() const
{
    return base::fail(
        "unwritable", m_file.fileName().toUtf8() + " cannot be written: " + m_file.errorString().toUtf8());
}

base::Expected<void> RecordFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return trouble();
    m_file.write(formatHeader(m_format));
    return {};
}

/// What cannot be written is told at the end: the file remembers.
void RecordFile::add(const Record& record)
{
    m_file.write(recordBytes(record, m_format));
}

base::Expected<void> RecordFile::finish()
{
    if (!m_file.commit())
        return trouble();
    return {};
}

Answer<qint64> writeRecords(const QString& path, RecordFormat format, qsizetype count, const RecordAt& recordAt)
{
    const auto asked = makeAsked<qint64>();
    asked->setProgressRange(0, int(count));
    QThreadPool::globalInstance()->start([path, format, count, recordAt, asked] {
        RecordFile file(path, format);
        const auto opened = file.open();
        for (qsizetype i = 0; opened && i < count && !asked->isCanceled(); ++i) {
            file.add(recordAt(i));
            if (i % toldAtOnce == 0)
                asked->setProgressValue(int(i));
        }
        if (asked->isCanceled())
            return asked->finish();
        const auto written = opened ? file.finish() : opened;
        answer<qint64>(asked, written ? base::Expected<qint64>(count) : std::unexpected(written.error()));
    });
    return asked->future();
}

Answer<Capture> readCapture(const QString& path, CaptureLimits limits)
{
    const auto asked = makeAsked<Capture>();
    QThreadPool::globalInstance()->start([path, limits, asked] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return answer<Capture>(
                asked, base::fail("unreadable", path.toUtf8() + " cannot be read: " + file.errorString().toUtf8()));
        }
        asked->setProgressRange(0, int(file.size() / kib));
        auto capture = captureOf(file, limits, asked);
        if (asked->isCanceled())
            return asked->finish();
        answer(asked, std::move(capture));
    });
    return asked->future();
}

} // namespace clackstower::archive
