#pragma once

#include "node/base/address.h"
#include "node/base/instant.h"
#include "node/lines/scuttlebutt/config.h"

#include <vector>

namespace clackstower::scuttlebutt {

/// How many messages one address may send: a bucket of tokens each. Its memory never grows: addresses share places
/// by a keyed hash that strangers cannot steer.
class Meter
{
public:
    explicit Meter(quint64 seed)
        : m_seed(seed)
    {
    }

    bool take(const base::Address& address, double perSecond, base::Instant now);

private:
    struct Bucket
    {
        double tokens = 0;
        base::Instant filledAt;
    };

    quint64 m_seed;
    std::vector<Bucket> m_buckets;
};

/// How long it takes until others have taken a message, and from when on it is worth a question why they have not:
/// the mean and four times the deviation, as TCP has it.
class ReachTime
{
public:
    void measured(base::Duration span);
    base::Duration patience(const Config& config) const;

private:
    double m_mean = 0;
    double m_deviation = 0;
    bool m_isKnown = false;
};

} // namespace clackstower::scuttlebutt
