#include "viewmodels/towerstatus.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 500ms;

} // namespace

TowerStatus::TowerStatus(QObject* parent)
    : QObject(parent)
{
    connect(&m_beat, &QTimer::timeout, this, &TowerStatus::refresh);
}

void TowerStatus::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    m_beat.start(beat);
    refresh();
    Q_EMIT linkChanged();
}

TowerStatus::Figures TowerStatus::look(tower::Tower& tower)
{
    Figures figures{.onAir = tower.isOnAir()};
    if (const auto clacks = tower.clacks())
        figures.queued = (*clacks)->queue().count();
    return figures;
}

void TowerStatus::refresh()
{
    if (!m_link)
        return;
    m_link->ask(this, &TowerStatus::look, [this](const Figures& figures) {
        if (m_figures == figures)
            return;
        m_figures = figures;
        Q_EMIT changed();
    });
}

void TowerStatus::goOnAir()
{
    m_link->post([](tower::Tower& tower) { (void)tower.goOnAir(); });
    refresh();
}

void TowerStatus::goOffAir()
{
    m_link->post([](tower::Tower& tower) { tower.goOffAir(); });
    refresh();
}

} // namespace clackstower::viewmodels
