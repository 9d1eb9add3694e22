#include "node/lines/clacks/custody.h"

#include <algorithm>

namespace clackstower::clacks {

void Custody::keep(Held held)
{
    const Serial serial = ++m_lastSerial;
    m_bytes += held.entry.bytes.size();
    m_byBytes.insert(held.entry.bytes, serial);
    m_byTower.insert(held.to, serial);
    m_held.emplace_hint(m_held.end(), serial, std::move(held));
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

template <typename Chosen>
std::vector<Custody::Entry> Custody::takeOf(const base::Endpoint& tower, Chosen chosen)
{
    QList<Serial> serials = m_byTower.values(tower);
    std::sort(serials.begin(), serials.end());
    std::vector<Entry> entries;
    for (const Serial serial : serials) {
        const Place place = m_held.find(serial);
        if (chosen(place->second))
            entries.push_back(release(place));
    }
    return entries;
}

std::vector<Custody::Entry> Custody::takeHeldBy(const base::Endpoint& tower)
{
    return takeOf(tower, [](const Held& held) { return !held.passedOnAt; });
}

std::vector<Custody::Entry> Custody::takePassedOn(const base::Endpoint& tower, base::Instant now)
{
    // Who was lost and is back may have lost what he held: that must be seen again.
    return takeOf(tower, [now](const Held& held) { return !held.isMissing() && *held.passedOnAt <= now; });
}

void Custody::fearFor(const base::Endpoint& tower)
{
    for (const Serial serial : m_byTower.values(tower))
        m_held.find(serial)->second.isFearedFor = true;
}

Custody::Due Custody::takeDue(base::Instant now)
{
    Due due;
    while (!m_held.empty() && m_held.begin()->second.until <= now) {
        std::vector<Entry>& fate = m_held.begin()->second.isMissing() ? due.missing : due.safe;
        fate.push_back(release(m_held.begin()));
    }
    return due;
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
