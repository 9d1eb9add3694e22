#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace clackstower::lab {

/// All that is still to happen, earliest first, and in the order of its scheduling among equals. A heap with four
/// children a node over entries of 24 bytes: with a hundred thousand entries its upper levels stay in the cache.
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

    bool isEmpty() const { return m_heap.empty(); }
    size_t count() const { return m_heap.size(); }
    qint64 nextAt() const { return m_heap.front().at; }
    const Event& next() const { return m_heap.front(); }

    /// Who probably comes after the next one; there must be two.
    const Event& afterNext() const
    {
        const size_t beyond = std::min(1 + arity, m_heap.size());
        size_t least = 1;
        for (size_t child = 2; child < beyond; ++child) {
            if (m_heap[child].precedes(m_heap[least]))
                least = child;
        }
        return m_heap[least];
    }

    void push(qint64 at, quint8 kind, quint32 subject, quint32 detail = 0)
    {
        const Event event{at, ++m_serial << 8 | kind, subject, detail};
        size_t place = m_heap.size();
        m_heap.push_back(event);
        while (place > 0) {
            const size_t parent = (place - 1) / arity;
            if (!event.precedes(m_heap[parent]))
                break;
            m_heap[place] = m_heap[parent];
            place = parent;
        }
        m_heap[place] = event;
    }

    Event pop()
    {
        const Event first = m_heap.front();
        const Event last = m_heap.back();
        m_heap.pop_back();
        if (!m_heap.empty())
            sink(last);
        return first;
    }

private:
    static constexpr size_t arity = 4;

    void sink(const Event& event)
    {
        const size_t count = m_heap.size();
        size_t place = 0;
        for (;;) {
            const size_t firstChild = place * arity + 1;
            if (firstChild >= count)
                break;
            const size_t beyond = std::min(firstChild + arity, count);
            size_t least = firstChild;
            for (size_t child = firstChild + 1; child < beyond; ++child) {
                if (m_heap[child].precedes(m_heap[least]))
                    least = child;
            }
            if (!m_heap[least].precedes(event))
                break;
            m_heap[place] = m_heap[least];
            place = least;
        }
        m_heap[place] = event;
    }

    std::vector<Event> m_heap;
    quint64 m_serial = 0;
};

} // namespace clackstower::lab
