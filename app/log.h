#pragma once

#include "node/base/instant.h"

#include <QByteArray>
#include <QtGlobal>

#include <functional>

/// The log on stderr: what Qt's categories say, from a level on. It never waits for its reader and never writes
/// more than some lines a second, so that no stranger can fill a disk or stop the tower with it.
namespace clackstower::app::log {

/// Takes over Qt's messages. Level names are those of the setting log.level.
void install(const QByteArray& level);

void setLevel(const QByteArray& level);

/// Is told each line that is admitted, on the thread that logs, one at a time. It must not log itself.
using Listener = std::function<void(QtMsgType, base::Instant, const QString& category, const QString& text)>;
void setListener(Listener listener);

} // namespace clackstower::app::log
