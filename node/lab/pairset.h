#pragma once

#include "node/lab/mix.h"

#include <vector>

namespace clackstower::lab {

/// A set of 64-bit keys at eight bytes each: who may be sent what, for each of a hundred thousand towers.
class PairSet
{
public:
    bool contains(quint64 key) const
    {
        if (m_slots.empty())
            return false;
        key |= 1; // zero is a free slot
        for (size_t place = placeOf(key);; place = (place + 1) & (m_slots.size() - 1)) {
            if (m_slots[place] == key)
                return true;
            if (m_slots[place] == 0)
                return false;
        }
    }

    void insert(quint64 key)
    {
        if ((m_count + 1) * 2 > m_slots.size())
            grow();
        if (put(key | 1))
            ++m_count;
    }

private:
    size_t placeOf(quint64 key) const { return size_t(mix(key)) & (m_slots.size() - 1); }

    bool put(quint64 key)
    {
        size_t place = placeOf(key);
        while (m_slots[place] != 0) {
            if (m_slots[place] == key)
                return false;
            place = (place + 1) & (m_slots.size() - 1);
        }
        m_slots[place] = key;
        return true;
    }

    void grow()
    {
        const std::vector<quint64> old
            = std::exchange(m_slots, std::vector<quint64>(std::max<size_t>(64, m_slots.size() * 2)));
        for (const quint64 key : old) {
            if (key != 0)
                put(key);
        }
    }

    std::vector<quint64> m_slots;
    size_t m_count = 0;
};

} // namespace clackstower::lab
