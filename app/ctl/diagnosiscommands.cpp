#include "app/ctl/commandtable.h"
#include "node/base/jsonwriter.h"
#include "node/tower/report.h"
#include "node/tower/tower.h"

namespace clackstower::app::ctl {

namespace {

void selfTest(tower::Tower& tower, const Call&, const ReplyPtr& reply)
{
    tower::selfTest(tower, [reply](const QList<tower::SelfCheck>& checks) {
        base::JsonWriter json;
        json.beginObject().key("checks").beginArray();
        for (const tower::SelfCheck& check : checks) {
            json.beginObject().key("line").text(check.line).key("check").text(check.name);
            json.key("passed").boolean(check.passed).key("sentence").text(check.sentence).endObject();
        }
        reply->answer(json.endArray().endObject().take());
    });
}

void report(tower::Tower& tower, const Call&, const ReplyPtr& reply)
{
    const auto answer = [reply, tower = &tower](const QList<tower::SelfCheck>& checks) {
        base::JsonWriter json;
        reply->answer(
            json.beginObject().key("report").text(tower::reportText(*tower, checks, {})).endObject().take());
    };
    tower::selfTest(tower, answer);
}

} // namespace

QList<Command> diagnosisCommands()
{
    return {
        {.name = "selftest",
            .synopsis = "selftest",
            .summary = "tries every line of the tower on itself",
            .details
            = "Whether it listens, whether its certificate loads, and whether it answers over loopback with "
              "its own key.\nNothing leaves this machine.",
            .example = "clackstower ctl selftest",
            .grammar = {},
            .handler = selfTest},
        {.name = "report",
            .synopsis = "report",
            .summary = "describes the tower for somebody who helps",
            .details = "State, counters, changed settings and self-test as one text; names, addresses and keys are "
                       "struck out.",
            .example = "clackstower ctl report",
            .grammar = {},
            .handler = report},
    };
}

} // namespace clackstower::app::ctl
