#pragma once

#include "node/base/densemap.h"
#include "node/peers/peer.h"

#include <QList>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace clackstower::peers {

/// All peers that a line knows, bounded so that no stranger can fill it: what others name is rationed by the
/// network that named it and by the network that it lives in; what the user typed always finds room.
class AddressBook
{
public:
    using Key = quint32;

    struct Limits
    {
        qsizetype peers = 4096;
        qsizetype untestedPerNamingGroup = 256;
        qsizetype learnedPerAddress = 64;
        qsizetype learnedPerGroup = 512;
        qsizetype crowdPerAddress = 8;
        qsizetype crowdPerGroup = 64;
    };

    /// Whether a newcomer may enter, and who has to leave for it.
    struct Room
    {
        bool granted = false;
        std::optional<Key> leaves;
        QByteArrayView reason; ///< why not; a literal
    };

    AddressBook() = default;
    explicit AddressBook(Limits limits)
        : m_limits(limits)
    {
    }

    std::optional<Key> find(const base::Endpoint& endpoint) const;
    const Peer& at(Key key) const { return m_peers[key]; }
    qsizetype count() const { return qsizetype(m_byEndpoint.count()); }
    QList<Peer> all() const; ///< in the order of their arrival
    std::vector<Key> keys() const;

    Room roomFor(const Peer& newcomer) const;
    Key add(Peer peer);
    void update(Key key, Peer peer);

    /// Changes what nothing is counted or sorted by: when it was heard, how often, how fast.
    template <typename Change>
    void touch(Key key, Change change)
    {
        markChanged(key);
        change(m_peers[key]);
    }

    /// Whether that key still stands for that endpoint.
    bool isAt(Key key, const base::Endpoint& endpoint) const
    {
        return key < m_places.size() && m_places[key].arrival != 0 && m_peers[key].endpoint == endpoint;
    }
    void remove(Key key);

    /// Whether its address or its group already holds as many learned peers as may be; a member counts itself.
    bool isCrowded(const Peer& peer, bool isMember = false) const;

    /// Whether anybody is in a crowd at all.
    bool hasCrowds() const { return m_tally.crowdedAddresses + m_tally.crowdedGroups > 0; }

    /// Whether a learned peer shares its address or its network with so many others that it may be one host with
    /// many names.
    bool isInCrowd(const Peer& peer) const;

    /// Endpoints that were added, changed or removed since the last call: what a store has to write.
    QList<base::Endpoint> takeChanges();

private:
    /// What a search for somebody who has to leave looks at, in one row.
    struct Place
    {
        quint64 arrival = 0; ///< 0: free
        quint64 namer = 0;   ///< the network that named it
        bool isUntested = false;
        bool isChanged = false;
        quint8 expendability = 0;
    };
    static constexpr size_t expendabilities = 5;

    struct Tally
    {
        base::DenseMap<quint64, qsizetype> untestedByNamer;
        base::DenseMap<base::Address, qsizetype> learnedByAddress;
        base::DenseMap<quint64, qsizetype> learnedByGroup;
        qsizetype crowdedAddresses = 0; ///< as long as there is no crowd, nobody need be looked up
        qsizetype crowdedGroups = 0;
        std::array<qsizetype, expendabilities> expendable{};
    };

    bool exceeds(const Peer& peer, qsizetype perAddress, qsizetype perGroup) const;
    void count(const Peer& peer, int step);
    void place(Key key);
    void markChanged(Key key);
    std::optional<Key> oldestUntestedNamedBy(quint64 group) const;
    std::optional<Key> leastWorthy() const;

    Limits m_limits;
    std::vector<Peer> m_peers;
    std::vector<Place> m_places;
    std::vector<Key> m_free;
    base::HashIndex m_byEndpoint;
    std::vector<Key> m_changed;
    std::vector<base::Endpoint> m_removed; ///< since the changes were taken
    Tally m_tally;
    quint64 m_arrivals = 0;
};

} // namespace clackstower::peers
