#pragma once

#include "app/datadir.h"

#include <optional>

namespace clackstower::app {

/// How a start of the program's window goes.
struct Entry
{
    std::optional<DataDir> dataDir; ///< ours now
    bool handedOver = false;        ///< a window is open in that folder, and has been told
    QByteArray error;               ///< neither, and why
};

/// Takes the data folder; or, where a window works in it already, raises that one and hands it the link. Waits a
/// moment for a tower that is just starting or ending.
Entry enter(const QString& folder, const QByteArray& link);

} // namespace clackstower::app
