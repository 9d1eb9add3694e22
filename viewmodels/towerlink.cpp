#include "viewmodels/towerlink.h"

#include "node/tower/tower.h"
#include "viewmodels/towerfeed.h"

namespace clackstower::viewmodels {

void TowerLink::later(std::function<void()> news)
{
    QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
}

void TowerLink::follow(tower::Tower& tower)
{
    auto* const feed = new TowerFeed(tower, &tower); // ends with the tower, on the tower's thread
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
