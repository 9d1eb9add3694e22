#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace clackstower::base {

/// One entry of a record file: a small head and a body that may be shared with whoever owns it.
struct Record
{
    QByteArray head;
    QByteArray body;

    bool operator==(const Record&) const = default;
};

/// A file of checksummed records that grows at its end and is now and then rewritten to what still counts.
/// Writing happens on a thread of its own. A process that is killed loses what was not handed over yet, never the
/// file; a disk that is full costs nothing but time: the next success writes everything.
class RecordStore
{
public:
    /// Called on the writer's thread; gives one record after the other. An empty one stands for no records.
    using Producer = std::function<void(const std::function<void(const Record&)>&)>;
    /// Called on the owner's thread; freezes the state of this moment: every record that still counts.
    using Snapshot = std::function<Producer()>;

    struct Loaded
    {
        QList<Record> records;
        QByteArray notice; ///< what was wrong with the file, as a sentence; empty: nothing
    };

    /// A producer of records that exist already.
    static Producer given(QList<Record> records);

    explicit RecordStore(QString path);
    ~RecordStore();

    /// Reads the file. A damaged one is set aside under another name; what can be read of it is still given.
    Loaded load();

    /// Hands what changed to the writer; returns at once. The next call picks up what a failure left.
    void write(Producer changes, const Snapshot& snapshot);

    /// The same, but waits until the disk has it. False when the disk refuses.
    bool finish(Producer changes, const Snapshot& snapshot);

    /// Why the disk refuses, as a sentence; empty while all is well.
    QByteArray trouble() const;

private:
    struct Progress;

    void startJob(std::function<void(Progress&)> job);

    QString m_path;
    std::vector<Producer> m_waiting; ///< while the writer is busy
    std::shared_ptr<Progress> m_progress;
    QThreadPool m_writer;
};

} // namespace clackstower::base
