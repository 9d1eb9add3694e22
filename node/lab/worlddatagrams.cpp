#include "node/lab/world.h"

namespace clackstower::lab {

void World::sendDatagram(HostId from, quint16 fromPort, const SocketAddress& to, const QByteArray& bytes)
{
    constexpr qint64 headerBytes = 28;
    Host& sender = m_hosts[from];
    if (sender.state != Host::State::Up)
        return;
    ++m_traffic.datagrams;
    m_traffic.datagramBytes += quint64(bytes.size());
    SocketAddress source{sender.spec.address, fromPort};
    if (sender.gateway) {
        const std::optional<SocketAddress> outside = sender.gateway->outward(source, to, now());
        if (!outside) {
            ++m_traffic.datagramsLost;
            return;
        }
        source = *outside;
    }
    const qint64 sending = transmission(sender, bytes.size() + headerBytes);
    const HostId target = m_byAddress.value(to.address, nobody);
    int copies = 1;
    if (m_conditions.duplicate.happens(m_chance)) {
        ++m_traffic.duplicated;
        ++copies;
    }
    for (int i = 0; i < copies; ++i) {
        if (target == nobody || m_conditions.loss.happens(m_chance)) {
            ++m_traffic.datagramsLost;
            continue;
        }
        qint64 delay = sending + delayBetween(from, target);
        if (m_conditions.reorder.happens(m_chance)) {
            ++m_traffic.reordered;
            delay += m_conditions.reorderBy.count();
        }
        QByteArray arrives = bytes;
        if (!bytes.isEmpty() && m_conditions.corrupt.happens(m_chance)) {
            ++m_traffic.corrupted;
            const quint64 bit = m_chance.next() % (quint64(bytes.size()) * 8);
            char& byte = arrives[qsizetype(bit / 8)];
            byte = char(byte ^ char(1 << bit % 8));
        }
        const quint32 place = m_parcels.take({std::move(arrives), source, to, target});
        m_queue.push(m_now + delay, Packet, place, from);
    }
}

void World::deliver(quint32 place, const EventQueue::Event& event)
{
    const Parcel parcel = m_parcels.release(place);
    Host& target = m_hosts[parcel.host];
    SocketAddress inside = parcel.to;
    if (target.gateway) {
        const std::optional<SocketAddress> found = target.gateway->inward(parcel.from, parcel.to, now());
        if (found)
            inside = *found;
        else
            inside.port = 0;
    }
    const bool arrives = target.state == Host::State::Up && inside.port != 0
        && !isCut(m_hosts[event.detail], target) && (target.gateway || target.spec.address == inside.address);
    if (!arrives) {
        ++m_traffic.datagramsLost;
        return;
    }
    note(event, digestOf(parcel.bytes) ^ mix(quint64(event.detail) << 32 | parcel.host));
    target.resident->datagram(
        {parcel.bytes, parcel.from.address, parcel.from.port, inside.port}, clockOf(parcel.host));
    arm(parcel.host);
}

} // namespace clackstower::lab
