#include "node/lines/scuttlebutt/core.h"

#include <algorithm>
#include <bit>

namespace clackstower::scuttlebutt {

void Core::accuse(NodeKey key, const QByteArray& accuser, base::Instant now)
{
    Node& node = m_roll[key];
    if (!minds(&Manners::suspicion)) {
        if (node.standing == Standing::Live)
            stand(key, Standing::Dead, now);
        return;
    }
    const bool isOwn = accuser == m_config.id;
    if (node.standing == Standing::Dead || (!isOwn && isJustHeard(node, now)))
        return;
    if (!node.trial) {
        node.trial = std::make_unique<Trial>(Trial{now, now + m_config.trial});
        m_trials.push_back(key);
        ++m_counters.suspicions;
        stand(key, Standing::Suspect, now);
        // Not all in the same moment: the suspect may only be slow, and most will have heard its objection by then.
        if (minds(&Manners::looksItself) && !isOwn)
            node.trial->lookAt
                = now + base::Duration(qint64(m_random.unit() * double(m_config.lookSpread.count())));
    }
    Trial& trial = *node.trial;
    if (isOwn) { // goes on looking until the trial is over; the first time to tell the suspect
        trial.lookAt = now + (trial.hasLooked ? timeout() : base::Duration());
        trial.hasLooked = true;
    }
    const bool isKnown = std::ranges::find(trial.accusers, accuser) != trial.accusers.end();
    if (!isKnown && qsizetype(trial.accusers.size()) < m_config.accusers) {
        trial.accusers.push_back(accuser);
        spread(Rumour::Suspect, node.id, node.incarnation, accuser, now);
    }
    hasten(trial, now);
}

// Three who have looked themselves, we among them, leave little doubt.
void Core::hasten(Trial& trial, base::Instant now) const
{
    const auto others = qsizetype(m_roll.live().size());
    const qsizetype wanted = std::clamp<qsizetype>(others, 1, m_config.accusers);
    const bool isSure = qsizetype(trial.accusers.size()) >= wanted && others > 1;
    if (isSure && (trial.hasLooked || !minds(&Manners::looksItself)))
        trial.verdictAt = std::min(trial.verdictAt,
            std::max(now, trial.since + std::max(m_config.shortTrial, 2 * timeout() + m_config.lookSpread)));
}

void Core::judgeTrials(base::Instant now)
{
    for (const NodeKey key : std::vector(m_trials)) {
        const Node& node = m_roll[key];
        Trial& trial = *node.trial;
        if (trial.lookAt && *trial.lookAt <= now) {
            trial.lookAt.reset();
            if (m_awaited.size() >= m_config.looksAtOnce)
                trial.lookAt = now + timeout();
            else if (!m_awaited.contains(key))
                probe(key, trial.hasLooked ? lastAttempt + 1 : 1, now);
        }
        if (trial.verdictAt > now)
            continue;
        if (trial.hasLooked || !minds(&Manners::looksItself) || node.at.port == 0) {
            stand(key, Standing::Dead, now);
            continue;
        }
        // The look is not over, or has not begun.
        trial.verdictAt = now + timeout();
        if (!trial.lookAt && !m_awaited.contains(key))
            trial.lookAt = now;
    }
}

// We are suspected, and say that we live: under a new number, so that it is news to everybody. The same suspicion
// comes by many ways, and from some who do not know of which life they speak; one objection answers them all.
void Core::object(quint64 incarnation, base::Instant now)
{
    constexpr auto enough = std::chrono::seconds(3);
    const bool isFar = incarnation > m_incarnation + m_config.versionWindow;
    if (isFar || (incarnation < m_incarnation && now - m_objectedAt < enough))
        return;
    ++m_counters.refutations;
    m_objectedAt = now;
    m_incarnation = std::max(m_incarnation, incarnation) + 1;
    spread(Rumour::Alive, m_config.id, m_incarnation, {}, now);
}

void Core::acquit(NodeKey key, base::Instant now)
{
    if (minds(&Manners::suspicion))
        m_acquitted.insert_or_assign(key, now);
    if (m_roll[key].standing != Standing::Live)
        stand(key, Standing::Live, now);
}

void Core::stand(NodeKey key, Standing standing, base::Instant now)
{
    Node& node = m_roll[key];
    const Standing before = node.standing;
    if (standing != Standing::Suspect && node.trial) {
        node.trial.reset();
        std::erase(m_trials, key);
        m_awaited.erase(key); // what it was asked in its trial is answered
    }
    if (before == standing)
        return;
    node.standing = standing;
    // To the outside a suspect lives; only what it comes to is told.
    const bool wasDead = before == Standing::Dead;
    const bool isDead = standing == Standing::Dead;
    if (wasDead == isDead)
        return;
    node.since = now;
    m_roll.sort(key);
    ++(isDead ? m_counters.deaths : m_counters.revivals);
    if (isDead)
        m_awaited.erase(key);
    m_witness.peerChanged(lineName, peerOf(node), isDead ? peers::PeerStatus::Live : peers::PeerStatus::Dead, now);
}

void Core::spread(
    Rumour::Kind kind, const QByteArray& id, quint64 incarnation, const QByteArray& accuser, base::Instant now)
{
    if (!minds(&Manners::tellsKind))
        return;
    // The more there are, the longer it takes until the last one has heard.
    const int times = 4 + int(std::bit_width(m_roll.live().size()));
    m_hearsay.add(kind, id, incarnation, accuser, times);
    if (m_hot.empty() && !m_hasRumour)
        m_pushAt = now + m_config.pushDelay;
    m_hasRumour = true;
}

// When we were late ourselves, others could not be heard: their silence is ours.
void Core::noticeStall(base::Instant now)
{
    constexpr auto late = std::chrono::milliseconds(500);
    const std::optional<base::Instant> due = deadline();
    if (!minds(&Manners::suspicion) || !due || now - *due < late)
        return;
    ++m_counters.stalls;
    const base::Duration lost = now - *due;
    for (auto& [key, awaited] : m_awaited) {
        awaited.since += lost;
        awaited.until += lost;
    }
    for (const NodeKey key : m_trials) {
        Trial& trial = *m_roll[key].trial;
        trial.verdictAt += lost;
        if (trial.lookAt)
            *trial.lookAt += lost;
    }
    m_roll.each([&](NodeKey key, const Node&) { m_roll[key].phi.forgive(lost); });
}

} // namespace clackstower::scuttlebutt
