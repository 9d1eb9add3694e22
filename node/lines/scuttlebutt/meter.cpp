#include "node/lines/scuttlebutt/meter.h"

#include <algorithm>
#include <cmath>

namespace clackstower::scuttlebutt {

Meter::Bucket& Meter::bucketOf(const base::Address& address)
{
    constexpr size_t places = 256;
    if (m_buckets.empty())
        m_buckets.resize(places);
    return m_buckets[base::qHash(address, size_t(m_seed)) % places];
}

double Meter::left(const base::Address& address, double perSecond, base::Instant now)
{
    Bucket& bucket = bucketOf(address);
    const double seconds = double((now - bucket.filledAt).count()) / 1e6;
    bucket.tokens = std::min(2 * perSecond, bucket.tokens + std::max(seconds, 0.0) * perSecond);
    bucket.filledAt = now;
    return bucket.tokens;
}

void Meter::spend(const base::Address& address, double tokens)
{
    bucketOf(address).tokens -= tokens;
}

bool Meter::take(const base::Address& address, double perSecond, base::Instant now)
{
    if (left(address, perSecond, now) < 1)
        return false;
    spend(address, 1);
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
