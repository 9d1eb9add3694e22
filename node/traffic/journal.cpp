#include "node/traffic/journal.h"

namespace clackstower::traffic {

void Journal::record(const Sighting& sighting)
{
    m_sightings.push_back(sighting);
    m_bytes += sighting.bytes.size();
    ++m_recorded;
    // The newest one stays even when it alone is larger than the limit: a journal that hides it would lie.
    while (m_sightings.size() > 1
        && (qsizetype(m_sightings.size()) > m_limits.sightings || m_bytes > m_limits.bytes)) {
        m_bytes -= m_sightings.front().bytes.size();
        m_sightings.pop_front();
    }
}

} // namespace clackstower::traffic
