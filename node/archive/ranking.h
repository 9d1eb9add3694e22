#pragma once

#include "node/archive/query.h"
#include "node/archive/searchtext.h"

namespace clackstower::archive {

/// How many of the newest that were found a ranking looks at. A ranking of all would have to read all: for a common
/// word that is every message.
inline constexpr qsizetype rankedWindow = 1000;

/// The hits in which the words weigh most, first, `most` at most; of those that weigh the same the newest.
Page ranked(Page page, const QList<Term>& terms, qsizetype most);

} // namespace clackstower::archive
