#pragma once

#include "app/datadir.h"
#include "node/base/endpoint.h"
#include "node/tower/settings.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace clackstower::tower {
class Tower;
}

namespace clackstower::app {

/// How a tower begins.
enum class Begin {
    OnAir,
    OffAir, ///< and waits to be told
    Demo,   ///< on air in a swarm that exists in memory only
};

/// How the start went.
struct StartReport
{
    struct Line
    {
        QByteArray name;
        base::Endpoint listening;
        QByteArray error; ///< empty: it listens
    };

    QList<Line> lines; ///< the enabled ones
    QByteArray error;  ///< why the tower could not start at all; empty: it did
};

/// Gives the tower a thread of its own, with the control socket beside it, and hands work to it. The thread that
/// owns the host never waits for the tower, but at the very end.
class TowerHost final : public QObject
{
    Q_OBJECT

public:
    TowerHost(DataDir dataDir, tower::Settings settings, Begin begin = Begin::OnAir, QObject* parent = nullptr);
    ~TowerHost() override;

    /// Makes the tower and goes on air, where it begins so; started() follows. What was posted before comes after
    /// it.
    void start();

    /// Stops sending and saves everything; finished() follows.
    void stop();

    /// Runs the work on the tower's thread, soon. After stop() it is not run any more.
    void post(std::function<void(tower::Tower&)> work);

Q_SIGNALS: // on the host's own thread
    void started(const clackstower::app::StartReport& report);
    void settingChanged(const QByteArray& key, const QByteArray& text);
    void finished();

private:
    class Room;

    void open();

    /// Called on the tower's thread: runs the news on the host's.
    void tell(std::function<void()> news);

    DataDir m_dataDir;
    tower::Settings m_settings; ///< as they were at the start; the tower has its own copy
    Begin m_begin;
    QThread m_thread;
    Room* m_room; ///< lives on m_thread
};

} // namespace clackstower::app
