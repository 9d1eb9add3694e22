#include "node/lines/scuttlebutt/core.h"
#include "node/lines/scuttlebutt/equal.h"

#include <algorithm>

namespace clackstower::scuttlebutt {

using traffic::SightingKind;

void Core::deltasCame(const Inbound& message, const Caller& caller, base::Instant now)
{
    QByteArrayView lastOwner;
    NodeKey previous = caller.key;
    std::optional<NodeKey> key;
    bool isGap = false;
    bool asks = false;
    for (const Delta& delta : message.deltas) {
        if (delta.owner != lastOwner || lastOwner.isEmpty()) {
            lastOwner = delta.owner;
            key = m_roll.findAfter(previous, delta.owner);
            previous = key.value_or(previous);
            isGap = false;
            if (key && message.courtesy) {
                // Pushed to us: good only if we have everything below, else versions in between would be lost.
                for (const Base& base : message.courtesy->bases)
                    isGap = isGap || (base.owner == delta.owner && base.version > m_roll[*key].version);
                m_counters.gapsSeen += isGap;
                asks = asks || isGap;
            }
        }
        if (delta.owner == m_config.id)
            ++m_counters.aboutSelf;
        else if (!key)
            ++m_counters.unknownOwners;
        else if (!isGap)
            take(delta, *key, caller, now);
    }
    if (asks)
        postTo(caller.key, caller.at, Kind::Digest, digest(caller.key, m_config.digestBytes), false, now);
}

void Core::take(const Delta& delta, NodeKey key, const Caller& caller, base::Instant now)
{
    Node& node = m_roll[key];
    if (delta.version <= node.version) {
        oldDelta(delta, node, caller, now);
        return;
    }
    if (node.isIgnored || !isAcceptable(delta, key, caller, now))
        return;
    const quint64 before = node.version;
    node.version = delta.version;
    node.claimed = 0;
    noteNews(key);
    if (key != caller.key && minds(&Manners::indirectEvidence)) {
        node.phi.contact(now);
        if (node.standing != Standing::Live && !node.isOurs)
            acquit(key, now);
    }
    const Pair* const known = node.pairs.find(delta.key);
    traffic::Message update{delta.value.toByteArray(), now, caller.at, caller.via,
        known ? known->key : delta.key.toByteArray(), node.id};
    traffic::Judgement judgement = m_judge.judge(lineName, update, now);
    Pair pair{update.topic, update.bytes, delta.version, judgement.verdict.action == traffic::Action::Stonewall};
    traffic::Sighting sighting{.kind = SightingKind::Received,
        .line = lineName,
        .time = now,
        .bytes = std::move(update.bytes),
        .peer = std::move(update.from),
        .via = caller.via,
        .reason = std::move(judgement.note),
        .latency = {},
        .verdict = std::move(judgement.verdict),
        .topic = std::move(update.topic),
        .origin = std::move(update.origin)};
    m_witness.saw(sighting);
    const auto end = [&](SightingKind kind, const QByteArray& reason, quint64& counter) {
        ++counter;
        sighting.kind = kind;
        sighting.reason = reason;
        m_witness.saw(sighting);
    };
    // Its version counts as seen all the same: else it would come again with every message, before all others.
    dirty(key);
    if (sighting.verdict.action == traffic::Action::Refuse)
        return end(SightingKind::Refused, "a rule refuses it", m_counters.updatesRefused);
    const bool isHidden = pair.isHidden;
    if (!hasRoom(delta, node, known))
        return end(SightingKind::Refused, "its state is larger than this tower keeps", m_counters.stateFull);
    if (isHidden)
        end(SightingKind::Stonewalled, "a rule stonewalls it", m_counters.updatesStonewalled);
    ++m_counters.updatesTaken;
    dirtyPair(key, pair.key);
    m_stateBytes -= node.pairs.bytes();
    node.pairs.put(std::move(pair));
    m_stateBytes += node.pairs.bytes();
    tellUpdate(std::move(sighting), delta.version);
    if (!isHidden)
        heat(key, before, now);
}

void Core::noteNews(NodeKey key)
{
    constexpr size_t mostNews = 16;
    if (!m_news.empty() && m_news.front() == key)
        return;
    std::erase(m_news, key);
    m_news.push_front(key);
    if (m_news.size() > mostNews)
        m_news.pop_back();
}

void Core::tellUpdate(traffic::Sighting sighting, quint64 version)
{
    sighting.kind = SightingKind::Updated;
    sighting.reason.clear();
    sighting.version = version;
    m_witness.saw(std::move(sighting));
}

bool Core::isAcceptable(const Delta& delta, NodeKey key, const Caller& caller, base::Instant now)
{
    Node& node = m_roll[key];
    if (!minds(&Manners::guardsVersions))
        return delta.version > 0;
    const bool isFromOwner = key == caller.key && caller.isItself;
    if (delta.version <= node.version + m_config.versionWindow || isFromOwner)
        return true;
    ++m_counters.jumpsParked;
    if (node.claimed == 0) {
        node.claimed = delta.version;
        probe(key, 1, now); // it alone can tell; what it answers comes from itself
    }
    return false;
}

bool Core::hasRoom(const Delta& delta, const Node& node, const Pair* known)
{
    if (delta.value.size() > m_config.valueBytes) {
        ++m_counters.valuesTooLarge;
        return false;
    }
    if (node.pairs.count() >= m_config.keysPerPeer && !known) {
        ++m_counters.keysFull;
        return false;
    }
    const qsizetype freed = known ? Pairs::weight(known->key, known->value) : 0;
    return m_stateBytes - freed + Pairs::weight(delta.key, delta.value) <= m_config.stateBytes;
}

void Core::oldDelta(const Delta& delta, Node& node, const Caller& caller, base::Instant now)
{
    ++m_counters.updatesOld;
    if (!minds(&Manners::guardsVersions) || delta.version == 0)
        return;
    const Pair* const known = node.pairs.find(delta.key);
    if (!known || known->version != delta.version || sameValue(known->value, delta.value))
        return;
    ++m_counters.contradictions;
    node.contradicted = delta.version;
    m_witness.saw({.kind = SightingKind::Refused,
        .line = lineName,
        .time = now,
        .bytes = delta.value.toByteArray(),
        .peer = caller.at,
        .via = caller.via,
        .reason = "version " + QByteArray::number(delta.version) + " of this key has another value already",
        .latency = {},
        .verdict = {},
        .topic = known->key,
        .origin = node.id});
}

void Core::answerWithDeltas(std::vector<Candidate> candidates, const Caller& caller, base::Instant now)
{
    if (candidates.empty())
        return;
    Letter letter(Kind::Deltas);
    if (minds(&Manners::fairDeltas)) {
        const qsizetype most = std::min(m_config.answerBytes, caller.mayAnswer);
        addFairly(letter, candidates, most, caller.isItself);
    } else {
        addInOrder(letter, candidates);
    }
    if (letter.count() > 0)
        answer(caller, Kind::Deltas, std::move(letter), now);
}

// Who has most goes first, as the original has it.
void Core::addInOrder(Letter& letter, std::vector<Candidate>& candidates) const
{
    for (Candidate& candidate : candidates)
        candidate.count = candidate.pairs->countAbove(candidate.above);
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::count);
    for (const Candidate& candidate : candidates) {
        candidate.pairs->above(candidate.above, [&](const Pair& pair) {
            if (letter.count() >= m_config.maxDeltas)
                return false;
            if (!pair.isHidden)
                letter.delta(candidate.owner, pair.key, pair.value, pair.version);
            return true;
        });
    }
}

