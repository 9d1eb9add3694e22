#include "node/net/clientdesk.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHash>

#include <algorithm>

namespace clackstower::net {

namespace {

constexpr int tickMilliseconds = 50;

} // namespace

size_t HttpsClientPool::Desk::EndpointHash::operator()(const base::Endpoint& endpoint) const
{
    return base::qHash(endpoint, QHashSeed::globalSeed());
}

HttpsClientPool::Desk::Desk(HttpsClientPool& pool, ClientCommons shared)
    : commons(std::move(shared))
    , m_pool(pool)
    , m_names(commons.clock, commons.limits.names, commons.limits.cachedNames,
          [this](const QByteArray& name) { nameSettled(name); })
{
    commons.wake = [this](ClientConnection& connection) {
        connection.work();
        settle(connection);
        pump();
        deliver();
    };
}

HttpsClientPool::Desk::~Desk() = default;

void HttpsClientPool::Desk::post(PostId id, const base::Endpoint& target, QByteArray body, PostOptions options)
{
    const auto [place, isNew]
        = m_posts.try_emplace(id, Post{id, target, std::move(body), options, commons.clock.now()});
    Q_ASSERT(isNew);
    if (!isNew)
        return;
    ++commons.counters.posts;
    ++commons.counters.waiting;
    m_inbox.push_back(id);
    scheduleResume();
}

void HttpsClientPool::Desk::scheduleResume()
{
    if (!std::exchange(m_resumePosted, true))
        QCoreApplication::postEvent(&m_pool, new QEvent(QEvent::User));
}

void HttpsClientPool::Desk::resume()
{
    m_resumePosted = false;
    while (!m_inbox.empty()) {
        const auto found = m_posts.find(m_inbox.front());
        m_inbox.pop_front();
        if (found == m_posts.end()) // cancelled meanwhile
            continue;
        Target& target = m_targets[found->second.endpoint];
        target.endpoint = found->second.endpoint;
        target.waiting.push_back(found->first);
        mark(target);
    }
    pump();
    deliver();
}

void HttpsClientPool::Desk::mark(Target& target)
{
    if (!std::exchange(target.marked, true))
        m_marked.push_back(&target);
}

/// Begins what can begin. Targets are forgotten here and nowhere else, so that everybody may hold on to them.
void HttpsClientPool::Desk::pump()
{
    while (!m_marked.empty()) {
        Target& target = *m_marked.front();
        m_marked.pop_front();
        target.marked = false;
        while (!target.waiting.empty()) {
            const auto post = m_posts.find(target.waiting.front());
            if (post == m_posts.end()) { // cancelled meanwhile
                target.waiting.pop_front();
                continue;
            }
            if (!begin(target, post->second))
                break;
        }
        if (target.waiting.empty() && target.connections.empty() && !target.marked)
            m_targets.erase(base::Endpoint(target.endpoint));
    }
    updateTimer();
}

/// Puts the first waiting post on a connection, or ends it. False when it has to wait on.
bool HttpsClientPool::Desk::begin(Target& target, Post& post)
{
    if (!post.wantsFresh) {
        if (ClientConnection* idle = idleFor(target, post)) {
            target.waiting.pop_front();
            carry(*idle, post);
            return true;
        }
    }
    return connect(target, post);
}

bool HttpsClientPool::Desk::connect(Target& target, Post& post)
{
    const NameCache::Answer* answer = m_names.find(target.endpoint.hostname);
    commons.counters.lookups = m_names.lookups();
    if (answer == nullptr)
        return false;
    if (answer->addresses.empty()) {
        target.waiting.pop_front();
        fail(post, PostResult::NoSuchHost, answer->sentence);
        return true;
    }
    std::vector<base::Address> allowed;
    QByteArray refusal;
    for (const base::Address& address : answer->addresses) {
        const auto permitted = mayContact(reach, post.options.permission, address, target.endpoint.port);
        if (permitted)
            allowed.push_back(address);
        else if (refusal.isEmpty())
            refusal = permitted.error().sentence;
    }
    if (allowed.empty()) {
        target.waiting.pop_front();
        ++commons.counters.refused;
        fail(post, PostResult::NotPermitted, refusal);
        return true;
    }
    if (!mayOpenAnother(target))
        return false;
    target.waiting.pop_front();
    carry(target.connections.emplace_back(commons, target.endpoint, std::move(allowed)), post);
    return true;
}

void HttpsClientPool::Desk::carry(ClientConnection& connection, Post& post)
{
    --commons.counters.waiting;
    post.connection = &connection;
    connection.carry(post.id, post.body);
    settle(connection);
}

ClientConnection* HttpsClientPool::Desk::idleFor(Target& target, const Post& post)
{
    const base::Instant now = commons.clock.now();
    // The latest used, so that those which are too many grow old and close.
    ClientConnection* latest = nullptr;
    for (ClientConnection& connection : target.connections) {
        const bool better = latest == nullptr || connection.idleSince() > latest->idleSince();
        if (better && connection.isUsable(now)
            && mayContact(reach, post.options.permission, connection.remote(), target.endpoint.port))
            latest = &connection;
    }
    return latest;
}

bool HttpsClientPool::Desk::mayOpenAnother(Target& target)
{
    const base::Instant now = commons.clock.now();
    const bool targetFull = target.connections.size() >= static_cast<size_t>(commons.limits.perTarget);
    if (!targetFull && commons.counters.open < static_cast<quint64>(commons.limits.connections))
        return true;
    // Room is made by the longest idle connection; within the target only by one that is of no use any more.
    ClientConnection* oldest = nullptr;
    Target* owner = nullptr;
    const auto consider = [&](Target& other) {
        for (ClientConnection& connection : other.connections) {
            const bool idle = connection.state() == ClientConnection::State::Idle;
            if (idle && (!targetFull || !connection.isUsable(now))
                && (oldest == nullptr || connection.idleSince() < oldest->idleSince())) {
                oldest = &connection;
                owner = &other;
            }
        }
    };
    if (targetFull) {
        consider(target);
    } else {
        for (auto& [endpoint, other] : m_targets)
            consider(other);
        m_starving = oldest == nullptr;
    }
    if (oldest == nullptr)
        return false;
    oldest->close();
    remove(*owner, *oldest);
    return true;
}

/// Takes note of what has become of a connection and of its post.
void HttpsClientPool::Desk::settle(ClientConnection& connection)
{
    Target& target = m_targets.at(connection.target());
    if (auto result = connection.takeResult())
        finish(connection.post(), std::move(*result));
    if (connection.takeRetry())
        again(target, connection.post());
    if (connection.state() == ClientConnection::State::Gone)
        remove(target, connection);
    else if (connection.state() == ClientConnection::State::Idle)
        placeIsFree(target);
}

/// A connection of that target has ended or could.
void HttpsClientPool::Desk::placeIsFree(Target& target)
{
    mark(target);
    if (!std::exchange(m_starving, false))
        return;
    for (auto& [endpoint, other] : m_targets) {
        if (!other.waiting.empty())
            mark(other);
    }
}

/// The other side had closed a kept connection. Those that idle beside it have most likely ended the same
/// way.
void HttpsClientPool::Desk::again(Target& target, PostId id)
{
    for (ClientConnection& connection : target.connections) {
        if (connection.state() == ClientConnection::State::Idle)
            connection.close();
    }
    std::erase_if(target.connections, [id](const ClientConnection& connection) {
        return connection.state() == ClientConnection::State::Gone && connection.post() != id;
    });
    mark(target);
    const auto post = m_posts.find(id);
    if (post == m_posts.end())
        return;
    post->second.connection = nullptr;
    post->second.wantsFresh = true;
    ++commons.counters.retried;
    ++commons.counters.waiting;
    target.waiting.push_front(id);
}

void HttpsClientPool::Desk::remove(Target& target, const ClientConnection& connection)
{
    target.connections.remove_if([&connection](const ClientConnection& one) { return &one == &connection; });
    placeIsFree(target);
}

void HttpsClientPool::Desk::finish(PostId id, PostResult result)
{
    const auto found = m_posts.find(id);
    if (found == m_posts.end())
        return;
    if (found->second.connection == nullptr)
        --commons.counters.waiting;
    result.latency = commons.clock.now() - found->second.begun;
    commons.counters.answered += result.outcome == PostResult::Answered ? 1u : 0u;
    m_posts.erase(found);
    m_results.emplace_back(id, std::move(result));
}

void HttpsClientPool::Desk::fail(const Post& post, PostResult::Outcome outcome, const QByteArray& sentence)
{
    PostResult result;
    result.outcome = outcome;
    result.sentence = sentence;
    if (post.connection != nullptr)
        result.remote = post.connection->remote();
    finish(post.id, std::move(result));
}

/// Ends a post wherever it is. What is half sent makes its connection useless.
void HttpsClientPool::Desk::abandon(Post& post, PostResult::Outcome outcome, const QByteArray& sentence)
{
    const auto target = m_targets.find(post.endpoint);
    ClientConnection* connection = post.connection;
    fail(post, outcome, sentence);
    if (target == m_targets.end())
        return;
    mark(target->second);
    if (connection != nullptr) {
        connection->close();
        remove(target->second, *connection);
    }
}

void HttpsClientPool::Desk::cancel(PostId id)
{
    const auto found = m_posts.find(id);
    if (found == m_posts.end())
        return;
    abandon(found->second, PostResult::Cancelled, "Cancelled.");
    scheduleResume();
}

void HttpsClientPool::Desk::closeConnections()
{
    for (auto& [endpoint, target] : m_targets) {
        for (ClientConnection& connection : target.connections)
            connection.close();
        target.connections.clear();
        mark(target);
    }
    for (auto& [id, post] : m_posts) {
        if (post.connection != nullptr) {
            post.connection = nullptr;
            ++commons.counters.waiting;
            m_inbox.push_back(id);
        }
    }
    scheduleResume();
}

void HttpsClientPool::Desk::closeAll()
{
    while (!m_posts.empty())
        abandon(m_posts.begin()->second, PostResult::Cancelled, "Cancelled.");
    closeConnections();
}

void HttpsClientPool::Desk::tick()
{
    const base::Instant now = commons.clock.now();
    std::vector<PostId> late;
    for (const auto& [id, post] : m_posts) {
        if (post.options.deadline <= now)
            late.push_back(id);
    }
    for (const PostId id : late) {
        Post& post = m_posts.at(id);
        abandon(post, PostResult::TimedOut, post.endpoint.toText() + " did not answer in time.");
    }
    std::vector<ClientConnection*> all;
    for (auto& [endpoint, target] : m_targets) {
        for (ClientConnection& connection : target.connections)
            all.push_back(&connection);
    }
    for (ClientConnection* connection : all) {
        connection->tick(now);
        settle(*connection);
    }
    pump();
    deliver();
}

void HttpsClientPool::Desk::nameSettled(const QByteArray& name)
{
    for (auto& [endpoint, target] : m_targets) {
        if (endpoint.hostname == name)
            mark(target);
    }
    pump();
    deliver();
}

void HttpsClientPool::Desk::deliver()
{
    while (!m_results.empty()) {
        const auto [id, result] = std::move(m_results.front());
        m_results.pop_front();
        if (done)
            done(id, result);
    }
}

void HttpsClientPool::Desk::updateTimer()
{
    const bool needed = !m_posts.empty() || commons.counters.open > 0;
    if (needed && !m_timer.isActive())
        m_timer.start(tickMilliseconds, Qt::CoarseTimer, &m_pool);
    else if (!needed)
        m_timer.stop();
}

} // namespace clackstower::net
