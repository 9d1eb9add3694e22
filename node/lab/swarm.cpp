#include "node/lab/swarm.h"

namespace clackstower::lab {

base::Address Swarm::addressIn(qint64 network, qint64 index)
{
    // From 20.0 upwards, round the ranges that are no public addresses.
    constexpr qint64 perFirst = 250;
    qint64 first = 20 + network / perFirst;
    for (const auto& [from, skipped] :
        {std::pair<qint64, qint64>{100, 1}, {127, 2}, {169, 1}, {172, 1}, {192, 1}, {198, 1}, {203, 1}}) {
        if (first >= from)
            first += skipped;
    }
    return base::Address::fromIpv4(quint32(first << 24 | (network % perFirst) << 16 | (index + 1)));
}

} // namespace clackstower::lab
