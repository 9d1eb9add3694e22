#include "node/net/httpsserver.h"

#include "node/net/serverhall.h"

#include <QEvent>
#include <QTimerEvent>

namespace clackstower::net {

HttpsServer::HttpsServer(const base::Clock& clock, TlsContext context, ServerLimits limits, QObject* parent)
    : QObject(parent)
    , m_hall(std::make_unique<Hall>(
          *this, ServerCommons{clock, limits, {}, {}, {}, {}, std::move(context), {}, {}, {}, {}, {}, {}}))
{
}

HttpsServer::~HttpsServer() = default;

void HttpsServer::setHandler(HttpHandler handler)
{
    m_hall->commons.handler = std::move(handler);
}

void HttpsServer::setBodyJudge(BodyJudge judge)
{
    m_hall->commons.judge = std::move(judge);
}

base::Expected<quint16> HttpsServer::listen(const base::Address& address, quint16 port)
{
    return m_hall->listen(address, port);
}

void HttpsServer::close()
{
    m_hall->close();
}

bool HttpsServer::isListening() const
{
    return m_hall->listener.isOpen();
}

quint16 HttpsServer::port() const
{
    return m_hall->port;
}

const ServerCounters& HttpsServer::counters() const
{
    return m_hall->commons.counters;
}

bool HttpsServer::event(QEvent* event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    m_hall->resume();
    return true;
}

void HttpsServer::timerEvent(QTimerEvent*)
{
    m_hall->tick();
}

} // namespace clackstower::net
