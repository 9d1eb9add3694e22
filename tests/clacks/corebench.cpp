#include "corebench.h"

#include <algorithm>

namespace clackstower::clacks {

qsizetype NoteTaker::count(traffic::SightingKind kind) const
{
    return std::count_if(sightings.begin(), sightings.end(),
        [kind](const traffic::Sighting& sighting) { return sighting.kind == kind; });
}

Config CoreBench::quick()
{
    Config config;
    config.self = {"self.example", 8080};
    config.sendrate = 1'000'000;
    return config;
}

CoreBench::CoreBench(Config config, peers::AddressBook::Limits limits)
    : core(std::move(config), random, judge, notes, limits)
{
    core.setSending(true, now);
}

int CoreBench::deliver(const QByteArray& body, const char* via)
{
    return run([&] { return core.receive(Delivery{body, *base::Address::fromText(via)}, now); });
}

int CoreBench::deliverMessage(const QByteArray& message, const base::Endpoint& sender, const char* via)
{
    return deliver(encodeMessage(message, sender, nullptr), via);
}

void CoreBench::advance(base::Duration span)
{
    // From deadline to deadline, as a line would wake it.
    const base::Instant end = now + span;
    for (int wakes = 0; wakes < 100'000; ++wakes) {
        const std::optional<base::Instant> deadline = core.deadline();
        if (!deadline || *deadline > end)
            break;
        now = std::max(now, *deadline);
        run([&] { core.wake(now); });
    }
    now = end;
}

QList<Transmit> CoreBench::sent()
{
    run([&] { core.wake(now); });
    return std::exchange(m_sent, {});
}

void CoreBench::answer(const Transmit& transmit, int status, const char* remote, bool copes)
{
    run([&] {
        core.receive(Outcome{.id = transmit.id,
                         .kind = Outcome::Answered,
                         .status = status,
                         .latency = std::chrono::milliseconds(1),
                         .remote = *base::Address::fromText(remote),
                         .fingerprint = "key of " + transmit.to.toText(),
                         .copes = copes,
                         .sentence = {}},
            now);
    });
}

void CoreBench::fail(const Transmit& transmit, Outcome::Kind kind)
{
    run([&] {
        core.receive(Outcome{.id = transmit.id, .kind = kind, .fingerprint = "other", .sentence = "failed"}, now);
    });
}

base::Endpoint CoreBench::befriend(const base::Endpoint& tower, const char* address)
{
    run([&] { core.announce(0, tower, now); });
    for (const Transmit& transmit : sent())
        answer(transmit, 200, address);
    events.clear();
    deliverMessage("\"greetings\"", tower, address);
    run([&] { return core.drop(base::sha256("\"greetings\""), now); });
    return tower;
}

const peers::Peer& CoreBench::peer(const base::Endpoint& endpoint) const
{
    return core.roster().at(core.roster().find(endpoint).value());
}

QList<QByteArray> CoreBench::queued() const
{
    QList<QByteArray> all;
    for (const traffic::Queue::Item* item : core.queue().items())
        all.append(item->bytes);
    return all;
}

void CoreBench::drain()
{
    while (std::optional<Transmit> transmit = core.nextTransmit())
        m_sent.append(std::move(*transmit));
    while (std::optional<Event> event = core.nextEvent())
        events.append(std::move(*event));
}

bool isAnnouncement(const Transmit& transmit)
{
    return decodePayload(transmit.body)->kind == PayloadKind::Announce;
}

QByteArray messageOf(const Transmit& transmit)
{
    return decodePayload(transmit.body)->message.toByteArray();
}

} // namespace clackstower::clacks
