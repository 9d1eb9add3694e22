#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace clackstower::lab {

/// All that is still to happen, earliest first, and in the order of its scheduling among equals. The next two
/// seconds lie in the slots of a wheel, unsorted; a slot is put in order when its turn comes, with as many further
/// ones as it takes to know a few events ahead. What comes later waits in a heap. So an event costs the same with
/// ten pending ones and with a million.
class EventQueue
{
public:
    struct Event
    {
        qint64 at = 0;     ///< microseconds
        quint64 order = 0; ///< serial number, and the kind in the low byte
        quint32 subject = 0;
        quint32 detail = 0;

        quint8 kind() const { return quint8(order); }

        bool precedes(const Event& other) const { return at != other.at ? at < other.at : order < other.order; }
    };
    static_assert(sizeof(Event) == 24);

    EventQueue() { m_slots.fill(none); }

    bool isEmpty() const { return m_due.empty(); }
    size_t count() const { return m_due.size() + m_waiting + m_far.size(); }
    qint64 nextAt() const { return m_due.back().at; }

    /// Whose turn it is after that many others, as far as that is known; an event that is still to be scheduled may
    /// come in between.
    const Event* ahead(size_t others) const
    {
        return others < m_due.size() ? &m_due[m_due.size() - 1 - others] : nullptr;
    }

    /// Nothing may be scheduled before what has been taken out.
    void push(qint64 at, quint8 kind, quint32 subject, quint32 detail = 0)
    {
        const Event event{at, ++m_serial << 8 | kind, subject, detail};
        const qint64 slot = slotAt(at);
        if (slot < m_firstSlot)
            m_due.insert(std::upper_bound(m_due.begin(), m_due.end(), event, later), event);
        else if (slot < m_firstSlot + slotCount)
            putInSlot(slot, event);
        else
            putFar(event);
        if (m_due.empty())
            fill();
    }

    Event pop()
    {
        const Event first = m_due.back();
        m_due.pop_back();
        if (m_due.size() < known)
            fill();
        return first;
    }

private:
    static constexpr quint32 none = ~quint32(0);
    static constexpr int slotBits = 9; ///< a slot is 512 µs wide
    static constexpr qint64 slotCount = 4096;
    static constexpr size_t wordBits = 64;
    static constexpr size_t known = 6; ///< so many events ahead, if there are any in the wheel

    struct Node
    {
        Event event;
        quint32 next = none;
    };

    static bool later(const Event& one, const Event& other) { return other.precedes(one); }
    static qint64 slotAt(qint64 at) { return at >> slotBits; }
    static size_t placeOf(qint64 slot) { return size_t(slot) & size_t(slotCount - 1); }

    void putInSlot(qint64 slot, const Event& event)
    {
        quint32 node = m_free;
        if (node == none) {
            node = quint32(m_nodes.size());
            m_nodes.emplace_back();
        } else {
            m_free = m_nodes[node].next;
        }
        const size_t place = placeOf(slot);
        m_nodes[node] = {event, m_slots[place]};
        m_slots[place] = node;
        m_used[place / wordBits] |= quint64(1) << place % wordBits;
        ++m_waiting;
    }

    void putFar(const Event& event)
    {
        m_far.push_back(event);
        std::push_heap(m_far.begin(), m_far.end(), later);
    }

    void fill()
    {
        while (m_due.size() < known) {
            if (m_waiting == 0) {
                if (!m_due.empty() || m_far.empty())
                    return;
                m_firstSlot = slotAt(m_far.front().at);
                takeFromFar();
            }
            m_firstSlot += qint64(emptySlots());
            takeSlot();
            ++m_firstSlot;
            takeFromFar();
        }
    }

    /// How many slots from the first are empty; one must not be.
    size_t emptySlots() const
    {
        const size_t first = placeOf(m_firstSlot);
        size_t word = first / wordBits;
        quint64 bits = m_used[word] >> first % wordBits << first % wordBits;
        while (bits == 0) {
            word = (word + 1) % m_used.size();
            bits = m_used[word];
        }
        return (word * wordBits + size_t(std::countr_zero(bits)) - first) & size_t(slotCount - 1);
    }

    /// What is in the first slot comes after all that is due already.
    void takeSlot()
    {
        const size_t place = placeOf(m_firstSlot);
        m_taken.clear();
        for (quint32 node = std::exchange(m_slots[place], none); node != none;) {
            m_taken.push_back(m_nodes[node].event);
            const quint32 next = std::exchange(m_nodes[node].next, m_free);
            m_free = std::exchange(node, next);
        }
        m_used[place / wordBits] &= ~(quint64(1) << place % wordBits);
        m_waiting -= m_taken.size();
        if (m_taken.size() > 1)
            std::sort(m_taken.begin(), m_taken.end(), later);
        m_due.insert(m_due.begin(), m_taken.begin(), m_taken.end());
    }

    void takeFromFar()
    {
        while (!m_far.empty() && slotAt(m_far.front().at) < m_firstSlot + slotCount) {
            putInSlot(slotAt(m_far.front().at), m_far.front());
            std::pop_heap(m_far.begin(), m_far.end(), later);
            m_far.pop_back();
        }
    }

    std::vector<Event> m_due; // the next one last
    std::vector<Event> m_taken;
    qint64 m_firstSlot = 0; // of the wheel; what is before it is due
    std::array<quint32, size_t(slotCount)> m_slots{};
    std::array<quint64, size_t(slotCount) / wordBits> m_used{};
    std::vector<Node> m_nodes;
    quint32 m_free = none;
    size_t m_waiting = 0; // in the wheel
    std::vector<Event> m_far;
    quint64 m_serial = 0;
};

} // namespace clackstower::lab
