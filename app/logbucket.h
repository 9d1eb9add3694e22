#pragma once

#include "node/base/instant.h"

#include <algorithm>
#include <utility>

namespace clackstower::app {

/// How much may be logged: some lines a second, a few more after silence. Counts what had to be left out.
class LogBucket
{
public:
    bool admits(base::Instant now)
    {
        const double seconds = std::chrono::duration<double>(now - m_last).count();
        m_tokens = std::min(most, m_tokens + std::max(0.0, seconds) * perSecond);
        m_last = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

    void withhold() { ++m_withheld; }

    quint64 takeWithheld() { return std::exchange(m_withheld, 0); }

    static constexpr double perSecond = 20;
    static constexpr double most = 100;

private:
    double m_tokens = most;
    base::Instant m_last{};
    quint64 m_withheld = 0;
};

} // namespace clackstower::app
