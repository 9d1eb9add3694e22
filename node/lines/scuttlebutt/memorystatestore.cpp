#include "node/lines/scuttlebutt/statestore.h"

#include <algorithm>

namespace clackstower::scuttlebutt {

StateStore::Loaded MemoryStateStore::load()
{
    Loaded loaded{m_self, {}, {}, {}};
    for (const auto& [id, node] : m_nodes)
        loaded.nodes.push_back(node);
    for (const auto& [place, pair] : m_pairs)
        loaded.pairs.push_back(pair);
    std::ranges::stable_sort(loaded.pairs, {}, &StoredPair::version);
    return loaded;
}

void MemoryStateStore::write(Changes changes)
{
    m_self = changes.self;
    for (const StoredNode& node : changes.nodes) {
        m_nodes[node.id] = node;
        if (!node.isGone)
            continue;
        m_nodes.erase(node.id);
        std::erase_if(m_pairs, [&](const auto& each) { return each.second.owner == node.id; });
    }
    for (const StoredPair& pair : changes.pairs)
        m_pairs[{pair.owner, pair.key}] = pair;
}

bool MemoryStateStore::writeNow(Changes changes)
{
    write(std::move(changes));
    return true;
}

bool MemoryStateStore::finish(Changes changes)
{
    return writeNow(std::move(changes));
}

} // namespace clackstower::scuttlebutt
