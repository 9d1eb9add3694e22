#include "node/lines/scuttlebutt/meter.h"

#include <algorithm>
#include <cmath>

namespace clackstower::scuttlebutt {

bool Meter::take(const base::Address& address, double perSecond, base::Instant now)
{
    constexpr size_t places = 256;
    if (m_buckets.empty())
        m_buckets.resize(places);
    Bucket& bucket = m_buckets[base::qHash(address, size_t(m_seed)) % places];
    const double seconds = double((now - bucket.filledAt).count()) / 1e6;
    bucket.tokens = std::min(2 * perSecond, bucket.tokens + std::max(seconds, 0.0) * perSecond);
    bucket.filledAt = now;
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

void ReachTime::measured(base::Duration span)
{
    const auto micros = double(span.count());
    if (!m_isKnown) {
        m_isKnown = true;
        m_mean = micros;
        m_deviation = micros / 2;
        return;
    }
    m_deviation += (std::abs(micros - m_mean) - m_deviation) / 8;
    m_mean += (micros - m_mean) / 16;
}

base::Duration ReachTime::patience(const Config& config) const
{
    if (!m_isKnown)
        return config.reachTimeoutMost;
    const base::Duration wanted(qint64(m_mean + 4 * m_deviation));
    return std::clamp(wanted, config.reachTimeoutLeast, config.reachTimeoutMost);
}

} // namespace clackstower::scuttlebutt
