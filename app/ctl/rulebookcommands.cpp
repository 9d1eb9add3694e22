#include "app/ctl/commandtable.h"
#include "app/ctl/ruleanswers.h"
#include "node/tower/pastwalk.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

using base::JsonWriter;
using rules::RuleBook;
using tower::Tower;

QByteArray comparisonAnswer(const rules::Comparison& comparison, base::Duration took)
{
    JsonWriter json;
    json.beginObject().key("of").number(comparison.of).key("changes").beginArray();
    for (const rules::Departure& departure : comparison.departures) {
        json.beginObject().key("from").text(departure.from).key("to").text(departure.to);
        json.key("count").number(departure.count);
        writeSamples(json, departure.samples);
        json.endObject();
    }
    constexpr double perMillisecond = 1000;
    json.endArray().key("elapsedMs").number(double(took.count()) / perMillisecond);
    return json.endObject().take();
}

/// Works on a thread of its own: the tower goes on meanwhile.
void diff(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto candidate = rules::readBook(call.input);
    if (!candidate)
        return reply->fail(candidate.error());
    const bool asksTower = std::ranges::any_of(
        candidate->rules(), [](const rules::Rule& rule) { return rules::needsKnowledge(rule.when); });
    const base::Instant began = tower.now();
    const auto goOn = [reply] { return reply->isWanted(); };
    const rules::Knowledge* knowledge = asksTower ? &tower.knowledge() : nullptr;
    const auto replay = std::make_shared<rules::Replay>(*candidate);
    const auto look = [replay, knowledge, goOn](
                          std::span<const rules::Past> past) { (void)replay->add(past, knowledge, goOn); };
    const auto done = [replay, began, &tower, reply](const base::Expected<void>& outcome) {
        if (!outcome)
            return reply->fail(outcome.error());
        reply->answer(comparisonAnswer(replay->result(), tower.now() - began));
    };
    tower::walkPast(tower, {.look = look, .onTowersThread = asksTower, .goOn = goOn, .done = done});
}

void exportBook(Tower& tower, const Call&, const ReplyPtr& reply)
{
    reply->answer(rules::bookText(tower.rules().book()).trimmed());
}

void importBook(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    auto imported = rules::readBook(call.input);
    if (!imported)
        return reply->fail(imported.error());
    const RuleBook& before = tower.rules().book();
    imported->takeCountersFrom(before);
    JsonWriter json;
    const auto list = [&json](QByteArrayView key, const auto& from, const auto& pick) {
        json.key(key).beginArray();
        for (const rules::Rule& rule : from.rules()) {
            if (pick(rule))
                json.beginObject().key("id").text(rule.id).key("name").text(rule.name).endObject();
        }
        json.endArray();
    };
    const auto isNewIn
        = [](const RuleBook& other) { return [&other](const rules::Rule& rule) { return !other.find(rule.id); }; };
    json.beginObject();
    list("added", *imported, isNewIn(before));
    list("changed", *imported, [&](const rules::Rule& rule) {
        const rules::Rule* const old = before.find(rule.id);
        return old && !rule.saysTheSame(*old);
    });
    list("removed", before, isNewIn(*imported));
    json.endObject();
    if (!call.arguments.has("--dry-run")) {
        if (const auto saved = tower.rules().edit(*imported, "imported a rule book"); !saved)
            return reply->fail(saved.error());
    }
    reply->answer(json.take());
}

void ledger(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const std::deque<rules::Removal>& all = tower.rules().removals().all();
    qsizetype left = call.arguments.count("--limit").value_or(100);
    JsonWriter json;
    json.beginObject().key("removals").beginArray();
    for (auto removal = all.rbegin(); removal != all.rend() && left > 0; ++removal, --left) {
        json.beginObject().key("id").text(removal->id.toHex()).key("time").instant(removal->time);
        json.key("rule").beginObject().key("id").text(removal->rule);
        json.key("version").number(removal->version).endObject().endObject();
    }
    json.endArray().key("count").number(all.size());
    reply->answer(json.endObject().take());
}

} // namespace

QList<Command> ruleBookCommands()
{
    const Positional file{.name = "FILE", .kind = ValueKind::File};
    return {
        {.name = "rules diff",
            .synopsis = "rules diff FILE",
            .summary = "tells what a rule book would have decided otherwise",
            .details = "FILE is a book as `rules export` writes it; - reads it from stdin. Nothing is changed. The "
                       "past is what "
                       "the archive\nkeeps and the journal remembers. Ending the command ends the comparison.",
            .example = "clackstower ctl rules diff candidate.json",
            .grammar = {.positionals = {file}, .options = {}},
            .handler = diff},
        {.name = "rules export",
            .synopsis = "rules export",
            .summary = "writes the rule book: rules, stations and scripts",
            .details = {},
            .example = "clackstower ctl rules export",
            .grammar = {},
            .handler = exportBook},
        {.name = "rules import",
            .synopsis = "rules import FILE [--dry-run]",
            .summary = "replaces the rule book by one from a file",
            .details = "Can be undone. Rules with the same id keep their counters.",
            .example = "clackstower ctl rules import book.json --dry-run",
            .grammar = {.positionals = {file},
                .options = {{.name = "--dry-run", .value = {}, .help = "tell what would change, change nothing"}}},
            .handler = importBook},
        {.name = "rules ledger",
            .synopsis = "rules ledger [--limit N]",
            .summary = "lists what rules have stonewalled here, newest first",
            .details = "The ledger holds ids, times and rules, no content. It is kept over restarts.",
            .example = "clackstower ctl rules ledger --limit 20",
            .grammar = {.positionals = {},
                .options
                = {{.name = "--limit", .value = "N", .help = "at most so many", .kind = ValueKind::Count}}},
            .handler = ledger},
    };
}

} // namespace clackstower::app::ctl
