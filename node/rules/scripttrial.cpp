#include "node/rules/scripttrial.h"

#include "node/rules/scriptdesk.h"

namespace clackstower::rules {

namespace {

ScriptResult checked(const ScriptResult& result)
{
    const QByteArray fault = result.kind == ScriptResult::Kind::Made ? faultOfMade(result.made) : QByteArray();
    return fault.isEmpty() ? result : ScriptResult::failed(fault);
}

} // namespace

void tryScript(ScriptRunner& runner, const ScriptCall& asked, const ScriptRunner::Done& done)
{
    const auto tell = [done](const ScriptResult& result) { done(checked(result)); };
    if (asked.kind != ScriptCall::Kind::Join)
        return runner.run(asked, tell);
    ScriptCall key = asked;
    key.kind = ScriptCall::Kind::Key;
    key.messages = {asked.messages.first()};
    runner.run(key, [&runner, asked, tell, done](const ScriptResult& result) {
        if (result.kind != ScriptResult::Kind::Made) // it belongs to no others
            return done(result);
        runner.run(asked, tell);
    });
}

} // namespace clackstower::rules
