#pragma once

#include "node/base/instant.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace clackstower::lines {

/// What every shell does with its core: feed it one thing, drain it, and set one timer to its deadline. Written
/// once, so that no line can forget to drain.
template <typename Core, typename Transmit, typename Event>
class CoreDriver
{
public:
    CoreDriver(Core& core, const base::Clock& clock, std::function<void(Transmit)> carryOut,
        std::function<void(Event)> tell)
        : m_core(core)
        , m_clock(clock)
        , m_carryOut(std::move(carryOut))
        , m_tell(std::move(tell))
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_armedFor.reset();
            run([](Core& woken, base::Instant now) { woken.wake(now); });
        });
    }

    /// Calls one mutating verb of the core with the present time, then drains and re-arms.
    template <typename Verb>
    auto run(Verb verb)
    {
        const base::Instant now = m_clock.now();
        if constexpr (std::is_void_v<std::invoke_result_t<Verb, Core&, base::Instant>>) {
            verb(m_core, now);
            drain(now);
        } else {
            auto result = verb(m_core, now);
            drain(now);
            return result;
        }
    }

private:
    void drain(base::Instant now)
    {
        while (std::optional<Transmit> transmit = m_core.nextTransmit())
            m_carryOut(std::move(*transmit));
        while (std::optional<Event> event = m_core.nextEvent())
            m_tell(std::move(*event));
        arm(now);
    }

    void arm(base::Instant now)
    {
        const std::optional<base::Instant> deadline = m_core.deadline();
        // A timer that fires too early costs one look; setting it anew for every request would cost more.
        if (!deadline || (m_armedFor && *m_armedFor <= *deadline))
            return;
        m_armedFor = *deadline;
        m_timer.start(
            std::chrono::ceil<std::chrono::milliseconds>(std::max(*deadline - now, base::Duration::zero())));
    }

    Core& m_core;
    const base::Clock& m_clock;
    std::function<void(Transmit)> m_carryOut;
    std::function<void(Event)> m_tell;
    QTimer m_timer;
    std::optional<base::Instant> m_armedFor;
};

} // namespace clackstower::lines
