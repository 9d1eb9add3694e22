#pragma once

#include "node/base/instant.h"

namespace clackstower::lab {

/// What a bench needs to know of the world outside, which no run may ask.
class Meter
{
public:
    virtual ~Meter() = default;
    virtual double seconds() const = 0; ///< of this process's processor time, or of the wall
    virtual qint64 bytes() const = 0;   ///< that this process holds in memory
};

struct BenchOptions
{
    qint64 towers = 1024;
    qint64 knows = 16;
    qint64 messagesPerTower = 32; ///< enough that hardly any queue is ever empty
    double sendrate = 1;
    double seconds = 3; ///< to measure, at least
};

struct BenchResult
{
    qint64 towers = 0;
    quint64 events = 0;
    quint64 messages = 0; ///< passed on from one tower to the next
    double wallSeconds = 0;
    double virtualSeconds = 0;
    double buildSeconds = 0;
    qint64 bytesPerTower = 0;
    quint64 traceHash = 0;

    double eventsPerSecond() const { return double(events) / wallSeconds; }
    double messagesPerSecondEach() const { return double(messages) / virtualSeconds / double(towers); }
    double timesRealTime() const { return virtualSeconds / wallSeconds; }
    /// As fast as it would be if each sent exactly one message a second: what it costs grows with these.
    double timesRealTimeAtOne() const { return timesRealTime() * messagesPerSecondEach(); }
    double nanosecondsPerEvent() const { return wallSeconds * 1e9 / double(events); }
};

/// A swarm of full clacks towers, each sending all the time, for as long as it takes to measure.
BenchResult bench(const BenchOptions& options, const Meter& meter);

} // namespace clackstower::lab
