#pragma once

#include "node/lines/scuttlebutt/codec.h"

#include <deque>

namespace clackstower::scuttlebutt {

/// What we tell other nodes of ours about third ones: each rumour a few times, the newest first, then no more.
class Hearsay
{
public:
    void add(Rumour::Kind kind, const QByteArray& id, quint64 incarnation, const QByteArray& accuser, int times);

    /// What the next message should carry; valid until the next add().
    std::vector<Rumour> next(qsizetype most);

    bool isEmpty() const { return m_items.empty(); }

private:
    struct Item
    {
        Rumour::Kind kind;
        QByteArray id;
        quint64 incarnation;
        QByteArray accuser;
        int timesLeft;
    };

    std::deque<Item> m_items;
    std::deque<Item> m_told; ///< told often enough, kept for as long as a letter shows them
};

} // namespace clackstower::scuttlebutt
