#pragma once

#include <QtGlobal>

#include <cstddef>

namespace clackstower::lab {

/// Asks the processor for memory that will be read soon, and does not wait for it. It changes nothing but the time.
inline void prefetch(const void* place, qsizetype bytes)
{
    constexpr qsizetype lineBytes = 64;
#if defined(__GNUC__)
#pragma GCC unroll 8
    for (qsizetype at = 0; at < bytes; at += lineBytes)
        __builtin_prefetch(static_cast<const std::byte*>(place) + at);
#else
    (void)place, (void)bytes, (void)lineBytes;
#endif
}

} // namespace clackstower::lab
