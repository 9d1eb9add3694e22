#pragma once

#include <QtGlobal>

#include <cstddef>

namespace clackstower::base {

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

/// What one turn after another leads to, from the outside inwards: a place can only be asked for when the place
/// that names it has come.
enum class Ahead {
    Lists, ///< the rows that an object keeps
    Items, ///< what stands first in them
    Bytes, ///< and what that holds
};

} // namespace clackstower::base
