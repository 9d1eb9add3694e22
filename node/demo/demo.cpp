#include "node/demo/demo.h"

#include "node/demo/demobook.h"
#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

namespace clackstower::demo {

namespace {

using namespace std::chrono_literals;

constexpr auto theIgnored = 4min; ///< after the start, as most of what follows
constexpr auto betweenOwnMessages = 150s;
constexpr double ownRate = 3.4; ///< at which the tower sends

base::Instant startOf(const Demo::Options& options)
{
    return options.until.value_or(base::SystemClock().now()) - options.past;
}

QByteArray ownMessage(int number)
{
    return "{\"topic\":\"mine\",\"n\":" + QByteArray::number(number) + ",\"text\":\"from the top of our tower\"}";
}

} // namespace

Demo::Demo(const Options& options)
    : m_options(options)
    , m_clock(startOf(options))
{
}

tower::Settings Demo::settings(tower::Settings given) const
{
    const double rate = ownRate + given.real("demo.rate"); // whatever comes in goes out again
    const std::pair<QByteArray, QByteArray> needed[] = {
        {"tower.seed", QByteArray::number(m_options.seed)},
        {"clacks.enabled", "true"},
        {"clacks.bind", "127.0.0.1"},
        {"clacks.hostname", "you.example"},
        {"clacks.sendrate", QByteArray::number(rate)},
        {"clacks.killtimeout", "1200000"},
    };
    for (const auto& [key, text] : needed)
        (void)given.setForThisRun(key, text);
    return given;
}

tower::Wires Demo::wires()
{
    return {.clacks = [this]() -> std::unique_ptr<clacks::Wire> {
        auto wire = std::make_unique<DemoWire>(m_clock, m_options.seed);
        m_wire = wire.get();
        return wire;
    }};
}

void Demo::rehearse(tower::Tower& tower)
{
    (void)tower.goOnAir();
    const auto clacks = tower.clacks();
    if (!clacks || !m_wire)
        return;
    clacks::ClacksLine& line = **clacks;
    (void)tower.rules().edit(demoBook(tower.rules().book()), "what a demonstration needs");
    line.announce(firstFriend(), [](const clacks::AnnounceResult&) {});
    const base::Instant end = m_clock.now() + m_options.past;
    m_wire->leap(std::min<base::Duration>(theIgnored, m_options.past));
    (void)line.ignore(nuisance());
    (void)line.note(neighbour(), "Moist's people. Call before 9.");
    for (int number = 1; m_clock.now() < end; ++number) {
        (void)line.enqueue(ownMessage(number));
        m_wire->leap(std::min<base::Duration>(betweenOwnMessages, end - m_clock.now()));
    }
    if (!m_options.until)
        m_clock.letRun();
    if (const double rate = tower.settings().real("demo.rate"); rate > 0)
        m_wire->hurry(rate);
}

void Demo::leap(base::Duration span)
{
    if (m_wire)
        m_wire->leap(span);
}

} // namespace clackstower::demo
