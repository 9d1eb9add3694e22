#pragma once

#include "node/archive/record.h"
#include "viewmodels/towerlink.h"

namespace clackstower::viewmodels {

/// Fetches one message of the archive, whole and with all that was seen of it.
void fetchArchived(TowerLink& link, QObject* context, const QString& id,
    std::function<void(const base::Expected<archive::Record>&)> then);

} // namespace clackstower::viewmodels
