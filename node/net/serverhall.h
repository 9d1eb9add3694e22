#pragma once

#include "node/net/serverconnection.h"

#include <QBasicTimer>

#include <array>
#include <deque>
#include <list>
#include <unordered_map>

namespace clackstower::net {

/// The inside of an HttpsServer: who is let in, whose turn it is, and who has waited too long.
class HttpsServer::Hall
{
public:
    Hall(HttpsServer& server, ServerCommons commons);
    ~Hall();

    base::Expected<quint16> listen(const base::Address& address, quint16 port);
    void close();

    /// Goes on with what the last turn left over.
    void resume();

    /// Ends what has waited too long.
    void tick();

    ServerCommons commons;
    Socket listener;
    quint16 port = 0;

private:
    using Connections = std::list<ServerConnection>;
    using Phase = ServerConnection::Phase;

    struct AddressHash
    {
        size_t operator()(const base::Address& address) const;
    };

    struct GroupHash
    {
        size_t operator()(quint64 group) const;
    };

    Connections& room(Phase phase) { return m_rooms[static_cast<size_t>(phase)]; }

    void beginTurn();
    void acceptSome();
    void admit(Socket::Accepted accepted);
    bool makeRoom(int newcomersGroup);
    void wake(ServerConnection& connection);
    void workOn(ServerConnection& connection);
    void settle(ServerConnection& connection);
    void remove(ServerConnection& connection);
    void later(ServerConnection& connection);
    void scheduleResume();
    void expire(ServerConnection& connection, base::Instant now);
    void holdBodiesDown();
    base::Duration patience(Phase phase) const;
    void dropAll();

    HttpsServer& m_server;
    std::unique_ptr<QSocketNotifier> m_knock;
    QMetaObject::Connection m_turns;
    std::array<Connections, ServerConnection::phases> m_rooms; ///< each in the order of waiting, the longest first
    std::unordered_map<base::Address, int, AddressHash> m_perAddress;
    std::unordered_map<quint64, int, GroupHash> m_perGroup;
    std::deque<ServerConnection*> m_ready; ///< have something to do, but their turn was over
    qsizetype m_held = 0;                  ///< bytes of unfinished bodies
    QBasicTimer m_timer;
    bool m_resumePosted = false;
    bool m_atWork = false;
    bool m_dropWhenDone = false;
};

} // namespace clackstower::net
