#pragma once

#include "node/archive/query.h"
#include "node/rules/filter.h"

namespace clackstower::archive {

/// The query that finds what the filter matches. What an archive can look up by itself becomes conditions of its
/// own; the filter is held against each record that is left, and against each of its sightings.
Query queryFor(const rules::Filter& filter, base::Instant now);

} // namespace clackstower::archive
