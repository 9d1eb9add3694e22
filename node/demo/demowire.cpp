#include "node/demo/demowire.h"

#include "node/base/digest.h"

namespace clackstower::demo {

namespace {

using namespace std::chrono_literals;

/// How far the clock leaps at most before the line is woken: finer than anything that the line paces.
constexpr auto stride = 50ms;

} // namespace

DemoWire::DemoWire(DemoClock& clock, quint64 seed)
    : m_clock(clock)
    , m_swarm(seed, clock.now())
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
}

base::Expected<quint16> DemoWire::listen(const clacks::LineSettings& settings)
{
    m_self = settings.core.self;
    m_listens = true;
    arm();
    return settings.port;
}

void DemoWire::post(clacks::Transmit transmit)
{
    ++m_counters.pool.posts;
    m_counters.pool.bytesOut += quint64(transmit.body.size());
    m_swarm.take(transmit, m_clock.now());
    arm();
}

void DemoWire::hangUp()
{
    m_swarm.hangUp(m_clock.now());
    arm();
}

void DemoWire::reconfigure(const clacks::LineSettings& settings)
{
    m_self = settings.core.self;
}

QByteArray DemoWire::fingerprint() const
{
    return base::sha256(m_self.toText()).toHex();
}

void DemoWire::turn()
{
    while (auto happening = m_swarm.next(m_clock.now())) {
        if (const auto* const delivery = std::get_if<clacks::Delivery>(&*happening)) {
            if (!m_listens)
                continue;
            ++m_counters.server.requests;
            m_counters.server.bytesIn += quint64(delivery->body.size());
            (void)m_end->deliver(*delivery);
        } else {
            const auto& outcome = std::get<clacks::Outcome>(*happening);
            m_counters.pool.answered += outcome.kind == clacks::Outcome::Answered;
            m_end->ended(outcome);
        }
    }
    arm();
}

void DemoWire::arm()
{
    if (m_leaps)
        return;
    const base::Duration left = m_swarm.deadline() - m_clock.now();
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(left, base::Duration::zero())));
}

void DemoWire::hurry(double perSecond)
{
    m_swarm.hurry(perSecond, m_clock.now());
    arm();
}

void DemoWire::leap(base::Duration span)
{
    const base::Instant end = m_clock.now() + span;
    m_leaps = true;
    while (m_clock.now() < end) {
        m_clock.leapTo(std::min({end, m_clock.now() + stride, std::max(m_swarm.deadline(), m_clock.now())}));
        turn();
        m_end->wake();
    }
    m_leaps = false;
    arm();
}

} // namespace clackstower::demo
