#include "node/lab/swarm.h"

#include <QtEndian>

namespace clackstower::lab {

base::Address Swarm::addressIn(qint64 network, qint64 index)
{
    // From 20.0 upwards, round the ranges that are no public addresses; when these are all taken, in networks of
    // IPv6.
    constexpr qint64 perFirst = 250;
    constexpr qint64 ipv4Networks = 196 * perFirst;
    if (network >= ipv4Networks) {
        const quint64 prefix = quint64(0x2a00'0000 + network - ipv4Networks) << 32;
        std::array<quint8, 16> bytes{};
        qToBigEndian(prefix, bytes.data());
        qToBigEndian(quint64(index + 1), bytes.data() + sizeof prefix);
        return base::Address::fromIpv6(bytes);
    }
    qint64 first = 20 + network / perFirst;
    for (const auto& [from, skipped] :
        {std::pair<qint64, qint64>{100, 1}, {127, 2}, {169, 1}, {172, 1}, {192, 1}, {198, 1}, {203, 1}}) {
        if (first >= from)
            first += skipped;
    }
    return base::Address::fromIpv4(quint32(first << 24 | (network % perFirst) << 16 | (index + 1)));
}

} // namespace clackstower::lab
