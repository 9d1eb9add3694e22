#pragma once

#include "node/archive/record.h"

#include <QTest>

namespace clackstower::archive {

inline base::Instant at(qint64 ms)
{
    return base::Instant(std::chrono::milliseconds(ms));
}

/// A moment in 2026 from which tests count.
constexpr qint64 begin = 1'790'000'000'000;

inline KeptSighting seen(qint64 ms, const QByteArray& tower = "ours", const QByteArray& host = "one.example")
{
    return {.tower = tower,
        .line = "clacks",
        .from = base::Endpoint{host, 8080},
        .via = base::Address::fromIpv4(0x7f000001),
        .verdict = {.action = traffic::Action::Forward,
            .rule = traffic::RuleRef{"r1", "keep", 3},
            .stations = {"news", "weather"},
            .archived = true},
        .first = at(begin + ms),
        .last = at(begin + ms)};
}

inline Record record(const QByteArray& bytes, qint64 ms, const QByteArray& tower = "ours")
{
    return {.bytes = bytes, .topic = "topic", .origin = "origin", .sightings = {seen(ms, tower)}};
}

/// With all that a sighting can have.
inline Record rich(const QByteArray& bytes)
{
    Record kept = record(bytes, 5);
    kept.sightings[0].times = 3;
    kept.sightings[0].last = at(begin + 70);
    kept.sightings << seen(9, "theirs");
    kept.sightings[1].verdict = {traffic::Action::Stonewall, std::nullopt, {}, false, true};
    kept.sightings[1].from.reset();
    kept.persists = true;
    return kept;
}

} // namespace clackstower::archive
