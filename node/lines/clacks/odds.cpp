#include "node/lines/clacks/odds.h"

namespace clackstower::clacks {

namespace {

Pool poolAt(double draw, const PoolSizes& sizes, double lostBeyond, double deadBeyond)
{
    Pool pool = sizes.alive > 0 ? Pool::Alive : Pool::None;
    if ((draw > lostBeyond || pool == Pool::None) && sizes.lost > 0)
        pool = Pool::Lost;
    if ((draw > deadBeyond || pool == Pool::None) && sizes.dead > 0)
        pool = Pool::Dead;
    return pool;
}

} // namespace

Pool drawPool(const PoolSizes& sizes, double lostBeyond, double deadBeyond, base::Random& random)
{
    if (sizes.fresh > 0)
        return Pool::New;
    return poolAt(random.unit(), sizes, lostBeyond, deadBeyond);
}

double poolChance(Pool pool, const PoolSizes& sizes, double lostBeyond, double deadBeyond)
{
    if (sizes.fresh > 0)
        return pool == Pool::New ? 1 : 0;
    // The draw falls into one of three stretches; within one the answer is the same.
    double chance = 0;
    if (poolAt(0, sizes, lostBeyond, deadBeyond) == pool)
        chance += lostBeyond;
    if (poolAt((lostBeyond + deadBeyond) / 2, sizes, lostBeyond, deadBeyond) == pool)
        chance += deadBeyond - lostBeyond;
    if (poolAt(1, sizes, lostBeyond, deadBeyond) == pool)
        chance += 1 - deadBeyond;
    return chance;
}

} // namespace clackstower::clacks
