#include "app/ctl/commandtable.h"
#include "app/ctl/eventstream.h"
#include "app/ctl/givenformat.h"
#include "app/ctl/journalexport.h"
#include "app/ctl/ruleanswers.h"
#include "app/render.h"
#include "node/tower/archiving.h"
#include "node/tower/tower.h"

#include <ranges>

namespace clackstower::app::ctl {

namespace {

void watch(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto filter = givenFilter(call.arguments);
    if (!filter)
        return reply->fail(filter.error());
    const tower::Interest interest{call.arguments.values("--event"), call.arguments.values("--line")};
    auto stream = std::make_unique<EventStream>(tower.watchers(), interest, call.arguments.count("--count"));
    if (*filter)
        stream->setFilter(**filter, tower);
    reply->stream(std::move(stream));
}

void journal(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto filter = givenFilter(call.arguments);
    if (!filter)
        return reply->fail(filter.error());
    const auto sightings = tower.journal().sightings();
    rules::Subject subject;
    subject.knowledge = &tower.knowledge();
    qsizetype left = call.arguments.count("--limit").value_or(qsizetype(sightings.size()));
    base::JsonWriter json;
    json.beginObject().key("sightings").beginArray();
    for (const traffic::Sighting& sighting : sightings | std::views::reverse) {
        if (left <= 0)
            break;
        if (*filter) {
            subject.show(sighting, tower.now());
            if (!(*filter)->matches(subject))
                continue;
        }
        --left;
        render::event(json, sighting);
    }
    json.endArray().endObject();
    reply->answer(json.take());
}

void exportJournal(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto filter = givenFilter(call.arguments);
    if (!filter)
        return reply->fail(filter.error());
    rules::Subject subject;
    subject.knowledge = &tower.knowledge();
    QList<archive::Record> records;
    for (const traffic::Sighting& sighting : tower.journal().sightings()) {
        if (!traffic::isArrival(sighting))
            continue;
        subject.show(sighting, tower.now());
        if (!*filter || (*filter)->matches(subject))
            records << tower::recordOf(sighting, tower.archive().towerName());
    }
    reply->stream(std::make_unique<JournalExport>(std::move(records), givenFormat(call.arguments)));
}

} // namespace

QList<Command> eventCommands()
{
    return {
        {.name = "watch",
            .synopsis = "watch [--event E]… [--line L]… [--filter EXPR] [--count N]",
            .summary = "shows what happens, as it happens: one line of JSON for each event",
            .details = "Ends after N events, or with the tower. A reader that is too slow misses events; a line\n"
                       "{\"event\":\"gap\",\"missed\":N} stands in their place, and is not counted as an event.",
            .example = "clackstower ctl watch --event messageReceived --count 5",
            .grammar = {.positionals = {},
                .options = {{.name = "--event",
                                .value = "E",
                                .help = "only events of that name",
                                .kind = ValueKind::EventName,
                                .repeatable = true},
                    {.name = "--line",
                        .value = "L",
                        .help = "only events of that line",
                        .kind = ValueKind::Line,
                        .repeatable = true},
                    {.name = "--filter", .value = "EXPR", .help = "only what it holds for; see: filter --help"},
                    {.name = "--count",
                        .value = "N",
                        .help = "end after so many events",
                        .kind = ValueKind::Count}}},
            .handler = watch},
        {.name = "journal export",
            .synopsis = "journal export [--format jsonl|csv|pcapng] [--filter EXPR]",
            .summary = "writes the messages that the journal remembers into a file, oldest first",
            .details
            = "In the formats of archive export, once for each time that a message came; archive import takes "
              "them in.",
            .example = "clackstower ctl journal export --format pcapng",
            .grammar = {.positionals = {},
                .options = {formatOption,
                    {.name = "--filter", .value = "EXPR", .help = "only what it holds for; see: filter --help"}}},
            .handler = exportJournal,
            .check = checkFormat},
        {.name = "journal",
            .synopsis = "journal [--filter EXPR] [--limit N]",
            .summary = "shows what happened to messages lately, newest first",
            .details = "The journal is kept in memory only and forgets the oldest.",
            .example = "clackstower ctl journal --limit 20",
            .grammar = {.positionals = {},
                .options
                = {{.name = "--filter", .value = "EXPR", .help = "only what it holds for; see: filter --help"},
                    {.name = "--limit", .value = "N", .help = "at most so many", .kind = ValueKind::Count}}},
            .handler = journal},
    };
}

} // namespace clackstower::app::ctl
