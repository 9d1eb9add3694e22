#include "node/peers/addressbook.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace clackstower::peers {

namespace {

bool isUntested(const Peer& peer)
{
    return !peer.typed && !peer.answered && peer.namedBy;
}

/// How readily a peer is given up for a newcomer when the book is full; 0: never.
int expendability(const Peer& peer)
{
    if (peer.typed || peer.status == PeerStatus::Ignored)
        return 0;
    if (!peer.answered)
        return peer.status == PeerStatus::New ? 2 : 4;
    if (peer.status == PeerStatus::Dead)
        return 3;
    return peer.status == PeerStatus::Lost ? 1 : 0;
}

/// Where it lives, as far as that is known.
base::Address addressOf(const Peer& peer)
{
    if (!peer.address.isNull())
        return peer.address;
    return base::Address::fromText(peer.endpoint.hostname).value_or(base::Address());
}

/// Counts one up or down, and how many there are beyond `crowd`.
template <typename Group>
void step(
    base::DenseMap<Group, qsizetype>& tally, const Group& group, int change, qsizetype crowd, qsizetype& crowds)
{
    qsizetype& value = tally[group];
    crowds -= value > crowd;
    value += change;
    crowds += value > crowd;
    if (value == 0)
        tally.remove(group);
}

} // namespace

std::optional<AddressBook::Key> AddressBook::find(const base::Endpoint& endpoint) const
{
    return m_byEndpoint.find(
        base::HashIndex::hashOf(endpoint), [&](Key key) { return m_peers[key].endpoint == endpoint; });
}

std::vector<AddressBook::Key> AddressBook::keys() const
{
    std::vector<Key> keys;
    keys.reserve(size_t(count()));
    for (Key key = 0; key < m_places.size(); ++key) {
        if (m_places[key].arrival != 0)
            keys.push_back(key);
    }
    std::ranges::sort(keys, {}, [this](Key key) { return m_places[key].arrival; });
    return keys;
}

QList<Peer> AddressBook::all() const
{
    QList<Peer> peers;
    peers.reserve(count());
    for (const Key key : keys())
        peers.append(m_peers[key]);
    return peers;
}

AddressBook::Room AddressBook::roomFor(const Peer& newcomer) const
{
    if (!newcomer.typed && newcomer.namedBy) {
        if (isCrowded(newcomer))
            return {.granted = false, .leaves = {}, .reason = "too many towers of that network are known already"};
        const quint64 namer = newcomer.namedBy->group();
        if (m_tally.untestedByNamer.value(namer) >= m_limits.untestedPerNamingGroup)
            return {.granted = true, .leaves = oldestUntestedNamedBy(namer), .reason = {}};
    }
    if (count() < m_limits.peers)
        return {.granted = true, .leaves = {}, .reason = {}};
    const std::optional<Key> leaves = leastWorthy();
    // What the user typed is never turned away: the limit is there against strangers.
    if (leaves || newcomer.typed)
        return {.granted = true, .leaves = leaves, .reason = {}};
    return {.granted = false, .leaves = {}, .reason = "the address book is full of towers that answer"};
}

AddressBook::Key AddressBook::add(Peer peer)
{
    Key key = Key(m_peers.size());
    if (m_free.empty()) {
        m_peers.emplace_back();
        m_places.emplace_back();
    } else {
        key = m_free.back();
        m_free.pop_back();
    }
    count(peer, +1);
    m_peers[key] = std::move(peer);
    m_places[key].arrival = ++m_arrivals;
    m_byEndpoint.insert(base::HashIndex::hashOf(m_peers[key].endpoint), key);
    place(key);
    markChanged(key);
    return key;
}

void AddressBook::update(Key key, Peer peer)
{
    Peer& known = m_peers[key];
    Q_ASSERT(known.endpoint == peer.endpoint);
    const bool countsAlike = known.typed == peer.typed && known.answered == peer.answered
        && known.address == peer.address && known.namedBy == peer.namedBy;
    if (!countsAlike) {
        count(known, -1);
        count(peer, +1);
    }
    --m_tally.expendable[m_places[key].expendability];
    known = std::move(peer);
    place(key);
    markChanged(key);
}

