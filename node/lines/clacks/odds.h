#pragma once

#include "node/base/random.h"

namespace clackstower::clacks {

/// Which list of towers the next message goes to.
enum class Pool {
    None,
    New,
    Alive,
    Lost,
    Dead
};

struct PoolSizes
{
    qsizetype fresh = 0;
    qsizetype alive = 0;
    qsizetype lost = 0;
    qsizetype dead = 0;
};

/// New towers come first. Else one draw decides: alive, but above `lostBeyond` lost and above `deadBeyond` dead;
/// an empty list gives way to the next one, as in the original.
Pool drawPool(const PoolSizes& sizes, double lostBeyond, double deadBeyond, base::Random& random);

/// The chance that drawPool gives this list.
double poolChance(Pool pool, const PoolSizes& sizes, double lostBeyond, double deadBeyond);

} // namespace clackstower::clacks
