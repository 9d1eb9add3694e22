#include "node/tower/archiving.h"

#include "node/tower/linetable.h"

#include <algorithm>

namespace clackstower::tower {

archive::Archive::Settings archiveSettings(const Settings& settings, const QString& dataDir)
{
    return {.folder = dataDir,
        .url = settings.text("archive.url"),
        .keepDays = settings.whole("archive.keepDays"),
        .keepBytes = settings.whole("archive.keepBytes")};
}

archive::Record recordOf(const traffic::Sighting& sighting, const QByteArray& towerName)
{
    archive::KeptSighting kept{.tower = towerName,
        .line = sighting.line.toByteArray(),
        .from = sighting.peer,
        .via = sighting.via,
        .verdict = sighting.verdict,
        .first = std::chrono::floor<std::chrono::milliseconds>(sighting.time),
        .last = {}};
    kept.last = kept.first;
    return {.bytes = sighting.bytes, .topic = sighting.topic, .origin = sighting.origin, .sightings = {kept}};
}

traffic::Sighting archivedSighting(const archive::Record& record, base::Instant now)
{
    const archive::KeptSighting& first = record.first();
    // Sightings name their line by a text that lives for ever.
    const auto kind = std::ranges::find(lineKinds(), first.line, &LineKind::name);
    return {.kind = traffic::SightingKind::Archived,
        .line = kind == lineKinds().end() ? QByteArrayView() : kind->name,
        .time = now,
        .bytes = record.bytes,
        .peer = first.from,
        .via = first.via,
        .reason = {},
        .latency = {},
        .verdict = first.verdict,
        .topic = record.topic,
        .origin = record.origin};
}

} // namespace clackstower::tower
