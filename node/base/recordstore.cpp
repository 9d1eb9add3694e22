#include "node/base/recordstore.h"

#include "node/base/checksum.h"
#include "node/base/damaged.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

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

void frame(QByteArray& out, const Record& record)
{
    char header[frameSize];
    qToLittleEndian(quint32(record.head.size()), header);
    qToLittleEndian(quint32(record.body.size()), header + 4);
    qToLittleEndian(crc32(crc32(0, record.head), record.body), header + 8);
    out.append(header, frameSize).append(record.head).append(record.body);
}

/// Writes records through a buffer that stays small: of a long queue every byte would else be copied once more, and
/// cold.
class Frames
{
public:
    explicit Frames(QIODevice& file, QByteArray first = {})
        : m_file(file)
        , m_buffer(std::move(first))
    {
    }

    void add(const Record& record)
    {
        frame(m_buffer, record);
        if (m_buffer.size() >= enough)
            flush();
    }

    /// False when the file did not take everything.
    bool flush()
    {
        m_good = m_good && m_file.isOpen() && m_file.write(m_buffer) == m_buffer.size();
        m_total += m_buffer.size();
        m_buffer.resize(0);
        return m_good;
    }

    qint64 total() const { return m_total; }

private:
    static constexpr qsizetype enough = 128 * 1024;

    QIODevice& m_file;
    QByteArray m_buffer;
    qint64 m_total = 0;
    bool m_good = true;
};

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
            Frames frames(file, magic.toByteArray());
            bool good = file.open(QIODevice::WriteOnly);
            if (good)
                file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            produce([&frames](const Record& record) { frames.add(record); });
            good = frames.flush() && good && file.commit();
            const std::lock_guard lock(progress.mutex);
            progress.needsRewrite = !good;
            progress.fileBytes = progress.bytesAfterRewrite = frames.total();
            progress.trouble
                = good ? QByteArray() : path.toUtf8() + " cannot be written: " + file.errorString().toUtf8();
        });
    } else if (!m_waiting.empty()) {
        startJob([path = m_path, waiting = std::exchange(m_waiting, {})](Progress& progress) {
            QFile file(path);
            Frames frames(file);
            bool good = file.open(
                QIODevice::WriteOnly | QIODevice::Append | QIODevice::ExistingOnly | QIODevice::Unbuffered);
            for (const Producer& produce : waiting)
                produce([&frames](const Record& record) { frames.add(record); });
            good = good && frames.flush() && syncToDisk(file);
            const std::lock_guard lock(progress.mutex);
            // What reached the file of a failed write is unknown: the next write starts the file anew.
            progress.needsRewrite = !good;
            progress.fileBytes += frames.total();
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
