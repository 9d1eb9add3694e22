#include "node/base/json.h"
#include "node/lab/scenariofields.h"

#include <QJsonDocument>

#include <algorithm>

namespace clackstower::lab {

namespace {

constexpr qint64 mostTowers = 1'000'000;

void readLatency(Fields& fields, Spread& latency)
{
    base::Duration median = std::chrono::milliseconds(40);
    base::Duration least = std::chrono::milliseconds(10);
    base::Duration most = std::chrono::milliseconds(100);
    const std::optional<size_t> shape
        = fields.choice("shape", {"constant", "uniform", "lognormal", "exponential"}, true);
    const bool isUniform = shape == size_t(1);
    if (isUniform) {
        fields.millis("leastMs", least);
        fields.millis("mostMs", most);
        if (most < least)
            fields.wrong("mostMs", "must not be below leastMs");
    } else {
        fields.millis("medianMs", median);
    }
    if (shape)
        latency = *shape == 0 ? Spread::constant(median)
            : *shape == 1     ? Spread::uniform(least, most)
            : *shape == 2     ? Spread::logNormal(median)
                              : Spread::exponential(median);
}

void readConditions(Fields& fields, Conditions& conditions)
{
    fields.object("latency", [&](Fields& latency) { readLatency(latency, conditions.latency); });
    fields.millis("jitterMs", conditions.jitter);
    fields.chance("loss", conditions.loss);
    fields.chance("reorder", conditions.reorder);
    fields.millis("reorderByMs", conditions.reorderBy);
    fields.chance("duplicate", conditions.duplicate);
    fields.chance("corrupt", conditions.corrupt);
    fields.chance("reset", conditions.reset);
    fields.chance("halfClose", conditions.halfClose);
    fields.integer("bytesPerSecond", conditions.bytesPerSecond, 0, 1'000'000'000'000);
}

/// Names parted by commas of what a node of ours would do better, and does not here.
std::vector<bool scuttlebutt::Manners::*> readWithout(Fields& fields)
{
    QByteArray text;
    fields.text("without", text);
    std::vector<bool scuttlebutt::Manners::*> without;
    for (const QByteArray& name : text.isEmpty() ? QList<QByteArray>() : text.split(',')) {
        const auto known = std::ranges::find(
            scuttlebutt::mannerNames(), QByteArrayView(name.trimmed()), &scuttlebutt::MannerName::name);
        if (known == scuttlebutt::mannerNames().end())
            fields.wrong("without", "names \"" + name + "\", and there is no such manner");
        else
            without.push_back(known->manner);
    }
    return without;
}

TowerGroup readTowers(Fields& fields)
{
    TowerGroup group;
    fields.text("name", group.name);
    fields.integer("count", group.count, 1, mostTowers);
    fields.integer("perNetwork", group.perNetwork, 1, 60'000);
    const auto manners = fields.choice("manners", {"ours", "original", "lending"});
    group.original = manners == size_t(1);
    group.lends = manners == size_t(2);
    group.pins = !group.original;
    fields.number("sendrate", group.sendrate, 0, 100'000);
    fields.integer("queueBytes", group.queueBytes, 1000, qint64(1) << 40);
    bool all = false;
    fields.flag("knowsAll", all);
    fields.integer("knows", group.knows, 0, mostTowers);
    if (all)
        group.knows = -1;
    fields.flag("knowsEvenly", group.evenly);
    group.proven = fields.choice("as", {"typed", "proven"}) == size_t(1);
    fields.flag("pins", group.pins);
    fields.flag("namedByAddress", group.namedByAddress);
    fields.flag("stonewalls", group.stonewalls);
    fields.seconds("archivesEveryS", group.archives);
    fields.integer("mostPeers", group.mostPeers, 1, mostTowers);
    fields.millis("clockOffByMs", group.skew);
    fields.millis("intervalMs", group.interval);
    if (group.interval.count() < 1000)
        fields.wrong("intervalMs", "must be at least 1");
    group.without = readWithout(fields);
    return group;
}

ActorGroup readActors(Fields& fields, bool isGossip)
{
    ActorGroup group;
    static const std::vector<QByteArray> kinds{"flooder", "corrupter", "drainer", "liar", "bystander", "sybil"};
    static const std::vector<QByteArray> gossipKinds{"bomber", "ghoster", "planter"};
    const std::optional<size_t> kind = fields.choice("kind", isGossip ? gossipKinds : kinds, true);
    if (kind && isGossip) {
        group.name = gossipKinds[*kind];
        group.gossip = GossipActor::Kind(*kind);
    } else if (kind) {
        group.name = kinds[*kind];
        group.setup.kind = *kind == 5 ? ClacksActor::Kind::Drainer : ClacksActor::Kind(*kind);
    }
    fields.text("name", group.name);
    fields.integer("count", group.count, 1, 100'000);
    fields.integer("perNetwork", group.perNetwork, 1, 60'000);
    fields.integer("ports", group.ports, 1, 50'000);
    fields.millis("everyMs", group.setup.every);
    if (group.setup.every.count() < 1)
        fields.wrong("everyMs", "must be above 0");
    fields.seconds("startsS", group.setup.startsAfter);
    fields.seconds("endsS", group.setup.endsAfter);
    fields.integer("bytes", group.setup.bytes, 20, 10'000'000);
    fields.flag("proves", group.setup.proves);
    fields.flag("refuses", group.setup.says503);
    return group;
}

Fault readFault(Fields& fields)
{
    Fault fault;
    static const std::vector<QByteArray> kinds{"crash", "stop", "die", "sleep", "partition", "oneWay", "loss",
        "reorder", "duplicate", "corrupt", "reset", "halfClose", "bandwidth", "slow", "stall", "move", "clockStep",
        "newKey"};
    if (const auto kind = fields.choice("kind", kinds, true))
        fault.kind = Fault::Kind(*kind);
    fields.text("group", fault.group);
    fields.share("share", fault.share);
    fields.seconds("atS", fault.at);
    fields.seconds("forS", fault.lasts);
    fields.seconds("everyS", fault.every);
    if (fields.has("everyS") && fault.every.count() < 1000)
        fields.wrong("everyS", "must be at least 0.001");
    fields.share("chance", fault.chance);
    fields.millis("byMs", fault.by);
    fields.integer("bytesPerSecond", fault.bytesPerSecond, 1, 1'000'000'000'000);
    fields.flag("keepsDisk", fault.keepsDisk);
    return fault;
}

Expectation readExpectation(Fields& fields)
{
    Expectation expectation;
    fields.text("metric", expectation.metric, true);
    int tests = 0;
    constexpr double most = 1e18;
    const auto test = [&](const char* name, Expectation::Test meaning) {
        const bool isGiven = fields.has(name);
        fields.number(name, expectation.value, -most, most);
        if (isGiven) {
            expectation.test = meaning;
            ++tests;
        }
    };
    test("atLeast", Expectation::Test::AtLeast);
    test("atMost", Expectation::Test::AtMost);
    test("equals", Expectation::Test::Equals);
    fields.text("of", expectation.of);
    if (fields.has("withinPercent")) {
        expectation.test = Expectation::Test::Within;
        expectation.value = 1;
        ++tests;
    }
    fields.number("withinPercent", expectation.percent, 0, most);
    fields.number("times", expectation.value, -most, most);
    fields.flag("overSeeds", expectation.overSeeds);
    if (expectation.overSeeds && expectation.test != Expectation::Test::Within)
        fields.wrong("overSeeds", "goes with withinPercent only");
    if (tests != 1)
        fields.wrong("metric", "needs exactly one of atLeast, atMost, equals, withinPercent");
    return expectation;
}

MessageSet readMessages(Fields& fields)
{
    MessageSet set;
    fields.text("group", set.group);
    fields.integer("count", set.count, 1, 100'000'000);
    fields.seconds("startS", set.start);
    fields.millis("everyMs", set.every);
    fields.integer("bytes", set.bytes, 20, 16'000'000);
    return set;
}

void checkGroups(const Scenario& scenario, std::vector<ScenarioFault>& faults)
{
    for (size_t i = 0; i < scenario.towers.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (scenario.towers[j].name == scenario.towers[i].name)
                faults.push_back({"towers[" + QByteArray::number(i) + "].name",
                    "is \"" + scenario.towers[i].name + "\", as that of towers[" + QByteArray::number(j)
                        + "] is (the name of an entry without one is towers): give each another one"});
        }
    }
    const auto check = [&](const QByteArray& group, const QByteArray& path) {
        const bool isKnown = group.isEmpty()
            || std::any_of(scenario.towers.begin(), scenario.towers.end(),
                [&](const TowerGroup& towers) { return towers.name == group; });
        if (!isKnown)
            faults.push_back({path, "names the group \"" + group + "\", and no entry of towers is called that"});
    };
    for (size_t i = 0; i < scenario.messages.size(); ++i)
        check(scenario.messages[i].group, "messages[" + QByteArray::number(i) + "].group");
    for (size_t i = 0; i < scenario.faults.size(); ++i)
        check(scenario.faults[i].group, "faults[" + QByteArray::number(i) + "].group");
}

QByteArray placeAt(const QByteArray& json, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(json).first(std::clamp<qsizetype>(offset, 0, json.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return "line " + QByteArray::number(line) + ", column " + QByteArray::number(column);
}

ScenarioFault notJson(const QByteArray& json, const base::json::Scan& scan)
{
    using base::json::Fault;
    const QByteArray place = placeAt(json, scan.consumed);
    if (json.trimmed().isEmpty())
        return {"the file", "is empty: it must be a JSON object with a name and towers"};
    switch (scan.fault) {
    case Fault::TooDeep:
        return {place, "is nested deeper than " + QByteArray::number(base::json::Limits().depth) + " levels"};
    case Fault::Encoding: return {place, "is not UTF-8: save the file as text in that encoding"};
    case Fault::Truncated: return {place, "is not JSON: the file ends before its last bracket or quote is closed"};
    default: return {place, "is not JSON: something else must stand here"};
    }
}

} // namespace

std::expected<Scenario, std::vector<ScenarioFault>> readScenario(const QByteArray& file)
{
    constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf"; // of UTF-8: some editors write it
    const QByteArray json = file.startsWith(byteOrderMark) ? file.sliced(byteOrderMark.size()) : file;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (const base::json::Scan scan = base::json::scanDocument(json); scan.fault != base::json::Fault::None)
        return std::unexpected(std::vector{notJson(json, scan)});
    if (error.error == QJsonParseError::IllegalNumber)
        return std::unexpected(
            std::vector<ScenarioFault>{{placeAt(json, error.offset - 1), "is a number that is too large"}});
    if (!document.isObject())
        return std::unexpected(std::vector<ScenarioFault>{{"the file", "must be an object: { ... }"}});
    std::vector<ScenarioFault> faults;
    Scenario scenario;
    Fields fields(document.object(), {}, faults);
    fields.text("name", scenario.name, true);
    fields.text("about", scenario.about);
    const bool isGossip = fields.choice("line", {"clacks", "scuttlebutt"}) == size_t(1);
    if (isGossip)
        scenario.line = "scuttlebutt";
    fields.seconds("endS", scenario.end);
    if (scenario.end.count() < 1)
        fields.wrong("endS", "must be above 0");
    fields.seconds("sampleEveryS", scenario.sampleEvery);
    fields.flag("endsWhenCovered", scenario.endsWhenCovered);
    fields.integer("followed", scenario.followed, 0, 1'000'000);
    fields.object("network", [&](Fields& network) { readConditions(network, scenario.conditions); });
    fields.each("towers", [&](Fields& entry) { scenario.towers.push_back(readTowers(entry)); }, true);
    fields.each("actors", [&](Fields& entry) { scenario.actors.push_back(readActors(entry, isGossip)); });
    fields.each("messages", [&](Fields& entry) { scenario.messages.push_back(readMessages(entry)); });
    fields.each("faults", [&](Fields& entry) { scenario.faults.push_back(readFault(entry)); });
    fields.each("expect", [&](Fields& entry) { scenario.expectations.push_back(readExpectation(entry)); });
    fields.finish();
    checkGroups(scenario, faults);
    if (!faults.empty())
        return std::unexpected(std::move(faults));
    return scenario;
}

} // namespace clackstower::lab
