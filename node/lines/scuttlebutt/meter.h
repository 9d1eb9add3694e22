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

/// How long it takes until others have taken a message, and from when on it is worth a question why they have not.
/// What four fifths stay below is followed, and not the mean: some packets are lost and come a second later, and a
/// mean would make us wait for them.
class ReachTime
{
public:
    void measured(base::Duration span);
    base::Duration patience(const Config& config) const;

private:
    double m_usual = 0; ///< microseconds; 0: nothing is known yet
};

} // namespace clackstower::scuttlebutt
