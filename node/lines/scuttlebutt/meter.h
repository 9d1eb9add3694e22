#pragma once

#include "node/base/address.h"
#include "node/base/instant.h"
#include "node/lines/scuttlebutt/config.h"

#include <vector>

namespace clackstower::scuttlebutt {

/// How much one address may have of something: a bucket of tokens each, which holds those of two seconds. Its
/// memory never grows: addresses share places by a keyed hash that strangers cannot steer.
class Meter
{
public:
    explicit Meter(quint64 seed)
        : m_seed(seed)
    {
    }

    quint64 seed() const { return m_seed; }

    /// One, if there is one.
    bool take(const base::Address& address, double perSecond, base::Instant now);

    /// How many there are; less than none where more was spent than there was.
    double left(const base::Address& address, double perSecond, base::Instant now);
    void spend(const base::Address& address, double tokens);

private:
    struct Bucket
    {
        double tokens = 0;
        base::Instant filledAt;
    };

    Bucket& bucketOf(const base::Address& address);

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
