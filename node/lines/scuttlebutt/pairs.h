#pragma once

#include "node/base/hashindex.h"

#include <QByteArray>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace clackstower::scuttlebutt {

/// One key of a node's state, as it was written last.
struct Pair
{
    QByteArray key;
    QByteArray value; ///< raw JSON
    quint64 version = 0;
    bool isHidden = false; ///< kept for ourselves, not offered to others

    bool operator==(const Pair&) const = default;
};

/// The state of one node in the order of versions: what is above a version is a tail, and a change costs the same
/// however many keys there are.
class Pairs
{
public:
    const Pair* find(QByteArrayView key) const;

    /// The version must be above all that were put before.
    void put(Pair pair);

    void remove(QByteArrayView key);

    qsizetype count() const { return qsizetype(m_slots.size()) - m_holes; }

    /// What they take of the heap: mostly more than their texts.
    qsizetype bytes() const { return m_bytes; }

    /// What one of them takes, as measured (tests/bench): a slot and a half, two headers, and its place in the
    /// index.
    static qsizetype weight(QByteArrayView key, QByteArrayView value)
    {
        constexpr qsizetype keeping = 144;
        return keeping + key.size() + value.size();
    }

    /// Every pair above the version, rising, until `take` says no.
    template <typename Take>
    void above(quint64 version, Take take) const
    {
        // A hole keeps its version, so that the order stays whole.
        auto slot = std::ranges::upper_bound(m_slots, version, {}, &Pair::version);
        for (; slot != m_slots.end(); ++slot) {
            if (!isHole(*slot) && !take(*slot))
                return;
        }
    }

    qsizetype countAbove(quint64 version) const;

private:
    /// JSON has no empty text, so an empty value marks what has been overwritten.
    static bool isHole(const Pair& slot) { return slot.value.isEmpty(); }
    static qsizetype weight(const Pair& pair) { return weight(pair.key, pair.value); }

    std::optional<size_t> locate(QByteArrayView key) const;
    void open(Pair& slot);
    void compact();

    std::vector<Pair> m_slots;
    std::unique_ptr<base::HashIndex> m_index; ///< once there are many
    qsizetype m_holes = 0;
    qsizetype m_bytes = 0;
};

} // namespace clackstower::scuttlebutt
