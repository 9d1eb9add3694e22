#include "app/ctl/commandtable.h"
#include "app/ctl/ruleanswers.h"
#include "node/rules/constant.h"
#include "node/tower/pastwalk.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

using base::Expected;
using base::fail;
using base::JsonWriter;
using rules::RuleBook;
using tower::Tower;

/// What the options say, as far as they are given.
Expected<rules::RuleDraft> draftOf(const Arguments& arguments, base::Instant now)
{
    rules::RuleDraft draft;
    if (arguments.has("--name"))
        draft.name = arguments.value("--name");
    if (arguments.has("--when")) {
        const auto filter = filterOf(arguments.value("--when"));
        if (!filter)
            return std::unexpected(filter.error());
        draft.when = *filter;
    }
    if (arguments.has("--then")) {
        auto actions = rules::readActions(arguments.value("--then"));
        if (!actions)
            return std::unexpected(actions.error());
        draft.then = std::move(*actions);
    }
    draft.at = arguments.count("--at");
    if (arguments.has("--for")) {
        const auto span = rules::readSpan(arguments.value("--for"));
        if (!span || *span <= base::Duration::zero())
            return fail("duration", "--for takes a duration such as 1h or 30m");
        draft.expires = std::optional(now + *span);
    }
    if (arguments.has("--continue"))
        draft.goesOn = true;
    return draft;
}

bool stonewalls(const rules::Rule& rule)
{
    const rules::Action* const decision = rule.decision();
    const auto keeps = [](const rules::Action& action) {
        return action.kind == rules::Action::Kind::Archive || action.kind == rules::Action::Kind::Persist;
    };
    return decision && decision->kind == rules::Action::Kind::Stonewall && std::ranges::none_of(rule.then, keeps);
}

/// {"rule":…,"warning":…}: a rule that may destroy the last copy of something says so.
QByteArray ruleAnswer(const Tower& tower, const QByteArray& id)
{
    const RuleBook& book = tower.rules().book();
    const auto place = size_t(std::ranges::find(book.rules(), id, &rules::Rule::id) - book.rules().begin());
    const rules::Rule& rule = book.rules()[place];
    JsonWriter json;
    json.beginObject().key("rule");
    writeRule(json, tower.rules(), place, tower.now());
    const QByteArray warning
        = stonewalls(rule) ? rules::lastCopies(rule.when, tower.past(), tower.now()).warning() : QByteArray();
    json.key("warning");
    if (warning.isEmpty())
        json.null();
    else
        json.text(warning);
    return json.endObject().take();
}

void addRule(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto draft = draftOf(call.arguments, tower.now());
    if (!draft)
        return reply->fail(draft.error());
    RuleBook book = tower.rules().book();
    const auto rule = book.add(*draft);
    if (!rule)
        return reply->fail(rule.error());
    if (const auto saved = tower.rules().edit(book, "added " + rule->id + " (" + rule->name + ")"); !saved)
        return reply->fail(saved.error());
    reply->answer(ruleAnswer(tower, rule->id));
}

void setRule(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto draft = draftOf(call.arguments, tower.now());
    if (!draft)
        return reply->fail(draft.error());
    RuleBook book = tower.rules().book();
    const auto rule = book.change(call.arguments.value("ID"), *draft);
    if (!rule)
        return reply->fail(rule.error());
    if (const auto saved = tower.rules().edit(book, "changed " + rule->id + " (" + rule->name + ")"); !saved)
        return reply->fail(saved.error());
    reply->answer(ruleAnswer(tower, rule->id));
}

/// A command that does one thing to the rule ID and answers with all rules.
template <typename Edit>
Handler onRule(const QByteArray& what, Edit edit)
{
    return [what, edit](Tower& tower, const Call& call, const ReplyPtr& reply) {
        RuleBook book = tower.rules().book();
        const QByteArray id = call.arguments.value("ID");
        const rules::Rule* const rule = book.find(id);
        const QByteArray name = rule ? rule->name : QByteArray();
        if (const Expected<void> edited = edit(book, id, call.arguments); !edited)
            return reply->fail(edited.error());
        if (const auto saved = tower.rules().edit(book, what + ' ' + id + " (" + name + ")"); !saved)
            return reply->fail(saved.error());
        reply->answer(rulesAnswer(tower.rules(), tower.now()));
    };
}

