#include "node/lines/scuttlebutt/roll.h"

namespace clackstower::scuttlebutt {

QByteArrayView standingName(Standing standing)
{
    switch (standing) {
    case Standing::Live: return "live";
    case Standing::Suspect: return "suspect";
    case Standing::Dead: return "dead";
    }
    Q_UNREACHABLE();
}

std::optional<NodeKey> Roll::find(QByteArrayView id) const
{
    const auto key = m_byId.constFind(QByteArray::fromRawData(id.data(), id.size()));
    return key == m_byId.cend() ? std::nullopt : std::optional(*key);
}

std::optional<NodeKey> Roll::at(const base::Endpoint& endpoint) const
{
    for (NodeKey key = 0; key < m_nodes.size(); ++key) {
        if (!m_nodes[key].isGone && m_nodes[key].at == endpoint)
            return key;
    }
    return std::nullopt;
}

NodeKey Roll::add(Node node)
{
    NodeKey key = NodeKey(m_nodes.size());
    if (m_free.empty()) {
        m_nodes.emplace_back();
    } else {
        key = m_free.back();
        m_free.pop_back();
    }
    m_byId.insert(node.id, key);
    m_nodes[key] = std::move(node);
    sort(key);
    return key;
}

void Roll::remove(NodeKey key)
{
    m_byId.remove(m_nodes[key].id);
    m_nodes[key] = {};
    m_nodes[key].isGone = true;
    sort(key);
    m_free.push_back(key);
}

void Roll::sort(NodeKey key)
{
    const Node& node = m_nodes[key];
    const auto keep = [key](std::vector<NodeKey>& list, bool belongs) {
        const auto place = std::ranges::find(list, key);
        if (belongs == (place != list.end()))
            return;
        if (belongs)
            list.push_back(key);
        else
            list.erase(place);
    };
    const bool counts = !node.isGone && !node.isIgnored;
    keep(m_live, counts && node.standing != Standing::Dead);
    keep(m_dead, counts && node.standing == Standing::Dead);
}

} // namespace clackstower::scuttlebutt
