#pragma once

#include "node/rules/tree.h"
#include "node/traffic/message.h"

namespace clackstower::rules::reference {

/// Whether a filter holds, worked out in the plainest way: Qt's JSON and regular expressions, everything copied.
/// Knows the fields of a message that was just received.
bool holds(const Node& node, const QByteArray& line, const traffic::Message& message, base::Instant now);

} // namespace clackstower::rules::reference
