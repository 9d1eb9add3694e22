#pragma once

#include "node/base/error.h"
#include "node/lab/clacksactor.h"
#include "node/lab/conditions.h"
#include "node/lab/gossipactor.h"
#include "node/lines/scuttlebutt/config.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace clackstower::lab {

/// Towers that are alike.
struct TowerGroup
{
    QByteArray name = "towers";
    qint64 count = 10;
    qint64 perNetwork = 1; ///< how many share a /16
    bool original = false;
    bool lends = false; ///< ours, and copies of what trusted towers were given are kept for a while
    double sendrate = 1;
    qint64 queueBytes = 64 * 1024 * 1024;
    qint64 knows = 8;    ///< other towers, from the start; -1: all of them
    bool evenly = false; ///< each is known by as many as it knows
    bool proven = false; ///< it has met them before; else its user has just typed them
    bool pins = true;
    bool namedByAddress = false;
    bool stonewalls = false;
    base::Duration archives{};
    qint64 mostPeers = 4096;
    base::Duration skew{}; ///< each clock is off by up to this

    // Of the scuttlebutt line.
    base::Duration interval = std::chrono::seconds(1); ///< between two rounds
    std::vector<bool scuttlebutt::Manners::*> without; ///< manners that are switched off
};

struct ActorGroup
{
    QByteArray name;
    qint64 count = 1;
    qint64 perNetwork = 1;
    qint64 ports = 1;
    ClacksActor::Setup setup;
    GossipActor::Kind gossip = GossipActor::Kind::Bomber; ///< of the scuttlebutt line
};

/// Messages that towers of one group publish.
struct MessageSet
{
    QByteArray group;
    qint64 count = 1;
    base::Duration start{};
    base::Duration every = std::chrono::seconds(1);
    qint64 bytes = 200;
};

/// Something that happens to hosts or to the network, once or again and again.
struct Fault
{
    enum class Kind {
        Crash,
        Stop,
        Die,
        Sleep,
        Partition,
        OneWay,
        Loss,
        Reorder,
        Duplicate,
        Corrupt,
        Reset,
        HalfClose,
        Bandwidth,
        Slow,
        Stall,
        Move,
        ClockStep,
        NewKey,
    };

    Kind kind = Kind::Crash;
    QByteArray group;   ///< empty: any tower
    double share = 0.1; ///< of the hosts
    base::Duration at{};
    base::Duration lasts = std::chrono::seconds(30);
    base::Duration every{}; ///< 0: once
    double chance = 0.1;
    base::Duration by = std::chrono::seconds(1);
    qint64 bytesPerSecond = 10'000;
    bool keepsDisk = true;
};

/// What a run must show. `of` is another metric or nothing.
struct Expectation
{
    enum class Test {
        AtLeast,
        AtMost,
        Equals,
        Within
    };

    QByteArray metric;
    Test test = Test::AtLeast;
    double value = 0;
    double percent = 0;
    QByteArray of;
    bool overSeeds = false; ///< of the mean over all seeds, as one seed alone strays too far

    QByteArray text() const;
};

/// A world to be built, what happens in it and what must come of it.
struct Scenario
{
    QByteArray name;
    QByteArray about;
    QByteArray line = "clacks";
    base::Duration end = std::chrono::minutes(10);
    base::Duration sampleEvery{}; ///< an audit each; 0: a sixteenth of the run
    qint64 followed = 64;         ///< messages whose spread is kept
    bool endsWhenCovered = false; ///< at the first audit that finds them everywhere
    Conditions conditions;
    std::vector<TowerGroup> towers;
    std::vector<ActorGroup> actors;
    std::vector<MessageSet> messages;
    std::vector<Fault> faults;
    std::vector<Expectation> expectations;
};

/// How a scenario is cut down to find the least of it that still fails.
struct Trim
{
    int towersPercent = 100;
    std::vector<int> without; ///< numbers of faults, from 1
    std::optional<base::Duration> until;

    bool operator==(const Trim&) const = default;

    /// As the options of the command.
    QByteArray options() const;
    Scenario applyTo(Scenario scenario) const;
};

struct ScenarioFault
{
    QByteArray place; ///< "line 3, column 7" or a path such as towers[1].count
    QByteArray sentence;
};

/// All that is wrong with the text, or the scenario.
std::expected<Scenario, std::vector<ScenarioFault>> readScenario(const QByteArray& file);

} // namespace clackstower::lab