Expected<void> enable(RuleBook& book, const QByteArray& id, bool on)
{
    rules::RuleDraft draft;
    draft.enabled = on;
    const auto changed = book.change(id, draft);
    return changed ? Expected<void>() : std::unexpected(changed.error());
}

void listRules(Tower& tower, const Call&, const ReplyPtr& reply)
{
    reply->answer(rulesAnswer(tower.rules(), tower.now()));
}

void undo(Tower& tower, const Call&, const ReplyPtr& reply)
{
    if (const auto undone = tower.rules().undo(); !undone)
        return reply->fail(undone.error());
    reply->answer(rulesAnswer(tower.rules(), tower.now()));
}

void history(Tower& tower, const Call&, const ReplyPtr& reply)
{
    JsonWriter json;
    json.beginObject().key("changes").beginArray();
    const std::vector<rules::Change>& changes = tower.rules().changes();
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        json.beginObject().key("time").instant(change->time).key("what").text(change->what).endObject();
    reply->answer(json.endArray().endObject().take());
}

void testRule(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const auto filter = filterOf(call.arguments.value("--when"));
    if (!filter)
        return reply->fail(filter.error());
    const qsizetype limit = call.arguments.count("--limit").value_or(10);
    const auto picked = std::make_shared<rules::Picked>();
    const bool asksTower = rules::needsKnowledge(*filter);
    const rules::Knowledge* const knowledge = asksTower ? &tower.knowledge() : nullptr;
    const auto look
        = [picked, filter = *filter, limit, now = tower.now(), knowledge](
              std::span<const rules::Past> past) { rules::pickInto(*picked, filter, past, now, limit, knowledge); };
    const auto done = [picked, reply](const Expected<void>& outcome) {
        if (!outcome)
            return reply->fail(outcome.error());
        JsonWriter json;
        json.beginObject().key("matched").number(picked->matched).key("of").number(picked->of);
        writeSamples(json, picked->samples);
        reply->answer(json.endObject().take());
    };
    tower::walkPast(tower,
        {.look = look, .onTowersThread = asksTower, .goOn = [reply] { return reply->isWanted(); }, .done = done});
}

QList<Option> ruleOptions()
{
    return {{.name = "--name", .value = "N", .help = "what people call it"},
        {.name = "--when", .value = "EXPR", .help = "for which messages; see: filter --help"},
        {.name = "--then", .value = "ACTION,…", .help = "what is done; see above"},
        {.name = "--at", .value = "INDEX", .help = "its place in the order, from 0", .kind = ValueKind::Count},
        {.name = "--for", .value = "DURATION", .help = "ends by itself after 30m, 1h, 7d"},
        {.name = "--continue", .value = {}, .help = "later rules may still tune, archive and note"}};
}

QByteArray actionsHelp()
{
    const auto list = [](bool deciding) {
        QByteArray text;
        for (const rules::ActionSpec& spec : rules::actionSpecs()) {
            if (rules::decides(spec.kind) == deciding)
                text += "\n  " + spec.example.toByteArray() + ": " + spec.description.toByteArray();
        }
        return text;
    };
    return "Actions that decide, of which a rule has one at most; the first rule that decides ends the matter:"
        + list(true) + "\nActions on the way, after which the next rules are asked as well:" + list(false);
}

Expected<void> checkAdd(const Arguments& arguments)
{
    for (const char* const needed : {"--name", "--when", "--then"}) {
        if (!arguments.has(needed))
            return fail("usage", QByteArray(needed) + " is missing");
    }
    return {};
}

} // namespace

