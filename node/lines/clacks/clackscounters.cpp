#include "node/lines/clacks/clackscounters.h"

namespace clackstower::clacks {

namespace {

using Total = quint64;

struct CoreCounter
{
    QByteArrayView name;
    Total Counters::* value = nullptr;
};

struct ServerCounter
{
    QByteArrayView name;
    Total net::ServerCounters::* value = nullptr;
};

struct PoolCounter
{
    QByteArrayView name;
    Total net::PoolCounters::* value = nullptr;
};

constexpr CoreCounter coreCounters[] = {
    {"received", &Counters::received},
    {"queued", &Counters::queued},
    {"sent", &Counters::sent},
    {"failed", &Counters::failed},
    {"announcesReceived", &Counters::announcesReceived},
    {"announcesSent", &Counters::announcesSent},
    {"feelersSent", &Counters::feelersSent},
    {"feelersSpared", &Counters::feelersSpared},
    {"stonewalled", &Counters::stonewalled},
    {"refusedByRule", &Counters::refusedByRule},
    {"refusedIgnored", &Counters::fromIgnored},
    {"refusedQueueFull", &Counters::queueFull},
    {"refusedOverShare", &Counters::overShare},
    {"refusedTooLarge", &Counters::tooLarge},
    {"badPayloads", &Counters::badPayloads},
    {"droppedEmpty", &Counters::falsy},
    {"droppedByUser", &Counters::droppedByUser},
    {"droppedWithoutTarget", &Counters::noTarget},
    {"droppedSetAside", &Counters::setAsideDropped},
    {"otherTypes", &Counters::otherTypes},
    {"unusableSenders", &Counters::unusableSenders},
    {"peersRefused", &Counters::peersRefused},
    {"peersEvicted", &Counters::peersEvicted},
    {"peersNotPermitted", &Counters::notPermitted},
    {"identityChanges", &Counters::identityChanges},
    {"refusedByTowers", &Counters::refusedMessages},
    {"setAside", &Counters::setAside},
    {"restored", &Counters::restored},
    {"held", &Counters::held},
    {"seenAgain", &Counters::seenAgain},
    {"copiesLetGo", &Counters::copiesLetGo},
    {"timedOut", &Counters::timedOut},
    {"bodyBytesReceived", &Counters::bytesReceived},
    {"bodyBytesSent", &Counters::bytesSent},
};

constexpr ServerCounter serverCounters[] = {
    {"connectionsOpen", &net::ServerCounters::open},
    {"connectionsAccepted", &net::ServerCounters::accepted},
    {"connectionsRefusedPerAddress", &net::ServerCounters::refusedPerAddress},
    {"connectionsRefusedTotal", &net::ServerCounters::refusedTotal},
    {"connectionsEvicted", &net::ServerCounters::evicted},
    {"handshakes", &net::ServerCounters::handshakes},
    {"handshakesResumed", &net::ServerCounters::resumed},
    {"handshakeFailures", &net::ServerCounters::handshakeFailures},
    {"handshakeTimeouts", &net::ServerCounters::handshakeTimeouts},
    {"headerTimeouts", &net::ServerCounters::headerTimeouts},
    {"bodyTimeouts", &net::ServerCounters::bodyTimeouts},
    {"drainTimeouts", &net::ServerCounters::drainTimeouts},
    {"badRequests", &net::ServerCounters::badRequests},
    {"tooLargeRequests", &net::ServerCounters::tooLarge},
    {"overloadedRequests", &net::ServerCounters::overloaded},
    {"salvagedBodies", &net::ServerCounters::salvaged},
    {"requests", &net::ServerCounters::requests},
    {"wireBytesIn", &net::ServerCounters::bytesIn},
    {"wireBytesOut", &net::ServerCounters::bytesOut},
    {"acceptPauses", &net::ServerCounters::acceptPauses},
};

constexpr PoolCounter poolCounters[] = {
    {"clientConnectionsOpen", &net::PoolCounters::open},
    {"clientPostsWaiting", &net::PoolCounters::waiting},
    {"clientPosts", &net::PoolCounters::posts},
    {"clientAnswered", &net::PoolCounters::answered},
    {"clientConnects", &net::PoolCounters::connects},
    {"clientHandshakes", &net::PoolCounters::handshakes},
    {"clientResumed", &net::PoolCounters::resumed},
    {"clientReused", &net::PoolCounters::reused},
    {"clientRetried", &net::PoolCounters::retried},
    {"clientLookups", &net::PoolCounters::lookups},
    {"clientNotPermitted", &net::PoolCounters::refused},
    {"clientWireBytesIn", &net::PoolCounters::bytesIn},
    {"clientWireBytesOut", &net::PoolCounters::bytesOut},
};

} // namespace

QList<lines::Counter> countersOf(const Core& core, const net::ServerCounters& server, const net::PoolCounters& pool)
{
    QList<lines::Counter> all;
    for (const CoreCounter& counter : coreCounters)
        all.append({counter.name, core.counters().*counter.value});
    for (const ServerCounter& counter : serverCounters)
        all.append({counter.name, server.*counter.value});
    for (const PoolCounter& counter : poolCounters)
        all.append({counter.name, pool.*counter.value});
    all.append({"underWay", quint64(core.underWay())});
    all.append({"heldForScripts", quint64(core.heldForScripts())});
    all.append({"copiesHeld", quint64(core.custody().count())});
    all.append({"messagesSetAside", quint64(core.setAside().items().size())});
    all.append({"messagesWaiting", quint64(core.queue().count())});
    all.append({"messagesWaitingForCoping", quint64(core.waitingForCoping())});
    all.append({"bytesWaiting", quint64(core.queue().bytes())});
    all.append({"towersKnown", quint64(core.roster().book().count())});
    return all;
}

} // namespace clackstower::clacks
