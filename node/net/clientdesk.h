#pragma once

#include "node/net/clientconnection.h"
#include "node/net/namecache.h"

#include <QBasicTimer>

#include <deque>
#include <list>
#include <unordered_map>

namespace clackstower::net {

/// The inside of an HttpsClientPool: which post waits for whom, and which connection carries it.
class HttpsClientPool::Desk
{
public:
    Desk(HttpsClientPool& pool, ClientCommons commons);
    ~Desk();

    void post(PostId id, const base::Endpoint& target, QByteArray body, PostOptions options);
    void cancel(PostId id);
    void closeAll();
    void closeConnections();

    /// Begins what was posted and delivers what is done.
    void resume();

    /// Ends what has taken too long.
    void tick();

    ClientCommons commons;
    Done done;
    ReachMode reach = ReachMode::Guarded;

private:
    struct Post
    {
        PostId id;
        base::Endpoint endpoint;
        QByteArray body;
        PostOptions options;
        base::Instant begun;
        ClientConnection* connection = nullptr; ///< null while it waits
        bool wantsFresh = false;                ///< a kept connection has failed it already
    };

    using Connections = std::list<ClientConnection>;

    struct Target
    {
        base::Endpoint endpoint;
        std::deque<PostId> waiting;
        Connections connections;
        bool marked = false; ///< is in m_marked
    };

    struct EndpointHash
    {
        size_t operator()(const base::Endpoint& endpoint) const;
    };

    void mark(Target& target);
    void pump();
    bool begin(Target& target, Post& post);
    bool connect(Target& target, Post& post);
    void carry(ClientConnection& connection, Post& post);
    ClientConnection* idleFor(Target& target, const Post& post);
    bool mayOpenAnother(Target& target);
    void settle(ClientConnection& connection);
    void placeIsFree(Target& target);
    void again(Target& target, PostId id);
    void remove(Target& target, const ClientConnection& connection);
    void finish(PostId id, PostResult result);
    void fail(const Post& post, PostResult::Outcome outcome, const QByteArray& sentence);
    void abandon(Post& post, PostResult::Outcome outcome, const QByteArray& sentence);
    void nameSettled(const QByteArray& name);
    void scheduleResume();
    void deliver();
    void updateTimer();

    HttpsClientPool& m_pool;
    NameCache m_names;
    std::unordered_map<PostId, Post> m_posts;
    std::unordered_map<base::Endpoint, Target, EndpointHash> m_targets;
    std::deque<PostId> m_inbox;
    std::deque<Target*> m_marked; ///< have posts to begin, or are to be forgotten
    std::deque<std::pair<PostId, PostResult>> m_results;
    QBasicTimer m_timer;
    bool m_starving = false; ///< some post waits for any connection to end or to be idle
    bool m_resumePosted = false;
};

} // namespace clackstower::net
