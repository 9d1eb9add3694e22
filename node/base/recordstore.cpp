#include "node/base/recordstore.h"

#include "node/base/damaged.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

#include <array>
#include <mutex>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace clackstower::base {

namespace {

constexpr QByteArrayView magic = "clackstower records 1\n";
constexpr quint32 largestRecord = 128 * 1024 * 1024;
constexpr qsizetype frameSize = 12; // length of the head, length of the body, checksum of both
constexpr qint64 smallestRewrite = 4 * 1024 * 1024;

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) ? 0xedb88320U : 0U);
        table[i] = value;
    }
    return table;
}();

quint32 crc32(quint32 crc, QByteArrayView bytes)
{
    crc = ~crc;
    for (const char c : bytes)
        crc = (crc >> 8) ^ crcTable[(crc ^ static_cast<quint8>(c)) & 0xff];
    return ~crc;
}

void frame(QByteArray& out, const Record& record)
{
    char header[frameSize];
    qToLittleEndian(quint32(record.head.size()), header);
    qToLittleEndian(quint32(record.body.size()), header + 4);
    qToLittleEndian(crc32(crc32(0, record.head), record.body), header + 8);
    out.append(header, frameSize).append(record.head).append(record.body);
}

bool writeAll(QIODevice& file, const QByteArray& bytes)
{
    return file.write(bytes) == bytes.size();
}

bool syncToDisk(QFile& file)
{
    if (!file.flush())
        return false;
#ifdef _WIN32
    return _commit(file.handle()) == 0;
#else
    return ::fdatasync(file.handle()) == 0;
#endif
}

} // namespace

/// What the writer's thread tells the owner.
struct RecordStore::Progress
{
    mutable std::mutex mutex;
    bool busy = false;
    bool needsRewrite = true; ///< after a failure, and at the start: whatever is in the file is then replaced
    qint64 fileBytes = 0;
    qint64 bytesAfterRewrite = 0;
    QByteArray trouble;
};

RecordStore::RecordStore(QString path)
    : m_path(std::move(path))
    , m_progress(std::make_shared<Progress>())
{
    m_writer.setMaxThreadCount(1);
}

RecordStore::~RecordStore()
{
    m_writer.waitForDone();
}

RecordStore::Loaded RecordStore::load()
{
    Loaded loaded;
    QFile file(m_path);
    if (!file.exists())
        return loaded;
    if (!file.open(QIODevice::ReadOnly)) {
        loaded.notice = m_path.toUtf8() + " cannot be read: " + file.errorString().toUtf8();
        return loaded;
    }
    const QByteArray bytes = file.readAll();
    bool isDamaged = !bytes.startsWith(magic);
    qsizetype at = isDamaged ? bytes.size() : magic.size();
    while (bytes.size() - at >= frameSize) {
        const quint32 headSize = qFromLittleEndian<quint32>(bytes.constData() + at);
        const quint32 bodySize = qFromLittleEndian<quint32>(bytes.constData() + at + 4);
        if (headSize > largestRecord || bodySize > largestRecord) {
            isDamaged = true;
            break;
        }
        if (bytes.size() - at - frameSize < qsizetype(headSize) + qsizetype(bodySize))
            break; // the process was killed while it wrote this one
        const QByteArrayView head = QByteArrayView(bytes).sliced(at + frameSize, headSize);
        const QByteArrayView body = QByteArrayView(bytes).sliced(at + frameSize + headSize, bodySize);
        if (crc32(crc32(0, head), body) == qFromLittleEndian<quint32>(bytes.constData() + at + 8))
            loaded.records.append({head.toByteArray(), body.toByteArray()});
        else
            isDamaged = true; // a flipped bit costs this record, not the ones behind it
        at += frameSize + headSize + bodySize;
    }
    file.close();
    if (isDamaged) {
        const QString other = setAside(m_path);
        loaded.notice = m_path.toUtf8() + " was damaged; " + QByteArray::number(loaded.records.size())
            + " records could be read, and the file was kept as " + other.toUtf8();
    }
    return loaded;
}

RecordStore::Producer RecordStore::given(QList<Record> records)
{
    if (records.isEmpty())
        return {};
    return [records = std::move(records)](const std::function<void(const Record&)>& emitRecord) {
        for (const Record& record : records)
            emitRecord(record);
    };
}

void RecordStore::write(Producer changes, const Snapshot& snapshot)
{
    if (changes)
        m_waiting.push_back(std::move(changes));
    bool rewrite;
    {
        const std::lock_guard lock(m_progress->mutex);
        if (m_progress->busy)
            return;
        rewrite = m_progress->needsRewrite
            || m_progress->fileBytes > std::max(smallestRewrite, 3 * m_progress->bytesAfterRewrite);
    }
    if (rewrite) {
        m_waiting.clear(); // the snapshot holds them
        startJob([path = m_path, produce = snapshot()](Progress& progress) {
            QSaveFile file(path);
            QByteArray buffer = magic.toByteArray();
            qint64 total = 0;
            bool good = file.open(QIODevice::WriteOnly);
            if (good)
                file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            produce([&](const Record& record) {
                frame(buffer, record);
                if (buffer.size() < 256 * 1024)
                    return;
                good = good && writeAll(file, buffer);
                total += buffer.size();
                buffer.resize(0);
            });
            good = good && writeAll(file, buffer);
            total += buffer.size();
            good = good && file.commit();
            const std::lock_guard lock(progress.mutex);
            progress.needsRewrite = !good;
            progress.fileBytes = progress.bytesAfterRewrite = total;
            progress.trouble
                = good ? QByteArray() : path.toUtf8() + " cannot be written: " + file.errorString().toUtf8();
        });
    } else if (!m_waiting.empty()) {
        startJob([path = m_path, waiting = std::exchange(m_waiting, {})](Progress& progress) {
            QFile file(path);
            QByteArray buffer;
            for (const Producer& produce : waiting)
                produce([&buffer](const Record& record) { frame(buffer, record); });
            const bool good = file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::ExistingOnly)
                && writeAll(file, buffer) && syncToDisk(file);
            const std::lock_guard lock(progress.mutex);
            // What reached the file of a failed write is unknown: the next write starts the file anew.
            progress.needsRewrite = !good;
            progress.fileBytes += buffer.size();
            progress.trouble
                = good ? QByteArray() : path.toUtf8() + " cannot be written: " + file.errorString().toUtf8();
        });
    }
}

bool RecordStore::finish(Producer changes, const Snapshot& snapshot)
{
    m_writer.waitForDone();
    write(std::move(changes), snapshot);
    m_writer.waitForDone();
    return trouble().isEmpty();
}

QByteArray RecordStore::trouble() const
{
    const std::lock_guard lock(m_progress->mutex);
    return m_progress->trouble;
}

void RecordStore::startJob(std::function<void(Progress&)> job)
{
    m_progress->busy = true;
    m_writer.start([progress = m_progress, job = std::move(job)] {
        job(*progress);
        const std::lock_guard lock(progress->mutex);
        progress->busy = false;
    });
}

} // namespace clackstower::base
