#include "node/lab/world.h"

#include "node/base/samebytes.h"

namespace clackstower::lab {

int World::cut(std::span<const HostId> from, std::span<const HostId> to)
{
    const int number = std::countr_one(m_cutsInUse);
    if (number >= 64) {
        m_findings.add("the scenario makes more than 64 cuts at a time");
        return -1;
    }
    const quint64 bit = quint64(1) << number;
    m_cutsInUse |= bit;
    ++m_traffic.cuts;
    for (const HostId id : from)
        m_hosts[id].cutFrom |= bit;
    for (const HostId id : to)
        m_hosts[id].cutTo |= bit;
    return number;
}

void World::heal(int cut)
{
    if (cut < 0)
        return;
    const quint64 bit = quint64(1) << cut;
    m_cutsInUse &= ~bit;
    for (Host& host : m_hosts) {
        host.cutFrom &= ~bit;
        host.cutTo &= ~bit;
    }
}

HostId World::hostNamed(const QByteArray& name) const
{
    const auto matches = [&](HostId id) { return base::sameBytes(m_hosts[id].spec.name, name); };
    return m_byName.find(base::HashIndex::hashOf(name), matches).value_or(nobody);
}

HostId World::resolve(const QByteArray& name) const
{
    if (const HostId named = hostNamed(name); named != nobody)
        return named;
    const std::optional<base::Address> literal = base::Address::fromText(name);
    return literal ? m_byAddress.value(*literal, nobody) : nobody;
}

qint64 World::wayBetween(HostId from, HostId to) const
{
    // The way between two hosts is as long tomorrow as today, and as long back; it needs no memory for that.
    const quint64 pair = quint64(std::min(from, to)) << 32 | std::max(from, to);
    return m_conditions.latency.draw(mix(m_pathSeed ^ mix(pair))).count();
}

qint64 World::delayOn(qint64 way)
{
    qint64 delay = way;
    if (m_conditions.jitter.count() > 0)
        delay += qint64((m_chance.next() >> 32) * quint64(m_conditions.jitter.count()) >> 32);
    return std::max<qint64>(delay, 1);
}

qint64 World::transmission(Host& from, qint64 bytes)
{
    const qint64 rate = from.bytesPerSecond > 0 ? from.bytesPerSecond : m_conditions.bytesPerSecond;
    if (rate <= 0)
        return 0;
    from.wayOutFreeAt = std::max(from.wayOutFreeAt, m_now) + bytes * 1'000'000 / rate;
    return from.wayOutFreeAt - m_now;
}

std::optional<qint64> World::resends(qint64 first)
{
    constexpr int attempts = 6;
    qint64 waited = 0;
    for (int i = 0; i < attempts; ++i) {
        if (!m_conditions.loss.happens(m_chance))
            return waited;
        ++m_traffic.resent;
        waited += first << i;
    }
    return std::nullopt;
}

} // namespace clackstower::lab
