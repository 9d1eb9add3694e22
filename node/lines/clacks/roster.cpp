#include "node/lines/clacks/roster.h"

#include <algorithm>

namespace clackstower::clacks {

using peers::Peer;
using peers::PeerStatus;

Roster::Roster(const Manners& manners, peers::AddressBook::Limits limits)
    : m_manners(manners)
    , m_book(limits)
{
}

Roster::Admission Roster::add(const Peer& peer)
{
    const peers::AddressBook::Room room = m_book.roomFor(peer);
    if (!room.granted)
        return {.key = {}, .evicted = {}, .reason = room.reason};
    Admission admission;
    if (room.leaves) {
        admission.evicted = m_book.at(*room.leaves);
        remove(*room.leaves);
    }
    admission.key = m_book.add(peer);
    shelve(*admission.key);
    return admission;
}

void Roster::update(Key key, const Peer& peer)
{
    const Shelf shelf = shelfFor(peer);
    const bool staysInPlace = m_places[key].shelf == shelf && m_copes[key] == takesLarge(peer, shelf)
        && (!m_manners.fairGroups || m_places[key].group == peer.group());
    // An original moves a tower to the end of its list only when the status changes; so do we.
    if (staysInPlace) {
        m_book.update(key, peer);
        return;
    }
    unshelve(key);
    m_book.update(key, peer);
    shelve(key);
}

void Roster::remove(Key key)
{
    unshelve(key);
    m_book.remove(key);
}

std::optional<Roster::Key> Roster::drawTarget(base::Random& random, int unprovenOneIn) const
{
    switch (drawPool(sizes(), m_manners.lostBeyond, m_manners.deadBeyond, random)) {
    case Pool::None: return std::nullopt;
    case Pool::New: return m_shelves[Fresh].draw(random);
    case Pool::Lost: return m_shelves[Lost].draw(random);
    case Pool::Dead: return m_shelves[Dead].draw(random);
    case Pool::Alive: break;
    }
    if (m_shelves[Proven].isEmpty() || m_shelves[Unproven].isEmpty())
        return m_shelves[m_shelves[Proven].isEmpty() ? Unproven : Proven].draw(random);
    const bool tryUnproven = random.unit() < unprovenShare(unprovenOneIn);
    return m_shelves[tryUnproven ? Unproven : Proven].draw(random);
}

double Roster::unprovenShare(int unprovenOneIn) const
{
    // Never more than the networks are worth in which they live: one host must not get a tenth of everything.
    const auto unproven = double(m_shelves[Unproven].groupCount());
    return std::min(1.0 / unprovenOneIn, unproven / (unproven + double(m_shelves[Proven].groupCount())));
}

std::optional<Roster::Key> Roster::drawCoping(base::Random& random) const
{
    return m_coping.isEmpty() ? std::nullopt : std::optional(m_coping.draw(random));
}

std::optional<Roster::Key> Roster::drawFriend(base::Random& random) const
{
    const qsizetype proven = m_counts[Proven];
    const qsizetype unproven = m_counts[Unproven];
    if (proven + unproven == 0) {
        random.unit(); // an original draws before it looks whether there is anybody
        return std::nullopt;
    }
    if (proven == 0 || unproven == 0)
        return m_shelves[proven == 0 ? Unproven : Proven].draw(random);
    return m_shelves[random.below(proven + unproven) < proven ? Proven : Unproven].draw(random);
}

std::optional<Roster::Key> Roster::drawUntested(base::Random& random) const
{
    return m_shelves[Untested].isEmpty() ? std::nullopt : std::optional(m_shelves[Untested].draw(random));
}

double Roster::chance(Key key, int unprovenOneIn) const
{
    const Place& place = m_places[key];
    if (place.shelf == NoShelf || place.shelf == Untested)
        return 0;
    static constexpr std::array<Pool, ShelfCount> poolOf{
        Pool::New, Pool::None, Pool::Alive, Pool::Alive, Pool::Lost, Pool::Dead};
    double share = 1;
    if (place.shelf == Unproven && !m_shelves[Proven].isEmpty())
        share = unprovenShare(unprovenOneIn);
    else if (place.shelf == Proven && !m_shelves[Unproven].isEmpty())
        share = 1 - unprovenShare(unprovenOneIn);
    return share * poolChance(poolOf[place.shelf], sizes(), m_manners.lostBeyond, m_manners.deadBeyond)
        * m_shelves[place.shelf].chanceIn(place.group);
}

double Roster::copingChance(Key key) const
{
    return m_copes[key] ? m_coping.chanceIn(m_places[key].group) : 0;
}

bool Roster::hasTarget() const
{
    const PoolSizes all = sizes();
    return all.fresh + all.alive + all.lost + all.dead > 0;
}

PoolSizes Roster::sizes() const
{
    return {.fresh = m_counts[Fresh],
        .alive = m_counts[Proven] + m_counts[Unproven],
        .lost = m_counts[Lost],
        .dead = m_counts[Dead]};
}

Roster::Shelf Roster::shelfFor(const Peer& peer) const
{
    const bool needsFeeler = m_manners.feelers && !peer.typed && !peer.answered;
    switch (peer.status) {
    case PeerStatus::New: return needsFeeler ? Untested : Fresh;
    case PeerStatus::Alive:
    case PeerStatus::Live:
        if (needsFeeler)
            return Untested;
        return m_manners.custody && !isTrusted(peer) ? Unproven : Proven;
    case PeerStatus::Lost: return Lost;
    case PeerStatus::Dead: return Dead;
    case PeerStatus::Ignored: return NoShelf;
    }
    Q_UNREACHABLE();
}

bool Roster::takesLarge(const Peer& peer, Shelf shelf)
{
    return peer.copes && (shelf == Fresh || shelf == Proven || shelf == Unproven);
}

void Roster::shelve(Key key)
{
    if (key >= m_places.size()) {
        m_places.resize(key + 1);
        m_copes.resize(key + 1);
    }
    const Peer& peer = m_book.at(key);
    Place& place = m_places[key];
    place = {shelfFor(peer), m_manners.fairGroups ? peer.group() : 0};
    if (place.shelf == NoShelf)
        return;
    m_shelves[place.shelf].insert(key, place.group);
    ++m_counts[place.shelf];
    m_copes[key] = takesLarge(peer, place.shelf);
    if (m_copes[key])
        m_coping.insert(key, place.group);
}

void Roster::unshelve(Key key)
{
    const Place place = m_places[key];
    if (place.shelf != NoShelf) {
        m_shelves[place.shelf].remove(key, place.group);
        --m_counts[place.shelf];
    }
    if (m_copes[key])
        m_coping.remove(key, place.group);
    m_copes[key] = false;
    m_places[key].shelf = NoShelf;
}

} // namespace clackstower::clacks
