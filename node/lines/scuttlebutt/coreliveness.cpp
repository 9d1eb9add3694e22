#include "node/lines/scuttlebutt/core.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace clackstower::scuttlebutt {

// Everybody in turn, in an order of our own: so a silent node is noticed by somebody soon, however many there are.
void Core::probeNext(base::Instant now)
{
    for (size_t attempt = 0; attempt < 2 * m_probeOrder.size() + 2; ++attempt) {
        if (m_nextProbe >= m_probeOrder.size()) {
            m_probeOrder = m_roll.live();
            for (size_t i = m_probeOrder.size(); i > 1; --i)
                std::swap(m_probeOrder[i - 1], m_probeOrder[size_t(m_random.below(qsizetype(i)))]);
            m_nextProbe = 0;
            if (m_probeOrder.empty())
                return;
        }
        const NodeKey key = m_probeOrder[m_nextProbe++];
        if (m_roll[key].isGone || !m_roll[key].isLive() || m_awaited.contains(key))
            continue;
        probe(key, false, now);
        return;
    }
}

void Core::probe(NodeKey key, bool isSecond, base::Instant now)
{
    const Node& node = m_roll[key];
    if (!m_isGossiping || node.at.port == 0)
        return;
    ++m_counters.probes;
    // An original that has said something once must say it again to somebody who claims to know nothing of it.
    const bool isStale = !node.isOurs && minds(&Manners::guardsVersions) && node.claimed == 0;
    await(key, isSecond, node.isOurs || (isStale && node.pairs.count() > 0), now);
    if (node.claimed != 0) {
        Letter letter(Kind::Digest);
        letter.entry(node.id, node.version, node.at, node.isOurs);
        postTo(key, node.at, Kind::Digest, std::move(letter), false, now);
        return;
    }
    postTo(key, node.at, Kind::Digest, greeting(key, isStale), false, now);
}

void Core::await(NodeKey key, bool isSecond, bool wantsWord, base::Instant now)
{
    // Who is waited for already is not waited for longer because of another question.
    m_awaited.try_emplace(key, Awaited{now, now + (isSecond ? 2 : 1) * timeout(), isSecond, wantsWord});
}

void Core::judgeAwaited(base::Instant now)
{
    std::vector<std::pair<NodeKey, Awaited>> over;
    for (const auto& [key, awaited] : m_awaited) {
        if (awaited.until <= now)
            over.emplace_back(key, awaited);
    }
    for (const auto& [key, awaited] : over) {
        m_awaited.erase(key);
        silent(key, awaited, now);
    }
}

void Core::silent(NodeKey key, const Awaited& awaited, base::Instant now)
{
    if (m_roll[key].isGone || !m_roll[key].isLive() || !minds(&Manners::probes))
        return;
    // One packet lost twice looks like death: a second question goes its own way.
    if (!awaited.isSecond && minds(&Manners::suspicion)) {
        probe(key, true, now);
        return;
    }
    // Whom only a stranger has named was never there: nobody else need hear of it.
    if (!m_roll[key].isMet && !m_roll[key].isTyped) {
        stand(key, Standing::Dead, now);
        return;
    }
    accuse(key, m_config.id, now);
}

void Core::accuse(NodeKey key, const QByteArray& accuser, base::Instant now)
{
    Node& node = m_roll[key];
    if (!minds(&Manners::suspicion)) {
        if (node.standing == Standing::Live)
            stand(key, Standing::Dead, now);
        return;
    }
    constexpr auto justNow = std::chrono::milliseconds(500);
    const bool isHeard = node.heard && now - *node.heard < justNow && accuser != m_config.id;
    if (node.standing == Standing::Dead || isHeard)
        return;
    const bool isNew = !node.trial;
    if (isNew) {
        node.trial = std::make_unique<Trial>(now, now + m_config.trial, std::vector<QByteArray>());
        m_trials.push_back(key);
        ++m_counters.suspicions;
        stand(key, Standing::Suspect, now);
    }
    Trial& trial = *node.trial;
    const bool isKnown = std::ranges::find(trial.accusers, accuser) != trial.accusers.end();
    if (isKnown || qsizetype(trial.accusers.size()) >= m_config.accusers) {
        if (accuser == m_config.id)
            probe(key, true, now);
        return;
    }
    trial.accusers.push_back(accuser);
    // Three who have looked themselves leave little doubt; who is alone looks again until the long trial is over.
    const auto others = qsizetype(m_roll.live().size());
    const qsizetype wanted = std::clamp<qsizetype>(others, 1, m_config.accusers);
    if (qsizetype(trial.accusers.size()) >= wanted && others > 1)
        trial.verdictAt
            = std::min(trial.verdictAt, std::max(now, trial.since + std::max(m_config.shortTrial, 3 * timeout())));
    spread(Rumour::Suspect, node.id, node.incarnation, accuser, now);
    if (accuser == m_config.id) {
        probe(key, true, now);
        return;
    }
    // A few of all look for themselves.
    if (isNew && m_random.unit() * double(others) < m_config.witnesses && !m_awaited.contains(key))
        probe(key, true, now);
}

void Core::judgeTrials(base::Instant now)
{
    for (const NodeKey key : std::vector(m_trials)) {
        if (m_roll[key].trial->verdictAt <= now)
            stand(key, Standing::Dead, now);
    }
}

// We are suspected, and say that we live: under a new number, so that it is news to everybody. The same suspicion
// comes by many ways; one objection answers them all.
void Core::object(quint64 incarnation, base::Instant now)
{
    constexpr auto enough = std::chrono::milliseconds(500);
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
    const int times = 6 + 2 * int(std::bit_width(m_roll.live().size()));
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
    for (const NodeKey key : m_trials)
        m_roll[key].trial->verdictAt += lost;
    m_roll.each([&](NodeKey key, const Node&) { m_roll[key].phi.forgive(lost); });
}

} // namespace clackstower::scuttlebutt
