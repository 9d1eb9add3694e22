#pragma once

#include "viewmodels/towerrow.h"

#include <QPointF>
#include <QSet>

namespace clackstower::viewmodels {

/// Where each tower stands: on the ring of its state, at the free place next to the angle that its name gives. It
/// keeps its place as long as its state lasts, so the picture is the same tomorrow and never shuffles today.
class FlowLayout
{
public:
    static double radiusOf(peers::PeerStatus status);

    QPointF place(const TowerKey& key, peers::PeerStatus status);
    void pin(const TowerKey& key, QPointF place) { m_pins.insert(key, place); }
    void unpin(const TowerKey& key) { m_pins.remove(key); }
    bool isPinned(const TowerKey& key) const { return m_pins.contains(key); }
    void keepOnly(const QSet<TowerKey>& keys);

private:
    struct Seat
    {
        int ring = 0;
        int seat = 0;
        double nudge = 0; ///< beside the middle of the seat, for those who came when it was taken
    };

    void leave(const TowerKey& key);

    QHash<TowerKey, Seat> m_seats;
    QHash<std::pair<int, int>, int> m_taken; ///< ring and seat: how many sit there
    QHash<TowerKey, QPointF> m_pins;
};

} // namespace clackstower::viewmodels
