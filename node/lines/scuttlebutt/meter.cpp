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
    constexpr double share = 0.6;
    constexpr double pace = 1.0 / 16;
    const auto micros = std::max(double(span.count()), 1.0);
    if (m_usual == 0)
        m_usual = 2 * micros; // it may have been a near one
    m_usual += (micros > m_usual ? share : share - 1) * pace * m_usual;
}

base::Duration ReachTime::patience(const Config& config) const
{
    constexpr double generous = 2.6;
    if (m_usual == 0)
        return config.reachTimeoutMost;
    return std::clamp(
        base::Duration(qint64(generous * m_usual)), config.reachTimeoutLeast, config.reachTimeoutMost);
}

} // namespace clackstower::scuttlebutt
