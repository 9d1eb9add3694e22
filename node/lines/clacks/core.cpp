#include "node/lines/clacks/core.h"

namespace clackstower::clacks {

using peers::Peer;

Core::Core(Config config, base::Random& random, traffic::Judge& judge, traffic::Witness& witness,
    peers::AddressBook::Limits limits)
    : m_config(std::move(config))
    , m_random(random)
    , m_judge(judge)
    , m_witness(witness)
    , m_roster(m_config.manners, limits)
    , m_queue(m_config.queueBytes,
          m_config.manners.fairGroups ? traffic::Queue::Order::TakeTurns : traffic::Queue::Order::FirstInFirstOut)
    , m_setAside(m_config.setAsideBytes)
    , m_budget(quint64(random.unit() * 0x1p53))
    , m_envelopeBytes(encodeMessage("", m_config.self, nullptr).size())
{
}

void Core::wake(base::Instant now)
{
    assertDrained();
    while (m_flights.count() > 0 && *m_flights.deadline() <= now) {
        ++m_counters.timedOut;
        const TransmitId id = *m_flights.first();
        finish(*m_flights.take(id), {.id = id, .kind = Outcome::Unreachable, .sentence = "no answer in time"}, now);
    }
    if (!m_custody.isEmpty()) {
        const Custody::Due due = m_custody.takeDue(now);
        bringBack(due.missing, "nobody has shown it again", now);
        letGo(due.safe);
    }
    if (!m_sending)
        return;
    // A turn is bounded; what is left has a deadline in the past and comes up at once.
    constexpr int sendsPerTurn = 64;
    for (int i = 0; i < sendsPerTurn && canSend(); ++i) {
        if (std::max(m_notBefore[SendTimer], m_bytesFreeAt) > now)
            break;
        if (!sendNext(now)) {
            m_isStuck = true;
            m_notBefore[SendTimer] = now + std::chrono::milliseconds(100);
            break;
        }
    }
    if (m_config.sendrate > 0) // 0 is silence, for untested towers too
        sendFeelers(now);
}

std::optional<base::Instant> Core::deadline() const
{
    std::optional<base::Instant> earliest;
    const auto consider = [&earliest](base::Instant when) {
        if (!earliest || when < *earliest)
            earliest = when;
    };
    if (const auto overdue = m_flights.deadline())
        consider(*overdue);
    if (const auto due = m_custody.deadline())
        consider(*due);
    if (m_sending && canSend())
        consider(std::max(m_notBefore[SendTimer], m_bytesFreeAt));
    if (m_sending && m_config.sendrate > 0 && m_roster.count(Roster::Untested) > 0)
        consider(m_notBefore[FeelerTimer]);
    return earliest;
}

std::optional<Transmit> Core::nextTransmit()
{
    return m_outbox.take();
}

std::optional<Event> Core::nextEvent()
{
    return m_events.take();
}

void Core::saveChange(Key key, const Peer& changed, base::Instant now)
{
    const peers::PeerStatus previous = m_roster.at(key).status;
    const bool isNews
        = previous != changed.status || m_roster.at(key).changedFingerprint != changed.changedFingerprint;
    m_roster.update(key, changed);
    if (isNews)
        m_witness.peerChanged(lineName, changed, previous, now);
}

void Core::tell(traffic::SightingKind kind, const Item& item, base::Instant now,
    const std::optional<base::Endpoint>& peer, const QByteArray& reason, std::optional<base::Duration> latency)
{
    m_witness.saw({.kind = kind,
        .line = lineName,
        .time = now,
        .bytes = item.bytes,
        .peer = peer,
        .via = {},
        .reason = reason,
        .latency = latency,
        .verdict = {}});
}

void Core::assertDrained() const
{
    Q_ASSERT_X(m_outbox.isEmpty() && m_events.isEmpty(), "clacks::Core", "drain before the next mutation");
}

} // namespace clackstower::clacks
