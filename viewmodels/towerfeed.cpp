#include "viewmodels/towerfeed.h"

#include "node/tower/tower.h"

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

/// Thirty batches a second are as live as an eye can tell.
constexpr auto beat = 33ms;

/// Room for what a busy tower sees while the window is held up for half a second.
constexpr tower::Watch::Limits boxLimits{.events = 16384, .bytes = 32 * 1024 * 1024};

} // namespace

TowerFeed::TowerFeed(tower::Tower& tower, QObject* parent)
    : QObject(parent)
{
    m_beat.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, &TowerFeed::flush);
    const auto wake = [this] {
        m_waiting = true;
        if (!m_beat.isActive() && !m_reading)
            m_beat.start(beat);
    };
    m_watch = tower.watchers().open({}, wake, boxLimits);
}

void TowerFeed::read()
{
    m_reading = false;
    if (m_waiting && !m_beat.isActive())
        m_beat.start(beat);
}

void TowerFeed::flush()
{
    Batch batch;
    while (std::optional<tower::Event> event = m_watch->take()) {
        if (const auto* const gap = std::get_if<tower::Gap>(&*event))
            batch.missed += gap->missed;
        else
            batch.events.push_back(std::move(*event));
    }
    m_waiting = false;
    if (!m_reader || (batch.events.empty() && batch.missed == 0))
        return;
    m_reading = true;
    m_reader(std::move(batch));
}

} // namespace clackstower::viewmodels
