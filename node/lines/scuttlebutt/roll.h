#pragma once

#include "node/base/hashindex.h"
#include "node/lines/scuttlebutt/node.h"

#include <array>
#include <memory>
#include <vector>

namespace clackstower::scuttlebutt {

/// All nodes that we know, by id, in the order of their arrival, and once more by whether they live.
class Roll
{
public:
    std::optional<NodeKey> find(QByteArrayView id) const;

    /// The same, for whoever walks along a digest: it mostly names the others in the order in which the last one
    /// did, and so the one who came after `previous` then is looked at first.
    std::optional<NodeKey> findAfter(NodeKey previous, QByteArrayView id);

    std::optional<NodeKey> at(const base::Endpoint& endpoint) const;

    Node& operator[](NodeKey key) { return (*m_rows[key / rowLength])[key % rowLength]; }
    const Node& operator[](NodeKey key) const { return (*m_rows[key / rowLength])[key % rowLength]; }

    NodeKey add(Node node);
    void remove(NodeKey key);
    qsizetype count() const { return qsizetype(m_byId.count()); }

    /// In the order in which they became so.
    const std::vector<NodeKey>& live() const { return m_live; }
    const std::vector<NodeKey>& dead() const { return m_dead; }

    /// After its standing, or whether it is ignored, has changed.
    void sort(NodeKey key);

    template <typename Visit>
    void each(Visit visit) const
    {
        for (NodeKey key = 0; key < m_followers.size(); ++key) {
            if (const Node& node = (*this)[key]; !node.isGone)
                visit(key, node);
        }
    }

private:
    /// Nodes never move, and those that came together lie together: digests walk along them.
    static constexpr NodeKey rowLength = 16;
    using Row = std::array<Node, rowLength>;

    std::vector<std::unique_ptr<Row>> m_rows;
    std::vector<NodeKey> m_followers; ///< of each node, who was named after it
    std::vector<NodeKey> m_free;
    base::HashIndex m_byId;
    std::vector<NodeKey> m_live;
    std::vector<NodeKey> m_dead;
};

} // namespace clackstower::scuttlebutt
