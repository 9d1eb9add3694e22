#include "node/lab/world.h"

namespace clackstower::lab {

void World::start(HostId id)
{
    Host& host = m_hosts[id];
    host.state = Host::State::Up;
    ++host.life;
    host.armedAt = -1;
    host.resident->start(clockOf(id));
    arm(id);
}

void World::crash(HostId id, bool keepsDisk, bool machineToo)
{
    Host& host = m_hosts[id];
    if (host.state == Host::State::Off || host.state == Host::State::Stopped)
        return;
    ++m_traffic.crashes;
    host.resident->crash(keepsDisk, clockOf(id));
    host.state = machineToo ? Host::State::Off : Host::State::Stopped;
    host.armedAt = -1;
    ++host.life;
    for (StreamId stream = 0; stream < m_channels.size(); ++stream) {
        const Channel& channel = m_channels[stream];
        if (!channel.isBroken && (channel.ends[0].host == id || channel.ends[1].host == id))
            abortStream(id, stream);
    }
}

void World::restart(HostId id, bool keepsDisk)
{
    Host& host = m_hosts[id];
    if (host.state != Host::State::Off && host.state != Host::State::Stopped)
        return;
    settle(id, host.resident->successor(keepsDisk, clockOf(id)));
    if (host.gateway)
        host.gateway->reboot(now());
    start(id);
}

void World::sleep(HostId id, base::Duration span)
{
    Host& host = m_hosts[id];
    if (host.state != Host::State::Up)
        return;
    ++m_traffic.sleeps;
    host.state = Host::State::Asleep;
    host.wakesAt = m_now + span.count();
    host.armedAt = -1;
    m_queue.push(host.wakesAt, Rise, id);
}

void World::move(HostId id, const base::Address& address)
{
    ++m_traffic.moves;
    Host& host = m_hosts[id];
    m_byAddress.remove(host.spec.address);
    m_byAddress.insert(address, id);
    host.spec.address = address;
    visit(id, [&](Resident& resident, base::Instant now) { resident.moved(address, now); });
}

void World::stepClock(HostId id, base::Duration by)
{
    ++m_traffic.clockSteps;
    Host& host = m_hosts[id];
    host.skew += by;
    host.armedAt = -1;
    if (host.state == Host::State::Up)
        arm(id);
}

} // namespace clackstower::lab
