#include "node/lines/clacks/core.h"

namespace clackstower::clacks {

using peers::Peer;
using peers::PeerStatus;
using traffic::SightingKind;

int Core::receive(const Delivery& delivery, base::Instant now)
{
    assertDrained();
    m_counters.bytesReceived += quint64(delivery.body.size());
    if (delivery.body.size() > m_config.bodyBytes) {
        ++m_counters.tooLarge;
        return 413;
    }
    const base::Expected<Payload> payload = decodePayload(delivery.body);
    if (!payload) {
        ++m_counters.badPayloads;
        return 500;
    }
    return accept(*payload, delivery, now);
}

int Core::accept(const Payload& payload, const Delivery& delivery, base::Instant now)
{
    std::optional<Key> sender;
    if (!payload.sender) {
        ++m_counters.unusableSenders;
    } else if (!isSelf(*payload.sender)) {
        sender = m_roster.find(*payload.sender);
        if (sender && m_roster.at(*sender).status == PeerStatus::Ignored) {
            ++m_counters.fromIgnored;
            return 403;
        }
        if (sender) {
            m_roster.book().touch(*sender, [&](Peer& peer) {
                peer.lastHeard = now;
                peer.received += payload.kind == PayloadKind::Message;
            });
            // Only from where it answers: anybody may use its name.
            if (m_config.manners.lends && m_roster.at(*sender).address == delivery.via)
                letGo(m_custody.takePassedOn(*payload.sender, now));
            if (m_roster.at(*sender).status != PeerStatus::Alive) {
                Peer changed = m_roster.at(*sender);
                changed.status = PeerStatus::Alive;
                changed.since = now;
                saveChange(*sender, changed, now);
            }
        } else {
            sender = meet(*payload.sender, delivery, std::nullopt, now);
            if (sender && payload.kind == PayloadKind::Message)
                m_roster.book().touch(*sender, [](Peer& peer) { ++peer.received; });
        }
    }
    switch (payload.kind) {
    case PayloadKind::Announce: ++m_counters.announcesReceived; break;
    case PayloadKind::Other: ++m_counters.otherTypes; break;
    case PayloadKind::Message:
        if (const int status = acceptMessage(payload, delivery, sender, now); status != 200)
            return status;
    }
    if (payload.friendTower && !isSelf(*payload.friendTower) && !m_roster.find(*payload.friendTower))
        meet(*payload.friendTower, delivery, payload.sender, now);
    unstick(now);
    return 200;
}

int Core::acceptMessage(
    const Payload& payload, const Delivery& delivery, std::optional<Key> sender, base::Instant now)
{
    ++m_counters.received;
    traffic::Sighting sighting{.kind = SightingKind::Received,
        .line = lineName,
        .time = now,
        .bytes = payload.message.toByteArray(),
        .peer = payload.sender,
        .via = delivery.via,
        .reason = {},
        .latency = {},
        .verdict = {}};
    const traffic::Message message{sighting.bytes, now, payload.sender, delivery.via};
    const auto end = [&](SightingKind kind, const QByteArray& reason, quint64& counter, int status) {
        ++counter;
        sighting.kind = kind;
        sighting.reason = reason;
        m_witness.saw(sighting);
        return status;
    };
    if (!payload.isTruthy) {
        m_witness.saw(sighting);
        return end(SightingKind::Dropped, "an empty message: null, false, zero or no text", m_counters.falsy, 200);
    }
    const traffic::Judgement judgement = m_judge.judge(lineName, message, now);
    sighting.verdict = judgement.verdict;
    sighting.reason = judgement.note;
    m_witness.saw(sighting);
    if (sighting.verdict.action == traffic::Action::Refuse)
        return end(SightingKind::Refused, "a rule refuses it", m_counters.refusedByRule, 403);
    // Seen again: whoever had it has passed it on, so the copy that we kept is not needed.
    if (!m_custody.isEmpty()) {
        if (const auto copy = m_custody.takeSeen(message.bytes)) {
            ++m_counters.seenAgain;
            settle(*copy);
        }
    }
    if (sighting.verdict.action == traffic::Action::Stonewall)
        return end(SightingKind::Stonewalled, "a rule stonewalls it", m_counters.stonewalled, 200);
    const bool isReplaced = judgement.instead && !judgement.instead->isEmpty();
    const QList<QByteArray> pieces = isReplaced ? *judgement.instead : QList<QByteArray>{message.bytes};
    qsizetype size = 0;
    for (const QByteArray& piece : pieces)
        size += piece.size();
    switch (m_queue.admits(size, message.via)) {
    case traffic::Queue::Admission::Full:
        return end(SightingKind::Refused, "the queue is full", m_counters.queueFull, 503);
    case traffic::Queue::Admission::OverShare:
        return end(SightingKind::Refused, "its network holds too much of the queue", m_counters.overShare, 429);
    case traffic::Queue::Admission::Granted: break;
    }
    if (judgement.errand != 0) {
        m_errands.insert(judgement.errand, m_queue.hold({pieces.first(), now, message.from, message.via}));
        m_judge.lineHolds(judgement.errand);
        end(SightingKind::Held, "a script is asked what goes on in its place", m_counters.held, 200);
    } else {
        for (const QByteArray& piece : pieces) {
            m_queue.push({piece, now, message.from, message.via});
            sighting.bytes = piece;
            end(SightingKind::Queued, {}, m_counters.queued, 200);
        }
    }
    if (sender && !m_roster.at(*sender).proven) {
        Peer changed = m_roster.at(*sender);
        // A name in a payload proves nothing; the connection must come from where the tower answers.
        if (changed.answered && changed.address.group() == delivery.via.group()) {
            changed.proven = true;
            saveChange(*sender, changed, now);
            if (m_roster.isTrusted(changed))
                letGo(m_custody.takeHeldBy(changed.endpoint));
        }
    }
    return 200;
}

void Core::learn(const QList<base::Endpoint>& towers, const std::optional<base::Endpoint>& from,
    const base::Address& via, base::Instant now)
{
    assertDrained();
    Delivery named;
    named.via = via;
    for (const base::Endpoint& tower : towers) {
        if (!isSelf(tower) && !m_roster.find(tower) && from)
            meet(tower, named, from, now);
    }
    unstick(now);
}

std::optional<Core::Key> Core::meet(const base::Endpoint& endpoint, const Delivery& delivery,
    const std::optional<base::Endpoint>& introducer, base::Instant now)
{
    const net::Permission permission = net::Permission::named(delivery.via);
    const std::optional<base::Address> literal = base::Address::fromText(endpoint.hostname);
    if (literal && !net::mayContact(m_config.reach, permission, *literal, endpoint.port)) {
        ++m_counters.notPermitted;
        return std::nullopt;
    }
    Peer peer;
    peer.endpoint = endpoint;
    peer.since = now;
    peer.introducedBy = introducer;
    peer.namedBy = delivery.via;
    if (!introducer)
        peer.lastHeard = now;
    const Roster::Admission admission = m_roster.add(peer);
    m_counters.peersEvicted += admission.evicted.has_value();
    if (!admission.key) {
        ++m_counters.peersRefused;
        return std::nullopt;
    }
    m_witness.peerChanged(lineName, peer, std::nullopt, now);
    return admission.key;
}

} // namespace clackstower::clacks
