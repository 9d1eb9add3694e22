#include "viewmodels/polledlist.h"

namespace clackstower::viewmodels {

PolledList::PolledList(std::chrono::milliseconds beat, QObject* parent)
    : MergedList(parent)
{
    m_beat.setInterval(beat);
    connect(&m_beat, &QTimer::timeout, this, &PolledList::refresh);
}

void PolledList::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    m_beat.start();
    QTimer::singleShot(0, this, &PolledList::refresh); // every property is set by then
    Q_EMIT linkChanged();
}

} // namespace clackstower::viewmodels
