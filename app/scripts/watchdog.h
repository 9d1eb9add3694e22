#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace clackstower::scripts {

/// Looks from a thread of its own at how much processor time the calls of the thread take that made it. One that
/// takes too much is interrupted; where that does not help, as in the middle of a regular expression, the process
/// ends.
class Watchdog
{
public:
    using Millis = std::chrono::milliseconds;

    /// `interrupt` may be called at any time until the watchdog has gone; `end` is called once and does not return.
    Watchdog(Millis most, std::function<void()> interrupt, std::function<void()> end);
    ~Watchdog();

    void begin();
    void finish();

private:
    void watch();

    const Millis m_most;
    const std::function<void()> m_interrupt;
    const std::function<void()> m_end;
    const std::function<Millis()> m_used; ///< processor time of the thread that is watched
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Millis m_began{};
    bool m_isRunning = false;
    bool m_isGone = false;
    std::thread m_thread; ///< last: it uses all of them
};

} // namespace clackstower::scripts
