#include "app/ctl/commandtable.h"
#include "app/render.h"
#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

using base::JsonWriter;
using clacks::ClacksLine;

QByteArray peerAnswer(const lines::Line& line, const peers::Peer& peer, QByteArrayView result = {})
{
    JsonWriter json;
    json.beginObject();
    if (!result.isEmpty())
        json.key("result").text(result);
    json.key("peer");
    render::peer(json, line.name(), peer);
    json.endObject();
    return json.take();
}

/// The line that --line names; clacks when it names none.
base::Expected<lines::Line*> lineFor(const tower::Tower& tower, const Call& call)
{
    const QByteArray name = call.arguments.value("--line");
    return tower.line(name.isEmpty() ? QByteArrayView("clacks") : QByteArrayView(name));
}

base::Expected<ClacksLine*> clacksFor(const tower::Tower& tower, const Call&)
{
    return tower.clacks();
}

/// A command that does one thing to one peer of a line and answers with the peer as it is then.
template <typename Line>
Handler onPeer(base::Expected<Line*> (*find)(const tower::Tower&, const Call&),
    base::Expected<peers::Peer> (Line::*verb)(const base::Endpoint&))
{
    return [find, verb](tower::Tower& tower, const Call& call, const ReplyPtr& reply) {
        const auto line = find(tower, call);
        const auto peer = line ? ((*line)->*verb)(call.arguments.endpoint())
                               : base::Expected<peers::Peer>(std::unexpected(line.error()));
        if (peer)
            reply->answer(peerAnswer(**line, *peer));
        else
            reply->fail(peer.error());
    };
}

void survey(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const QByteArray line = call.arguments.value("--line");
    const auto status = peers::statusFromName(call.arguments.value("--status"));
    JsonWriter json;
    json.beginObject().key("peers").beginArray();
    for (const lines::Line* each : tower.lines()) {
        if (!line.isEmpty() && each->name() != line)
            continue;
        for (const peers::Peer& peer : each->peers()) {
            if (!status || peer.status == *status)
                render::peer(json, each->name(), peer);
        }
    }
    json.endArray().endObject();
    reply->answer(json.take());
}

void announce(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto found = tower.clacks();
    if (!found)
        return reply->fail(found.error());
    const ClacksLine* const line = *found;
    (*found)->announce(call.arguments.endpoint(), [line, reply](const clacks::AnnounceResult& result) {
        if (result)
            reply->answer(peerAnswer(*line, *result, "accepted"));
        else
            reply->fail(result.error());
    });
}

void forget(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = lineFor(tower, call);
    const auto forgotten = line ? (*line)->forget(call.arguments.endpoint()) : std::unexpected(line.error());
    if (!forgotten)
        return reply->fail(forgotten.error());
    reply->answer(JsonWriter().beginObject().key("forgotten").boolean(true).endObject().take());
}

void note(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    if (!line)
        return reply->fail(line.error());
    const auto peer = (*line)->note(call.arguments.endpoint(), call.arguments.value("TEXT"));
    if (!peer)
        return reply->fail(peer.error());
    reply->answer(peerAnswer(**line, *peer));
}

} // namespace

QList<Command> peerCommands()
{
    const Grammar hostPort{
        .positionals = {{"HOST", ValueKind::Hostname}, {"PORT", ValueKind::Port}}, .options = {}};
    const Grammar hostPortLine{.positionals = hostPort.positionals,
        .options = {{.name = "--line",
            .value = "L",
            .help = "in that line; clacks when none is named",
            .kind = ValueKind::Line}}};
    return {
        {.name = "survey",
            .synopsis = "survey [--line L] [--status S]",
            .summary = "lists the towers that are known",
            .details = {},
            .example = "clackstower ctl survey --status alive",
            .grammar = {.positionals = {},
                .options = {{.name = "--line",
                                .value = "L",
                                .help = "only of that line, such as clacks",
                                .kind = ValueKind::Line},
                    {.name = "--status",
                        .value = "S",
                        .help = "only those that are new, alive, live, lost, dead or ignored",
                        .kind = ValueKind::PeerStatus}}},
            .handler = survey},
        {.name = "expand",
            .synopsis = "expand HOST PORT",
            .summary = "adds a tower without contacting it; its status is new",
            .details = {},
            .example = "clackstower ctl expand tower.example 8080",
            .grammar = hostPort,
            .handler = onPeer(clacksFor, &ClacksLine::expand)},
        {.name = "announce",
            .synopsis = "announce HOST PORT",
            .summary = "announces this tower to another one and waits for the answer",
            .details = "The other tower learns the name and the port of this one (clacks.hostname, clacks.port).",
            .example = "clackstower ctl announce tower.example 8080",
            .grammar = hostPort,
            .handler = announce},
        {.name = "ignore",
            .synopsis = "ignore HOST PORT [--line L]",
            .summary = "takes nothing from a tower any more, and sends it nothing",
            .details = {},
            .example = "clackstower ctl ignore tower.example 8080",
            .grammar = hostPortLine,
            .handler = onPeer(lineFor, &lines::Line::ignore)},
        {.name = "unignore",
            .synopsis = "unignore HOST PORT [--line L]",
            .summary = "takes back an ignore",
            .details = {},
            .example = "clackstower ctl unignore tower.example 8080",
            .grammar = hostPortLine,
            .handler = onPeer(lineFor, &lines::Line::unignore)},
        {.name = "forget",
            .synopsis = "forget HOST PORT [--line L]",
            .summary = "takes a tower out of the address book, with the key that it showed",
            .details = {},
            .example = "clackstower ctl forget tower.example 8080",
            .grammar = hostPortLine,
            .handler = forget},
        {.name = "note",
            .synopsis = "note HOST PORT TEXT",
            .summary = "keeps a note of your own with a tower; an empty TEXT removes it",
            .details = {},
            .example = "clackstower ctl note tower.example 8080 \"met in Ankh-Morpork\"",
            .grammar = {.positionals = hostPort.positionals + QList<Positional>{{"TEXT"}}, .options = {}},
            .handler = note},
        {.name = "accept",
            .synopsis = "accept HOST PORT",
            .summary = "accepts the changed key of a tower",
            .details
            = "With clacks.trust at pin, a tower that suddenly shows another key is refused until you accept it. "
              "Ask its\n"
              "owner first: it may be somebody else. The new key stands in survey as \"changedFingerprint\".",
            .example = "clackstower ctl accept tower.example 8080",
            .grammar = hostPort,
            .handler = onPeer(clacksFor, &ClacksLine::acceptKey)},
    };
}

} // namespace clackstower::app::ctl
