#include "app/ctl/archiveexport.h"
#include "app/ctl/commandtable.h"
#include "app/ctl/givenformat.h"
#include "node/archive/filterquery.h"
#include "node/archive/ranking.h"
#include "node/archive/searchtext.h"
#include "node/base/isotime.h"
#include "node/base/jsonwriter.h"
#include "node/lines/clacks/clacksline.h"
#include "node/rules/constant.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

using base::fail;
using base::JsonWriter;

constexpr qsizetype usualLimit = 50;

/// When the future is fulfilled: its value to `use`, or its failure to the asker. Whoever leaves ends the work.
template <typename Value, typename Use>
void answerLater(archive::Answer<Value> answer, tower::Tower& tower, const ReplyPtr& reply, Use use)
{
    reply->whenGone([answer] { archive::takeBack(answer); });
    answer.then(&tower, [reply, use = std::move(use)](const base::Expected<Value>& value) {
        if (value)
            use(*value);
        else
            reply->fail(value.error());
    });
}

base::Expected<std::optional<base::Instant>> moment(const Arguments& arguments, const QByteArray& option)
{
    if (!arguments.has(option))
        return std::nullopt;
    const auto when = base::instantFromIso(arguments.value(option));
    if (!when)
        return fail("usage", option + " wants a time in UTC such as 2026-11-21T08:15:30Z or 2026-11-21");
    return when;
}

base::Expected<archive::Query> queryOf(const Arguments& arguments, base::Instant now)
{
    archive::Query query;
    const QByteArray text = arguments.value("QUERY");
    if (arguments.has("--text")) {
        if (const auto terms = archive::parseWords(text); !terms)
            return std::unexpected(terms.error());
        query.words = text;
    } else {
        const auto filter = rules::Filter::compile(text);
        if (!filter)
            return std::unexpected(filter.error().toError());
        query = archive::queryFor(*filter, now);
    }
    const auto since = moment(arguments, "--since");
    const auto until = since ? moment(arguments, "--until") : since;
    if (!until)
        return std::unexpected(until.error());
    if (*since)
        query.since = std::max(query.since.value_or(**since), **since);
    if (*until)
        query.until = std::min(query.until.value_or(**until), **until);
    query.after = arguments.value("--after");
    return query;
}

void writeHit(JsonWriter& json, const archive::Hit& hit)
{
    json.beginObject();
    archive::writeRecordFields(json, hit.record, archive::Body::Readable);
    json.key("snippet");
    if (hit.snippet)
        json.text(hit.snippet->text);
    else
        json.null();
    json.endObject();
}

QByteArray pageText(const archive::Page& page, std::optional<qsizetype> window)
{
    JsonWriter json;
    json.beginObject().key("hits").beginArray();
    for (const archive::Hit& hit : page.hits)
        writeHit(json, hit);
    json.endArray().key("next");
    if (page.next.isEmpty())
        json.null();
    else
        json.text(page.next);
    json.key("backend").text(page.backend);
    if (window)
        json.key("window").number(*window);
    return json.endObject().take();
}

void search(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    auto query = queryOf(call.arguments, tower.now());
    if (!query)
        return reply->fail(query.error());
    const qsizetype most = std::max<qsizetype>(1, call.arguments.count("--limit").value_or(usualLimit));
    query->withSightings = true;
    query->limit = call.arguments.has("--ranked") ? archive::rankedWindow : most;
    archive::Answer<archive::Page> found = tower.archive().search(*query);
    if (!call.arguments.has("--ranked")) {
        answerLater(found, tower, reply,
            [reply](const archive::Page& page) { reply->answer(pageText(page, std::nullopt)); });
        return;
    }
    // Weighing a thousand messages is not for the tower's own thread; so few are read to their end.
    const auto terms = archive::parseWords(query->words);
    const auto weigh = [terms = terms.value_or(QList<archive::Term>()), most](base::Expected<archive::Page> page) {
        const qsizetype window = page ? page->hits.size() : 0;
        if (page)
            page = archive::ranked(std::move(*page), terms, most);
        return std::pair(page, window);
    };
    found.then(QtFuture::Launch::Async, weigh)
        .then(&tower, [reply](const std::pair<base::Expected<archive::Page>, qsizetype>& weighed) {
            if (weighed.first)
                reply->answer(pageText(*weighed.first, weighed.second));
            else
                reply->fail(weighed.first.error());
        });
}

