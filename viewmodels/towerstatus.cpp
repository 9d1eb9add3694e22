#include "viewmodels/towerstatus.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/feedrow.h"

#include <numeric>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 500ms;
constexpr int beatsRemembered = 20;

double rateOf(const QList<int>& beats)
{
    const double seconds = double(beats.size()) * std::chrono::duration<double>(beat).count();
    return std::accumulate(beats.begin(), beats.end(), 0) / seconds;
}

void push(QList<int>& beats)
{
    beats.append(0);
    if (beats.size() > beatsRemembered)
        beats.removeFirst();
}

} // namespace

TowerStatus::TowerStatus(QObject* parent)
    : QObject(parent)
    , m_in{0}
    , m_out{0}
{
    connect(&m_beat, &QTimer::timeout, this, [this] {
        push(m_in);
        push(m_out);
        refresh();
    });
}

void TowerStatus::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    connect(link, &TowerLink::batch, this, &TowerStatus::count);
    m_beat.start(beat);
    refresh();
    Q_EMIT linkChanged();
}

double TowerStatus::rateIn() const
{
    return rateOf(m_in);
}

double TowerStatus::rateOut() const
{
    return rateOf(m_out);
}

TowerStatus::Figures TowerStatus::look(tower::Tower& tower)
{
    Figures figures;
    figures.onAir = tower.isOnAir();
    if (const auto clacks = tower.clacks())
        figures.queued = (*clacks)->queue().count();
    for (const lines::Line* const line : tower.lines()) {
        if (line->state() == lines::LineState::Failed)
            figures.fault = QString::fromUtf8(line->error());
        if (figures.onAir && line->state() != lines::LineState::Off && line->state() != lines::LineState::Failed) {
            figures.lines += QString::fromLatin1(line->name());
            figures.port = figures.port != 0 ? figures.port : line->listening().port;
        }
        for (const peers::Peer& peer : line->peers()) {
            ++figures.known;
            figures.alive
                += peer.status == peers::PeerStatus::Alive || peer.status == peers::PeerStatus::Live ? 1 : 0;
            figures.lost += peer.status == peers::PeerStatus::Lost ? 1 : 0;
            figures.fresh += peer.status == peers::PeerStatus::New ? 1 : 0;
            if (!peer.lastHeard)
                continue;
            const double ago = double(base::millis(tower.now() - *peer.lastHeard) / 1000);
            figures.sinceCall = figures.sinceCall < 0 ? ago : std::min(figures.sinceCall, ago);
        }
    }
    return figures;
}

void TowerStatus::count(const Batch& batch)
{
    for (const tower::Event& event : batch.events) {
        const auto* const sighting = std::get_if<traffic::Sighting>(&event);
        if (!sighting)
            continue;
        m_in.last() += isArrival(*sighting) ? 1 : 0;
        m_out.last() += sighting->kind == traffic::SightingKind::Sent ? 1 : 0;
    }
}

void TowerStatus::refresh()
{
    if (!m_link)
        return;
    m_link->ask(this, &TowerStatus::look, [this](const Figures& figures) {
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
