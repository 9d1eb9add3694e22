#pragma once

#include "node/lab/wire.h"

#include <QList>

namespace clackstower::lab {

/// A resident that answers what it is told to and remembers everything that happens to it.
class Probe final : public Resident
{
public:
    struct Seen
    {
        base::Instant when;
        QByteArray what;
    };

    explicit Probe(Wire itsWire)
        : wire(itsWire)
    {
    }

    void start(base::Instant now) override { note(now, "start"); }

    int request(const Request& request, base::Instant now) override
    {
        note(now, "request " + request.body);
        return status;
    }

    void ended(const PostEnd& end, base::Instant now) override
    {
        note(now,
            end.kind == PostEnd::Answered ? "answer " + QByteArray::number(end.status) : "end " + end.sentence);
    }

    void datagram(const Datagram& datagram, base::Instant now) override { note(now, "datagram " + datagram.bytes); }

    void stream(const StreamNews& news, base::Instant now) override
    {
        static constexpr const char* kinds[] = {"opened", "accepted", "bytes ", "finished", "broken"};
        note(now, kinds[news.kind] + news.bytes);
        lastStream = news.stream;
    }

    void wake(base::Instant now) override
    {
        note(now, "wake");
        due.reset();
    }

    std::optional<base::Instant> deadline() const override { return due; }

    bool accepts(const base::Endpoint&, const QByteArray&) const override { return acceptsKeys; }

    std::unique_ptr<Resident> successor(bool keepsDisk, base::Instant) override
    {
        auto next = std::make_unique<Probe>(wire);
        if (keepsDisk)
            next->seen = seen;
        return next;
    }

    QList<QByteArray> words() const
    {
        QList<QByteArray> words;
        for (const Seen& one : seen)
            words.append(one.what);
        return words;
    }

    qsizetype count(const QByteArray& what) const { return words().count(what); }

    Wire wire;
    int status = 200;
    bool acceptsKeys = true;
    std::optional<base::Instant> due;
    StreamId lastStream = 0;
    std::vector<Seen> seen;

private:
    void note(base::Instant now, QByteArray what) { seen.push_back({now, std::move(what)}); }
};

/// A world with some probes in it, one way from each to each in 10 ms.
struct ProbeWorld
{
    explicit ProbeWorld(quint32 count, Conditions conditions = {}, quint64 seed = 1)
        : world(seed, calmed(conditions))
    {
        for (quint32 i = 0; i < count; ++i) {
            const HostId id
                = world.add({.name = name(i), .address = base::Address::fromIpv4((20U << 24) + (i << 16) + 1)});
            world.settle(id, std::make_unique<Probe>(Wire(world, id)));
        }
        for (quint32 i = 0; i < count; ++i)
            world.start(i);
    }

    static Conditions calmed(Conditions conditions)
    {
        if (conditions.latency == Conditions().latency)
            conditions.latency = Spread::constant(std::chrono::milliseconds(10));
        conditions.jitter = {};
        return conditions;
    }

    static QByteArray name(quint32 i) { return "p" + QByteArray::number(i); }

    Probe& probe(HostId id) { return static_cast<Probe&>(*world.host(id).resident); }

    void post(HostId from, HostId to, const QByteArray& body = "hello", quint16 port = 8080)
    {
        world.post(from,
            {.token = 1,
                .tag = 0,
                .to = {name(to), port},
                .body = body,
                .permission = net::Permission::user(),
                .deadline = world.clockOf(from) + std::chrono::seconds(10)});
    }

    void datagram(HostId from, HostId to, const QByteArray& bytes)
    {
        world.sendDatagram(from, 8080, {world.host(to).spec.address, 8080}, bytes);
    }

    void run(base::Duration span) { world.runUntil(world.elapsed() + span); }

    World world;
};

} // namespace clackstower::lab
