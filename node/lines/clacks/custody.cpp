#include "node/lines/clacks/custody.h"

#include <algorithm>

namespace clackstower::clacks {

void Custody::hold(Entry entry, const base::Endpoint& to, base::Instant until)
{
    const Serial serial = ++m_lastSerial;
    m_bytes += entry.bytes.size();
    m_byBytes.insert(entry.bytes, serial);
    m_byTower.insert(to, serial);
    m_held.emplace_hint(m_held.end(), serial, Held{std::move(entry), to, until});
}

std::optional<base::Instant> Custody::deadline() const
{
    return m_held.empty() ? std::nullopt : std::optional(m_held.begin()->second.until);
}

std::optional<Custody::Entry> Custody::takeSeen(const QByteArray& bytes)
{
    const auto serial = m_byBytes.constFind(bytes);
    if (serial == m_byBytes.constEnd())
        return std::nullopt;
    return release(m_held.find(*serial));
}

std::vector<Custody::Entry> Custody::takeHeldBy(const base::Endpoint& tower)
{
    QList<Serial> serials = m_byTower.values(tower);
    std::sort(serials.begin(), serials.end());
    std::vector<Entry> entries;
    for (const Serial serial : serials)
        entries.push_back(release(m_held.find(serial)));
    return entries;
}

std::vector<Custody::Entry> Custody::takeDue(base::Instant now)
{
    std::vector<Entry> entries;
    while (!m_held.empty() && m_held.begin()->second.until <= now)
        entries.push_back(release(m_held.begin()));
    return entries;
}

std::optional<Custody::Entry> Custody::takeOldest()
{
    return m_held.empty() ? std::nullopt : std::optional(release(m_held.begin()));
}

bool Custody::mayReturn(const Entry& entry)
{
    return ++m_returns[entry.ticket] <= mostReturns;
}

Custody::Entry Custody::release(Place place)
{
    Held held = std::move(place->second);
    m_byBytes.remove(held.entry.bytes, place->first);
    m_byTower.remove(held.to, place->first);
    m_bytes -= held.entry.bytes.size();
    m_held.erase(place);
    return std::move(held.entry);
}

} // namespace clackstower::clacks