base::Expected<void> checkSearch(const Arguments& arguments)
{
    if (!arguments.has("--ranked"))
        return {};
    if (!arguments.has("--text"))
        return fail("usage", "--ranked weighs words: it needs --text and words to look for");
    return arguments.has("--after") ? fail("usage", "a ranking has one page only: --ranked goes without --after")
                                    : base::Expected<void>();
}

void exportLines(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    auto query = queryOf(call.arguments, tower.now());
    if (!query)
        return reply->fail(query.error());
    reply->stream(std::make_unique<ArchiveExport>(tower, std::move(*query), givenFormat(call.arguments), reply));
}

void import(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const QString path = QString::fromUtf8(call.arguments.value("FILE"));
    answerLater(tower.archive().importFrom(path), tower, reply, [reply](const archive::ImportReport& report) {
        JsonWriter json;
        json.beginObject().key("imported").number(report.imported).key("known").number(report.known);
        json.key("refused").number(report.refused);
        if (!report.firstRefusal.isEmpty())
            json.key("firstRefusal").text(report.firstRefusal);
        reply->answer(json.endObject().take());
    });
}

void replay(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const traffic::MessageId id = call.arguments.messageId();
    archive::Query query;
    query.id = id;
    query.limit = 1;
    answerLater(tower.archive().search(query), tower, reply, [&tower, reply](const archive::Page& page) {
        if (page.hits.isEmpty())
            return reply->fail({"unknown", "the archive has no message with that id; see: archive search"});
        const auto line = tower.clacks();
        const auto sent = line ? (*line)->enqueue(page.hits.first().record.bytes) : std::unexpected(line.error());
        if (!sent)
            return reply->fail(sent.error());
        reply->answer(JsonWriter().beginObject().key("id").text(sent->toHex()).endObject().take());
    });
}

base::Expected<void> checkPurge(const Arguments& arguments)
{
    if (!arguments.has("--older-than"))
        return fail("usage", "archive purge needs --older-than DURATION, such as 30d");
    if (!rules::readSpan(arguments.value("--older-than")))
        return fail("usage", "--older-than wants a duration such as 30d, 12h or 90s");
    return {};
}

void purge(tower::Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const base::Duration age = *rules::readSpan(call.arguments.value("--older-than"));
    answerLater(tower.archive().purge(tower.now() - age), tower, reply, [reply](const archive::Removed& removed) {
        JsonWriter json;
        json.beginObject().key("removed").number(removed.messages).key("freedBytes").number(removed.freedBytes);
        reply->answer(json.endObject().take());
    });
}

void writeServer(JsonWriter& json, const archive::Health& health)
{
    json.key("server");
    if (!health.server) {
        json.null();
        return;
    }
    using Standing = archive::ServerBoard::Standing;
    const archive::ServerBoard::State& state = health.server->state;
    json.beginObject().key("name").text(state.name).key("state");
    json.text(state.standing == Standing::Connected ? "connected"
            : state.standing == Standing::Away      ? "away"
                                                    : "calling");
    json.key("since").instant(health.server->since).key("reason");
    if (state.reason.isEmpty())
        json.null();
    else
        json.text(state.reason);
    json.key("waiting").number(state.waiting).endObject();
}

void stats(tower::Tower& tower, const Call&, const ReplyPtr& reply)
{
    answerLater(tower.archive().stats(), tower, reply, [&tower, reply](const archive::Stats& stats) {
        const archive::Health health = tower.archive().health();
        JsonWriter json;
        json.beginObject().key("messages").number(stats.messages).key("bytes").number(stats.bytes);
        json.key("fileBytes").number(stats.fileBytes);
        for (const auto& [key, when] : {std::pair{"oldest", stats.oldest}, std::pair{"newest", stats.newest}}) {
            json.key(key);
            if (when)
                json.instant(*when);
            else
                json.null();
        }
        json.key("backend").text(stats.backend).key("pending").number(health.pending);
        json.key("refused").number(health.refused).key("aside").number(health.aside);
        json.key("notices").beginArray();
        for (const QByteArray& sentence : health.sentences)
            json.text(sentence);
        json.endArray();
        writeServer(json, health);
        reply->answer(json.endObject().take());
    });
}

