#include "node/lines/scuttlebutt/pairs.h"

namespace clackstower::scuttlebutt {

namespace {

constexpr size_t searchedInARow = 12; ///< beyond that an index is faster

quint32 hashOf(QByteArrayView key)
{
    return base::HashIndex::hashOf(key);
}

} // namespace

std::optional<size_t> Pairs::locate(QByteArrayView key) const
{
    if (m_index) {
        return m_index->find(hashOf(key), [&](base::HashIndex::Place place) { return m_slots[place].key == key; });
    }
    const auto slot
        = std::ranges::find_if(m_slots, [&](const Pair& each) { return !isHole(each) && each.key == key; });
    return slot == m_slots.end() ? std::nullopt : std::optional(size_t(slot - m_slots.begin()));
}

const Pair* Pairs::find(QByteArrayView key) const
{
    const auto place = locate(key);
    return place ? &m_slots[*place] : nullptr;
}

void Pairs::open(Pair& slot)
{
    m_bytes -= weight(slot);
    slot.key = slot.value = QByteArray();
    ++m_holes;
}

void Pairs::put(Pair pair)
{
    if (const auto place = locate(pair.key)) {
        Pair& old = m_slots[*place];
        if (!pair.key.isSharedWith(old.key))
            pair.key = old.key; // one text for as long as the key lives
        // What is overwritten again and again stays at the end, and needs no hole.
        if (*place + 1 == m_slots.size()) {
            m_bytes += weight(pair) - weight(old);
            old = std::move(pair);
            return;
        }
        if (m_index)
            m_index->remove(hashOf(old.key), base::HashIndex::Place(*place));
        open(old);
    }
    m_bytes += weight(pair);
    if (m_index)
        m_index->insert(hashOf(pair.key), base::HashIndex::Place(m_slots.size()));
    m_slots.push_back(std::move(pair));
    const bool isFull = m_slots.size() > searchedInARow;
    if (m_holes > qsizetype(m_slots.size() / 2) || (isFull && !m_index && m_holes > 0))
        compact();
    if (m_slots.size() > searchedInARow && !m_index) {
        m_index = std::make_unique<base::HashIndex>();
        compact();
    }
}

void Pairs::remove(QByteArrayView key)
{
    const auto place = locate(key);
    if (!place)
        return;
    if (m_index)
        m_index->remove(hashOf(key), base::HashIndex::Place(*place));
    open(m_slots[*place]);
    compact();
}

void Pairs::compact()
{
    std::erase_if(m_slots, isHole);
    m_holes = 0;
    if (!m_index)
        return;
    m_index->clear();
    for (size_t i = 0; i < m_slots.size(); ++i)
        m_index->insert(hashOf(m_slots[i].key), base::HashIndex::Place(i));
}

qsizetype Pairs::countAbove(quint64 version) const
{
    qsizetype count = 0;
    above(version, [&count](const Pair&) {
        ++count;
        return true;
    });
    return count;
}

} // namespace clackstower::scuttlebutt
