#pragma once

#include "node/traffic/sighting.h"

#include <deque>

namespace clackstower::traffic {

/// The last sightings, newest last, bounded in number and in the bytes that they hold on to.
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

    void record(const Sighting& sighting);
    const std::deque<Sighting>& sightings() const { return m_sightings; }
    qsizetype bytes() const { return m_bytes; }
    quint64 recorded() const { return m_recorded; }

private:
    Limits m_limits;
    std::deque<Sighting> m_sightings;
    qsizetype m_bytes = 0;
    quint64 m_recorded = 0;
};

} // namespace clackstower::traffic
