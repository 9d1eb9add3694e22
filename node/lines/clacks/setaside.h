#pragma once

#include "node/traffic/queue.h"

#include <list>

namespace clackstower::clacks {

/// Messages that several towers refused: out of the way of the others, kept for the user to look at.
class SetAside
{
public:
    struct Item
    {
        traffic::Queue::Entry entry;
        traffic::Message message;
        base::Instant since;
        QByteArray reason;
    };

    explicit SetAside(qint64 maxBytes)
        : m_maxBytes(maxBytes)
    {
    }

    void add(Item item);

    /// The oldest one, when there is more than may be kept.
    std::optional<Item> takeOverflow();
    std::optional<Item> take(const traffic::MessageId& id);

    const std::list<Item>& items() const { return m_items; }
    qint64 bytes() const { return m_bytes; }

private:
    std::list<Item> m_items;
    qint64 m_bytes = 0;
    qint64 m_maxBytes;
};

} // namespace clackstower::clacks
