#pragma once

#include "node/traffic/sighting.h"

#include <ranges>
#include <vector>

namespace clackstower::traffic {

/// The last sightings, newest last, bounded in number and in the bytes that they hold on to. They lie in a ring:
/// what comes takes the place of what goes, so a full journal allocates nothing.
class Journal
{
public:
    struct Limits
    {
        qsizetype sightings = 8192;
        qsizetype bytes = 8 * 1024 * 1024;
    };

    Journal() = default;
    explicit Journal(Limits limits)
        : m_limits(limits)
    {
    }

    void record(Sighting sighting);

    /// A view, the oldest first; good until the next record().
    auto sightings() const
    {
        return std::views::iota(quint32(0), m_count)
            | std::views::transform([this](quint32 i) -> const Sighting& { return m_ring[placeOf(i)]; });
    }

    qsizetype bytes() const { return m_bytes; }
    quint64 recorded() const { return m_recorded; }

private:
    size_t placeOf(quint32 i) const
    {
        const size_t place = size_t(m_oldest) + i;
        return place < m_ring.size() ? place : place - m_ring.size();
    }

    void forgetOldest();

    Limits m_limits;
    std::vector<Sighting> m_ring;
    quint32 m_oldest = 0;
    quint32 m_count = 0;
    qsizetype m_bytes = 0;
    quint64 m_recorded = 0;
};

} // namespace clackstower::traffic