QList<Command> ruleCommands()
{
    const QList<Positional> id = {{.name = "ID"}};
    const Grammar idOnly{.positionals = id, .options = {}};
    return {
        {.name = "rules list",
            .synopsis = "rules list",
            .summary = "lists the rules in their order",
            .details = {},
            .example = "clackstower ctl rules list",
            .grammar = {},
            .handler = listRules},
        {.name = "rules add",
            .synopsis
            = "rules add --name N --when EXPR --then ACTION[,ACTION…] [--at INDEX] [--for DURATION] [--continue]",
            .summary = "adds a rule",
            .details = actionsHelp(),
            .example
            = "clackstower ctl rules add --name Rain --when 'json.topic == weather' --then tune:Weather,archive",
            .grammar = {.positionals = {}, .options = ruleOptions()},
            .handler = addRule,
            .check = checkAdd},
        {.name = "rules set",
            .synopsis
            = "rules set ID [--name N] [--when EXPR] [--then ACTION[,ACTION…]] [--at INDEX] [--for DURATION] "
              "[--continue]",
            .summary = "changes a rule; what is not named stays as it is",
            .details = actionsHelp(),
            .example = "clackstower ctl rules set r1 --then stonewall",
            .grammar = {.positionals = id, .options = ruleOptions()},
            .handler = setRule},
        {.name = "rules remove",
            .synopsis = "rules remove ID",
            .summary = "removes a rule",
            .details = {},
            .example = "clackstower ctl rules remove r1",
            .grammar = idOnly,
            .handler = onRule("removed",
                [](RuleBook& book, const QByteArray& rule, const Arguments&) { return book.remove(rule); })},
        {.name = "rules move",
            .synopsis = "rules move ID INDEX",
            .summary = "moves a rule to another place in the order",
            .details = "The first rule is at 0. The first rule that holds and decides is the one that counts.",
            .example = "clackstower ctl rules move r1 0",
            .grammar
            = {.positionals = {{.name = "ID"}, {.name = "INDEX", .kind = ValueKind::Count}}, .options = {}},
            .handler = onRule("moved",
                [](RuleBook& book, const QByteArray& rule, const Arguments& arguments) {
                    return book.move(rule, arguments.count("INDEX").value_or(0));
                })},
        {.name = "rules enable",
            .synopsis = "rules enable ID",
            .summary = "switches a rule on",
            .details = {},
            .example = "clackstower ctl rules enable r1",
            .grammar = idOnly,
            .handler = onRule("enabled",
                [](RuleBook& book, const QByteArray& rule, const Arguments&) { return enable(book, rule, true); })},
        {.name = "rules disable",
            .synopsis = "rules disable ID",
            .summary = "switches a rule off; it keeps its place",
            .details = {},
            .example = "clackstower ctl rules disable r1",
            .grammar = idOnly,
            .handler = onRule("disabled",
                [](RuleBook& book, const QByteArray& rule, const Arguments&) {
                    return enable(book, rule, false);
                })},
        {.name = "rules undo",
            .synopsis = "rules undo",
            .summary = "takes the last change of rules, stations or scripts back",
            .details = "Works over restarts. `rules history` tells what would be undone, the newest first.",
            .example = "clackstower ctl rules undo",
            .grammar = {},
            .handler = undo},
        {.name = "rules history",
            .synopsis = "rules history",
            .summary = "lists the changes that can be undone",
            .details = {},
            .example = "clackstower ctl rules history",
            .grammar = {},
            .handler = history},
        {.name = "rules test",
            .synopsis = "rules test --when EXPR [--limit N]",
            .summary = "tells which messages of the past a condition holds for",
            .details
            = "The past is what the archive keeps and the journal remembers. Ending the command ends the search.",
            .example = "clackstower ctl rules test --when 'size > 64k'",
            .grammar = {.positionals = {},
                .options = {{.name = "--when", .value = "EXPR", .help = "the condition"},
                    {.name = "--limit",
                        .value = "N",
                        .help = "so many samples at most",
                        .kind = ValueKind::Count}}},
            .handler = testRule,
            .check =
                [](const Arguments& arguments) {
                    return arguments.has("--when") ? Expected<void>() : fail("usage", "--when is missing");
                }},
    };
}

} // namespace clackstower::app::ctl
