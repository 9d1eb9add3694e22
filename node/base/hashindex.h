#pragma once

#include <QHash>

#include <bit>
#include <optional>
#include <vector>

namespace clackstower::base {

/// Finds the places of things that are kept elsewhere in a row: eight bytes for each, in one piece, so that a look
/// costs about one cache miss, and next to nothing for a handful. Whoever asks compares; the index knows hashes
/// only.
class HashIndex
{
public:
    using Place = quint32;

    /// Of a key that strangers may choose: seeded, so that nobody can aim at one slot.
    template <typename Key>
    static quint32 hashOf(const Key& key)
    {
        const size_t hash = qHash(key, size_t(QHashSeed::globalSeed()));
        return quint32(hash ^ (quint64(hash) >> 32));
    }

    /// The place whose thing `matches`, if there is one.
    template <typename Matches>
    std::optional<Place> find(quint32 hash, Matches matches) const
    {
        if (m_count == 0)
            return std::nullopt;
        for (size_t at = home(hash);; at = after(at)) {
            if (m_slots[at].placeAndOne == 0)
                return std::nullopt;
            if (m_slots[at].hash == hash && matches(m_slots[at].placeAndOne - 1))
                return m_slots[at].placeAndOne - 1;
        }
    }

    /// The thing must not be here yet.
    void insert(quint32 hash, Place place)
    {
        if (2 * (m_count + 1) > m_slots.size())
            grow();
        put({hash, place + 1});
        ++m_count;
    }

    void remove(quint32 hash, Place place)
    {
        size_t at = slotOf(hash, place);
        --m_count;
        // What follows moves up, so that no search stops too early.
        for (size_t next = after(at); m_slots[next].placeAndOne != 0; next = after(next)) {
            const size_t distance = (next - home(m_slots[next].hash)) & (m_slots.size() - 1);
            if (distance >= ((next - at) & (m_slots.size() - 1))) {
                m_slots[at] = m_slots[next];
                at = next;
            }
        }
        m_slots[at] = {};
    }

    /// The thing has another place now.
    void move(quint32 hash, Place from, Place to) { m_slots[slotOf(hash, from)].placeAndOne = to + 1; }

    size_t count() const { return m_count; }

    void clear()
    {
        m_slots = {};
        m_count = 0;
    }

private:
    struct Slot
    {
        quint32 hash = 0;
        quint32 placeAndOne = 0; ///< 0: free
    };

    size_t home(quint32 hash) const { return (hash * 0x9e3779b1U) >> m_shift; }
    size_t after(size_t at) const { return (at + 1) & (m_slots.size() - 1); }

    size_t slotOf(quint32 hash, Place place) const
    {
        size_t at = home(hash);
        while (m_slots[at].placeAndOne != place + 1)
            at = after(at);
        return at;
    }

    void put(Slot slot)
    {
        size_t at = home(slot.hash);
        while (m_slots[at].placeAndOne != 0)
            at = after(at);
        m_slots[at] = slot;
    }

    void grow()
    {
        constexpr size_t fewest = 8;
        const std::vector<Slot> old
            = std::exchange(m_slots, std::vector<Slot>(std::max(fewest, m_slots.size() * 2)));
        m_shift = 32 - std::countr_zero(m_slots.size());
        for (const Slot& slot : old) {
            if (slot.placeAndOne != 0)
                put(slot);
        }
    }

    std::vector<Slot> m_slots; // a power of two, at most half full
    size_t m_count = 0;
    int m_shift = 32;
};

} // namespace clackstower::base
