#pragma once

#include "node/lines/scuttlebutt/codec.h"

#include <algorithm>
#include <deque>

namespace clackstower::scuttlebutt {

inline constexpr qsizetype mostRumours = 6; ///< in a message

/// What we tell other nodes of ours about third ones: each rumour a few times, the newest first, then no more.
class Hearsay
{
public:
    void add(Rumour::Kind kind, const QByteArray& id, quint64 incarnation, const QByteArray& accuser, int times);

    /// What the next message should carry; valid until the next add().
    std::vector<Rumour> next(qsizetype most);

    /// What has not been told at once yet, and now is; valid as long. It does not count among the times.
    std::vector<Rumour> takeFresh(qsizetype most);
    bool hasFresh() const { return std::ranges::any_of(m_items, &Item::isFresh); }

private:
    struct Item
    {
        Rumour::Kind kind;
        QByteArray id;
        quint64 incarnation;
        QByteArray accuser;
        int timesLeft;
        bool isFresh = true;

        Rumour asRumour() const { return {kind, id, incarnation, accuser}; }
    };

    std::deque<Item> m_items;
    std::deque<Item> m_told; ///< told often enough, kept for as long as a letter shows them
};

} // namespace clackstower::scuttlebutt
