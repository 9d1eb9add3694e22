#include "node/lines/scuttlebutt/core.h"

#include <algorithm>
#include <cmath>

namespace clackstower::scuttlebutt {

void Core::round(base::Instant now)
{
    ++m_rounds;
    // As they are now: whom this round judges is judged after it was spoken to.
    const std::vector<NodeKey> live = m_roll.live();
    const std::vector<NodeKey> dead = m_roll.dead();
    const auto draw = [this](const auto& list) { return list[size_t(m_random.below(qsizetype(list.size())))]; };
    if (!live.empty())
        sendDigest(draw(live), now);
    const double chance = live.empty() ? 1 : double(dead.size()) / double(live.size() + 1);
    if (m_random.unit() < chance && !dead.empty())
        sendDigest(draw(dead), now);
    if (qsizetype(live.size()) < m_config.minimumLivePeers && !m_config.seeds.empty()) {
        sendDigestTo(draw(m_config.seeds), now);
    } else if (minds(&Manners::keepsSeeds) && !m_config.seeds.empty() && m_rounds % 8 == 0) {
        const Seed& seed = draw(m_config.seeds);
        const auto key = m_roll.find(seed.id);
        if (!key || !m_roll[*key].isLive())
            sendDigestTo(seed, now);
    }
    if (minds(&Manners::probes))
        probeNext(now);
    judgeByPhi(live, dead, now);
    if (minds(&Manners::expiry))
        expire(now);
    m_roundAt = now + m_config.gossipInterval;
}

void Core::sendDigest(NodeKey to, base::Instant now)
{
    const Node& node = m_roll[to];
    const bool isProbing = minds(&Manners::probes);
    // Whom nobody but a stranger has named is only asked whether it is there.
    if (isProbing && !node.isMet && !node.isTyped) {
        probe(to, 1, now);
        return;
    }
    if (isProbing && node.isOurs)
        await(to, 1, true, now);
    postTo(to, node.at, Kind::Digest, digest(to, m_config.digestBytes), false, now);
}

void Core::sendDigestTo(const Seed& seed, base::Instant)
{
    if (seed.id == m_config.id)
        return;
    ++m_counters.digestsSent;
    const Courtesy extra = courtesy(false);
    post(seed.at,
        digest(std::nullopt, m_config.digestBytes).seal(self(), minds(&Manners::tellsKind) ? &extra : nullptr),
        net::Permission::user(), std::nullopt);
}

Letter Core::wholeDigest() const
{
    Letter letter(Kind::Digest);
    for (const NodeKey key : m_roll.live()) {
        const Node& node = m_roll[key];
        letter.entry(node.id, node.version, node.at, node.isOurs);
    }
    letter.entry(m_config.id, m_version, m_config.self, minds(&Manners::tellsKind));
    return letter;
}

Letter Core::digest(std::optional<NodeKey> to, qsizetype most, const std::vector<NodeKey>& first)
{
    const std::vector<NodeKey>& live = m_roll.live();
    if (!minds(&Manners::partialDigests))
        return wholeDigest();
    Letter letter(Kind::Digest);
    letter.entry(m_config.id, m_version, m_config.self, minds(&Manners::tellsKind));
    std::vector<NodeKey> told;
    const auto tell = [&](NodeKey key) {
        const Node& node = m_roll[key];
        if (!node.isLive() || node.at.port == 0 || std::ranges::find(told, key) != told.end())
            return true;
        if (letter.bytes() + entryBytes(node.id, node.at.hostname) > most)
            return false;
        letter.entry(node.id, node.version, node.at, node.isOurs);
        told.push_back(key);
        return true;
    };
    if (to)
        tell(*to);
    for (const NodeKey key : first) {
        if (!tell(key))
            break;
    }
    // Half of the room for news, the rest for all in turn.
    for (const NodeKey key : m_news) {
        if (letter.bytes() > most / 2 || !tell(key))
            break;
    }
    for (size_t i = 0; i < live.size(); ++i) {
        if (m_nextEntry >= live.size())
            m_nextEntry = 0;
        if (!tell(live[m_nextEntry]))
            break;
        ++m_nextEntry;
    }
    return letter;
}

Letter Core::digestOf(const std::vector<NodeKey>& nodes, qsizetype most) const
{
    Letter letter(Kind::Digest);
    for (const NodeKey key : nodes) {
        const Node& node = m_roll[key];
        if (letter.bytes() + entryBytes(node.id, node.at.hostname) > most)
            break;
        letter.entry(node.id, node.version, node.at, node.isOurs);
    }
    return letter;
}

/// A digest of one: a question whether somebody is there, or the answer to it. A stale one claims to know nothing,
/// so that even an original has something to say to it.
Letter Core::greeting(std::optional<NodeKey> about, bool isStale) const
{
    Letter letter(Kind::Digest);
    if (isStale && about)
        letter.entry(m_roll[*about].id, 0, m_roll[*about].at, m_roll[*about].isOurs);
    else
        letter.entry(m_config.id, m_version, m_config.self, minds(&Manners::tellsKind));
    return letter;
}

void Core::judgeByPhi(const std::vector<NodeKey>& live, const std::vector<NodeKey>& dead, base::Instant now)
{
    const bool looksFirst = minds(&Manners::suspicion) && minds(&Manners::probes);
    for (const NodeKey key : live) {
        const Node& node = m_roll[key];
        // Who is asked in turn needs no second judge: with many peers, silence between two of them is the rule.
        if (looksFirst)
            break;
        const double phi = node.phi.at(now);
        if (phi > m_config.deadPeerPhi || std::isnan(phi))
            stand(key, Standing::Dead, now);
    }
    for (const NodeKey key : dead) {
        if (looksFirst)
            break;
        if (m_roll[key].phi.at(now) < m_config.deadPeerPhi)
            stand(key, Standing::Live, now);
    }
}

void Core::expire(base::Instant now)
{
    constexpr auto ghostsStayAway = std::chrono::minutes(10);
    constexpr size_t mostForgotten = 1024;
    std::vector<NodeKey> gone;
    // Who has not said where it lives cannot be asked.
    for (const NodeKey key : std::vector(m_roll.live())) {
        const Node& node = m_roll[key];
        if (node.at.port == 0 && now - node.heard.value_or(node.since) > m_config.forgetsUnmet)
            stand(key, Standing::Dead, now);
    }
    for (const NodeKey key : m_roll.dead()) {
        const Node& node = m_roll[key];
        const base::Duration patience = node.isMet || node.isTyped ? m_config.forgetsDead : m_config.forgetsUnmet;
        if (now - node.since > patience && !node.isTyped)
            gone.push_back(key);
    }
    constexpr auto rumoursLast = std::chrono::minutes(1);
    std::erase_if(m_acquitted, [&](const auto& entry) { return now - entry.second > rumoursLast; });
    std::erase_if(m_forgotten, [&](const auto& entry) { return now - entry.second > ghostsStayAway; });
    for (const NodeKey key : gone) {
        ++m_counters.peersForgotten;
        if (m_forgotten.size() < mostForgotten)
            m_forgotten.emplace(m_roll[key].id, now);
        remove(key);
    }
}

void Core::heat(std::optional<NodeKey> owner, quint64 above, base::Instant now)
{
    if (!minds(&Manners::push) || !minds(&Manners::tellsKind) || !m_isGossiping)
        return;
    if (m_hot.empty() && !m_hasRumour)
        m_pushAt = now + m_config.pushDelay;
    constexpr size_t mostHot = 64;
    const auto hot = std::ranges::find(m_hot, owner, &Hot::owner);
    if (hot == m_hot.end() && m_hot.size() < mostHot)
        m_hot.push_back({owner, above});
}

std::vector<NodeKey> Core::drawOurs(int count, std::optional<NodeKey> except)
{
    const std::vector<NodeKey>& live = m_roll.live();
    std::vector<NodeKey> drawn;
    // By lot, a bounded number of times: among many originals there may be none to find.
    for (int attempt = 0; attempt < 8 * count && qsizetype(drawn.size()) < count && !live.empty(); ++attempt) {
        const NodeKey key = live[size_t(m_random.below(qsizetype(live.size())))];
        const Node& node = m_roll[key];
        if (node.isOurs && key != except && node.standing == Standing::Live
            && std::ranges::find(drawn, key) == drawn.end())
            drawn.push_back(key);
    }
    return drawn;
}

void Core::push(base::Instant now)
{
    const double seconds = double((now - m_pushFilledAt).count()) / double(m_config.gossipInterval.count());
    m_pushBytes = std::min(4 * double(m_config.pushBytes), m_pushBytes + seconds * double(m_config.pushBytes));
    m_pushFilledAt = now;
    if (m_pushBytes <= 0) { // as soon as there is something to spend again
        ++m_counters.pushesSpared;
        const double share = 0.1 - m_pushBytes / double(std::max<qsizetype>(m_config.pushBytes, 1));
        m_pushAt = now + base::Duration(qint64(share * double(m_config.gossipInterval.count())));
        return;
    }
    const std::vector<Hot> hot = std::exchange(m_hot, {});
    Letter letter(Kind::Deltas);
    std::vector<Base> bases;
    for (const Hot& each : hot) {
        if (each.owner && m_roll[*each.owner].isGone)
            continue;
        const QByteArray& owner = each.owner ? m_roll[*each.owner].id : m_config.id;
        const Pairs& pairs = each.owner ? m_roll[*each.owner].pairs : m_own;
        const int before = letter.count();
        pairs.above(each.above, [&](const Pair& pair) {
            const bool fits = letter.bytes() + deltaBytes(owner, pair.key, pair.value)
                <= std::max<qsizetype>(m_config.pushBytes, 256);
            if (fits && !pair.isHidden)
                letter.delta(owner, pair.key, pair.value, pair.version);
            return fits;
        });
        if (letter.count() > before)
            bases.push_back({owner, each.above});
    }
    // What was pushed once goes on with other messages: they go out anyway.
    const Courtesy extra{true, m_incarnation, bases, m_hearsay.takeFresh(mostRumours), {}, {}};
    m_hasRumour = m_hearsay.hasFresh();
    if (m_hasRumour)
        m_pushAt = now + m_config.pushDelay;
    const bool hasDeltas = letter.count() > 0;
    if (!hasDeltas && extra.rumours.empty())
        return;
    const QByteArray bytes = (hasDeltas ? std::move(letter) : Letter(Kind::Digest)).seal(self(), &extra);
    for (const NodeKey key : drawOurs(m_config.pushTo, std::nullopt)) {
        ++m_counters.pushes;
        m_pushBytes -= double(bytes.size());
        post(m_roll[key].at, bytes, permissionFor(m_roll[key]), std::nullopt);
    }
}

} // namespace clackstower::scuttlebutt
