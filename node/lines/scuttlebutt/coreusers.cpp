#include "node/lines/scuttlebutt/core.h"
#include "node/lines/scuttlebutt/equal.h"

#include <algorithm>

namespace clackstower::scuttlebutt {

using base::fail;

base::Expected<quint64> Core::set(const QByteArray& key, const QByteArray& json, base::Instant now)
{
    assertDrained();
    m_now = now;
    const base::json::Scan scan = base::json::scanDocument(json);
    if (scan.fault != base::json::Fault::None)
        return fail("notJson", "the value is not one JSON value; text must stand in quotes");
    const QByteArray value = scan.value.text.toByteArray();
    if (value.size() > m_config.valueBytes)
        return fail("tooLarge",
            "the value has " + QByteArray::number(value.size()) + " bytes, and a node keeps at most "
                + QByteArray::number(m_config.valueBytes) + " of one key");
    const Pair* const stored = m_own.find(key);
    if (!stored && m_own.count() >= m_config.keysPerPeer)
        return fail("tooManyKeys", "this tower says " + QByteArray::number(m_own.count()) + " keys already");
    const bool isSame = stored
        && (minds(&Manners::exactComparison) ? sameValue(stored->value, value)
                                             : sameToOriginal(stored->value, value));
    if (isSame)
        return stored->version;
    const quint64 before = m_version++;
    m_own.put({key, value, m_version, false});
    ++m_counters.ownUpdates;
    dirtyPair(std::nullopt, key);
    m_events.push_back({Event::OwnStateChanged});
    tellUpdate({.kind = traffic::SightingKind::Updated,
                   .line = lineName,
                   .time = now,
                   .bytes = value,
                   .peer = {},
                   .via = {},
                   .reason = {},
                   .latency = {},
                   .verdict = {},
                   .topic = key,
                   .origin = m_config.id},
        m_version);
    heat(std::nullopt, before, now);
    return m_version;
}

base::Expected<peers::Peer> Core::ignore(const base::Endpoint& endpoint, base::Instant now)
{
    const auto key = m_roll.at(endpoint);
    if (!key)
        return fail("unknownPeer", "no node at " + endpoint.toText() + " is known; `state peers` lists them");
    Node& node = m_roll[*key];
    if (!node.isIgnored) {
        const peers::PeerStatus previous = peerOf(node).status;
        node.trial.reset();
        std::erase(m_trials, *key);
        m_awaited.erase(*key);
        node.isIgnored = true;
        node.since = now;
        m_roll.sort(*key);
        dirty(*key);
        m_witness.peerChanged(lineName, peerOf(node), previous, now);
    }
    return peerOf(node);
}

base::Expected<peers::Peer> Core::unignore(const base::Endpoint& endpoint, base::Instant now)
{
    const auto key = m_roll.at(endpoint);
    if (!key)
        return fail("unknownPeer", "no node at " + endpoint.toText() + " is known; `state peers` lists them");
    Node& node = m_roll[*key];
    if (node.isIgnored) {
        node.isIgnored = false;
        node.standing = Standing::Live;
        node.since = now;
        m_roll.sort(*key);
        dirty(*key);
        m_witness.peerChanged(lineName, peerOf(node), peers::PeerStatus::Ignored, now);
    }
    return peerOf(node);
}

base::Expected<void> Core::forget(const base::Endpoint& endpoint, base::Instant)
{
    const auto key = m_roll.at(endpoint);
    if (!key)
        return fail("unknownPeer", "no node at " + endpoint.toText() + " is known; `state peers` lists them");
    remove(*key);
    return {};
}

void Core::restore(const StoredSelf& self)
{
    m_version = std::max(m_version, self.version);
}

NodeKey Core::restore(Node node)
{
    return m_roll.add(std::move(node));
}

void Core::restore(const StoredPair& pair)
{
    const Pair restored{pair.key, pair.value, pair.version, pair.isHidden};
    if (pair.owner == m_config.id) {
        m_own.put(restored);
        m_version = std::max(m_version, pair.version);
    } else if (const auto key = m_roll.find(pair.owner)) {
        Node& node = m_roll[*key];
        m_stateBytes -= node.pairs.bytes();
        node.pairs.put(restored);
        node.version = std::max(node.version, pair.version);
        m_stateBytes += node.pairs.bytes();
    }
}

Changes Core::takeChanges()
{
    Changes changes;
    changes.self = {m_config.id, m_version};
    for (const QByteArray& id : std::exchange(m_dirtyForgotten, {})) {
        StoredNode node;
        node.id = id;
        node.isGone = true;
        changes.nodes.push_back(node);
    }
    const auto storedNode = [this](NodeKey key) {
        const Node& node = m_roll[key];
        return StoredNode{
            node.id, node.at, node.version, node.isOurs, node.isIgnored, false, node.heard, node.namedBy};
    };
    auto pairs = std::exchange(m_dirtyPairs, {});
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [owner, key] : pairs) {
        const Pair* const pair = (owner ? m_roll[*owner].pairs : m_own).find(key);
        const QByteArray& id = owner ? m_roll[*owner].id : m_config.id;
        if (pair)
            changes.pairs.push_back({id, pair->key, pair->value, pair->version, pair->isHidden, false});
        if (owner)
            m_dirtyNodes.push_back(*owner);
    }
    auto nodes = std::exchange(m_dirtyNodes, {});
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    for (const NodeKey key : nodes)
        changes.nodes.push_back(storedNode(key));
    return changes;
}

} // namespace clackstower::scuttlebutt
