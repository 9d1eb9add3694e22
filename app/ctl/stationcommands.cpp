#include "app/ctl/commandtable.h"
#include "app/ctl/ruleanswers.h"
#include "app/render.h"
#include "node/rules/complete.h"
#include "node/rules/shippedscripts.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

using base::Expected;
using base::fail;
using base::JsonWriter;
using tower::Tower;

base::Error unknownStation(const QByteArray& name)
{
    return {"unknownStation", "there is no station '" + name.left(64) + "'; `stations list` shows them"};
}

void save(Tower& tower, const rules::RuleBook& book, const QByteArray& what, const ReplyPtr& reply)
{
    if (const auto saved = tower.rules().edit(book, what); !saved)
        return reply->fail(saved.error());
    reply->answer(stationsAnswer(tower.rules(), tower.now()));
}

void list(Tower& tower, const Call&, const ReplyPtr& reply)
{
    reply->answer(stationsAnswer(tower.rules(), tower.now()));
}

Expected<void> apply(const Arguments& arguments, rules::Station& station)
{
    if (arguments.has("--when")) {
        auto filter = filterOf(arguments.value("--when"));
        if (!filter)
            return std::unexpected(filter.error());
        station.when = std::move(*filter);
    }
    if (arguments.has("--colour"))
        station.colour = arguments.value("--colour");
    const auto flag = [&arguments](const QByteArray& name, bool& value) {
        if (arguments.has(name))
            value = arguments.value(name) == "on";
    };
    flag("--sound", station.sound);
    flag("--notify", station.notify);
    return {};
}

Handler put(bool isNew)
{
    return [isNew](Tower& tower, const Call& call, const ReplyPtr& reply) {
        const QByteArray name = call.arguments.value("NAME");
        rules::RuleBook book = tower.rules().book();
        const rules::Station* const old = book.findStation(name);
        if (isNew && old)
            return reply->fail({"exists", "there is a station of that name already; change it with stations set"});
        if (!isNew && !old)
            return reply->fail(unknownStation(name));
        rules::Station station = old ? *old : rules::Station();
        station.name = name;
        if (const auto applied = apply(call.arguments, station); !applied)
            return reply->fail(applied.error());
        if (const auto done = book.putStation(station); !done)
            return reply->fail(done.error());
        save(tower, book, (isNew ? "added station " : "changed station ") + name, reply);
    };
}

Handler mute(bool on)
{
    return [on](Tower& tower, const Call& call, const ReplyPtr& reply) {
        const QByteArray name = call.arguments.value("NAME");
        rules::RuleBook book = tower.rules().book();
        const rules::Station* const old = book.findStation(name);
        if (!old)
            return reply->fail(unknownStation(name));
        rules::Station station = *old;
        station.muted = on;
        (void)book.putStation(station); // nothing else of it changes
        save(tower, book, (on ? "muted station " : "unmuted station ") + name, reply);
    };
}

void remove(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    rules::RuleBook book = tower.rules().book();
    if (const auto removed = book.removeStation(call.arguments.value("NAME")); !removed)
        return reply->fail(removed.error());
    save(tower, book, "removed station " + call.arguments.value("NAME"), reply);
}

void read(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const QByteArray name = call.arguments.value("NAME");
    if (!tower.rules().book().findStation(name))
        return reply->fail(unknownStation(name));
    qsizetype left = call.arguments.count("--limit").value_or(50);
    JsonWriter json;
    json.beginObject().key("heard").beginArray();
    const rules::StationLog* const log = tower.rules().log(name);
    if (log) {
        for (auto heard = log->heard().rbegin(); heard != log->heard().rend() && left > 0; ++heard, --left) {
            json.beginObject().key("event").text(heard->event).key("time").instant(heard->time).key("message");
            if (heard->bytes.isNull())
                json.null();
            else
                render::message(json, heard->line, {heard->bytes, heard->time, heard->from, heard->via});
            json.key("tower");
            if (heard->from)
                json.endpoint(*heard->from);
            else
                json.null();
            json.endObject();
        }
    }
    json.endArray().key("levels").beginArray();
    if (log) {
        for (const quint32 level : log->levels(tower.now(), size_t(call.arguments.count("--minutes").value_or(60))))
            json.number(level);
    }
    json.endArray().endObject();
    if (!call.arguments.has("--keep-unread"))
        tower.rules().markRead(name);
    reply->answer(json.take());
}

void checkFilter(Tower&, const Call& call, const ReplyPtr& reply)
{
    const auto filter = filterOf(call.arguments.value("EXPR"));
    if (!filter)
        return reply->fail(filter.error());
    reply->answer(JsonWriter()
            .beginObject()
            .key("ok")
            .boolean(true)
            .key("canonical")
            .text(filter->canonical())
            .endObject()
            .take());
}

