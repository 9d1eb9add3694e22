#pragma once

#include "node/tower/watch.h"
#include "viewmodels/batch.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace clackstower::tower {
class Tower;
}

namespace clackstower::viewmodels {

/// Gathers what happens at a tower into batches, on the tower's thread. Hands out the next batch only after the
/// last one was read, so that a window that stalls costs events, which are counted, and never memory.
class TowerFeed final : public QObject
{
    Q_OBJECT

public:
    explicit TowerFeed(tower::Tower& tower, QObject* parent = nullptr);

    void setReader(std::function<void(Batch)> reader) { m_reader = std::move(reader); }

    /// The reader is done with the last batch.
    void read();

    /// Hands out what is there, whatever the reader does.
    void flush();

private:
    std::function<void(Batch)> m_reader;
    QTimer m_beat;
    bool m_waiting = false; ///< something is in the box
    bool m_reading = false; ///< a batch is on its way
    std::shared_ptr<tower::Watch> m_watch;
};

} // namespace clackstower::viewmodels
