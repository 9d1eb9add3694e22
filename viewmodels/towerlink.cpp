#include "viewmodels/towerlink.h"

#include "node/tower/tower.h"
#include "viewmodels/towerfeed.h"

namespace clackstower::viewmodels {

void TowerLink::later(std::function<void()> news)
{
    QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
}

void TowerLink::recall(QObject* context, std::function<void(const Batch&)> then)
{
    post([this, guard = QPointer<QObject>(context), then = std::move(then)](tower::Tower& tower) {
        follow(tower);
        m_feed->flush(); // what waits there is in the journal too, and must have passed before
        Batch past;
        for (const traffic::Sighting& sighting : tower.journal().sightings())
            past.events.emplace_back(sighting);
        later([guard, then, past = std::move(past)] {
            if (guard)
                then(past);
        });
    });
}

void TowerLink::follow(tower::Tower& tower)
{
    if (m_feed)
        return;
    auto* const feed = new TowerFeed(tower, &tower); // ends with the tower, on the tower's thread
    m_feed = feed;
    connect(&tower, &tower::Tower::settingChanged, feed,
        [this](const QByteArray& key) { later([this, key] { Q_EMIT settingChanged(key); }); });
    connect(&tower, &tower::Tower::windowCalled, feed,
        [this](const QByteArray& link) { later([this, link] { Q_EMIT windowCalled(link); }); });
    feed->setReader([this, feed](Batch full) {
        later([this, feed, full = std::move(full)] {
            Q_EMIT batch(full);
            post([feed](tower::Tower&) { feed->read(); }); // there is a tower, so there is its feed
        });
    });
}

} // namespace clackstower::viewmodels
