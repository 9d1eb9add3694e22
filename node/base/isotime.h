#pragma once

#include "node/base/instant.h"

#include <optional>

namespace clackstower::base {

/// Reads what isoText() writes, and its shorter forms: without milliseconds, without seconds, without a time at
/// all. UTC, unless an offset stands behind it.
std::optional<Instant> instantFromIso(const QByteArray& text);

} // namespace clackstower::base
