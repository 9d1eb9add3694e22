#include "node/traffic/journal.h"

#include <algorithm>
#include <utility>

namespace clackstower::traffic {

void Journal::forgetOldest()
{
    m_bytes -= m_ring[m_oldest].bytes.size();
    m_oldest = quint32(placeOf(1));
    --m_count;
}

void Journal::record(Sighting sighting)
{
    ++m_recorded;
    m_bytes += sighting.bytes.size();
    // The newest one stays even when it alone is larger than the limit: a journal that hides it would lie.
    while (m_count > 0 && (qsizetype(m_count) >= m_limits.sightings || m_bytes > m_limits.bytes)) {
        Sighting& oldest = m_ring[m_oldest];
        forgetOldest();
        if (qsizetype(m_count) + 1 < m_limits.sightings) // else the newest takes its place
            oldest = {};
    }
    if (m_count == m_ring.size()) {
        constexpr size_t fewest = 16;
        std::ranges::rotate(m_ring, m_ring.begin() + m_oldest);
        m_oldest = 0;
        m_ring.resize(std::clamp(2 * m_ring.size(), fewest, std::max(fewest, size_t(m_limits.sightings))));
    }
    m_ring[placeOf(m_count)] = std::move(sighting);
    ++m_count;
}

} // namespace clackstower::traffic
