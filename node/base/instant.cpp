#include "node/base/instant.h"

#include <cstdio>

namespace clackstower::base {

SystemClock::SystemClock()
    : m_start(std::chrono::floor<Duration>(std::chrono::system_clock::now()))
    , m_steadyStart(std::chrono::steady_clock::now())
{
}

Instant SystemClock::now() const
{
    return m_start + std::chrono::floor<Duration>(std::chrono::steady_clock::now() - m_steadyStart);
}

QByteArray isoText(Instant when)
{
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::milliseconds>(when - day)};
    char text[40];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()),
        int(time.seconds().count()), int(time.subseconds().count()));
    return QByteArray(text, length);
}

} // namespace clackstower::base
