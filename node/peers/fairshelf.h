#pragma once

#include "node/base/densemap.h"
#include "node/base/random.h"

#include <QVarLengthArray>

#include <vector>

namespace clackstower::peers {

/// A set of peers from which one is drawn: first a network group, then one of its members, each evenly. Ten
/// thousand ports in one network so weigh as much as one tower in another. With a single group it is a plain
/// even draw in the order of arrival.
class FairShelf
{
public:
    using Key = quint32;

    void insert(Key key, quint64 group);
    void remove(Key key, quint64 group);

    bool isEmpty() const { return m_count == 0; }
    qsizetype count() const { return m_count; }
    qsizetype groupCount() const { return qsizetype(m_groups.size()); }

    /// One draw for the group when there are several, one for the member. Must not be empty.
    Key draw(base::Random& random) const;

    /// The chance that draw() gives one certain member of that group; 0 when there is none.
    double chanceIn(quint64 group) const;

private:
    struct Group
    {
        quint64 id;
        QVarLengthArray<Key, 4> members; ///< most networks have a tower or two
    };

    static constexpr Key several = ~Key(0);

    std::vector<Group> m_groups;
    std::vector<Key> m_sole; ///< of each group: its only member, or `several`; a draw needs no more of most
    base::DenseMap<quint64, quint32> m_places; ///< group id -> index in m_groups
    qsizetype m_count = 0;
};

} // namespace clackstower::peers
