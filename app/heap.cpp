#include "app/heap.h"

#include <cstdlib> // tells whose C library it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace clackstower::app {

void keepHeapSmall()
{
#ifdef __GLIBC__
    constexpr int largeBlock = 256 * 1024;
    constexpr int unusedTop = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, largeBlock);
    mallopt(M_TRIM_THRESHOLD, unusedTop);
#endif
}

void useOneHeap()
{
#ifdef __GLIBC__
    constexpr int growth = 512 * 1024;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, growth);
#endif
}

} // namespace clackstower::app
