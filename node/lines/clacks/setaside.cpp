#include "node/lines/clacks/setaside.h"

#include <algorithm>

namespace clackstower::clacks {

void SetAside::add(Item item)
{
    m_bytes += item.entry.bytes.size() + traffic::Queue::overhead;
    m_items.push_back(std::move(item));
}

std::optional<SetAside::Item> SetAside::takeOverflow()
{
    if (m_bytes <= m_maxBytes)
        return std::nullopt;
    Item item = std::move(m_items.front());
    m_items.pop_front();
    m_bytes -= item.entry.bytes.size() + traffic::Queue::overhead;
    return item;
}

std::optional<SetAside::Item> SetAside::take(const traffic::MessageId& id)
{
    const auto place
        = std::find_if(m_items.begin(), m_items.end(), [&id](const Item& item) { return item.message.id() == id; });
    if (place == m_items.end())
        return std::nullopt;
    Item item = std::move(*place);
    m_items.erase(place);
    m_bytes -= item.entry.bytes.size() + traffic::Queue::overhead;
    return item;
}

} // namespace clackstower::clacks
