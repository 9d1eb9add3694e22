#pragma once

#include "node/base/recordstore.h"
#include "node/peers/addressbook.h"

namespace clackstower::peers {

/// Carries an address book over a restart: statuses, pinned keys, introductions, notes.
class PeerStore
{
public:
    explicit PeerStore(const QString& path);

    struct Loaded
    {
        QList<Peer> peers; ///< in the order of their arrival
        QByteArray notice;
    };
    Loaded load();

    void write(AddressBook& book);
    bool finish(AddressBook& book);
    QByteArray trouble() const { return m_store.trouble(); }

private:
    base::RecordStore m_store;
};

} // namespace clackstower::peers
