#pragma once

#include <QtGlobal>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

namespace clackstower::tests {

/// While it lives, what this thread allocates may leak: for the few places where Qt does, and nobody can mend it
/// from outside.
class [[maybe_unused]] Unwatched
{
public:
#if defined(__SANITIZE_ADDRESS__)
    Unwatched() { __lsan_disable(); }
    ~Unwatched() { __lsan_enable(); }
#else
    Unwatched() = default;
    ~Unwatched() = default;
#endif
    Q_DISABLE_COPY_MOVE(Unwatched)
};

} // namespace clackstower::tests
