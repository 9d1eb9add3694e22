#pragma once

#include "node/base/instant.h"

#include <optional>

namespace clackstower::demo {

/// A clock that can leap ahead, stand still, and walk on with the real one. Used on one thread.
class DemoClock final : public base::Clock
{
public:
    explicit DemoClock(base::Instant start)
        : m_shown(start)
    {
    }

    base::Instant now() const override;

    /// Never backwards.
    void leapTo(base::Instant when);

    /// From here on it goes as fast as real time; before, and where nobody calls this, it stands still.
    void letRun();

private:
    base::Instant m_shown; ///< what it showed when it last leapt
    std::optional<std::chrono::steady_clock::time_point> m_runsSince;
};

} // namespace clackstower::demo
