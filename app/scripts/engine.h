#pragma once

#include "node/rules/scriptcall.h"

#include <QJSEngine>

namespace clackstower::scripts {

/// Runs one call of a script. There is nothing that a script could reach: no file, no clock, no chance, no object
/// of ours, and nothing that an earlier call has left behind, as its text is read anew for each call and what is
/// built in cannot be changed.
class Engine
{
public:
    Engine();

    rules::ScriptResult run(const rules::ScriptCall& call);

    /// From another thread: the call that runs ends soon, with a failure.
    void interrupt() { m_engine.setInterrupted(true); }

private:
    QJSValue functionOf(const rules::ScriptCall& call, rules::ScriptResult& failure);
    rules::ScriptResult resultOf(const rules::ScriptCall& call, const QJSValue& value);
    rules::ScriptResult failureOf(const QJSValue& error) const;

    QJSEngine m_engine;
    QJSValue m_parse;
    QJSValue m_stringify;
};

} // namespace clackstower::scripts
