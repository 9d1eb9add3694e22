#pragma once

#include "node/base/hashindex.h"
#include "node/lab/conditions.h"
#include "node/lab/eventqueue.h"
#include "node/lab/findings.h"
#include "node/lab/host.h"
#include "node/lab/mix.h"
#include "node/lab/slab.h"
#include "node/lab/traffic.h"

#include <QHash>

#include <array>
#include <functional>
#include <span>

namespace clackstower::lab {

/// The virtual network with its virtual clock. One seed gives one run: whatever happens, happens in the order of
/// one queue, and every draw comes from a stream of that seed. No thread, no clock and no chance from outside.
class World
{
public:
    /// When every world begins. Not zero: cores use the earliest instant for "never".
    static constexpr base::Instant beginning{std::chrono::days(20'000)};

    World(quint64 seed, const Conditions& conditions);

    quint64 seed() const { return m_seed; }
    base::Instant now() const { return beginning + base::Duration(m_now); }
    base::Duration elapsed() const { return base::Duration(m_now); }
    quint64 events() const { return m_events; }
    quint64 traceHash() const { return m_trace.value(); }

    Conditions& conditions() { return m_conditions; }
    Findings& findings() { return m_findings; }
    const Traffic& traffic() const { return m_traffic; }

    HostId add(HostSpec spec);
    void settle(HostId id, std::unique_ptr<Resident> resident);
    qsizetype hostCount() const { return qsizetype(m_hosts.size()); }
    const Host& host(HostId id) const { return m_hosts[id]; }
    Host& host(HostId id) { return m_hosts[id]; }
    HostId hostNamed(const QByteArray& name) const;
    base::Instant clockOf(HostId id) const { return now() + m_hosts[id].skew; }

    void at(base::Duration when, std::function<void()> action);
    void runUntil(base::Duration end);

    /// For whoever calls a resident from outside: does it, then looks when that wants to be woken.
    template <typename Action>
    void visit(HostId id, Action action)
    {
        if (m_hosts[id].state != Host::State::Up)
            return;
        action(*m_hosts[id].resident, clockOf(id));
        arm(id);
    }

    // worldhosts.cpp: what can happen to a host.
    void start(HostId id);
    void crash(HostId id, bool keepsDisk, bool machineToo);
    void restart(HostId id, bool keepsDisk);
    void sleep(HostId id, base::Duration span);
    void move(HostId id, const base::Address& address);
    void stepClock(HostId id, base::Duration by);

    /// Nothing from these reaches those any more. Heals when it is told to.
    int cut(std::span<const HostId> from, std::span<const HostId> to);
    void heal(int cut);

    // What a Wire asks for.
    void post(HostId from, Post post);
    void sendDatagram(HostId from, quint16 fromPort, const SocketAddress& to, const QByteArray& bytes);
    StreamId openStream(HostId from, const base::Endpoint& to);
    void writeStream(HostId from, StreamId stream, QByteArray bytes);
    void finishStream(HostId from, StreamId stream);
    void abortStream(HostId from, StreamId stream);

private:
    enum EventKind : quint8 {
        Wake,
        Rise,
        Arrive,
        Answer,
        Expire,
        Fail,
        Packet,
        Stream,
        Act
    };

    void handle(const EventQueue::Event& event);
    void lookAhead();
    HostId comingAfter(size_t others);
    void arm(HostId id) { arm(id, m_hosts[id].resident->deadline()); }
    void arm(HostId id, std::optional<base::Instant> deadline);
    void wake(HostId id);
    void note(const EventQueue::Event& event, quint64 detail);

    // worldlinks.cpp
    bool isCut(const Host& from, const Host& to) const { return (from.cutFrom & to.cutTo) != 0; }
    bool reaches(const Host& from, const Host& to) const { return !isCut(from, to) && !isCut(to, from); }
    HostId resolve(const QByteArray& name) const;
    qint64 wayBetween(HostId from, HostId to) const;
    qint64 delayOn(qint64 way);
    qint64 delayBetween(HostId from, HostId to) { return delayOn(wayBetween(from, to)); }
    qint64 transmission(Host& from, qint64 bytes);
    std::optional<qint64> resends(qint64 first);

    // worldposts.cpp
    void arriveAfter(quint32 place, qint64 span);
    void arrive(quint32 place, const EventQueue::Event& event);
    void beginAnew(quint32 place);
    void answer(quint32 place, const EventQueue::Event& event);
    void expire(quint32 place, const EventQueue::Event& event);
    void endPost(quint32 place, qint64 after, PostEnd::Kind kind, const char* sentence);
    void tellEnd(quint32 place, const PostEnd& end, const EventQueue::Event& event);

    // worlddatagrams.cpp, worldstreams.cpp
    void deliver(quint32 place, const EventQueue::Event& event);
    void streamStep(quint32 place, const EventQueue::Event& event);
    void sendOnStream(HostId from, StreamId stream, StreamNews::Kind kind, QByteArray bytes);

    quint64 m_seed;
    Conditions m_conditions;
    base::SeededRandom m_chance;
    quint64 m_pathSeed;
    qint64 m_now = 0;
    quint64 m_events = 0;
    TraceHash m_trace;
    EventQueue m_queue;
    std::array<HostId, 5> m_coming{}; ///< whose turn is next, after that, and so on
    std::vector<Host> m_hosts;
    base::HashIndex m_byName;
    QHash<base::Address, HostId> m_byAddress;
    std::vector<std::function<void()>> m_actions;
    quint64 m_cutsInUse = 0;
    Findings m_findings;
    Traffic m_traffic;

    struct Exchange
    {
        Post post;
        HostId from = nobody;
        HostId to = nobody;
        quint32 life = 0; ///< of the sender
        qint64 sentAt = 0;
        qint64 deadlineAt = 0;
        qint64 way = 0; ///< how long it is, without what happens on it
        PostEnd::Kind outcome = PostEnd::Unreachable;
        const char* sentence = "";
        quint16 status = 0;
        bool breaksAfter = false; ///< the request goes through, the answer does not
        bool staysOpen = false;   ///< and nobody tells the sender
        bool isAnew = false;      ///< begun a second time
    };
    Slab<Exchange> m_exchanges;

    struct Parcel
    {
        QByteArray bytes;
        SocketAddress from;
        SocketAddress to;
        HostId host = nobody;
    };
    Slab<Parcel> m_parcels;

    struct StreamEnd
    {
        HostId host = nobody;
        quint32 life = 0;
        qint64 lastArrival = 0; ///< bytes never overtake each other
        bool hasFinished = false;
    };
    struct Channel
    {
        StreamEnd ends[2]; ///< who opened it, who accepted it
        quint16 port = 0;
        bool isBroken = false;
    };
    struct StreamStep
    {
        StreamId stream = 0;
        int toEnd = 0;
        StreamNews::Kind kind = StreamNews::Bytes;
        QByteArray bytes;
    };
    std::vector<Channel> m_channels;
    Slab<StreamStep> m_steps;
};

} // namespace clackstower::lab
