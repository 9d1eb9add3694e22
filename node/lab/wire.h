#pragma once

#include "node/lab/world.h"

namespace clackstower::lab {

/// The network as one host sees it: all that a resident can do to the outside.
class Wire
{
public:
    Wire(World& world, HostId host)
        : m_world(&world)
        , m_host(host)
    {
    }

    HostId host() const { return m_host; }
    World& world() const { return *m_world; }

    void post(Post post) const { m_world->post(m_host, std::move(post)); }

    void sendDatagram(quint16 fromPort, const SocketAddress& to, const QByteArray& bytes) const
    {
        m_world->sendDatagram(m_host, fromPort, to, bytes);
    }

    StreamId openStream(const base::Endpoint& to) const { return m_world->openStream(m_host, to); }
    void write(StreamId stream, QByteArray bytes) const { m_world->writeStream(m_host, stream, std::move(bytes)); }
    void finish(StreamId stream) const { m_world->finishStream(m_host, stream); }
    void abort(StreamId stream) const { m_world->abortStream(m_host, stream); }

private:
    World* m_world;
    HostId m_host;
};

} // namespace clackstower::lab
