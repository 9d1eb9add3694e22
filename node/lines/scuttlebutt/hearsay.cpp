#include "node/lines/scuttlebutt/hearsay.h"

#include <algorithm>

namespace clackstower::scuttlebutt {

void Hearsay::add(
    Rumour::Kind kind, const QByteArray& id, quint64 incarnation, const QByteArray& accuser, int times)
{
    constexpr size_t most = 64;
    // What is newer about a node takes the place of what was said before, but for other accusers of the same life.
    std::erase_if(m_items, [&](const Item& item) {
        return item.id == id && (item.incarnation < incarnation || item.kind != kind || item.accuser == accuser);
    });
    m_items.push_front({kind, id, incarnation, accuser, times});
    if (m_items.size() <= most)
        return;
    // Where many are suspected at a time, that somebody lives must not be drowned.
    const auto last = std::ranges::find(m_items.rbegin(), m_items.rend(), Rumour::Suspect, &Item::kind);
    m_items.erase(last == m_items.rend() ? m_items.end() - 1 : std::next(last).base());
}

std::vector<Rumour> Hearsay::next(qsizetype most)
{
    m_told.clear();
    std::vector<Rumour> rumours;
    const size_t count = std::min(m_items.size(), size_t(most));
    std::ranges::stable_partition(m_items, [](const Item& item) { return item.kind == Rumour::Alive; });
    for (size_t i = 0; i < count; ++i) {
        Item item = std::move(m_items.front());
        m_items.pop_front();
        --item.timesLeft;
        std::deque<Item>& shelf = item.timesLeft > 0 ? m_items : m_told;
        const Item& kept = shelf.emplace_back(std::move(item));
        rumours.push_back(kept.asRumour());
    }
    return rumours;
}

std::vector<Rumour> Hearsay::takeFresh(qsizetype most)
{
    std::vector<Rumour> rumours;
    const auto take = [&](Rumour::Kind kind, bool isFresh) {
        for (Item& item : m_items) {
            if (item.kind != kind || item.isFresh != isFresh || qsizetype(rumours.size()) >= most)
                continue;
            rumours.push_back(item.asRumour());
            item.isFresh = false;
        }
    };
    take(Rumour::Alive, true);
    take(Rumour::Suspect, true);
    if (!rumours.empty()) // it goes out anyway: that somebody lives cannot be told too often
        take(Rumour::Alive, false);
    return rumours;
}

} // namespace clackstower::scuttlebutt
