#pragma once

#include "node/lines/clacks/config.h"
#include "node/lines/clacks/odds.h"
#include "node/peers/addressbook.h"
#include "node/peers/fairshelf.h"

#include <array>

namespace clackstower::clacks {

/// The address book of the line, sorted onto shelves by what a tower may be given: the one place that decides
/// who is next.
class Roster
{
public:
    using Key = peers::AddressBook::Key;

    /// Untested: it may get a feeler only. Unproven: it answers, but has never brought us a message.
    enum Shelf {
        Fresh,
        Untested,
        Proven,
        Unproven,
        Lost,
        Dead,
        ShelfCount,
        NoShelf = ShelfCount
    };

    struct Admission
    {
        std::optional<Key> key;
        std::optional<peers::Peer> evicted;
        QByteArrayView reason; ///< why it was not admitted; a literal
    };

    Roster(const Manners& manners, peers::AddressBook::Limits limits);

    const peers::AddressBook& book() const { return m_book; }
    peers::AddressBook& book() { return m_book; }

    std::optional<Key> find(const base::Endpoint& endpoint) const { return m_book.find(endpoint); }
    const peers::Peer& at(Key key) const { return m_book.at(key); }

    Admission add(const peers::Peer& peer);
    void update(Key key, const peers::Peer& peer);
    void remove(Key key);

    /// Who gets the next message, if there is anybody.
    std::optional<Key> drawTarget(base::Random& random, int unprovenOneIn) const;

    /// Among the towers that read large bodies undamaged.
    std::optional<Key> drawCoping(base::Random& random) const;

    /// A tower that we hold alive, to be told to others.
    std::optional<Key> drawFriend(base::Random& random) const;
    std::optional<Key> drawUntested(base::Random& random) const;

    /// The chance that drawTarget gives this tower.
    double chance(Key key, int unprovenOneIn) const;

    /// The chance that drawCoping gives this tower.
    double copingChance(Key key) const;

    bool hasTarget() const;
    /// Whether a message is safe there: it has brought us one itself, and is not one of many names of one host.
    bool isTrusted(const peers::Peer& peer) const { return peer.proven && !m_book.isInCrowd(peer); }
    qsizetype count(Shelf shelf) const { return m_counts[shelf]; }

private:
    struct Place
    {
        Shelf shelf = NoShelf;
        quint64 group = 0;
    };

    PoolSizes sizes() const;
    double unprovenShare(int unprovenOneIn) const;
    Shelf shelfFor(const peers::Peer& peer) const;
    static bool takesLarge(const peers::Peer& peer, Shelf shelf);
    void shelve(Key key);
    void unshelve(Key key);

    Manners m_manners;
    peers::AddressBook m_book;
    std::array<qsizetype, ShelfCount> m_counts{}; ///< of the shelves, asked at every turn
    std::array<peers::FairShelf, ShelfCount> m_shelves;
    peers::FairShelf m_coping;
    std::vector<Place> m_places;
    std::vector<bool> m_copes;
};

} // namespace clackstower::clacks