// One of each in turn, as long as the letter has room. Within one node versions rise, and none is left out before a
// later one: what an original skips it never gets.
void Core::addFairly(Letter& letter, const std::vector<Candidate>& candidates, qsizetype most, bool isTrusted) const
{
    const bool countsBytes = minds(&Manners::deltasByBytes);
    std::vector<std::vector<const Pair*>> queues(candidates.size());
    for (size_t i = 0; i < candidates.size(); ++i) {
        qsizetype bytes = 0;
        candidates[i].pairs->above(candidates[i].above, [&](const Pair& pair) {
            if (pair.isHidden)
                return true;
            queues[i].push_back(&pair);
            bytes += deltaBytes(candidates[i].owner, pair.key, pair.value);
            return bytes < most;
        });
    }
    bool hasMore = true;
    for (size_t turn = 0; hasMore; ++turn) {
        hasMore = false;
        for (size_t i = 0; i < queues.size(); ++i) {
            if (turn >= queues[i].size())
                continue;
            const Pair& pair = *queues[i][turn];
            // The first always fits, or a large value would never travel; but not to where a stranger points.
            const bool fits = letter.bytes() + deltaBytes(candidates[i].owner, pair.key, pair.value) <= most;
            if ((letter.count() > 0 || !isTrusted) && (countsBytes ? !fits : letter.count() >= m_config.maxDeltas))
                return;
            letter.delta(candidates[i].owner, pair.key, pair.value, pair.version);
            hasMore = true;
        }
    }
}

} // namespace clackstower::scuttlebutt
