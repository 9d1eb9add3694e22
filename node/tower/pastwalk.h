#pragma once

#include "node/archive/record.h"
#include "node/base/error.h"
#include "node/rules/timemachine.h"

namespace clackstower::tower {

class Tower;

/// Somebody who wants to see all that came here and is still known: what the archive keeps, and what the journal
/// remembers. A message that the journal remembers is not shown from the archive once more.
struct PastWalk
{
    /// The most that is shown of the archive, the newest first.
    static constexpr qsizetype mostArchived = 1'000'000;

    /// Is shown one piece after the other, on a thread for work or, in smaller ones, on the tower's.
    std::function<void(std::span<const rules::Past>)> look;
    bool onTowersThread = false; ///< for who asks what the tower knows

    rules::GoOn goOn; ///< asked on any thread; nothing more is shown once it says no

    /// On the tower's thread, at the end; a failure is one of the archive.
    std::function<void(const base::Expected<void>& outcome)> done;
};

void walkPast(Tower& tower, PastWalk walk);

/// As it came, and as it was judged, for the first time.
rules::Past pastOf(const archive::Record& record);

} // namespace clackstower::tower
