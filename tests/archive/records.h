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

} // namespace clackstower::archive
