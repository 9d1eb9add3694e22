#include "node/lab/gossipactor.h"

#include "node/lab/swarm.h"

namespace clackstower::lab {

QByteArray GossipActor::sender() const
{
    const HostSpec& spec = m_wire.world().host(m_wire.host()).spec;
    return R"("sender":{"id":")" + spec.name + R"(","transport":{"host":")" + spec.address.toText() + R"(","port":)"
        + QByteArray::number(spec.firstPort) + "}}";
}

QByteArray GossipActor::message()
{
    const QByteArray victim = m_setup.victims[size_t(m_random.below(qsizetype(m_setup.victims.size())))];
    if (m_setup.kind == Kind::Bomber)
        return R"({"deltas":[[")" + victim + R"(","bomb","boom",9007199254740991]],)" + sender() + "}\r\n";
    constexpr int atOnce = 50;
    constexpr qint64 emptyNetworks = 20'000;
    const bool plants = m_setup.kind == Kind::Planter;
    QByteArray entries;
    for (int i = 0; i < atOnce; ++i) {
        const base::Address empty = Swarm::addressIn(emptyNetworks + qint64(m_ghosts % 1000), 0);
        entries += (i > 0 ? "," : "") + QByteArray(R"({"id":"ghost)") + QByteArray::number(m_ghosts++)
            + R"(","maxVersionSeen":7,"transport":{"host":")" + empty.toText() + R"(","port":9742})";
        if (plants)
            entries
                += R"(,"live":true,"lastTime":99999999999999,"data":{"planted":["v",3]},"intervals":[1],"sum":1)";
        entries += '}';
    }
    return R"({"digest":[)" + entries + "]," + sender() + "}\r\n";
}

void GossipActor::start(base::Instant now)
{
    m_nextAt = now;
    m_endsAt = now + m_setup.endsAfter;
}

void GossipActor::wake(base::Instant now)
{
    m_nextAt.reset();
    if (now >= m_endsAt)
        return;
    m_nextAt = now + m_setup.every;
    m_wire.openStream(m_setup.targets[size_t(m_random.below(qsizetype(m_setup.targets.size())))]);
}

void GossipActor::stream(const StreamNews& news, base::Instant)
{
    if (news.kind != StreamNews::Opened)
        return;
    m_wire.write(news.stream, message());
    m_wire.finish(news.stream);
}

} // namespace clackstower::lab
