#include "viewmodels/volumemodel.h"

#include "node/tower/tower.h"
#include "viewmodels/feedrow.h"

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 1s;

void countUp(QVariantList& list, qsizetype index)
{
    list[index] = list.at(index).toInt() + 1;
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
    connect(link, &TowerLink::batch, this, &VolumeModel::take);
    m_beat.start(beat);
    Q_EMIT linkChanged();
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
        countUp(m_all, index);
        if (!sighting->verdict.stations.isEmpty())
            countUp(m_tuned, index);
    }
}

void VolumeModel::advance(qint64 step)
{
    const qint64 gone = std::min<qint64>(step - m_lastStep, steps);
    for (qint64 i = 0; i < gone; ++i) {
        m_all.removeFirst();
        m_all.append(0);
        m_tuned.removeFirst();
        m_tuned.append(0);
    }
    m_lastStep = std::max(m_lastStep, step);
}

} // namespace clackstower::viewmodels
