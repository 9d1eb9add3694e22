#include "node/lab/world.h"

namespace clackstower::lab {

namespace {

constexpr qint64 givesUpAfter = 30'000'000;

} // namespace

StreamId World::openStream(HostId from, const base::Endpoint& to)
{
    ++m_traffic.streams;
    const auto stream = StreamId(m_channels.size());
    Channel& channel = m_channels.emplace_back();
    const HostId target = resolve(to.hostname);
    channel.port = to.port;
    channel.ends[0] = {from, m_hosts[from].life, m_now, false};
    const auto fail = [&](qint64 after) {
        channel.isBroken = true;
        ++m_traffic.streamsBroken;
        m_queue.push(m_now + after, Stream, m_steps.take({stream, 0, StreamNews::Broken, {}}));
        return stream;
    };
    if (target == nobody)
        return fail(m_conditions.nameLookup.count());
    Host& host = m_hosts[target];
    channel.ends[1] = {target, host.life, m_now, false};
    const std::optional<qint64> knocking = resends(1'000'000);
    const bool isSilent = host.state == Host::State::Off || host.state == Host::State::Asleep;
    if (!knocking || isSilent || !reaches(m_hosts[from], host))
        return fail(givesUpAfter);
    const qint64 there = delayBetween(from, target);
    if (host.state == Host::State::Stopped || !host.listensAt(to.port))
        return fail(2 * there);
    // Ours is open after one way there and back, theirs when our third packet arrives.
    channel.ends[0].lastArrival = m_now + *knocking + 2 * there;
    channel.ends[1].lastArrival = m_now + *knocking + 3 * there;
    if (m_conditions.reorder.happens(m_chance)) {
        ++m_traffic.reordered;
        channel.ends[1].lastArrival += m_conditions.reorderBy.count(); // what follows never overtakes it
    }
    m_queue.push(channel.ends[0].lastArrival, Stream, m_steps.take({stream, 0, StreamNews::Opened, {}}));
    m_queue.push(channel.ends[1].lastArrival, Stream, m_steps.take({stream, 1, StreamNews::Accepted, {}}));
    return stream;
}

void World::writeStream(HostId from, StreamId stream, QByteArray bytes)
{
    m_traffic.streamBytes += quint64(bytes.size());
    sendOnStream(from, stream, StreamNews::Bytes, std::move(bytes));
}

void World::finishStream(HostId from, StreamId stream)
{
    sendOnStream(from, stream, StreamNews::Finished, {});
}

void World::abortStream(HostId from, StreamId stream)
{
    sendOnStream(from, stream, StreamNews::Broken, {});
}

void World::sendOnStream(HostId from, StreamId stream, StreamNews::Kind kind, QByteArray bytes)
{
    Channel& channel = m_channels[stream];
    const int ours = channel.ends[0].host == from ? 0 : 1;
    const int theirs = 1 - ours;
    if (channel.isBroken || channel.ends[ours].host != from || channel.ends[ours].hasFinished)
        return;
    channel.ends[ours].hasFinished = kind == StreamNews::Finished;
    Host& sender = m_hosts[from];
    const std::optional<qint64> resent = resends(200'000);
    const bool breaks = !resent || m_conditions.reset.happens(m_chance);
    if (breaks || kind == StreamNews::Broken) {
        channel.isBroken = true;
        ++m_traffic.streamsBroken;
        if (breaks) // the sender hears of it as well
            m_queue.push(m_now + 1, Stream, m_steps.take({stream, ours, StreamNews::Broken, {}}));
        kind = StreamNews::Broken;
        bytes.clear();
    }
    StreamEnd& end = channel.ends[theirs];
    const qint64 when
        = m_now + transmission(sender, bytes.size() + 40) + resent.value_or(0) + delayBetween(from, end.host);
    end.lastArrival = std::max(when, end.lastArrival);
    m_queue.push(end.lastArrival, Stream, m_steps.take({stream, theirs, kind, std::move(bytes)}));
}

void World::streamStep(quint32 place, const EventQueue::Event& event)
{
    StreamStep step = m_steps.release(place);
    Channel& channel = m_channels[step.stream];
    const StreamEnd& end = channel.ends[step.toEnd];
    const StreamEnd& other = channel.ends[1 - step.toEnd];
    Host& host = m_hosts[end.host];
    if (host.life != end.life)
        return;
    if (host.state == Host::State::Asleep) { // TCP sends it again until somebody listens
        m_queue.push(std::max(host.wakesAt, m_now + 1), Stream, m_steps.take(std::move(step)));
        return;
    }
    if (host.state != Host::State::Up)
        return;
    if (step.kind != StreamNews::Broken && other.host != nobody && isCut(m_hosts[other.host], host)) {
        if (!channel.isBroken)
            m_queue.push(
                m_now + givesUpAfter, Stream, m_steps.take({step.stream, step.toEnd, StreamNews::Broken, {}}));
        channel.isBroken = true;
        return;
    }
    note(event, digestOf(step.bytes) ^ mix(quint64(step.stream) << 8 | quint64(step.kind)));
    StreamNews news{step.stream, step.kind, std::move(step.bytes), {}, channel.port};
    if (other.host != nobody)
        news.remote = m_hosts[other.host].spec.address;
    const HostId id = end.host;
    host.resident->stream(news, clockOf(id));
    arm(id);
}

} // namespace clackstower::lab
