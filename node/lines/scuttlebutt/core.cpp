#include "node/lines/scuttlebutt/core.h"

#include "node/lines/scuttlebutt/equal.h"

#include <algorithm>

namespace clackstower::scuttlebutt {

Core::Core(Config config, base::Random& random, traffic::Judge& judge, traffic::Witness& witness)
    : m_config(std::move(config))
    , m_random(random)
    , m_judge(judge)
    , m_witness(witness)
    // Where an original would draw, ours must not draw before: its draws are replayed on this core.
    , m_meter(minds(&Manners::tellsKind) ? quint64(random.unit() * 0x1p53) : 0)
    , m_answers(m_meter.seed())
{
}

void Core::setGossiping(bool on, base::Instant now)
{
    m_now = now;
    if (on && m_incarnation == 0) // later lives have higher numbers, whatever the disk remembers
        m_incarnation = quint64(std::max<qint64>(base::millis(now), 1));
    if (on && !m_isGossiping) {
        m_roundAt = now;
        m_pushFilledAt = now;
        m_pushBytes = double(m_config.pushBytes);
    }
    m_isGossiping = on;
    if (!on)
        m_awaited.clear();
}

void Core::reconfigure(const Config& config, base::Instant now)
{
    const bool isFaster = config.gossipInterval < m_config.gossipInterval;
    m_config = config;
    if (isFaster)
        m_roundAt = std::min(m_roundAt, now + config.gossipInterval);
}

void Core::wake(base::Instant now)
{
    assertDrained();
    if (!m_isGossiping)
        return;
    noticeStall(now);
    m_now = now;
    judgeAwaited(now);
    judgeTrials(now);
    if (m_roundAt <= now)
        round(now);
    if ((!m_hot.empty() || m_hasRumour) && m_pushAt <= now)
        push(now);
}

std::optional<base::Instant> Core::deadline() const
{
    if (!m_isGossiping)
        return std::nullopt;
    base::Instant earliest = m_roundAt;
    for (const auto& [key, awaited] : m_awaited)
        earliest = std::min(earliest, awaited.until);
    for (const NodeKey key : m_trials) {
        const Trial& trial = *m_roll[key].trial;
        earliest = std::min({earliest, trial.verdictAt, trial.lookAt.value_or(trial.verdictAt)});
    }
    if (!m_hot.empty() || m_hasRumour)
        earliest = std::min(earliest, m_pushAt);
    return earliest;
}

std::optional<Transmit> Core::nextTransmit()
{
    if (m_outbox.empty())
        return std::nullopt;
    Transmit transmit = std::move(m_outbox.front());
    m_outbox.pop_front();
    return transmit;
}

std::optional<Event> Core::nextEvent()
{
    if (m_events.empty())
        return std::nullopt;
    const Event event = m_events.front();
    m_events.pop_front();
    return event;
}

void Core::receive(const Outcome& outcome, base::Instant now)
{
    assertDrained();
    m_now = now;
    m_counters.bytesSent += quint64(outcome.bytes);
    const auto flight = m_flights.find(outcome.id);
    if (flight == m_flights.end())
        return;
    const auto [key, since] = flight->second;
    m_flights.erase(flight);
    Node& node = m_roll[key];
    if (outcome.kind == Outcome::Delivered) {
        ++node.sent;
        node.reached = now;
        node.address = outcome.remote;
        const auto awaited = m_awaited.find(key);
        if (awaited == m_awaited.end())
            return;
        m_reachTime.measured(now - awaited->second.since);
        if (awaited->second.wantsWord) // it is there; its process may still hang
            awaited->second.until = std::max(awaited->second.until, now + m_config.answerTimeout);
        else
            heard(key, now); // a node without anything to say cannot answer; that it takes our message must do
        return;
    }
    ++node.failures;
    ++(outcome.kind == Outcome::NotPermitted ? m_counters.notPermitted : m_counters.unreachable);
    // Refused at once: there is nothing to wait for. What was sent to it before we began to wait says nothing of
    // now: it may end in failure half a minute late.
    if (const auto awaited = m_awaited.find(key); awaited != m_awaited.end() && since >= awaited->second.since) {
        Awaited ended = std::move(awaited->second);
        m_awaited.erase(awaited);
        silent(key, std::move(ended), now);
    }
}

peers::Peer Core::peerOf(const Node& node) const
{
    peers::Peer peer;
    peer.endpoint = node.at;
    peer.status = node.isIgnored          ? peers::PeerStatus::Ignored
        : node.standing == Standing::Dead ? peers::PeerStatus::Dead
                                          : peers::PeerStatus::Live;
    peer.since = node.since;
    peer.lastHeard = node.heard;
    peer.received = node.received;
    peer.sent = node.sent;
    peer.failures = node.failures;
    peer.identifier = node.id;
    peer.typed = node.isTyped;
    peer.answered = node.isMet;
    peer.address = node.address;
    if (!node.isTyped)
        peer.namedBy = node.namedBy;
    return peer;
}

void Core::assertDrained() const
{
    Q_ASSERT_X(m_outbox.empty() && m_events.empty(), "scuttlebutt::Core", "drain before the next mutation");
}

} // namespace clackstower::scuttlebutt
