#pragma once

#include "node/base/instant.h"

#include <optional>

namespace clackstower::base {

/// Whose clock shows a time that stands without an offset: scripts mean everybody's, a person his own.
enum class Zone : quint8 {
    Utc,
    Local
};

/// Reads what isoText() writes, and its shorter forms: without milliseconds, without seconds, without a time at
/// all, with a blank in place of the T.
std::optional<Instant> instantFromIso(const QByteArray& text, Zone zone = Zone::Utc);

} // namespace clackstower::base
