#include "app/ctl/commandtable.h"
#include "app/render.h"
#include "node/base/json.h"
#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

#include <algorithm>
#include <functional>

namespace clackstower::app::ctl {

namespace {

using base::fail;
using base::JsonWriter;

constexpr int deepestJson = 64;

/// The bytes that will travel for what the user gave.
base::Expected<QByteArray> bytesToSend(const QByteArray& given, bool isJson)
{
    if (!base::isUtf8(given))
        return fail("notUtf8", "the message is not UTF-8; wrap other bytes in JSON, for instance as base64");
    if (!isJson)
        return base::jsonString(given);
    const base::json::Scan scan = base::json::scanDocument(given, {.depth = deepestJson});
    switch (scan.fault) {
    case base::json::Fault::None: return scan.value.text.toByteArray();
    case base::json::Fault::TooDeep:
        return fail("badJson", "the JSON is nested more than " + QByteArray::number(deepestJson) + " levels deep");
    default:
        return fail("badJson",
            "this is not valid JSON (see byte " + QByteArray::number(scan.consumed + 1)
                + "); leave out --json to send it as text");
    }
}

base::Expected<void> checkEnqueue(const Arguments& arguments)
{
    if (arguments.has("TEXT") == arguments.has("--file"))
        return fail("usage", "enqueue needs one message: TEXT, or --json VALUE, or --file F");
    if (!arguments.has("--json") || !arguments.has("TEXT"))
        return {};
    const auto bytes = bytesToSend(arguments.value("TEXT"), true);
    return bytes ? base::Expected<void>() : fail("usage", bytes.error().sentence);
}

void enqueue(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    if (!line)
        return reply->fail(line.error());
    const QByteArray given = call.arguments.has("--file") ? call.input : call.arguments.value("TEXT");
    const auto bytes = bytesToSend(given, call.arguments.has("--json"));
    if (!bytes)
        return reply->fail(bytes.error());
    const qint64 limit = tower.settings().whole("clacks.bodyBytes");
    if (bytes->size() > limit) {
        return reply->fail({"tooLarge",
            "the message has " + QByteArray::number(bytes->size()) + " bytes, and clacks.bodyBytes allows "
                + QByteArray::number(limit)});
    }
    const auto id = (*line)->enqueue(*bytes);
    if (!id)
        return reply->fail(id.error());
    reply->answer(JsonWriter().beginObject().key("id").text(id->toHex()).endObject().take());
}

void peek(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    if (!line)
        return reply->fail(line.error());
    const traffic::Queue& queue = (*line)->queue();
    const qsizetype limit = call.arguments.count("--limit").value_or(queue.count());
    JsonWriter json;
    json.beginObject().key("messages").beginArray();
    for (const traffic::Queue::Item* item : queue.items(limit))
        render::message(json, (*line)->name(), queue.message(*item));
    json.endArray().key("count").number(queue.count()).key("bytes").number(queue.bytes()).endObject();
    reply->answer(json.take());
}

void drop(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    const auto dropped = line ? (*line)->drop(call.arguments.messageId()) : std::unexpected(line.error());
    if (!dropped)
        return reply->fail(dropped.error());
    reply->answer(JsonWriter().beginObject().key("dropped").boolean(true).endObject().take());
}

void aside(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    if (!line)
        return reply->fail(line.error());
    const clacks::SetAside& setAside = (*line)->setAside();
    const auto count = qsizetype(setAside.items().size());
    qsizetype left = call.arguments.count("--limit").value_or(count);
    JsonWriter json;
    json.beginObject().key("messages").beginArray();
    for (const clacks::SetAside::Item& item : setAside.items()) {
        if (left-- <= 0)
            break;
        render::asideItem(json, (*line)->name(), item);
    }
    json.endArray().key("count").number(count).key("bytes").number(setAside.bytes()).endObject();
    reply->answer(json.take());
}

void restore(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    const auto restored = line ? (*line)->restore(call.arguments.messageId()) : std::unexpected(line.error());
    if (!restored)
        return reply->fail(restored.error());
    reply->answer(JsonWriter().beginObject().key("restored").boolean(true).endObject().take());
}

void promote(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    const auto moved = line ? (*line)->moveToHead(call.arguments.messageId()) : std::unexpected(line.error());
    if (!moved)
        return reply->fail(moved.error());
    reply->answer(JsonWriter().beginObject().key("promoted").boolean(true).endObject().take());
}

void send(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    const auto to = line ? (*line)->sendNow(call.arguments.messageId()) : std::unexpected(line.error());
    if (!to)
        return reply->fail(to.error());
    reply->answer(JsonWriter().beginObject().key("to").endpoint(*to).endObject().take());
}

void odds(tower::Tower& tower, const Call&, const ReplyPtr& reply)
{
    const auto line = tower.clacks();
    if (!line)
        return reply->fail(line.error());
    std::vector<clacks::NextHop> hops = (*line)->core().nextHops();
    std::ranges::stable_sort(hops, std::greater(), &clacks::NextHop::chance);
    JsonWriter json;
    json.beginObject().key("towers").beginArray();
    for (const clacks::NextHop& hop : hops) {
        json.beginObject().key("hostname").text(hop.to.hostname).key("port").number(hop.to.port);
        json.key("chance").number(hop.chance).endObject();
    }
    json.endArray().endObject();
    reply->answer(json.take());
}

const Option limitOption{
    .name = "--limit", .value = "N", .help = "at most so many messages", .kind = ValueKind::Count};

} // namespace

QList<Command> messageCommands()
{
    const QList<Positional> id{{"ID", ValueKind::MessageId}};
    return {
        {.name = "enqueue",
            .synopsis = "enqueue TEXT\nenqueue --json VALUE\nenqueue [--json] --file F",
            .summary = "puts a message into the clacks queue",
            .details
            = "TEXT travels as a JSON string. With --json the message is JSON already and travels byte for byte "
              "as\n"
              "given, without the white space around it. A file is taken like TEXT, to its last byte; with --json\n"
              "it holds the JSON. Put -- before a TEXT that begins with two dashes.",
            .example = "clackstower ctl enqueue \"Hello, towers\"\n"
                       "clackstower ctl enqueue --json '{\"greeting\": \"hello\"}'\n"
                       "clackstower ctl enqueue --json --file - < message.json",
            .grammar = {.positionals = {{"TEXT", ValueKind::Text, true}},
                .options = {{.name = "--json", .value = {}, .help = "the message is JSON and travels as it stands"},
                    {.name = "--file",
                        .value = "F",
                        .help = "take the message from that file; - is standard input",
                        .kind = ValueKind::File}}},
            .handler = enqueue,
            .check = checkEnqueue},
        {.name = "peek",
            .synopsis = "peek [--limit N]",
            .summary = "shows what waits in the queue, head first",
            .details = "\"count\" and \"bytes\" are of the whole queue, whatever the limit.",
            .example = "clackstower ctl peek --limit 10",
            .grammar = {.positionals = {}, .options = {limitOption}},
            .handler = peek},
        {.name = "drop",
            .synopsis = "drop ID",
            .summary = "takes a message out of the queue",
            .details = {},
            .example = "clackstower ctl drop 5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
            .grammar = {.positionals = id, .options = {}},
            .handler = drop},
        {.name = "promote",
            .synopsis = "promote ID",
            .summary = "moves a message to the head of the queue",
            .details = {},
            .example = "clackstower ctl promote 5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
            .grammar = {.positionals = id, .options = {}},
            .handler = promote},
        {.name = "send",
            .synopsis = "send ID",
            .summary = "sends a message of the queue now, past the rate",
            .details
            = "Answers with the tower that it is under way to; the messageSent event tells when it is there.",
            .example = "clackstower ctl send 5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
            .grammar = {.positionals = id, .options = {}},
            .handler = send},
        {.name = "odds",
            .synopsis = "odds",
            .summary = "shows which towers may get the next message, and how probably",
            .details = {},
            .example = "clackstower ctl odds",
            .grammar = {},
            .handler = odds},
        {.name = "aside",
            .synopsis = "aside [--limit N]",
            .summary = "shows messages that were set aside, and why",
            .details = "A message that several towers refused waits there, so that it stops nobody else's.",
            .example = "clackstower ctl aside",
            .grammar = {.positionals = {}, .options = {limitOption}},
            .handler = aside},
        {.name = "restore",
            .synopsis = "restore ID",
            .summary = "puts a message that was set aside back into the queue",
            .details = {},
            .example = "clackstower ctl restore 5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
            .grammar = {.positionals = id, .options = {}},
            .handler = restore},
    };
}

} // namespace clackstower::app::ctl
