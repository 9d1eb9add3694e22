#include "node/net/clientpool.h"

#include "node/net/clientdesk.h"

#include <QEvent>
#include <QTimerEvent>

namespace clackstower::net {

HttpsClientPool::HttpsClientPool(const base::Clock& clock, TlsContext context, PoolLimits limits, QObject* parent)
    : QObject(parent)
    , m_desk(
          std::make_unique<Desk>(*this, ClientCommons{clock, limits, {}, {}, {}, std::move(context), {}, {}, {}}))
{
}

HttpsClientPool::~HttpsClientPool() = default;

void HttpsClientPool::setDone(Done done)
{
    m_desk->done = std::move(done);
}

void HttpsClientPool::setPinCheck(PinCheck check)
{
    m_desk->commons.pinCheck = std::move(check);
}

void HttpsClientPool::setReach(ReachMode mode)
{
    m_desk->reach = mode;
}

void HttpsClientPool::setContext(TlsContext context)
{
    m_desk->commons.tls = std::move(context);
    m_desk->closeConnections();
}

void HttpsClientPool::post(PostId id, const base::Endpoint& target, QByteArray body, PostOptions options)
{
    m_desk->post(id, target, std::move(body), options);
}

void HttpsClientPool::cancel(PostId id)
{
    m_desk->cancel(id);
}

void HttpsClientPool::closeAll()
{
    m_desk->closeAll();
}

const PoolCounters& HttpsClientPool::counters() const
{
    return m_desk->commons.counters;
}

bool HttpsClientPool::event(QEvent* event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    m_desk->resume();
    return true;
}

void HttpsClientPool::timerEvent(QTimerEvent*)
{
    m_desk->tick();
}

} // namespace clackstower::net
