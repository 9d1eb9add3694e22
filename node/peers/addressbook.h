#pragma once

#include "node/peers/peer.h"

#include <QHash>
#include <QSet>

#include <deque>
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
        QByteArray reason; ///< why not
    };

    AddressBook() = default;
    explicit AddressBook(Limits limits)
        : m_limits(limits)
    {
    }

    std::optional<Key> find(const base::Endpoint& endpoint) const;
    const Peer& at(Key key) const { return m_peers[key]; }
    qsizetype count() const { return m_byEndpoint.size(); }
    QList<Peer> all() const; ///< in the order of their arrival
    std::vector<Key> keys() const;

    Room roomFor(const Peer& newcomer) const;
    Key add(Peer peer);
    void update(Key key, Peer peer);
    void remove(Key key);

    /// Whether its address or its group already holds as many learned peers as may be; a member counts itself.
    bool isCrowded(const Peer& peer, bool isMember = false) const;

    /// Whether a learned peer shares its address or its network with so many others that it may be one host with
    /// many names.
    bool isInCrowd(const Peer& peer) const;

    /// Endpoints that were added, changed or removed since the last call: what a store has to write.
    QList<base::Endpoint> takeChanges();

private:
    struct Tally
    {
        QHash<quint64, qsizetype> untestedByNamer;
        QHash<base::Address, qsizetype> learnedByAddress;
        QHash<quint64, qsizetype> learnedByGroup;
    };

    bool exceeds(const Peer& peer, qsizetype perAddress, qsizetype perGroup) const;
    void count(const Peer& peer, int step);
    std::optional<Key> oldestUntestedNamedBy(quint64 group) const;
    std::optional<Key> leastWorthy() const;

    Limits m_limits;
    std::deque<Peer> m_peers;
    std::vector<quint64> m_arrival; ///< 0: a free place
    std::vector<Key> m_free;
    QHash<base::Endpoint, Key> m_byEndpoint;
    QSet<base::Endpoint> m_changed;
    Tally m_tally;
    quint64 m_arrivals = 0;
};

} // namespace clackstower::peers
