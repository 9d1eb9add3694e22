#include "app/ctl/commandtable.h"
#include "app/ctl/eventstream.h"
#include "app/render.h"
#include "node/base/json.h"
#include "node/lines/scuttlebutt/scuttlebuttline.h"
#include "node/tower/tower.h"
#include "node/traffic/messagejson.h"

namespace clackstower::app::ctl {

namespace {

using base::JsonWriter;
using scuttlebutt::Core;
using scuttlebutt::Pair;
using scuttlebutt::Pairs;
using scuttlebutt::ScuttlebuttLine;

base::Expected<void> checkSet(const Arguments& arguments)
{
    if (arguments.has("TEXT") == arguments.has("--json"))
        return base::fail("usage", "state set needs one value: KEY TEXT, or KEY --json VALUE");
    if (arguments.has("--json")
        && base::json::scanDocument(arguments.value("--json")).fault != base::json::Fault::None)
        return base::fail("usage", "what follows --json is not valid JSON; text goes without --json");
    return {};
}

void answerVersion(const ReplyPtr& reply, const QByteArray& key, const base::Expected<quint64>& version)
{
    if (!version)
        return reply->fail(version.error());
    reply->answer(
        JsonWriter().beginObject().key("key").text(key).key("version").number(*version).endObject().take());
}

void set(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.scuttlebutt();
    if (!line)
        return reply->fail(line.error());
    const QByteArray key = call.arguments.value("KEY");
    const QByteArray value = call.arguments.has("--json") ? call.arguments.value("--json")
                                                          : base::jsonString(call.arguments.value("TEXT"));
    answerVersion(reply, key, (*line)->set(key, value));
}

void remove(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.scuttlebutt();
    if (!line)
        return reply->fail(line.error());
    const QByteArray key = call.arguments.value("KEY");
    if (!(*line)->core().own().find(key))
        return reply->fail({"unknownKey", "this tower has never said a key '" + key + "'"});
    answerVersion(reply, key, (*line)->set(key, scuttlebutt::tombstone.toByteArray()));
}

void addPairs(JsonWriter& json, const QByteArray& peer, const Pairs& pairs, const Call& call)
{
    const QByteArray key = call.arguments.value("KEY");
    pairs.above(0, [&](const Pair& pair) {
        const bool isWanted = call.arguments.has("KEY") ? pair.key == key : pair.value != scuttlebutt::tombstone;
        if (!isWanted)
            return true;
        json.beginObject().key("peer").text(peer).key("key").text(pair.key).key("value");
        traffic::writeBody(json, pair.value);
        json.key("version").number(pair.version).endObject();
        return true;
    });
}

void get(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.scuttlebutt();
    if (!line)
        return reply->fail(line.error());
    const Core& core = (*line)->core();
    const QByteArray peer = call.arguments.value("PEER");
    const bool isAll = !call.arguments.has("PEER");
    if (!isAll && peer != core.config().id && !core.roll().find(peer))
        return reply->fail({"unknownPeer", "no peer is called '" + peer + "'; `state peers` lists them"});
    JsonWriter json;
    json.beginObject().key("values").beginArray();
    if (isAll || peer == core.config().id)
        addPairs(json, core.config().id, core.own(), call);
    core.roll().each([&](scuttlebutt::NodeKey, const scuttlebutt::Node& node) {
        if (isAll || node.id == peer)
            addPairs(json, node.id, node.pairs, call);
    });
    reply->answer(json.endArray().endObject().take());
}

void peers(tower::Tower& tower, const Call&, const ReplyPtr& reply)
{
    const auto line = tower.scuttlebutt();
    if (!line)
        return reply->fail(line.error());
    const Core& core = (*line)->core();
    const base::Instant now = (*line)->now();
    JsonWriter json;
    json.beginObject().key("self").beginObject();
    json.key("id").text(core.config().id).key("version").number(core.ownVersion());
    json.key("keys").number(core.own().count()).endObject();
    json.key("peers").beginArray();
    core.roll().each([&](scuttlebutt::NodeKey, const scuttlebutt::Node& node) {
        json.beginObject().key("id").text(node.id);
        json.key("host").text(node.at.hostname).key("port").number(node.at.port);
        json.key("status").text(
            node.isIgnored ? QByteArrayView("ignored") : scuttlebutt::standingName(node.standing));
        json.key("phi").number(node.phi.at(now)).key("meanIntervalMs").number(node.phi.mean());
        json.key("maxVersion").number(node.version).key("keys").number(node.pairs.count());
        json.key("lastContact");
        if (node.heard)
            json.instant(*node.heard);
        else
            json.null();
        json.key("ours").boolean(node.isOurs).endObject();
    });
    reply->answer(json.endArray().endObject().take());
}

void watch(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    if (const auto line = tower.scuttlebutt(); !line)
        return reply->fail(line.error());
    const tower::Interest interest{{"stateUpdated", "peerDiscovered", "peerLive", "peerDead"}, {"scuttlebutt"}};
    reply->stream(std::make_unique<EventStream>(tower.watchers(), interest, call.arguments.count("--count")));
}

} // namespace

QList<Command> stateCommands()
{
    return {
        {.name = "state set",
            .synopsis = "state set KEY TEXT\nstate set KEY --json VALUE",
            .summary = "says a key of this tower to its gossip cluster",
            .details = "The version rises by one with each new value, and outlives a restart of the tower.",
            .example = "clackstower ctl state set mood sunny\n"
                       "clackstower ctl state set load --json '{\"cpu\": 0.2}'",
            .grammar = {.positionals = {{"KEY"}, {"TEXT", ValueKind::Text, true}},
                .options
                = {{.name = "--json", .value = "VALUE", .help = "the value is JSON and travels as it stands"}}},
            .handler = set,
            .check = checkSet},
        {.name = "state delete",
            .synopsis = "state delete KEY",
            .summary = "takes a key of this tower back",
            .details
            = "The protocol has no deletion: a value that says \"deleted\" takes its place everywhere, and\n"
              "`state get` leaves such keys out unless they are asked for by name.",
            .example = "clackstower ctl state delete mood",
            .grammar = {.positionals = {{"KEY"}}, .options = {}},
            .handler = remove},
        {.name = "state get",
            .synopsis = "state get [PEER [KEY]]",
            .summary = "shows what the peers of the cluster say, and this tower with them",
            .details = {},
            .example = "clackstower ctl state get hall mood",
            .grammar
            = {.positionals = {{"PEER", ValueKind::Text, true}, {"KEY", ValueKind::Text, true}}, .options = {}},
            .handler = get},
        {.name = "state peers",
            .synopsis = "state peers",
            .summary = "lists the peers of the cluster and how alive they seem",
            .details = "phi tells how improbable the present silence is: each one more is ten times less probable.",
            .example = "clackstower ctl state peers",
            .grammar = {},
            .handler = peers},
        {.name = "state watch",
            .synopsis = "state watch [--count N]",
            .summary = "shows every update and every peer that comes, dies or comes back",
            .details = {},
            .example = "clackstower ctl state watch --count 5",
            .grammar = {.positionals = {},
                .options = {{.name = "--count",
                    .value = "N",
                    .help = "end after so many events",
                    .kind = ValueKind::Count}}},
            .handler = watch},
    };
}

} // namespace clackstower::app::ctl
