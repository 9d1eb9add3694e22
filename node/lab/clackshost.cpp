#include "node/lab/clackshost.h"

namespace clackstower::lab {

using traffic::SightingKind;

namespace {

bool isAnnouncement(const QByteArray& body)
{
    return body.startsWith(R"({"message":null,"type":"announce")");
}

} // namespace

ClacksHost::ClacksHost(Wire wire, ClacksRun& run, Setup setup, quint64 seed)
    : m_wire(wire)
    , m_run(run)
    , m_setup(std::move(setup))
    , m_seed(seed)
    , m_persona(seed)
    , m_random(seed)
    , m_core(m_setup.config, m_random, *this, *this, m_setup.limits)
{
}

void ClacksHost::expand(const base::Endpoint& endpoint, base::Instant now)
{
    m_run.acquainted.insert(pairWith(endpoint));
    (void)m_core.expand(endpoint, now);
    drain();
}

void ClacksHost::announce(const base::Endpoint& endpoint, base::Instant now)
{
    m_run.acquainted.insert(pairWith(endpoint));
    m_core.announce(0, endpoint, now);
    drain();
}

bool ClacksHost::publish(Ledger::Serial serial, base::Instant now)
{
    const QByteArray text = m_run.ledger.textOf(serial);
    const bool isQueued = m_core.enqueue(text, now).has_value();
    drain();
    if (isQueued)
        m_run.ledger.follow(serial, m_wire.host());
    else
        m_run.ledger.ended(text, Ledger::End::Dropped);
    if (m_setup.archives.count() > 0)
        archive(text, now);
    return isQueued;
}

void ClacksHost::acquaint(const peers::Peer& peer)
{
    if (peer.typed || peer.answered)
        m_run.acquainted.insert(pairWith(peer.endpoint));
    m_core.restorePeer(peer);
}

void ClacksHost::start(base::Instant now)
{
    m_startsAt = now + m_setup.startsAfter;
    if (m_setup.startsAfter.count() == 0)
        wake(now);
}

int ClacksHost::request(const Request& request, base::Instant now)
{
    m_lastExchange = now;
    const int status = m_core.receive(clacks::Delivery{request.body, request.via}, now);
    drain();
    return status;
}

void ClacksHost::ended(const PostEnd& end, base::Instant now)
{
    static constexpr clacks::Outcome::Kind kinds[] = {clacks::Outcome::Answered, clacks::Outcome::Unreachable,
        clacks::Outcome::IdentityChanged, clacks::Outcome::NotPermitted};
    if (end.kind == PostEnd::Answered && end.status == 200) {
        m_run.acquainted.insert(end.tag);
        m_lastExchange = now;
    }
    m_talksToHostile = end.host != nobody && m_wire.world().host(end.host).spec.hostile;
    m_core.receive(clacks::Outcome{.id = end.token,
                       .kind = kinds[end.kind],
                       .status = end.status,
                       .latency = end.latency,
                       .remote = end.remote,
                       .fingerprint = m_setup.pins ? end.fingerprint : QByteArray(),
                       .copes = end.copes,
                       .sentence = end.sentence},
        now);
    drain();
}

void ClacksHost::wake(base::Instant now)
{
    if (m_startsAt && *m_startsAt <= now) {
        m_startsAt.reset();
        m_core.setSending(true, now);
    }
    if (m_setup.archives.count() > 0 && m_republishAt <= now)
        republish(now);
    m_core.wake(now);
    drain();
}

std::optional<base::Instant> ClacksHost::deadline() const
{
    std::optional<base::Instant> earliest = m_core.deadline();
    if (m_startsAt && (!earliest || *m_startsAt < *earliest))
        earliest = m_startsAt;
    if (!m_archive.empty() && (!earliest || m_republishAt < *earliest))
        earliest = m_republishAt;
    return earliest;
}

bool ClacksHost::accepts(const base::Endpoint& endpoint, const QByteArray& fingerprint) const
{
    return !m_setup.pins || m_core.pinAccepts(endpoint, fingerprint);
}

void ClacksHost::moved(const base::Address& address, base::Instant now)
{
    // Who goes by an address has another name now; who goes by a name is found by it again.
    if (base::Address::fromText(m_setup.config.self.hostname)) {
        m_setup.config.self.hostname = address.toText();
        m_core.reconfigure(m_setup.config, now);
    }
}

void ClacksHost::crash(bool keepsDisk, base::Instant)
{
    m_isGone = !keepsDisk;
    if (keepsDisk)
        return;
    for (const auto& [ticket, message] : m_core.queue().snapshot())
        m_run.ledger.ended(message.bytes, Ledger::End::Crashed);
}

std::unique_ptr<Resident> ClacksHost::successor(bool keepsDisk, base::Instant)
{
    Setup setup = m_setup;
    setup.startsAfter = {};
    auto next = std::make_unique<ClacksHost>(m_wire, m_run, std::move(setup), mix(m_seed));
    if (!keepsDisk)
        return next;
    next->m_persona = m_persona;
    for (const peers::Peer& peer : m_core.roster().book().all())
        next->m_core.restorePeer(peer);
    for (const auto& [ticket, message] : m_core.queue().snapshot())
        next->m_core.restoreMessage(message);
    next->m_archive = std::move(m_archive);
    next->m_archiveOf = std::move(m_archiveOf);
    return next;
}

traffic::Judgement ClacksHost::judge(QByteArrayView, const traffic::Message& message, base::Instant now)
{
    traffic::Judgement judgement;
    if (m_setup.stonewalls)
        judgement.verdict.action = traffic::Action::Stonewall;
    if (m_setup.archives.count() > 0)
        archive(message.bytes, now);
    return judgement;
}

void ClacksHost::saw(traffic::Sighting sighting)
{
    Ledger& ledger = m_run.ledger;
    switch (sighting.kind) {
    case SightingKind::Received: ledger.delivered(sighting.bytes, m_wire.host(), m_wire.world().now()); return;
    case SightingKind::Sent:
        ++m_run.payloads;
        if (m_talksToHostile) {
            ++m_run.payloadsToHostile;
            ledger.ended(sighting.bytes, Ledger::End::Hostile);
        }
        return;
    case SightingKind::Stonewalled: ledger.ended(sighting.bytes, Ledger::End::Stonewalled); return;
    case SightingKind::Dropped:
        ++m_run.reasons[sighting.reason];
        ledger.ended(
            sighting.bytes, sighting.reason.startsWith("no tower") ? Ledger::End::NoTarget : Ledger::End::Dropped);
        return;
    case SightingKind::Refused: ++m_run.reasons[sighting.reason]; return;
    case SightingKind::Failed:
        ++m_run.failed;
        ++m_run.reasons[sighting.reason];
        return;
    case SightingKind::Restored: ++m_run.restored; return;
    default: return;
    }
}

void ClacksHost::peerChanged(QByteArrayView, const peers::Peer&, std::optional<peers::PeerStatus>, base::Instant) {}

void ClacksHost::drain()
{
    while (std::optional<clacks::Transmit> transmit = m_core.nextTransmit())
        carryOut(std::move(*transmit));
    while (m_core.nextEvent()) {
    }
}

void ClacksHost::carryOut(clacks::Transmit transmit)
{
    const quint64 pair = pairWith(transmit.to);
    const bool isKnown = m_run.acquainted.contains(pair);
    if (isAnnouncement(transmit.body)) {
        ++m_run.announces;
        m_run.announceBytes += quint64(transmit.body.size());
        m_run.announcesToStrangers += !isKnown;
    } else {
        m_run.payloadBytes += quint64(transmit.body.size());
        if (!isKnown && m_setup.config.manners.feelers)
            m_run.findings.add(m_setup.config.self.toText() + " sent a message to " + transmit.to.toText()
                + ", which only a stranger has named and which has never answered");
        // The message is the first value of the body; what follows it begins with this.
        constexpr QByteArrayView behind = R"(,"type":"message")";
        constexpr qsizetype start = 11;
        const QByteArrayView rest = QByteArrayView(transmit.body).sliced(start);
        if (!m_run.ledger.beginsWithOne(rest, behind)) {
            if (const qsizetype end = rest.indexOf(behind); end > 0)
                m_run.ledger.checkUnchanged(rest.first(end), "on its way out");
        }
    }
    m_wire.post({.token = transmit.id,
        .tag = pair,
        .to = std::move(transmit.to),
        .body = std::move(transmit.body),
        .permission = transmit.permission,
        .deadline = transmit.deadline});
}

quint64 ClacksHost::pairWith(const base::Endpoint& endpoint) const
{
    return mix(m_persona ^ mix(digestOf(endpoint.hostname) + endpoint.port));
}

} // namespace clackstower::lab
