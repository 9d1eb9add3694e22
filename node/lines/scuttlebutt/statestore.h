#pragma once

#include "node/lines/scuttlebutt/stored.h"

#include <QString>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace clackstower::scuttlebutt {

/// What keeps the state of a node when its process ends.
class StateStore
{
public:
    struct Loaded
    {
        StoredSelf self;
        std::vector<StoredNode> nodes;
        std::vector<StoredPair> pairs; ///< of each owner in the order of versions
        QByteArray notice;             ///< what was wrong, as a sentence
    };

    virtual ~StateStore() = default;

    /// What was kept. After an end without finish() our own version is a little higher than the last one that was
    /// written: one that others have seen must never be used twice.
    virtual Loaded load() = 0;

    /// Returns at once.
    virtual void write(Changes changes) = 0;

    /// Waits until it is kept. False when that failed.
    virtual bool writeNow(Changes changes) = 0;

    /// The same for the last time in this life of the process.
    virtual bool finish(Changes changes) = 0;

    /// How far our version may rise before the next write() must have been waited for.
    virtual quint64 reserved() const = 0;

    virtual QByteArray trouble() const { return {}; }
};

/// Keeps it as long as the process lives: for the lab and for tests, where restarts are not real.
class MemoryStateStore final : public StateStore
{
public:
    Loaded load() override;
    void write(Changes changes) override;
    bool writeNow(Changes changes) override;
    bool finish(Changes changes) override;
    quint64 reserved() const override { return ~quint64(0); }

private:
    StoredSelf m_self;
    std::map<QByteArray, StoredNode> m_nodes;
    std::map<std::pair<QByteArray, QByteArray>, StoredPair> m_pairs;
};

/// Keeps it in an SQLite file. All of SQL happens on a thread of its own.
class SqliteStateStore final : public StateStore
{
public:
    explicit SqliteStateStore(QString path);
    ~SqliteStateStore() override;

    Loaded load() override;
    void write(Changes changes) override;
    bool writeNow(Changes changes) override;
    bool finish(Changes changes) override;
    quint64 reserved() const override { return m_reserved; }
    QByteArray trouble() const override;

private:
    class Worker;

    void run(std::function<void(Worker&)> job);
    bool writeAndWait(const Changes& changes, bool isLast);

    std::shared_ptr<Worker> m_worker;
    quint64 m_reserved = 0;
    QThreadPool m_thread;
};

} // namespace clackstower::scuttlebutt
