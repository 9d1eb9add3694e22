#include "viewmodels/volumemodel.h"

#include "node/tower/tower.h"
#include "viewmodels/feedrow.h"

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 1s;

QVariantList valuesOf(const std::deque<int>& counts)
{
    return {counts.begin(), counts.end()};
}

} // namespace

VolumeModel::VolumeModel(QObject* parent)
    : QObject(parent)
    , m_all(steps, 0)
    , m_tuned(steps, 0)
{
    connect(&m_beat, &QTimer::timeout, this, [this] {
        m_link->ask(
            this, [](const tower::Tower& tower) { return base::millis(tower.now()) / stepLength; },
            [this](qint64 step) {
                advance(step);
                Q_EMIT changed();
            });
    });
}

void VolumeModel::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    link->recall(this, [this, link](const Batch& past) {
        connect(link, &TowerLink::batch, this, &VolumeModel::take);
        take(past);
        Q_EMIT changed();
    });
    m_beat.start(beat);
    Q_EMIT linkChanged();
}

QVariantList VolumeModel::all() const
{
    return valuesOf(m_all);
}

QVariantList VolumeModel::tuned() const
{
    return valuesOf(m_tuned);
}

void VolumeModel::take(const Batch& batch)
{
    for (const tower::Event& event : batch.events) {
        const auto* const sighting = std::get_if<traffic::Sighting>(&event);
        if (!sighting || !isArrival(*sighting))
            continue;
        const qint64 step = base::millis(sighting->time) / stepLength;
        advance(step);
        const qint64 index = steps - 1 - (m_lastStep - step);
        if (index < 0)
            continue;
        ++m_all[size_t(index)];
        if (!sighting->verdict.stations.isEmpty())
            ++m_tuned[size_t(index)];
    }
}

void VolumeModel::advance(qint64 step)
{
    const qint64 gone = std::min<qint64>(step - m_lastStep, steps);
    for (qint64 i = 0; i < gone; ++i) {
        m_all.pop_front();
        m_all.push_back(0);
        m_tuned.pop_front();
        m_tuned.push_back(0);
    }
    m_lastStep = std::max(m_lastStep, step);
}

} // namespace clackstower::viewmodels
