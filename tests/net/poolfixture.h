#pragma once

#include "scriptedserver.h"

#include "node/net/clientpool.h"

#include <map>

namespace clackstower::net::test {

/// A pool, and what it has told about each post.
class PoolFixture : public QObject
{
protected:
    void makePool(PoolLimits limits = {})
    {
        m_results.clear();
        m_pool = std::make_unique<HttpsClientPool>(m_clock, clientContext(), limits);
        m_pool->setDone([this](PostId id, const PostResult& result) {
            QVERIFY(!m_inPost);
            QVERIFY2(m_results.emplace(id, result).second, "told twice");
        });
    }

    void post(PostId id, const base::Endpoint& target, const QByteArray& body = "\"hello\"",
        Permission permission = Permission::user(), base::Duration time = std::chrono::seconds(10))
    {
        m_inPost = true;
        m_pool->post(id, target, body, {permission, m_clock.now() + time});
        m_inPost = false;
    }

    PostResult resultOf(PostId id)
    {
        [&] { QTRY_VERIFY(m_results.contains(id)); }();
        return m_results[id];
    }

    const PoolCounters& counters() const { return m_pool->counters(); }

    HandClock m_clock;
    std::unique_ptr<HttpsClientPool> m_pool;
    std::map<PostId, PostResult> m_results;
    bool m_inPost = false;
};

} // namespace clackstower::net::test
