#include "node/lines/scuttlebutt/core.h"

#include <algorithm>

// Whether somebody is there: whom we ask, how long we wait, and what we do when nothing comes.
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
        probe(key, 1, now);
        return;
    }
}

void Core::probe(NodeKey key, int attempt, base::Instant now)
{
    const Node& node = m_roll[key];
    if (!m_isGossiping || node.at.port == 0)
        return;
    // An original that has said something once must say it again to somebody who claims to know nothing of it.
    const bool isStale = !node.isOurs && minds(&Manners::guardsVersions) && node.claimed == 0;
    await(key, attempt, node.isOurs || (isStale && node.pairs.count() > 0), now);
    // In doubt several at once: a lost packet comes a second later, which is more than we wait. The most before it
    // is accused, since an accusation makes everybody look.
    const int doubts = attempt > lastAttempt ? 1 : node.trial ? 2 : attempt == lastAttempt ? 3 : 1;
    for (int copies = node.isMet ? doubts : 1; copies > 0; --copies) {
        ++m_counters.probes;
        Letter letter = greeting(key, isStale);
        if (node.claimed != 0) {
            letter = Letter(Kind::Digest);
            letter.entry(node.id, node.version, node.at, node.isOurs);
        }
        postTo(key, node.at, Kind::Digest, std::move(letter), false, now);
    }
}

void Core::await(NodeKey key, int attempt, bool wantsWord, base::Instant now)
{
    // Others whom we have asked need longer than we do. Whom everybody looks for already needs no help.
    const bool waitsForOthers = attempt == lastAttempt && !m_roll[key].trial;
    // Who is waited for already is not waited for longer because of another question.
    m_awaited.try_emplace(key, Awaited{now, now + (waitsForOthers ? 2 : 1) * timeout(), attempt, wantsWord});
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

void Core::silent(NodeKey key, Awaited awaited, base::Instant now)
{
    const Node& node = m_roll[key];
    if (node.isGone || !node.isLive() || !minds(&Manners::probes))
        return;
    // One packet lost looks like death: further questions go their own ways.
    if (awaited.attempt < lastAttempt && minds(&Manners::suspicion)) {
        probe(key, awaited.attempt + 1, now);
        const auto again = m_awaited.find(key);
        if (again == m_awaited.end())
            return;
        again->second.since = awaited.since;
        again->second.askers = std::move(awaited.askers);
        if (again->second.askers.empty() && !node.trial && node.isMet)
            askOthers(key);
        return;
    }
    // Whom only a stranger has named was never there: nobody else need hear of it.
    if (!node.isMet && !node.isTyped) {
        stand(key, Standing::Dead, now);
        return;
    }
    accuse(key, m_config.id, now);
}

// The way between us and it may be what is broken: a few others of ours look before anything is said aloud.
void Core::askOthers(NodeKey key)
{
    if (!minds(&Manners::asksOthers) || !minds(&Manners::tellsKind))
        return;
    const std::vector<NodeKey> helpers = drawOurs(m_config.helpers, key);
    for (const NodeKey helper : helpers) {
        ++m_counters.othersAsked;
        postAside(helper, {true, m_incarnation, {}, {}, {m_roll[key].id}, {}});
    }
    m_awaited.at(key).helpers = helpers;
}

void Core::lookFor(NodeKey key, const Caller& asker, base::Instant now)
{
    if (!minds(&Manners::asksOthers) || key == asker.key || !m_roll[key].isLive())
        return;
    ++m_counters.looksForOthers;
    if (isJustHeard(m_roll[key], now)) {
        tellSeen(key, {asker.key});
        return;
    }
    if (!m_awaited.contains(key) && m_awaited.size() < m_config.looksAtOnce)
        probe(key, 1, now);
    constexpr size_t mostAskers = 16;
    const auto awaited = m_awaited.find(key);
    if (awaited == m_awaited.end() || awaited->second.askers.size() >= mostAskers)
        return;
    if (std::ranges::find(awaited->second.askers, asker.key) == awaited->second.askers.end())
        awaited->second.askers.push_back(asker.key);
}

void Core::seenByOther(NodeKey key, const Caller& helper)
{
    const auto awaited = m_awaited.find(key);
    if (awaited == m_awaited.end() || m_roll[key].trial
        || std::ranges::find(awaited->second.helpers, helper.key) == awaited->second.helpers.end())
        return;
    ++m_counters.silencesExplained;
    m_awaited.erase(awaited);
}

void Core::tellSeen(NodeKey key, const std::vector<NodeKey>& askers)
{
    for (const NodeKey asker : askers)
        postAside(asker, {true, m_incarnation, {}, {}, {}, {m_roll[key].id}});
}

/// A message without digest or deltas, for what only nodes of ours understand.
void Core::postAside(NodeKey to, const Courtesy& courtesy)
{
    const Node& node = m_roll[to];
    post(node.at, Letter(Kind::Digest).seal(self(), &courtesy), permissionFor(node), std::nullopt);
}

} // namespace clackstower::scuttlebutt
