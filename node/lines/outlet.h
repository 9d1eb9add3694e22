#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace clackstower::lines {

/// What a core has to hand out, first come first served, until it is drained. An empty one holds nothing, and one
/// that has been drained keeps its room: a swarm has a hundred thousand of them.
template <typename Item>
class Outlet
{
public:
    bool isEmpty() const { return m_items.empty(); }

    void put(Item item) { m_items.push_back(std::move(item)); }

    std::optional<Item> take()
    {
        if (m_items.empty())
            return std::nullopt;
        std::optional<Item> item(std::move(m_items[m_taken]));
        if (++m_taken == m_items.size()) {
            m_items.clear();
            m_taken = 0;
        }
        return item;
    }

private:
    std::vector<Item> m_items;
    size_t m_taken = 0;
};

} // namespace clackstower::lines
