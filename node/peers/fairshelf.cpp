#include "node/peers/fairshelf.h"

#include <algorithm>

namespace clackstower::peers {

void FairShelf::insert(Key key, quint64 group)
{
    const quint32* const place = m_places.find(group);
    if (!place) {
        m_places[group] = quint32(m_groups.size());
        m_groups.push_back({group, {}});
        m_sole.push_back(key);
    } else {
        m_sole[*place] = several;
    }
    (place ? m_groups[*place] : m_groups.back()).members.push_back(key);
    ++m_count;
}

void FairShelf::remove(Key key, quint64 group)
{
    const quint32* const place = m_places.find(group);
    if (!place)
        return;
    const quint32 index = *place;
    auto& members = m_groups[index].members;
    const auto member = std::find(members.begin(), members.end(), key);
    if (member == members.end())
        return;
    members.erase(member); // keeps the order: a draw must depend on nothing but what happened
    --m_count;
    if (members.size() == 1)
        m_sole[index] = members[0];
    if (!members.empty())
        return;
    m_places.remove(group);
    if (index + 1 != m_groups.size()) {
        m_groups[index] = std::move(m_groups.back());
        m_sole[index] = m_sole.back();
        m_places[m_groups[index].id] = index;
    }
    m_groups.pop_back();
    m_sole.pop_back();
}

FairShelf::Key FairShelf::draw(base::Random& random) const
{
    Q_ASSERT(!isEmpty());
    const qsizetype index = m_groups.size() > 1 ? random.below(groupCount()) : 0;
    if (const Key sole = m_sole[size_t(index)]; sole != several) {
        (void)random.below(1); // as with several: what is drawn next must not depend on how it is kept
        return sole;
    }
    const auto& members = m_groups[size_t(index)].members;
    return members[random.below(members.size())];
}

double FairShelf::chanceIn(quint64 group) const
{
    const quint32* const place = m_places.find(group);
    if (!place)
        return 0;
    return 1.0 / double(m_groups.size()) / double(m_groups[*place].members.size());
}

} // namespace clackstower::peers
