#pragma once

#include "node/base/hashindex.h"

namespace clackstower::base {

/// A map for the hot paths: its entries lie in one row, in no order that means anything. A QHash takes some
/// kilobytes for its first entry and four cache misses for a look.
template <typename Key, typename Value>
class DenseMap
{
public:
    struct Entry
    {
        Key key;
        Value value;
    };

    const Value* find(const Key& key) const
    {
        const std::optional<quint32> place = placeOf(key, HashIndex::hashOf(key));
        return place ? &m_entries[*place].value : nullptr;
    }

    Value* find(const Key& key)
    {
        const std::optional<quint32> place = placeOf(key, HashIndex::hashOf(key));
        return place ? &m_entries[*place].value : nullptr;
    }

    Value value(const Key& key) const
    {
        const Value* const found = find(key);
        return found ? *found : Value();
    }

    Value& operator[](const Key& key)
    {
        const quint32 hash = HashIndex::hashOf(key);
        if (const std::optional<quint32> place = placeOf(key, hash))
            return m_entries[*place].value;
        m_index.insert(hash, quint32(m_entries.size()));
        m_entries.push_back({key, Value()});
        return m_entries.back().value;
    }

    bool remove(const Key& key)
    {
        const quint32 hash = HashIndex::hashOf(key);
        const std::optional<quint32> place = placeOf(key, hash);
        if (!place)
            return false;
        m_index.remove(hash, *place);
        const auto last = quint32(m_entries.size() - 1);
        if (*place != last) {
            m_index.move(HashIndex::hashOf(m_entries[last].key), last, *place);
            m_entries[*place] = std::move(m_entries[last]);
        }
        m_entries.pop_back();
        return true;
    }

    bool isEmpty() const { return m_entries.empty(); }
    qsizetype size() const { return qsizetype(m_entries.size()); }

private:
    std::optional<quint32> placeOf(const Key& key, quint32 hash) const
    {
        return m_index.find(hash, [&](quint32 place) { return m_entries[place].key == key; });
    }

    std::vector<Entry> m_entries;
    HashIndex m_index;
};

} // namespace clackstower::base
