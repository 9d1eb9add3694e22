#include "node/lines/clacks/core.h"

#include <algorithm>
#include <limits>

namespace clackstower::clacks {

using peers::Peer;
using peers::PeerStatus;
using traffic::SightingKind;

namespace {

constexpr int flightsPerTower = 8;

net::Permission permissionFor(const Peer& peer)
{
    return peer.typed ? net::Permission::user() : net::Permission::named(peer.namedBy.value_or(base::Address()));
}

std::optional<base::AddressKind> kindOf(const Peer& peer)
{
    if (!peer.address.isNull())
        return peer.address.kind();
    if (const auto literal = base::Address::fromText(peer.endpoint.hostname))
        return literal->kind();
    if (peer.endpoint.hostname == "localhost")
        return base::AddressKind::Loopback;
    return std::nullopt;
}

} // namespace

qsizetype Core::waitingForCoping() const
{
    if (!m_config.manners.spareOriginals)
        return 0;
    const std::vector<const Item*> waiting = m_queue.items();
    return std::count_if(waiting.begin(), waiting.end(),
        [this](const Item* item) { return item->bytes.size() + m_envelopeBytes > originalsReadBytes; });
}

bool Core::needsFeeler(const Peer& peer) const
{
    return m_config.manners.feelers && !peer.typed && !peer.answered;
}

bool Core::isFree(const Peer& peer) const
{
    return m_flights.count() < flightsPerTower || m_flights.countTo(peer.endpoint) < flightsPerTower;
}

bool Core::canSend() const
{
    const bool somewhere = !m_config.manners.holdWithoutTarget || m_roster.hasTarget();
    return m_config.sendrate > 0 && m_queue.count() > 0 && somewhere && underWay() < m_config.underWay;
}

bool Core::sendNext(base::Instant now)
{
    const std::optional<Key> target = drawFreeTarget();
    if (target) {
        if (needsFeeler(m_roster.at(*target)))
            return sendFeeler(*target, now);
        return sendMessage(*target, now);
    }
    if (m_config.manners.holdWithoutTarget)
        return false;
    const std::optional<Entry> lost = m_queue.take([](const Item&) { return true; });
    ++m_counters.noTarget;
    tell(SightingKind::Dropped, *lost, now, std::nullopt, "no tower to send it to");
    settle(*lost);
    paceAfter(0, now);
    return true;
}

std::optional<Core::Key> Core::drawFreeTarget()
{
    // A tower that sits on its answers must not hold up the others: it is passed over while it has enough.
    constexpr int draws = 8;
    for (int i = 0; i < draws; ++i) {
        const std::optional<Key> target = m_roster.drawTarget(m_random, m_config.unprovenOneIn);
        if (!target || isFree(m_roster.at(*target)))
            return target;
    }
    return std::nullopt;
}

bool Core::sendMessage(Key target, base::Instant now)
{
    std::optional<Entry> entry = takeFor(m_roster.at(target));
    if (!entry && m_config.manners.spareOriginals) {
        // Only large bodies may be left, or such as this tower has refused: see who else could take one.
        if (const std::optional<Key> other = m_roster.drawCoping(m_random); other && *other != target) {
            target = *other;
            if (isFree(m_roster.at(target)))
                entry = takeFor(m_roster.at(target));
        }
    }
    if (!entry)
        return false;
    give(target, std::move(*entry), now);
    return true;
}

void Core::give(Key target, Entry entry, base::Instant now)
{
    const std::optional<base::Endpoint> friendTower = friendFor(target);
    const Peer& peer = m_roster.at(target);
    QByteArray body = encodeMessage(entry.bytes, m_config.self, friendTower ? &*friendTower : nullptr);
    // A friend is told with another message when he would make this one too long to arrive whole.
    if (m_config.manners.spareOriginals && !peer.copes && body.size() > originalsReadBytes)
        body = encodeMessage(entry.bytes, m_config.self, nullptr);
    paceAfter(body.size(), now);
    transmit({.kind = Flight::Message, .to = peer.endpoint, .key = target, .entry = std::move(entry)},
        std::move(body), permissionFor(peer), now);
}

std::optional<Core::Entry> Core::takeFor(const Peer& target)
{
    return m_queue.take(
        [this, &target, longest = longestFor(target)](const Item& item) { return fits(item, target, longest); });
}

qsizetype Core::longestFor(const Peer& target) const
{
    if (!m_config.manners.spareOriginals || target.copes)
        return std::numeric_limits<qsizetype>::max();
    return originalsReadBytes - m_envelopeBytes;
}

bool Core::fits(const Item& item, const Peer& target, qsizetype longest) const
{
    if (item.bytes.size() > longest)
        return false;
    if (m_refusals.isEmpty())
        return true;
    const auto refusals = m_refusals.constFind(item.ticket);
    return refusals == m_refusals.constEnd() || !refusals->contains(target.endpoint);
}

std::optional<base::Endpoint> Core::friendFor(std::optional<Key> target)
{
    const bool isOurs = m_config.manners.fairGroups;
    std::optional<Key> chosen = m_roster.drawFriend(m_random);
    constexpr int draws = 16; // enough to find the other one of two
    for (int i = 0; isOurs && chosen == target && i < draws; ++i)
        chosen = m_roster.drawFriend(m_random);
    if (!chosen)
        return std::nullopt;
    const Peer& candidate = m_roster.at(*chosen);
    if (isOurs) {
        if (chosen == target)
            return std::nullopt;
        // A private address is of no use outside its network, and nobody's business there.
        const auto kind = kindOf(candidate);
        const bool isPublic = !kind || *kind == base::AddressKind::Public;
        if (!isPublic && (!target || kindOf(m_roster.at(*target)) != kind))
            return std::nullopt;
    }
    return candidate.endpoint;
}

Announcement Core::draftAnnouncement(const base::Endpoint& to)
{
    return {m_config.self, friendFor(m_roster.find(to))};
}

QByteArray Core::announcementFor(const base::Endpoint& to)
{
    const Announcement drafted = draftAnnouncement(to);
    return encodeAnnouncement(drafted.self, drafted.friendTower ? &*drafted.friendTower : nullptr);
}

void Core::sendFeelers(base::Instant now)
{
    while (m_notBefore[FeelerTimer] <= now) {
        const std::optional<Key> target = m_roster.drawUntested(m_random);
        if (!target)
            return;
        m_notBefore[FeelerTimer] = now + m_config.feelerInterval;
        const bool isAsked = m_flights.countTo(m_roster.at(*target).endpoint) > 0;
        if (!isAsked && underWay() < m_config.underWay + m_config.feelersUnderWay)
            sendFeeler(*target, now);
    }
}

bool Core::sendFeeler(Key target, base::Instant now)
{
    const Peer& peer = m_roster.at(target);
    const base::Address namer = peer.namedBy.value_or(base::Address());
    const base::Address known = base::Address::fromText(peer.endpoint.hostname).value_or(namer);
    if (!m_budget.take(peer.address.isNull() ? known : peer.address, namer, now)) {
        ++m_counters.feelersSpared;
        m_notBefore[FeelerTimer] = now + std::chrono::seconds(1);
        return false;
    }
    ++m_counters.feelersSent;
    transmit({.kind = Flight::Feeler, .to = peer.endpoint, .key = target}, announcementFor(peer.endpoint),
        permissionFor(peer), now);
    return true;
}

void Core::transmit(Flight flight, QByteArray body, const net::Permission& permission, base::Instant now)
{
    // The line is given the deadline; the core waits a little longer, in case the line never answers.
    constexpr auto grace = std::chrono::seconds(1);
    const base::Instant deadline = now + m_config.requestDeadline;
    m_counters.bytesSent += quint64(body.size());
    flight.deadline = deadline + grace;
    base::Endpoint to = flight.to;
    const TransmitId id = m_flights.add(std::move(flight));
    m_outbox.put({id, std::move(to), std::move(body), permission, deadline});
}

void Core::paceAfter(qsizetype bytes, base::Instant now)
{
    using Seconds = std::chrono::duration<double>;
    // Late timers may catch up, but only for a moment: a tower that slept does not wake with a flood.
    constexpr auto catchUp = std::chrono::milliseconds(100);
    if (m_config.sendrate > 0) { // else the user has sent it by hand
        const auto interval = std::chrono::duration_cast<base::Duration>(Seconds(1 / m_config.sendrate));
        m_notBefore[SendTimer] = std::max(m_notBefore[SendTimer], now - catchUp) + interval;
    }
    if (m_config.sendbytes > 0) {
        const auto span
            = std::chrono::duration_cast<base::Duration>(Seconds(double(bytes) / double(m_config.sendbytes)));
        m_bytesFreeAt = std::max(m_bytesFreeAt, now - catchUp) + span;
    }
}

void Core::unstick(base::Instant now)
{
    if (m_isStuck)
        m_notBefore[SendTimer] = now;
    m_isStuck = false;
}

} // namespace clackstower::clacks
