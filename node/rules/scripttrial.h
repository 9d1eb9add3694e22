#pragma once

#include "node/rules/scriptcall.h"

namespace clackstower::rules {

/// Asks a script what it makes of messages, as a rule would, and sends nothing. For Join it is first asked whether
/// the first message belongs to others at all. What could not travel is a failure.
void tryScript(ScriptRunner& runner, const ScriptCall& asked, const ScriptRunner::Done& done);

} // namespace clackstower::rules
