#include "viewmodels/towerstatus.h"

#include "node/base/address.h"
#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"
#include "viewmodels/feedrow.h"
#include "viewmodels/wording.h"

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 500ms;
constexpr qint64 span = 10; ///< seconds over which a rate is taken

qint64 secondOf(base::Instant when)
{
    return base::millis(when) / 1000;
}

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
    connect(link, &TowerLink::batch, this, &TowerStatus::count);
    m_beat.start(beat);
    refresh();
    Q_EMIT linkChanged();
}

QString TowerStatus::clock() const
{
    return m_figures.now == base::Instant() ? QString() : Wording::clock(m_figures.now);
}

double TowerStatus::rateOf(const Seconds& seconds) const
{
    int passed = 0;
    for (auto each = seconds.upper_bound(secondOf(m_figures.now) - span); each != seconds.end(); ++each)
        passed += each->second;
    return double(passed) / span;
}

void TowerStatus::forget(Seconds& seconds) const
{
    seconds.erase(seconds.begin(), seconds.upper_bound(secondOf(m_figures.now) - span));
}

TowerStatus::Figures TowerStatus::look(tower::Tower& tower)
{
    Figures figures;
    figures.onAir = tower.isOnAir();
    figures.now = tower.now();
    if (const auto clacks = tower.clacks())
        figures.queued = (*clacks)->queue().count();
    for (const lines::Line* const line : tower.lines()) {
        if (line->state() == lines::LineState::Failed)
            figures.fault = QString::fromUtf8(line->error());
        if (figures.onAir && line->state() != lines::LineState::Off && line->state() != lines::LineState::Failed) {
            figures.lines += QString::fromLatin1(line->name());
            if (figures.port == 0) {
                figures.port = line->listening().port;
                const auto address = base::Address::fromText(line->listening().hostname);
                figures.local = address && address->kind() == base::AddressKind::Loopback;
            }
        }
        for (const peers::Peer& peer : line->peers()) {
            ++figures.known;
            figures.alive
                += peer.status == peers::PeerStatus::Alive || peer.status == peers::PeerStatus::Live ? 1 : 0;
            figures.lost += peer.status == peers::PeerStatus::Lost ? 1 : 0;
            figures.fresh += peer.status == peers::PeerStatus::New ? 1 : 0;
            if (!peer.lastHeard)
                continue;
            const auto wholeSeconds = base::millis(tower.now() - *peer.lastHeard) / 1000;
            const auto ago = static_cast<double>(wholeSeconds);
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
        m_in[secondOf(sighting->time)] += isArrival(*sighting) ? 1 : 0;
        m_out[secondOf(sighting->time)] += sighting->kind == traffic::SightingKind::Sent ? 1 : 0;
    }
}

void TowerStatus::refresh()
{
    if (!m_link)
        return;
    m_link->ask(this, &TowerStatus::look, [this](const Figures& figures) {
        m_figures = figures;
        forget(m_in);
        forget(m_out);
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
