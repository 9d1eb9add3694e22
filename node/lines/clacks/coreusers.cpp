#include "node/lines/clacks/core.h"

#include "node/base/samebytes.h"

#include <algorithm>

namespace clackstower::clacks {

using peers::Peer;
using peers::PeerStatus;
using traffic::SightingKind;

namespace {

std::unexpected<base::Error> unknownTower(const base::Endpoint& endpoint)
{
    return base::fail("unknownTower",
        "no tower " + endpoint.toText() + " is known; `survey` lists those that are, `expand` adds one");
}

std::unexpected<base::Error> unknownMessage()
{
    return base::fail("unknownMessage", "no message with that id waits here; `peek` lists those that do");
}

} // namespace

std::optional<Core::Entry> Core::takeWaiting(const traffic::MessageId& id)
{
    return m_queue.take([&id](const Item& waiting) { return base::sha256(waiting.bytes) == id; });
}

/// Its bytes without outer white space, if every tower would take it.
base::Expected<QByteArray> Core::fitToTravel(const QByteArray& json) const
{
    const base::json::Scan scan = base::json::scanDocument(json);
    if (scan.fault != base::json::Fault::None)
        return base::fail(
            "notJson", "the message is not valid JSON: look at byte " + QByteArray::number(scan.consumed));
    if (!isTruthy(scan.value))
        return base::fail("emptyMessage",
            "an empty message (null, false, zero or no text) is dropped by every tower, so it is not queued");
    const qsizetype envelope = encodeMessage("", m_config.self, &m_config.self).size();
    if (scan.value.text.size() + envelope > m_config.bodyBytes)
        return base::fail("tooLarge",
            "the message has " + QByteArray::number(scan.value.text.size())
                + " bytes; with its envelope that is over " + "clacks.bodyBytes ("
                + QByteArray::number(m_config.bodyBytes) + ")");
    return scan.value.text.toByteArray();
}

base::Expected<traffic::MessageId> Core::enqueue(
    const QByteArray& json, base::Instant now, const QByteArray& whyAgain)
{
    assertDrained();
    const base::Expected<QByteArray> fit = fitToTravel(json);
    if (!fit)
        return std::unexpected(fit.error());
    if (m_queue.admits(fit->size(), {}) != traffic::Queue::Admission::Granted)
        return base::fail(
            "queueFull", "the queue is full; wait until it drains, drop messages, or raise clacks.queueBytes");
    const traffic::Message message{*fit, now, std::nullopt, {}};
    m_queue.push(message);
    const bool isAgain = !whyAgain.isEmpty();
    ++(isAgain ? m_counters.restored : m_counters.queued);
    tell(isAgain ? SightingKind::Restored : SightingKind::Queued, {.bytes = message.bytes, .queuedAt = now}, now,
        std::nullopt, whyAgain);
    unstick(now);
    return message.id();
}

base::Expected<void> Core::drop(const traffic::MessageId& id, base::Instant now)
{
    assertDrained();
    std::optional<Entry> entry = takeWaiting(id);
    if (!entry) {
        if (auto item = m_setAside.take(id))
            entry = std::move(item->entry);
    }
    for (auto held = m_errands.cbegin(); !entry && held != m_errands.cend(); ++held) {
        if (base::sha256(held->bytes) == id) {
            entry = *held;
            m_errands.erase(held);
            break;
        }
    }
    if (!entry)
        return unknownMessage();
    ++m_counters.droppedByUser;
    tell(SightingKind::Dropped, *entry, now, std::nullopt, "you dropped it");
    settle(*entry);
    return {};
}

base::Expected<void> Core::restore(const traffic::MessageId& id, base::Instant now)
{
    assertDrained();
    std::optional<SetAside::Item> item = m_setAside.take(id);
    if (!item)
        return base::fail("unknownMessage", "no message with that id is set aside; `aside` lists those that are");
    m_refusals.remove(item->entry.ticket);
    tell(SightingKind::Restored, item->entry, now, std::nullopt, "you restored it");
    m_queue.putBack(item->entry);
    unstick(now);
    return {};
}

base::Expected<void> Core::moveToHead(const traffic::MessageId& id, base::Instant)
{
    assertDrained();
    std::optional<Entry> entry = takeWaiting(id);
    if (!entry)
        return unknownMessage();
    m_queue.putBackInFront(*entry);
    return {};
}

base::Expected<void> Core::requeue(const traffic::Message& message, base::Instant now)
{
    assertDrained();
    if (m_queue.admits(message.bytes.size(), {}) != traffic::Queue::Admission::Granted)
        return base::fail("queueFull", "the queue has filled up meanwhile; there is no room to take it back");
    m_queue.push(message);
    tell(SightingKind::Restored, {.bytes = message.bytes, .queuedAt = message.queuedAt}, now, std::nullopt,
        "you took the drop back");
    unstick(now);
    return {};
}

base::Expected<base::Endpoint> Core::sendNow(const traffic::MessageId& id, base::Instant now)
{
    assertDrained();
    if (!m_sending)
        return base::fail("offAir", "the line is off air; go on air to send");
    if (underWay() >= m_config.underWay)
        return base::fail("busy", "as many messages as may be are under way; try again in a moment");
    std::optional<Entry> entry = takeWaiting(id);
    if (!entry)
        return unknownMessage();
    const std::optional<Key> target = drawTargetFor(*entry);
    if (!target) {
        m_queue.putBackInFront(*entry);
        return base::fail("noTower",
            "no tower can take it now, so it waits at the head; announce to a tower, or wait for an answer");
    }
    base::Endpoint to = m_roster.at(*target).endpoint;
    give(*target, std::move(*entry), now);
    return to;
}

base::Expected<Peer> Core::expand(const base::Endpoint& endpoint, base::Instant now)
{
    assertDrained();
    if (isSelf(endpoint))
        return base::fail("self", endpoint.toText() + " is this tower itself");
    if (const std::optional<Key> key = m_roster.find(endpoint)) {
        Peer changed = m_roster.at(*key);
        changed.typed = true;
        saveChange(*key, changed, now);
        unstick(now);
        return changed;
    }
    Peer peer;
    peer.endpoint = endpoint;
    peer.since = now;
    peer.typed = true;
    const Roster::Admission admission = m_roster.add(peer);
    m_counters.peersEvicted += admission.evicted.has_value();
    m_witness.peerChanged(lineName, peer, std::nullopt, now);
    unstick(now);
    return peer;
}

base::Expected<Peer> Core::ignore(const base::Endpoint& endpoint, base::Instant now)
{
    assertDrained();
    if (isSelf(endpoint))
        return base::fail("self", endpoint.toText() + " is this tower itself");
    if (!m_roster.find(endpoint)) {
        if (const auto added = expand(endpoint, now); !added)
            return added;
    }
    const Key key = *m_roster.find(endpoint);
    Peer changed = m_roster.at(key);
    if (changed.status != PeerStatus::Ignored) {
        changed.status = PeerStatus::Ignored;
        changed.since = now;
        saveChange(key, changed, now);
        bringBack(m_custody.takeHeldBy(endpoint), "the tower that had it is ignored now", now);
    }
    return changed;
}

base::Expected<Peer> Core::unignore(const base::Endpoint& endpoint, base::Instant now)
{
    assertDrained();
    const std::optional<Key> key = m_roster.find(endpoint);
    if (!key)
        return unknownTower(endpoint);
    Peer changed = m_roster.at(*key);
    if (changed.status != PeerStatus::Ignored)
        return base::fail("notIgnored", endpoint.toText() + " is not ignored");
    changed.status = PeerStatus::New;
    changed.since = now;
    saveChange(*key, changed, now);
    unstick(now);
    return changed;
}

base::Expected<void> Core::forget(const base::Endpoint& endpoint, base::Instant now)
{
    assertDrained();
    const std::optional<Key> key = m_roster.find(endpoint);
    if (!key)
        return unknownTower(endpoint);
    bringBack(m_custody.takeHeldBy(endpoint), "the tower that had it is forgotten", now);
    m_roster.remove(*key);
    m_refusalsInRow.remove(endpoint);
    return {};
}

base::Expected<Peer> Core::note(const base::Endpoint& endpoint, const QByteArray& text)
{
    constexpr qsizetype longestNote = 1000;
    const std::optional<Key> key = m_roster.find(endpoint);
    if (!key)
        return unknownTower(endpoint);
    if (text.size() > longestNote || !base::isUtf8(text))
        return base::fail("badNote", "a note is text of at most 1000 bytes");
    Peer changed = m_roster.at(*key);
    changed.note = text;
    m_roster.update(*key, changed);
    return changed;
}

base::Expected<Peer> Core::acceptKey(const base::Endpoint& endpoint, base::Instant now)
{
    assertDrained();
    const std::optional<Key> key = m_roster.find(endpoint);
    if (!key)
        return unknownTower(endpoint);
    Peer changed = m_roster.at(*key);
    if (changed.changedFingerprint.isEmpty())
        return base::fail("noChange", endpoint.toText() + " has not shown another key");
    changed.fingerprint = std::exchange(changed.changedFingerprint, {});
    saveChange(*key, changed, now);
    unstick(now);
    return changed;
}

void Core::announce(quint64 request, const base::Endpoint& endpoint, base::Instant now)
{
    announce(request, endpoint, draftAnnouncement(endpoint), now);
}

void Core::announce(quint64 request, const base::Endpoint& endpoint, const Announcement& drafted, base::Instant now)
{
    assertDrained();
    const std::optional<Key> key = m_roster.find(endpoint);
    if (isSelf(endpoint)) {
        m_events.put({request, base::fail("self", endpoint.toText() + " is this tower itself")});
    } else if (key && m_roster.at(*key).status == PeerStatus::Ignored) {
        m_events.put({request,
            base::fail("ignored", endpoint.toText() + " is ignored here; `unignore` it before you announce")});
    } else {
        ++m_counters.announcesSent;
        QByteArray body = encodeAnnouncement(drafted.self, drafted.friendTower ? &*drafted.friendTower : nullptr);
        transmit({.kind = Flight::Announce, .to = endpoint, .request = request}, std::move(body),
            net::Permission::user(), now);
    }
}

bool Core::pinAccepts(const base::Endpoint& endpoint, const QByteArray& fingerprint) const
{
    const std::optional<Key> key = m_roster.find(endpoint);
    if (!key)
        return true;
    const QByteArray& known = m_roster.at(*key).fingerprint;
    return known.isEmpty() || base::sameBytes(known, fingerprint);
}

void Core::setSending(bool on, base::Instant now)
{
    m_sending = on;
    if (on)
        unstick(now);
}

void Core::reconfigure(const Config& config, base::Instant now)
{
    m_config = config;
    m_envelopeBytes = encodeMessage("", m_config.self, nullptr).size();
    m_queue.setMaxBytes(config.queueBytes);
    m_notBefore[SendTimer] = std::min(m_notBefore[SendTimer], now);
    m_bytesFreeAt = std::min(m_bytesFreeAt, now);
}

void Core::restorePeer(const Peer& peer)
{
    m_roster.add(peer);
}

void Core::restoreMessage(const traffic::Message& message)
{
    m_queue.push(message);
}

} // namespace clackstower::clacks
