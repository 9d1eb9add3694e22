#pragma once

#include "node/base/error.h"

#include <QUrl>

/// Small files that the user points at, read and written whole.
namespace clackstower::viewmodels {

/// What the user has chosen in a dialogue, or typed as a path. Larger files than `most` bytes are refused.
base::Expected<QByteArray> readFile(const QUrl& file, qint64 most = qint64(16) * 1024 * 1024);

/// Whole or not at all.
base::Expected<void> writeFile(const QUrl& file, const QByteArray& content);

} // namespace clackstower::viewmodels
