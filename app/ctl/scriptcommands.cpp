#include "app/ctl/commandtable.h"
#include "node/base/json.h"
#include "node/base/jsonwriter.h"
#include "node/rules/scripttrial.h"
#include "node/rules/shippedscripts.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

using base::fail;
using base::JsonWriter;
using rules::ScriptCall;
using rules::ScriptResult;
using tower::Tower;

QByteArray scriptsAnswer(const rules::RuleBook& book)
{
    JsonWriter json;
    json.beginObject().key("scripts").beginArray();
    for (const rules::Script& script : book.scripts()) {
        json.beginObject().key("name").text(script.name).key("bytes").number(script.code.size());
        json.key("rules").beginArray();
        for (const rules::Rule& rule : book.rules()) {
            const rules::Action* const decision = rule.decision();
            if (decision && rules::needsScript(decision->kind) && decision->name == script.name)
                json.text(rule.id);
        }
        json.endArray().endObject();
    }
    return json.endArray().endObject().take();
}

base::Error unknownScript(const QByteArray& name)
{
    return {"unknownScript", "there is no script '" + name.left(64) + "'; `scripts list` shows them"};
}

void list(Tower& tower, const Call&, const ReplyPtr& reply)
{
    reply->answer(scriptsAnswer(tower.rules().book()));
}

void show(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const rules::Script* const script = tower.rules().book().findScript(call.arguments.value("NAME"));
    if (!script)
        return reply->fail(unknownScript(call.arguments.value("NAME")));
    JsonWriter json;
    json.beginObject().key("name").text(script->name).key("code").text(script->code).endObject();
    reply->answer(json.take());
}

/// Puts or takes away one, and answers with all.
template <typename Edit>
Handler onBook(const QByteArray& what, Edit edit)
{
    return [what, edit](Tower& tower, const Call& call, const ReplyPtr& reply) {
        rules::RuleBook book = tower.rules().book();
        if (const base::Expected<void> edited = edit(book, call); !edited)
            return reply->fail(edited.error());
        const QByteArray name = call.arguments.value("NAME");
        if (const auto saved = tower.rules().edit(book, what + ' ' + name); !saved)
            return reply->fail(saved.error());
        reply->answer(scriptsAnswer(book));
    };
}

base::Expected<void> put(rules::RuleBook& book, const Call& call)
{
    if (!base::isUtf8(call.input))
        return fail("notUtf8", "the file is no text in UTF-8");
    return book.putScript({call.arguments.value("NAME"), call.input});
}

/// What a script made, or that a message would go on as it came.
void answerTry(const ReplyPtr& reply, const ScriptResult& result)
{
    if (result.kind == ScriptResult::Kind::Failed)
        return reply->fail({"script", result.sentence});
    JsonWriter json;
    json.beginObject().key("unchanged").boolean(result.kind == ScriptResult::Kind::Undefined);
    json.key("made").beginArray();
    for (const QByteArray& each : result.made)
        json.raw(each);
    reply->answer(json.endArray().endObject().take());
}

void tryScript(Tower& tower, const Call& call, const ReplyPtr& reply)
{
    const rules::Script* const script = tower.rules().book().findScript(call.arguments.value("NAME"));
    if (!script)
        return reply->fail(unknownScript(call.arguments.value("NAME")));
    rules::ScriptRunner* const runner = tower.rules().scripts().runner();
    if (!runner)
        return reply->fail({"noScripts", "this tower runs no scripts"});
    const QByteArray as = call.arguments.value("--as");
    ScriptCall asked{as == "join" ? ScriptCall::Kind::Join
            : as == "split"       ? ScriptCall::Kind::Split
                                  : ScriptCall::Kind::Transform,
        script->code, call.arguments.values("--message"), {}};
    const traffic::Message message{asked.messages.first(), tower.now(), std::nullopt, {}};
    asked.about = rules::aboutOf("clacks", message);
    rules::tryScript(*runner, asked, [reply](const ScriptResult& result) { answerTry(reply, result); });
}

base::Expected<void> checkTry(const Arguments& arguments)
{
    const QList<QByteArray> messages = arguments.values("--message");
    const QByteArray as = arguments.value("--as");
    if (arguments.has("--as") && as != "transform" && as != "split" && as != "join")
        return fail("usage", "--as is transform, split or join");
    if (messages.isEmpty() || (messages.size() > 1 && as != "join"))
        return fail("usage", "scripts try needs one --message JSON, or several for --as join");
    for (const QByteArray& each : messages) {
        if (base::json::scanDocument(each).fault != base::json::Fault::None)
            return fail("usage", "--message takes JSON; a text stands in quotes: --message '\"Hello\"'");
    }
    return {};
}

} // namespace

QList<Command> scriptCommands()
{
    const Positional name{.name = "NAME"};
    const Grammar nameOnly{.positionals = {name}, .options = {}};
    return {
        {.name = "scripts list",
            .synopsis = "scripts list",
            .summary = "lists the scripts, and the rules that call them",
            .details = rules::scriptsPage(),
            .example = "clackstower ctl scripts list",
            .grammar = {},
            .handler = list},
        {.name = "scripts show",
            .synopsis = "scripts show NAME",
            .summary = "shows the text of a script",
            .details = {},
            .example = "clackstower ctl scripts show wrap-text",
            .grammar = nameOnly,
            .handler = show},
        {.name = "scripts set",
            .synopsis = "scripts set NAME FILE",
            .summary = "adds a script, or replaces the one of that name",
            .details = "Can be undone with `rules undo`. `scripts list --help` tells how one is written.",
            .example = "clackstower ctl scripts set shout shout.js",
            .grammar = {.positionals = {name, {.name = "FILE", .kind = ValueKind::File}}, .options = {}},
            .handler = onBook("set script", put)},
        {.name = "scripts remove",
            .synopsis = "scripts remove NAME",
            .summary = "removes a script that no rule calls",
            .details = {},
            .example = "clackstower ctl scripts remove shout",
            .grammar = nameOnly,
            .handler = onBook("removed script",
                [](rules::RuleBook& book, const Call& call) {
                    return book.removeScript(call.arguments.value("NAME"));
                })},
        {.name = "scripts try",
            .synopsis = "scripts try NAME [--as transform|split|join] --message JSON…",
            .summary = "tells what a script makes of a message; nothing is sent",
            .details = "`unchanged` is true when the message would go on as it came or, for join, wait for more.",
            .example = "clackstower ctl scripts try split-lines --as split --message '\"one\\ntwo\"'",
            .grammar = {.positionals = {name},
                .options = {{.name = "--as", .value = "KIND", .help = "what a rule would ask it for"},
                    {.name = "--message",
                        .value = "JSON",
                        .help = "the message, or one of those that join is to make one of",
                        .repeatable = true}}},
            .handler = tryScript,
            .check = checkTry},
    };
}

} // namespace clackstower::app::ctl
