#include "node/peers/addressbook.h"

#include <algorithm>

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

template <typename Group>
void step(QHash<Group, qsizetype>& tally, const Group& group, int change)
{
    qsizetype& value = tally[group];
    value += change;
    if (value == 0)
        tally.remove(group);
}

} // namespace

std::optional<AddressBook::Key> AddressBook::find(const base::Endpoint& endpoint) const
{
    const auto place = m_byEndpoint.constFind(endpoint);
    return place == m_byEndpoint.constEnd() ? std::nullopt : std::optional(*place);
}

std::vector<AddressBook::Key> AddressBook::keys() const
{
    std::vector<Key> keys;
    keys.reserve(size_t(count()));
    for (Key key = 0; key < m_peers.size(); ++key) {
        if (m_arrival[key] != 0)
            keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end(), [this](Key a, Key b) { return m_arrival[a] < m_arrival[b]; });
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
    count(peer, +1);
    m_changed.insert(peer.endpoint);
    Key key;
    if (m_free.empty()) {
        key = Key(m_peers.size());
        m_peers.push_back(std::move(peer));
        m_arrival.push_back(++m_arrivals);
    } else {
        key = m_free.back();
        m_free.pop_back();
        m_peers[key] = std::move(peer);
        m_arrival[key] = ++m_arrivals;
    }
    m_byEndpoint.insert(m_peers[key].endpoint, key);
    return key;
}

void AddressBook::update(Key key, Peer peer)
{
    Q_ASSERT(m_peers[key].endpoint == peer.endpoint);
    count(m_peers[key], -1);
    count(peer, +1);
    m_changed.insert(peer.endpoint);
    m_peers[key] = std::move(peer);
}

void AddressBook::remove(Key key)
{
    count(m_peers[key], -1);
    m_changed.insert(m_peers[key].endpoint);
    m_byEndpoint.remove(m_peers[key].endpoint);
    m_peers[key] = Peer();
    m_arrival[key] = 0;
    m_free.push_back(key);
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
    const base::Address address = addressOf(peer);
    if (peer.typed || address.isNull())
        return false;
    return m_tally.learnedByAddress.value(address) >= perAddress
        || m_tally.learnedByGroup.value(address.group()) >= perGroup;
}

QList<base::Endpoint> AddressBook::takeChanges()
{
    QList<base::Endpoint> changed(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    std::sort(changed.begin(), changed.end());
    return changed;
}

void AddressBook::count(const Peer& peer, int change)
{
    if (isUntested(peer))
        step(m_tally.untestedByNamer, peer.namedBy->group(), change);
    if (peer.typed)
        return;
    const base::Address address = addressOf(peer);
    if (address.isNull())
        return;
    step(m_tally.learnedByAddress, address, change);
    step(m_tally.learnedByGroup, address.group(), change);
}

std::optional<AddressBook::Key> AddressBook::oldestUntestedNamedBy(quint64 group) const
{
    std::optional<Key> oldest;
    for (Key key = 0; key < m_peers.size(); ++key) {
        const Peer& peer = m_peers[key];
        if (m_arrival[key] == 0 || !isUntested(peer) || peer.namedBy->group() != group)
            continue;
        if (!oldest || m_arrival[key] < m_arrival[*oldest])
            oldest = key;
    }
    return oldest;
}

std::optional<AddressBook::Key> AddressBook::leastWorthy() const
{
    std::optional<Key> least;
    for (Key key = 0; key < m_peers.size(); ++key) {
        if (m_arrival[key] == 0 || expendability(m_peers[key]) == 0)
            continue;
        if (!least || expendability(m_peers[key]) > expendability(m_peers[*least])
            || (expendability(m_peers[key]) == expendability(m_peers[*least])
                && m_arrival[key] < m_arrival[*least]))
            least = key;
    }
    return least;
}

} // namespace clackstower::peers