void AddressBook::remove(Key key)
{
    const base::Endpoint& endpoint = m_peers[key].endpoint;
    count(m_peers[key], -1);
    --m_tally.expendable[m_places[key].expendability];
    m_removed.push_back(endpoint);
    m_byEndpoint.remove(base::HashIndex::hashOf(endpoint), key);
    m_peers[key] = Peer();
    m_places[key].arrival = 0;
    m_free.push_back(key);
}

void AddressBook::place(Key key)
{
    const Peer& peer = m_peers[key];
    Place& here = m_places[key];
    here.isUntested = isUntested(peer);
    here.namer = here.isUntested ? peer.namedBy->group() : 0;
    here.expendability = quint8(expendability(peer));
    ++m_tally.expendable[here.expendability];
}

void AddressBook::markChanged(Key key)
{
    if (!std::exchange(m_places[key].isChanged, true))
        m_changed.push_back(key);
}

bool AddressBook::isCrowded(const Peer& peer, bool isMember) const
{
    const qsizetype self = isMember ? 1 : 0;
    return exceeds(peer, m_limits.learnedPerAddress + self, m_limits.learnedPerGroup + self);
}

bool AddressBook::isInCrowd(const Peer& peer) const
{
    return exceeds(peer, m_limits.crowdPerAddress + 1, m_limits.crowdPerGroup + 1);
}

bool AddressBook::exceeds(const Peer& peer, qsizetype perAddress, qsizetype perGroup) const
{
    const bool mayByAddress = m_tally.crowdedAddresses > 0 || perAddress <= m_limits.crowdPerAddress;
    const bool mayByGroup = m_tally.crowdedGroups > 0 || perGroup <= m_limits.crowdPerGroup;
    if (peer.typed || (!mayByAddress && !mayByGroup))
        return false;
    const base::Address address = addressOf(peer);
    if (address.isNull())
        return false;
    return m_tally.learnedByAddress.value(address) >= perAddress
        || m_tally.learnedByGroup.value(address.group()) >= perGroup;
}

QList<base::Endpoint> AddressBook::takeChanges()
{
    QList<base::Endpoint> changed;
    for (const Key key : std::exchange(m_changed, {})) {
        m_places[key].isChanged = false;
        if (m_places[key].arrival != 0)
            changed.append(m_peers[key].endpoint);
    }
    for (const base::Endpoint& endpoint : std::exchange(m_removed, {}))
        changed.append(endpoint);
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    return changed;
}

void AddressBook::count(const Peer& peer, int change)
{
    if (isUntested(peer)) {
        qsizetype noCrowd = 0;
        step(
            m_tally.untestedByNamer, peer.namedBy->group(), change, std::numeric_limits<qsizetype>::max(), noCrowd);
    }
    if (peer.typed)
        return;
    const base::Address address = addressOf(peer);
    if (address.isNull())
        return;
    step(m_tally.learnedByAddress, address, change, m_limits.crowdPerAddress, m_tally.crowdedAddresses);
    step(m_tally.learnedByGroup, address.group(), change, m_limits.crowdPerGroup, m_tally.crowdedGroups);
}

std::optional<AddressBook::Key> AddressBook::oldestUntestedNamedBy(quint64 group) const
{
    std::optional<Key> oldest;
    for (Key key = 0; key < m_places.size(); ++key) {
        const Place& place = m_places[key];
        if (place.arrival == 0 || !place.isUntested || place.namer != group)
            continue;
        if (!oldest || place.arrival < m_places[*oldest].arrival)
            oldest = key;
    }
    return oldest;
}

std::optional<AddressBook::Key> AddressBook::leastWorthy() const
{
    size_t least = expendabilities - 1;
    while (least > 0 && m_tally.expendable[least] == 0)
        --least;
    if (least == 0)
        return std::nullopt;
    std::optional<Key> oldest;
    for (Key key = 0; key < m_places.size(); ++key) {
        const Place& place = m_places[key];
        if (place.arrival == 0 || place.expendability != least)
            continue;
        if (!oldest || place.arrival < m_places[*oldest].arrival)
            oldest = key;
    }
    return oldest;
}

} // namespace clackstower::peers
