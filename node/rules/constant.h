#pragma once

#include "node/rules/tree.h"

#include <expected>

namespace clackstower::rules {

/// Reads a value as the field wants it. A failure is a sentence that says what would be right.
std::expected<Constant, QByteArray> readConstant(FieldType type, QByteArrayView text, bool quoted);

/// The value as it is written in a filter, with quotes where it needs them.
QByteArray canonicalConstant(const Constant& constant, FieldType type);

/// 1500000 → "1500000", 4096 bytes → "4k", 90 s → "1m30s".
QByteArray bytesText(double bytes);
QByteArray spanText(base::Duration span);

/// A duration such as 90s, 1h30m or 250ms.
std::optional<base::Duration> readSpan(QByteArrayView text);

} // namespace clackstower::rules
