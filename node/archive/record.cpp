#include "node/archive/record.h"

#include <algorithm>

namespace clackstower::archive {

void mergeSighting(QList<KeptSighting>& sightings, const KeptSighting& sighting)
{
    const auto like = std::ranges::find_if(sightings, [&](const KeptSighting& each) {
        return each.tower == sighting.tower && each.line == sighting.line && each.from == sighting.from
            && each.via == sighting.via;
    });
    if (like == sightings.end()) {
        sightings.append(sighting);
    } else if (sighting.last > like->last) {
        like->last = sighting.last;
        like->times += sighting.times;
    }
}

qsizetype weight(const Record& record)
{
    constexpr qsizetype around = 256; // the values themselves, with what names and verdict usually hold
    return around * (1 + record.sightings.size()) + record.bytes.size() + record.topic.size()
        + record.origin.size();
}

} // namespace clackstower::archive
