#include "node/lines/clacks/core.h"

#include <algorithm>

namespace clackstower::clacks {

using peers::Peer;

// What drawFreeTarget() ends with: whoever has enough under way is passed over, and whoever must be felt first gets
// no message by this draw.
std::vector<std::pair<Core::Key, double>> Core::freeChances() const
{
    std::vector<std::pair<Key, double>> chances;
    for (const Key key : m_roster.book().keys()) {
        const Peer& peer = m_roster.at(key);
        const double chance = m_roster.chance(key, m_config.unprovenOneIn);
        if (chance > 0 && isFree(peer) && !needsFeeler(peer))
            chances.emplace_back(key, chance);
    }
    return chances;
}

std::vector<NextHop> Core::nextHops() const
{
    // A tower that can take none of what waits leaves its turn to one that copes with anything; see sendMessage().
    const auto takesSome = [this](const Peer& peer) {
        return m_queue.count() == 0 || m_queue.find([&, longest = longestFor(peer)](const Item& item) {
            return fits(item, peer, longest);
        });
    };
    std::vector<std::pair<Key, double>> chances = freeChances();
    double passedOn = 0;
    for (auto& [key, chance] : chances) {
        if (!takesSome(m_roster.at(key)))
            passedOn += std::exchange(chance, 0);
    }
    if (passedOn > 0 && m_config.manners.spareOriginals) {
        for (const Key key : m_roster.book().keys()) {
            const double share = passedOn * m_roster.copingChance(key);
            if (share <= 0 || !isFree(m_roster.at(key)) || !takesSome(m_roster.at(key)))
                continue;
            const auto place = std::ranges::find(chances, key, &std::pair<Key, double>::first);
            if (place != chances.end())
                place->second += share;
            else
                chances.emplace_back(key, share);
        }
    }
    double sum = 0;
    for (const auto& [key, chance] : chances)
        sum += chance;
    std::vector<NextHop> hops;
    for (const auto& [key, chance] : chances) {
        if (chance > 0)
            hops.push_back({m_roster.at(key).endpoint, chance / sum});
    }
    return hops;
}

std::optional<Core::Key> Core::drawTargetFor(const Entry& entry)
{
    constexpr int draws = 32;
    for (int i = 0; i < draws; ++i) {
        const std::optional<Key> target = drawFreeTarget();
        if (!target)
            break;
        const Peer& peer = m_roster.at(*target);
        if (!needsFeeler(peer) && fits(entry, peer, longestFor(peer)))
            return target;
    }
    const std::optional<Key> coping = m_roster.drawCoping(m_random);
    const bool isGood = coping && isFree(m_roster.at(*coping))
        && fits(entry, m_roster.at(*coping), longestFor(m_roster.at(*coping)));
    return isGood ? coping : std::nullopt;
}

} // namespace clackstower::clacks
