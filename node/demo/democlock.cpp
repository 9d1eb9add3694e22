#include "node/demo/democlock.h"

#include <algorithm>

namespace clackstower::demo {

using std::chrono::steady_clock;

base::Instant DemoClock::now() const
{
    if (!m_runsSince)
        return m_shown;
    return m_shown + std::chrono::floor<base::Duration>(steady_clock::now() - *m_runsSince);
}

void DemoClock::leapTo(base::Instant when)
{
    m_shown = std::max(now(), when);
    if (m_runsSince)
        m_runsSince = steady_clock::now();
}

void DemoClock::letRun()
{
    m_shown = now();
    m_runsSince = steady_clock::now();
}

} // namespace clackstower::demo
