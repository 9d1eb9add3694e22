#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace clackstower::lab {

/// Numbered places for things that come and go by the million: a place that was left is used again. A reference
/// holds only until the next take().
template <typename Thing>
class Slab
{
public:
    quint32 take(Thing thing)
    {
        if (m_free.empty()) {
            m_things.push_back(std::move(thing));
            return quint32(m_things.size() - 1);
        }
        const quint32 place = m_free.back();
        m_free.pop_back();
        m_things[place] = std::move(thing);
        return place;
    }

    Thing release(quint32 place)
    {
        m_free.push_back(place);
        return std::exchange(m_things[place], Thing());
    }

    Thing& operator[](quint32 place) { return m_things[place]; }

    size_t inUse() const { return m_things.size() - m_free.size(); }

private:
    std::vector<Thing> m_things;
    std::vector<quint32> m_free;
};

} // namespace clackstower::lab
