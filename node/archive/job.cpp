#include "node/archive/job.h"

#include <algorithm>
#include <cmath>

namespace clackstower::archive {

namespace {

constexpr qint64 readAtOnce = 256 * 1024;
constexpr qint64 removedAtOnce = 500;
constexpr size_t writtenAtOnce = 1000;
constexpr int kib = 1024;

} // namespace

ImportJob::ImportJob(const QString& path, Sink& sink, Asked<ImportReport> asked)
    : m_file(path)
    , m_sink(sink)
    , m_asked(std::move(asked))
{
}

bool ImportJob::end(base::Expected<ImportReport> report)
{
    answer(m_asked, std::move(report));
    return false;
}

bool ImportJob::step()
{
    if (m_asked->isCanceled())
        return end(m_report);
    if (!m_isOpen) {
        if (!m_file.open(QIODevice::ReadOnly)) {
            return end(base::fail(
                "unreadable", m_file.fileName().toUtf8() + " cannot be read: " + m_file.errorString().toUtf8()));
        }
        m_isOpen = true;
        m_asked->setProgressRange(0, int(m_file.size() / kib));
    }
    const QByteArray bytes = m_file.read(readAtOnce);
    if (bytes.isEmpty())
        m_reader.finish();
    m_reader.feed(bytes);
    while (auto record = m_reader.next()) {
        ++m_count;
        if (*record) {
            m_records.push_back(std::move(**record));
        } else {
            if (m_report.refused++ == 0)
                m_report.firstRefusal = "record " + QByteArray::number(m_count) + ": " + record->error().sentence;
            if (record->error().code == foreignFile)
                return end(std::unexpected(record->error()));
        }
        if (m_records.size() >= writtenAtOnce && !write())
            return false;
    }
    if (!write())
        return false;
    m_asked->setProgressValue(int(m_file.pos() / kib));
    return !bytes.isEmpty() || end(m_report);
}

/// False: it failed, and that was answered.
bool ImportJob::write()
{
    if (m_records.empty())
        return true;
    const auto written = m_sink.write(m_records);
    m_records.clear();
    if (!written)
        return end(std::unexpected(written.error()));
    m_report.imported += written->added;
    m_report.known += written->known;
    return true;
}

CleanupJob::CleanupJob(SqliteWriter& writer, const Limits& limits, Asked<Removed> asked)
    : m_writer(writer)
    , m_limits(limits)
    , m_asked(std::move(asked))
    , m_fileBytes(writer.fileBytes())
{
}

bool CleanupJob::step()
{
    const auto goesOn = work();
    if (goesOn && *goesOn)
        return true;
    m_removed.freedBytes = std::max<qint64>(0, m_fileBytes - m_writer.fileBytes());
    answer(m_asked, goesOn ? base::Expected<Removed>(m_removed) : std::unexpected(goesOn.error()));
    return false;
}

base::Expected<bool> CleanupJob::work()
{
    qint64 removed = 0;
    const bool isCanceled = m_asked->isCanceled();
    if (m_limits.before && !isCanceled) {
        const auto count = m_writer.removeBefore(*m_limits.before, removedAtOnce);
        if (!count)
            return std::unexpected(count.error());
        removed = *count;
    }
    if (removed == 0 && m_limits.bytes > 0 && !isCanceled) {
        if (!m_surplus) {
            const auto surplus = this->surplus();
            if (!surplus)
                return std::unexpected(surplus.error());
            m_surplus = *surplus;
        }
        if (*m_surplus > 0) {
            const auto count = m_writer.removeOldest(std::min(*m_surplus, removedAtOnce));
            if (!count)
                return std::unexpected(count.error());
            removed = *count;
            m_surplus = removed > 0 ? *m_surplus - removed : 0;
        }
    }
    m_removed.messages += removed;
    m_asked->setProgressValue(int(m_removed.messages));
    if (removed > 0)
        return true;
    return m_writer.giveBack();
}

/// By the share of the file that is too much: how much a message frees is known only when all is merged.
base::Expected<qint64> CleanupJob::surplus()
{
    const auto used = m_writer.usedBytes();
    const auto messages = used ? m_writer.messages() : used;
    if (!messages)
        return messages;
    if (*used <= m_limits.bytes)
        return 0;
    constexpr double slack = 0.95; // a little more than needed, so that not every message begins it anew
    const double share = 1.0 - slack * double(m_limits.bytes) / double(*used);
    return qint64(std::ceil(share * double(*messages)));
}

} // namespace clackstower::archive
