#pragma once

#include "node/rules/rule.h"

namespace clackstower::rules {

/// One example for each kind of script, with comments.
std::vector<Script> shippedScripts();

/// The page about scripts, as Markdown.
QByteArray scriptsPage();

/// The page about the filter language, as Markdown.
QByteArray filterPage();

} // namespace clackstower::rules
