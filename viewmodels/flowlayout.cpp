#include "viewmodels/flowlayout.h"

#include <array>
#include <cmath>
#include <numbers>

namespace clackstower::viewmodels {

namespace {

constexpr std::array radii{0.46, 0.64, 0.8, 0.91, 1.0};
constexpr std::array seatsOf{32, 36, 40, 44, 48};

/// The same on every machine and in every run.
quint32 seedOf(const TowerKey& key)
{
    quint32 seed = 0x811c9dc5U; // FNV-1a
    for (const char c : key.line + '/' + key.endpoint.toText())
        seed = (seed ^ quint8(c)) * 0x01000193U;
    seed ^= seed >> 15;
    return seed * 0x2c1b3c6dU;
}

} // namespace

double FlowLayout::radiusOf(peers::PeerStatus status)
{
    return radii[size_t(stateRank(status))];
}

QPointF FlowLayout::place(const TowerKey& key, peers::PeerStatus status)
{
    const auto pin = m_pins.constFind(key);
    if (pin != m_pins.cend())
        return *pin;
    const int ring = stateRank(status);
    const int seats = seatsOf[size_t(ring)];
    const auto now = m_seats.constFind(key);
    if (now == m_seats.cend() || now->ring != ring) {
        leave(key);
        const int wanted = int(seedOf(key) % quint32(seats));
        int best = wanted;
        for (int step = 1; step < seats && m_taken.value({ring, best}) > 0; ++step)
            best = (wanted + (step % 2 == 1 ? (step + 1) / 2 : seats - step / 2)) % seats;
        const bool isTaken = m_taken.value({ring, best}) > 0;
        if (isTaken)
            best = wanted;
        const double nudge = isTaken ? double(seedOf(key) >> 16) / 65536.0 - 0.5 : 0;
        m_seats.insert(key, {ring, best, nudge});
        ++m_taken[{ring, best}];
    }
    const Seat seat = m_seats[key];
    // Rings are turned against each other.
    const double angle = 2 * std::numbers::pi * (seat.seat + 0.37 * ring + seat.nudge) / seats;
    const double radius = radii[size_t(ring)] * (1 + 0.04 * seat.nudge);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

void FlowLayout::leave(const TowerKey& key)
{
    const auto seat = m_seats.constFind(key);
    if (seat == m_seats.cend())
        return;
    --m_taken[{seat->ring, seat->seat}];
    m_seats.erase(seat);
}

void FlowLayout::keepOnly(const QSet<TowerKey>& keys)
{
    const QList<TowerKey> seated = m_seats.keys();
    for (const TowerKey& key : seated) {
        if (!keys.contains(key))
            leave(key);
    }
}

} // namespace clackstower::viewmodels
