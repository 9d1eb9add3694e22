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
    return m_byId.find(base::HashIndex::hashOf(id), [&](NodeKey key) { return (*this)[key].id == id; });
}

std::optional<NodeKey> Roll::findAfter(NodeKey previous, QByteArrayView id)
{
    NodeKey& follower = m_followers[previous];
    if ((*this)[follower].id == id)
        return follower;
    const std::optional<NodeKey> found = find(id);
    follower = found.value_or(follower);
    return found;
}

std::optional<NodeKey> Roll::at(const base::Endpoint& endpoint) const
{
    for (NodeKey key = 0; key < m_followers.size(); ++key) {
        const Node& node = (*this)[key];
        if (!node.isGone && node.at == endpoint)
            return key;
    }
    return std::nullopt;
}

NodeKey Roll::add(Node node)
{
    NodeKey key = NodeKey(m_followers.size());
    if (m_free.empty()) {
        if (key % rowLength == 0)
            m_rows.push_back(std::make_unique<Row>());
        m_followers.push_back(key);
    } else {
        key = m_free.back();
        m_free.pop_back();
    }
    m_byId.insert(base::HashIndex::hashOf(QByteArrayView(node.id)), key);
    (*this)[key] = std::move(node);
    sort(key);
    return key;
}

void Roll::remove(NodeKey key)
{
    m_byId.remove(base::HashIndex::hashOf(QByteArrayView((*this)[key].id)), key);
    (*this)[key] = {};
    (*this)[key].isGone = true;
    sort(key);
    m_free.push_back(key);
}

void Roll::sort(NodeKey key)
{
    const Node& node = (*this)[key];
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
