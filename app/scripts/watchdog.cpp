#include "app/scripts/watchdog.h"

#ifdef __linux__
#include <ctime>
#include <pthread.h>
#endif

namespace clackstower::scripts {

namespace {

using namespace std::chrono_literals;

/// Beyond what a call may take; the engine looks now and then whether it is interrupted.
constexpr auto grace = 300ms;

/// A clock that runs with the thread that calls this: what a busy machine does meanwhile is not held against a
/// script.
std::function<Watchdog::Millis()> clockOfThisThread()
{
#ifdef __linux__
    clockid_t clock{};
    if (pthread_getcpuclockid(pthread_self(), &clock) == 0) {
        return [clock] {
            timespec used{};
            clock_gettime(clock, &used);
            return std::chrono::duration_cast<Watchdog::Millis>(
                std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec));
        };
    }
#endif
    return [] {
        return std::chrono::duration_cast<Watchdog::Millis>(std::chrono::steady_clock::now().time_since_epoch());
    };
}

} // namespace

Watchdog::Watchdog(Millis most, std::function<void()> interrupt, std::function<void()> end)
    : m_most(most)
    , m_interrupt(std::move(interrupt))
    , m_end(std::move(end))
    , m_used(clockOfThisThread())
    , m_thread([this] { watch(); })
{
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isGone = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Watchdog::begin()
{
    {
        const std::lock_guard lock(m_mutex);
        m_began = m_used();
        m_isRunning = true;
    }
    m_changed.notify_one();
}

void Watchdog::finish()
{
    const std::lock_guard lock(m_mutex);
    m_isRunning = false;
}

void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_isGone) {
        if (!m_isRunning) {
            m_changed.wait(lock);
            continue;
        }
        const Millis used = m_used() - m_began;
        if (used >= m_most + grace)
            m_end();
        if (used >= m_most)
            m_interrupt();
        // The thread cannot have used more than the time that goes by.
        m_changed.wait_for(lock, used < m_most ? m_most - used : 20ms);
    }
}

} // namespace clackstower::scripts
