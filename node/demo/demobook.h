#pragma once

#include "node/rules/rulebook.h"

namespace clackstower::demo {

/// Rules and stations that give every verdict something to show, and every page something to do.
rules::RuleBook demoBook(rules::RuleBook shipped);

} // namespace clackstower::demo
