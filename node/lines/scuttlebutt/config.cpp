#include "node/lines/scuttlebutt/config.h"

#include <QList>

namespace clackstower::scuttlebutt {

std::span<const MannerName> mannerNames()
{
    static constexpr MannerName names[] = {
        {"tellsKind", &Manners::tellsKind},
        {"partialDigests", &Manners::partialDigests},
        {"answersWithDigest", &Manners::answersWithDigest},
        {"catchesUp", &Manners::catchesUp},
        {"deltasByBytes", &Manners::deltasByBytes},
        {"fairDeltas", &Manners::fairDeltas},
        {"push", &Manners::push},
        {"indirectEvidence", &Manners::indirectEvidence},
        {"probes", &Manners::probes},
        {"suspicion", &Manners::suspicion},
        {"asksOthers", &Manners::asksOthers},
        {"looksItself", &Manners::looksItself},
        {"expiry", &Manners::expiry},
        {"guardsVersions", &Manners::guardsVersions},
        {"exactComparison", &Manners::exactComparison},
        {"keepsSeeds", &Manners::keepsSeeds},
        {"followsMoves", &Manners::followsMoves},
    };
    return names;
}

base::Expected<std::vector<Seed>> parseSeeds(const QByteArray& text)
{
    std::vector<Seed> seeds;
    for (const QByteArray& part : text.split(',')) {
        const QByteArray word = part.trimmed();
        if (word.isEmpty())
            continue;
        const qsizetype at = word.lastIndexOf('@');
        const qsizetype colon = word.lastIndexOf(':');
        if (at < 1 || colon < at)
            return base::fail("badSeed",
                "a seed is written id@host:port, such as hall@tower.example:9742, and not '" + word + '\'');
        QByteArray host = word.sliced(at + 1, colon - at - 1);
        if (host.startsWith('[') && host.endsWith(']'))
            host = host.sliced(1, host.size() - 2);
        const auto endpoint = base::parseEndpoint(host, word.sliced(colon + 1));
        if (!endpoint)
            return std::unexpected(endpoint.error());
        seeds.push_back({word.first(at), *endpoint});
    }
    return seeds;
}

} // namespace clackstower::scuttlebutt
