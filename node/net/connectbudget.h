#pragma once

#include "node/base/address.h"
#include "node/base/instant.h"

#include <vector>

namespace clackstower::net {

struct ConnectRates
{
    double perTargetMinute = 20;
    double perNamerMinute = 30;
    double burst = 10;
};

/// How often strangers can make us knock at new doors: tokens per network that is knocked at and per network
/// that named it. Its memory never grows: networks share slots by a keyed hash that strangers cannot steer.
class ConnectBudget
{
public:
    explicit ConnectBudget(quint64 seed, ConnectRates rates = {});

    /// Takes one token of both, or none and says no.
    bool take(const base::Address& target, const base::Address& namer, base::Instant now);

    /// How often it said no.
    quint64 refused() const { return m_refused; }

private:
    struct Slot
    {
        float tokens = 0;
        qint64 filledAt = 0; ///< milliseconds; 0 is never
    };

    using Table = std::vector<Slot>;

    Slot& slot(Table& table, quint64 group, base::Instant now, double perMinute);

    quint64 m_seed;
    ConnectRates m_rates;
    Table m_targets;
    Table m_namers;
    quint64 m_refused = 0;
};

} // namespace clackstower::net
