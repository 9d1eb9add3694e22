#include "node/lines/clacks/core.h"

namespace clackstower::clacks {

using peers::Peer;
using peers::PeerStatus;
using traffic::SightingKind;

void Core::receive(const Outcome& outcome, base::Instant now)
{
    assertDrained();
    // None: it was given up before.
    if (std::optional<Flight> flight = m_flights.take(outcome.id))
        finish(std::move(*flight), outcome, now);
}

std::optional<Core::Key> Core::targetOf(const Flight& flight) const
{
    return flight.key && m_roster.book().isAt(*flight.key, flight.to) ? flight.key : m_roster.find(flight.to);
}

void Core::finish(Flight flight, const Outcome& outcome, base::Instant now)
{
    unstick(now);
    if (flight.kind == Flight::Announce) {
        announceEnded(flight, outcome, now);
    } else if (flight.kind == Flight::Feeler) {
        const std::optional<Key> key = targetOf(flight);
        if (key && outcome.kind == Outcome::Answered && outcome.status == 200)
            heardFrom(*key, outcome, now);
        else if (key && outcome.kind != Outcome::Cancelled)
            failedAt(*key, now, outcome);
    } else if (outcome.kind == Outcome::Cancelled) {
        m_queue.putBackInFront(*flight.entry);
    } else if (outcome.kind == Outcome::Answered && outcome.status == 200) {
        messageAnswered(flight, outcome, now);
    } else if (outcome.kind == Outcome::Answered && outcome.status != 403 && m_config.manners.setAside) {
        messageRefused(flight, outcome, now);
    } else {
        messageFailed(flight, outcome, now);
    }
}

void Core::messageAnswered(Flight& flight, const Outcome& outcome, base::Instant now)
{
    ++m_counters.sent;
    tell(SightingKind::Sent, *flight.entry, now, flight.to, {}, outcome.latency);
    m_refusalsInRow.remove(flight.to);
    std::optional<Key> key = targetOf(flight);
    if (key) {
        m_roster.book().touch(*key, [](Peer& peer) { ++peer.sent; });
        heardFrom(*key, outcome, now);
        if (!m_roster.book().isAt(*key, flight.to))
            key.reset(); // it turned out to be one of too many
    }
    const bool isTrusted = key && m_roster.isTrusted(m_roster.at(*key));
    if (isTrusted && m_config.manners.lends)
        letGo(m_custody.takePassedOn(flight.to, now));
    const bool keepsCopy = key && (isTrusted ? m_config.manners.lends : m_config.manners.custody);
    if (!keepsCopy || !m_custody.mayReturn(*flight.entry)) {
        settle(*flight.entry);
        return;
    }
    while (!m_custody.isEmpty() && m_custody.bytes() + flight.entry->bytes.size() > m_config.custodyBytes)
        letGo({*m_custody.takeOldest()});
    const base::Instant until = now + m_config.custodyTime;
    if (!isTrusted) {
        m_custody.hold(std::move(*flight.entry), flight.to, until);
        return;
    }
    // It will not wait there much longer than it has waited here.
    constexpr int patience = 4;
    constexpr auto leastPatience = std::chrono::seconds(10);
    const base::Duration wait = std::max<base::Duration>(leastPatience, patience * (now - flight.entry->queuedAt));
    m_custody.lend(std::move(*flight.entry), flight.to, until, now + wait);
}

void Core::messageRefused(Flight& flight, const Outcome& outcome, base::Instant now)
{
    constexpr int refusalsToLose = 3;
    const QByteArray reason = "answered " + QByteArray::number(outcome.status);
    ++m_counters.failed;
    tell(SightingKind::Failed, *flight.entry, now, flight.to, reason);
    const std::optional<Key> key = m_roster.find(flight.to);
    const bool isBusy = outcome.status == 429 || outcome.status == 503;
    if (key) {
        Peer changed = m_roster.at(*key);
        ++changed.failures;
        changed.address = outcome.remote;
        m_roster.update(*key, changed);
        // A tower that refuses one message after the other is itself the trouble, not the messages.
        if (!isBusy && ++m_refusalsInRow[flight.to] >= refusalsToLose)
            failedAt(*key, now, outcome);
    }
    if (isBusy) {
        m_queue.putBack(*flight.entry);
        return;
    }
    ++m_counters.refusedMessages;
    QList<base::Endpoint>& refusals = m_refusals[flight.entry->ticket];
    if (!refusals.contains(flight.to))
        refusals.append(flight.to);
    if (refusals.size() >= m_config.refusalsToSetAside) {
        putAside(std::move(*flight.entry),
            "refused by " + QByteArray::number(refusals.size()) + " towers, last with "
                + QByteArray::number(outcome.status),
            now);
    } else {
        m_queue.putBack(*flight.entry);
    }
}

void Core::messageFailed(Flight& flight, const Outcome& outcome, base::Instant now)
{
    ++m_counters.failed;
    const QByteArray reason
        = outcome.kind == Outcome::Answered ? "answered " + QByteArray::number(outcome.status) : outcome.sentence;
    tell(SightingKind::Failed, *flight.entry, now, flight.to, reason);
    if (outcome.kind == Outcome::NotPermitted)
        m_queue.putBackInFront(*flight.entry);
    else
        m_queue.putBack(*flight.entry);
    if (const std::optional<Key> key = m_roster.find(flight.to))
        failedAt(*key, now, outcome);
}

void Core::announceEnded(const Flight& flight, const Outcome& outcome, base::Instant now)
{
    const std::optional<Key> key = m_roster.find(flight.to);
    if (outcome.kind == Outcome::Answered && outcome.status == 200) {
        if (key) {
            Peer changed = m_roster.at(*key);
            changed.typed = true;
            m_roster.update(*key, changed);
            heardFrom(*key, outcome, now);
        } else {
            Peer peer;
            peer.endpoint = flight.to;
            peer.since = now;
            peer.lastHeard = now;
            peer.typed = true;
            peer.answered = true;
            peer.latency = outcome.latency;
            peer.address = outcome.remote;
            peer.fingerprint = outcome.fingerprint;
            peer.copes = outcome.copes;
            m_counters.peersEvicted += m_roster.add(peer).evicted.has_value();
            m_witness.peerChanged(lineName, peer, std::nullopt, now);
        }
        m_events.put({flight.request, m_roster.at(*m_roster.find(flight.to))});
        return;
    }
    if (outcome.kind == Outcome::IdentityChanged) {
        ++m_counters.identityChanges;
        if (key) {
            Peer changed = m_roster.at(*key);
            changed.changedFingerprint = outcome.fingerprint;
            saveChange(*key, changed, now);
        }
    }
    const QByteArray sentence = outcome.kind == Outcome::Answered
        ? flight.to.toText() + " refused the announcement: it answered " + QByteArray::number(outcome.status)
        : outcome.sentence;
    m_events.put({flight.request, base::fail("announceFailed", sentence)});
}

void Core::heardFrom(Key key, const Outcome& outcome, base::Instant now)
{
    // The usual answer: nothing is new but the time.
    const Peer& known = m_roster.at(key);
    if (known.status == PeerStatus::Alive && known.answered && known.address == outcome.remote
        && known.copes == outcome.copes && !known.fingerprint.isEmpty() && !m_roster.book().hasCrowds()) {
        m_roster.book().touch(key, [&](Peer& peer) {
            peer.lastHeard = now;
            peer.latency = outcome.latency;
        });
        return;
    }
    Peer changed = known;
    if (changed.status != PeerStatus::Alive && changed.status != PeerStatus::Ignored) {
        changed.status = PeerStatus::Alive;
        changed.since = now;
    }
    changed.answered = true;
    changed.lastHeard = now;
    changed.latency = outcome.latency;
    changed.address = outcome.remote;
    changed.copes = outcome.copes;
    if (changed.fingerprint.isEmpty())
        changed.fingerprint = outcome.fingerprint;
    saveChange(key, changed, now);
    // Only now is it known where a name leads: many names may lead to one host.
    if (m_config.manners.fairGroups && m_roster.book().isCrowded(changed, true)) {
        ++m_counters.peersRefused;
        m_roster.remove(key);
    }
}

void Core::failedAt(Key key, base::Instant now, const Outcome& outcome)
{
    Peer changed = m_roster.at(key);
    ++changed.failures;
    if (outcome.kind == Outcome::NotPermitted) {
        ++m_counters.notPermitted;
        if (!changed.typed) {
            m_roster.remove(key); // it never was a tower that we may talk to
            return;
        }
    }
    if (outcome.kind == Outcome::IdentityChanged) {
        ++m_counters.identityChanges;
        changed.changedFingerprint = outcome.fingerprint;
    }
    if (changed.status == PeerStatus::New || changed.status == PeerStatus::Alive) {
        changed.status = PeerStatus::Lost;
        changed.since = now;
    } else if (changed.status == PeerStatus::Lost && now - changed.since > m_config.killTimeout) {
        changed.status = PeerStatus::Dead;
        changed.since = now;
    }
    saveChange(key, changed, now);
    bringBack(m_custody.takeHeldBy(changed.endpoint), "the tower that had it is lost", now);
    m_custody.fearFor(changed.endpoint);
}

void Core::bringBack(const std::vector<Entry>& entries, const QByteArray& reason, base::Instant now)
{
    for (const Entry& entry : entries) {
        ++m_counters.restored;
        tell(SightingKind::Restored, entry, now, std::nullopt, reason);
        m_queue.putBack(entry);
    }
}

void Core::letGo(const std::vector<Entry>& entries)
{
    for (const Entry& entry : entries) {
        ++m_counters.copiesLetGo;
        settle(entry);
    }
}

void Core::settle(const Entry& entry)
{
    m_refusals.remove(entry.ticket);
    m_custody.forget(entry);
    m_queue.settle(entry);
}

void Core::putAside(Entry entry, const QByteArray& reason, base::Instant now)
{
    ++m_counters.setAside;
    tell(SightingKind::SetAside, entry, now, std::nullopt, reason);
    traffic::Message message = m_queue.message(entry);
    m_setAside.add({std::move(entry), std::move(message), now, reason});
    while (std::optional<SetAside::Item> item = m_setAside.takeOverflow()) {
        ++m_counters.setAsideDropped;
        tell(SightingKind::Dropped, item->entry, now, std::nullopt, "too many messages are set aside");
        settle(item->entry);
    }
}

} // namespace clackstower::clacks