const QList<Option> rangeOptions{
    {.name = "--since",
        .value = "T",
        .help = "received at that time or later, in UTC: 2026-11-21T08:15:30Z, 2026-11-21"},
    {.name = "--until", .value = "T", .help = "received before that time, in UTC"},
    {.name = "--text",
        .value = {},
        .help = "QUERY is plain words, all of which must be there; a \"phrase\", begin*"}};

} // namespace

QList<Command> archiveCommands()
{
    const QList<Positional> query{{"QUERY", ValueKind::Text, true}};
    return {
        {.name = "archive search",
            .synopsis
            = "archive search [QUERY] [--text [--ranked]] [--limit N] [--after CURSOR] [--since T] [--until T]",
            .summary = "finds archived messages, newest first",
            .details
            = "QUERY is a filter, as in rules and in the feed; with --text it is plain words. Without it, all "
              "are found.\n"
              "\"next\" is null at the end, else give it to --after for the next page. \"backend\" tells who "
              "answered:\n"
              "the local file (sqlite), or the server that archive.url names (postgresql).\n"
              "A filter that hardly anything matches may have to read the whole archive: a time range helps. "
              "Others are\n"
              "answered meanwhile, and ending the command ends the search.",
            .example = "clackstower ctl archive search --text \"hello world\" --limit 10\n"
                       "clackstower ctl archive search 'line == clacks and size < 4k' --since 2026-11-21",
            .grammar = {.positionals = query,
                .options = QList<Option>{{.name = "--limit",
                                             .value = "N",
                                             .help = "at most so many; 50 unless told",
                                             .kind = ValueKind::Count},
                               {.name = "--after", .value = "CURSOR", .help = "go on behind an earlier answer"},
                               {.name = "--ranked",
                                   .value = {},
                                   .help = "where the words weigh most first, of the newest 1000 that have them"}}
                    + rangeOptions},
            .handler = search,
            .check = checkSearch},
        {.name = "archive export",
            .synopsis = "archive export [--format jsonl|csv|pcapng] [QUERY] [--text] [--since T] [--until T]",
            .summary = "writes archived messages into a file, oldest first",
            .details
            = "Lines of JSON hold everything, to the byte; so does pcapng, which Wireshark opens. CSV holds each "
              "message with its first sighting.",
            .example = "clackstower ctl archive export --format pcapng 'line == clacks'",
            .grammar = {.positionals = query, .options = QList<Option>{formatOption} + rangeOptions},
            .handler = exportLines,
            .check = checkFormat},
        {.name = "archive import",
            .synopsis = "archive import FILE",
            .summary = "takes in what an export wrote",
            .details
            = "Of every format, which it recognises; FILE may be - for standard input. A message that is known "
              "already gets the "
              "sightings that are new. What cannot "
              "be read\n"
              "is counted as refused; \"firstRefusal\" tells where and why. The tower itself reads the file.",
            .example = "clackstower ctl archive import archive.jsonl",
            .grammar = {.positionals = {{"FILE", ValueKind::Path}}, .options = {}},
            .handler = import},
        {.name = "archive replay",
            .synopsis = "archive replay ID",
            .summary = "publishes an archived message again: it joins the clacks queue",
            .details = {},
            .example
            = "clackstower ctl archive replay 5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
            .grammar = {.positionals = {{"ID", ValueKind::MessageId}}, .options = {}},
            .handler = replay},
        {.name = "archive purge",
            .synopsis = "archive purge --older-than DURATION",
            .summary = "deletes old archived messages, and frees their room",
            .details = "For good. To have it done all the time, set archive.keepDays or archive.keepBytes.",
            .example = "clackstower ctl archive purge --older-than 30d",
            .grammar = {.positionals = {},
                .options = {{.name = "--older-than", .value = "DURATION", .help = "such as 30d, 12h or 90s"}}},
            .handler = purge,
            .check = checkPurge},
        {.name = "archive stats",
            .synopsis = "archive stats",
            .summary = "shows the archive in figures",
            .details
            = "\"pending\" is not on the disk or not on the server yet; \"refused\" was not kept, because too much "
              "was\n"
              "pending; \"aside\" is what the database would never take. \"server\" tells of archive.url.",
            .example = "clackstower ctl archive stats",
            .grammar = {},
            .handler = stats},
    };
}

} // namespace clackstower::app::ctl