void completeFilter(Tower&, const Call& call, const ReplyPtr& reply)
{
    const QByteArray text = call.arguments.value("EXPR");
    const rules::Completion completion = rules::complete(text, call.arguments.count("COLUMN").value_or(1));
    JsonWriter json;
    json.beginObject().key("candidates").beginArray();
    for (const QByteArray& candidate : completion.candidates)
        json.text(candidate);
    json.endArray().key("replaces").text(text.mid(completion.offset, completion.length));
    reply->answer(json.endObject().take());
}

} // namespace

QList<Command> stationCommands()
{
    const Positional name{.name = "NAME"};
    const Grammar nameOnly{.positionals = {name}, .options = {}};
    const QList<Option> options = {{.name = "--when", .value = "EXPR", .help = "what it listens for"},
        {.name = "--colour", .value = "#RRGGBB", .help = "its colour in the window"},
        {.name = "--sound", .value = "on|off", .help = "whether it makes a sound", .kind = ValueKind::OnOff},
        {.name = "--notify", .value = "on|off", .help = "whether it tells the user", .kind = ValueKind::OnOff}};
    return {
        {.name = "stations list",
            .synopsis = "stations list",
            .summary = "lists the stations with their unread messages and their level",
            .details = {},
            .example = "clackstower ctl stations list",
            .grammar = {},
            .handler = list},
        {.name = "stations add",
            .synopsis = "stations add NAME [--when EXPR] [--colour #RRGGBB] [--sound on|off] [--notify on|off]",
            .summary = "adds a station",
            .details = "Without --when only rules tune messages to it: rules add … --then tune:NAME",
            .example = "clackstower ctl stations add Weather --when 'topic == weather'",
            .grammar = {.positionals = {name}, .options = options},
            .handler = put(true)},
        {.name = "stations set",
            .synopsis = "stations set NAME [--when EXPR] [--colour #RRGGBB] [--sound on|off] [--notify on|off]",
            .summary = "changes a station",
            .details = {},
            .example = "clackstower ctl stations set GNU --notify on",
            .grammar = {.positionals = {name}, .options = options},
            .handler = put(false)},
        {.name = "stations remove",
            .synopsis = "stations remove NAME",
            .summary = "removes a station that no rule tunes to",
            .details = {},
            .example = "clackstower ctl stations remove Large",
            .grammar = nameOnly,
            .handler = remove},
        {.name = "stations mute",
            .synopsis = "stations mute NAME",
            .summary = "lets a station go on listening without a word",
            .details = "A muted station keeps its level and what it hears. It is not named in verdicts and events.",
            .example = "clackstower ctl stations mute Large",
            .grammar = nameOnly,
            .handler = mute(true)},
        {.name = "stations unmute",
            .synopsis = "stations unmute NAME",
            .summary = "lets a muted station speak again",
            .details = {},
            .example = "clackstower ctl stations unmute Everything",
            .grammar = nameOnly,
            .handler = mute(false)},
        {.name = "stations read",
            .synopsis = "stations read NAME [--limit N] [--minutes M] [--keep-unread]",
            .summary = "shows what a station has heard lately, newest first",
            .details = "`levels` is what it heard in each of the last minutes. Afterwards nothing is unread.",
            .example = "clackstower ctl stations read GNU --limit 10",
            .grammar = {.positionals = {name},
                .options = {{.name = "--limit", .value = "N", .help = "so many at most", .kind = ValueKind::Count},
                    {.name = "--minutes",
                        .value = "M",
                        .help = "levels of so many minutes, a day at most",
                        .kind = ValueKind::Count},
                    {.name = "--keep-unread", .value = {}, .help = "do not count them as read"}}},
            .handler = read},
        {.name = "filter check",
            .synopsis = "filter check EXPR",
            .summary = "tells whether a filter is right, and how it is spelt here",
            .details = rules::filterPage(),
            .example = "clackstower ctl filter check 'line == clacks and size < 4k'",
            .grammar = {.positionals = {{.name = "EXPR"}}, .options = {}},
            .handler = checkFilter},
        {.name = "filter complete",
            .synopsis = "filter complete EXPR COLUMN",
            .summary = "tells what could stand at that column (from 1) of a filter",
            .details = {},
            .example = "clackstower ctl filter complete 'line == ' 9",
            .grammar
            = {.positionals = {{.name = "EXPR"}, {.name = "COLUMN", .kind = ValueKind::Count}}, .options = {}},
            .handler = completeFilter},
    };
}

} // namespace clackstower::app::ctl
