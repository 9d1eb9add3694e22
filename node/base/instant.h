#pragma once

#include <QByteArray>

#include <chrono>

namespace clackstower::base {

using Duration = std::chrono::microseconds;

/// A moment in UTC. In production it never runs backwards (see SystemClock); in the lab it is virtual.
using Instant = std::chrono::sys_time<Duration>;

/// Where "now" comes from. Cores never hold one: they are told the time with each call.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The wall clock as it was at construction, carried on by the steady clock: a wall clock that somebody sets
/// back cannot make deadlines or the order of sightings run backwards.
class SystemClock final : public Clock
{
public:
    SystemClock();
    Instant now() const override;

private:
    Instant m_start;
    std::chrono::steady_clock::time_point m_steadyStart;
};

/// ISO 8601 UTC with milliseconds: 2026-11-21T08:15:30.250Z
QByteArray isoText(Instant when);

inline qint64 millis(Instant when)
{
    return std::chrono::floor<std::chrono::milliseconds>(when).time_since_epoch().count();
}

inline qint64 millis(Duration span)
{
    return std::chrono::floor<std::chrono::milliseconds>(span).count();
}

} // namespace clackstower::base
