#include "app/heap.h"

#include <algorithm>
#include <cstdlib> // tells whose C library it is

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
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

void preferLargePages([[maybe_unused]] qint64 bytes)
{
#ifdef __GLIBC__
    constexpr qint64 most = qint64(1) << 30;
    constexpr int largeBlock = 32 * 1024 * 1024; // the largest that glibc allows to lie in a heap
    const auto growth = int(std::min(bytes, most));
    // The heap grows by all of that at once and keeps it: what is advised of it stays in one piece.
    mallopt(M_TOP_PAD, growth);
    mallopt(M_TRIM_THRESHOLD, growth);
    mallopt(M_MMAP_THRESHOLD, largeBlock);
    auto* const start = static_cast<char*>(sbrk(0));
    void* volatile block = std::malloc(largeBlock / 2); // else the compiler leaves both out
    std::free(block);
    const qint64 grown = static_cast<char*>(sbrk(0)) - start;
    const auto page = quintptr(sysconf(_SC_PAGESIZE));
    const auto skipped = qint64((page - quintptr(start) % page) % page);
    // A system that has none to give is only slower.
    if (grown > skipped)
        madvise(start + skipped, size_t(grown - skipped), MADV_HUGEPAGE);
    constexpr int usualGrowth = 128 * 1024;
    mallopt(M_TOP_PAD, usualGrowth);
#endif
}

} // namespace clackstower::app
