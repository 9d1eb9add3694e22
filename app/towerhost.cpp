#include "app/towerhost.h"

#include "app/control/server.h"
#include "app/controlpaths.h"
#include "node/demo/demo.h"
#include "node/tower/tower.h"

#include <QCoreApplication>

namespace clackstower::app {

/// What lives on the tower's thread.
class TowerHost::Room : public QObject
{
public:
    StartReport open(const DataDir& dataDir, const tower::Settings& settings, Begin begin)
    {
        makeTower(dataDir, settings, begin);
        m_server = std::make_unique<control::Server>(*m_tower);
        StartReport report;
        if (const auto listening = m_server->listen(prepareControlPaths(dataDir.path())); !listening) {
            report.error = listening.error().sentence;
            return report;
        }
        if (begin == Begin::OffAir)
            return report;
        if (m_demo)
            m_demo->rehearse(*m_tower);
        else if (const auto onAir = m_tower->goOnAir(); !onAir)
            report.error = "no line could start: " + onAir.error().sentence;
        for (const lines::Line* line : m_tower->lines()) {
            const bool listens = line->state() == lines::LineState::Listening;
            report.lines << StartReport::Line{
                line->name().toByteArray(), line->listening(), listens ? QByteArray() : line->error()};
        }
        return report;
    }

    void close()
    {
        if (!m_tower)
            return;
        m_tower->goOffAir();
        m_tower->flush();
        m_server->close();
        m_server.reset();
        m_tower.reset();
    }

    tower::Tower* tower() const { return m_tower.get(); }

private:
    void makeTower(const DataDir& dataDir, const tower::Settings& settings, Begin begin)
    {
        if (begin == Begin::Demo) {
            m_demo = std::make_unique<demo::Demo>();
            m_tower = std::make_unique<tower::Tower>(
                m_demo->settings(settings), dataDir.path(), m_demo->clock(), m_demo->wires());
        } else {
            m_tower = std::make_unique<tower::Tower>(settings, dataDir.path(), m_clock);
        }
        m_tower->useScriptHost(QCoreApplication::applicationFilePath(), {QStringLiteral("script-host")});
    }

    base::SystemClock m_clock;
    std::unique_ptr<demo::Demo> m_demo;
    std::unique_ptr<tower::Tower> m_tower;
    std::unique_ptr<control::Server> m_server;
};

TowerHost::TowerHost(DataDir dataDir, tower::Settings settings, Begin begin, QObject* parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
    , m_settings(std::move(settings))
    , m_begin(begin)
    , m_room(new Room)
{
    m_room->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_room, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("tower"));
    open();
}

TowerHost::~TowerHost()
{
    if (!m_thread.isRunning()) {
        delete m_room;
        return;
    }
    // The thread ends itself, after the room is closed: what deletes itself later still finds its event loop.
    stop();
    QMetaObject::invokeMethod(m_room, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

// The first thing that the thread does, whatever is posted before it runs.
void TowerHost::open()
{
    const auto work = [this] {
        const StartReport report = m_room->open(m_dataDir, m_settings, m_begin);
        const tower::Tower* const tower = m_room->tower();
        connect(tower, &tower::Tower::settingChanged, m_room, [this, tower](const QByteArray& key) {
            const QByteArray text = tower::settingText(tower->settings().value(key));
            tell([this, key, text] { Q_EMIT settingChanged(key, text); });
        });
        tell([this, report] { Q_EMIT started(report); });
    };
    QMetaObject::invokeMethod(m_room, work, Qt::QueuedConnection);
}

void TowerHost::start()
{
    m_thread.start();
}

void TowerHost::stop()
{
    const auto work = [this] {
        m_room->close();
        tell([this] { Q_EMIT finished(); });
    };
    QMetaObject::invokeMethod(m_room, work, Qt::QueuedConnection);
}

void TowerHost::tell(std::function<void()> news)
{
    QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
}

void TowerHost::post(std::function<void(tower::Tower&)> work)
{
    const auto guarded = [room = m_room, work = std::move(work)] {
        if (room->tower())
            work(*room->tower());
    };
    QMetaObject::invokeMethod(m_room, guarded, Qt::QueuedConnection);
}

} // namespace clackstower::app
