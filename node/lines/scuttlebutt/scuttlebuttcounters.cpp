#include "node/lines/scuttlebutt/scuttlebuttcounters.h"

namespace clackstower::scuttlebutt {

namespace {

using Total = quint64;

struct CoreCounter
{
    QByteArrayView name;
    Total Counters::* value = nullptr;
};

struct WireCounter
{
    QByteArrayView name;
    Total TransportCounters::* value = nullptr;
};

constexpr CoreCounter coreCounters[] = {
    {"digestsSent", &Counters::digestsSent},
    {"digestsReceived", &Counters::digestsReceived},
    {"deltasSent", &Counters::deltasSent},
    {"deltasReceived", &Counters::deltasReceived},
    {"pushes", &Counters::pushes},
    {"probes", &Counters::probes},
    {"updatesTaken", &Counters::updatesTaken},
    {"updatesOld", &Counters::updatesOld},
    {"updatesRefused", &Counters::updatesRefused},
    {"updatesStonewalled", &Counters::updatesStonewalled},
    {"ownUpdates", &Counters::ownUpdates},
    {"updatesOfUnknown", &Counters::unknownOwners},
    {"updatesAboutSelf", &Counters::aboutSelf},
    {"gapsSeen", &Counters::gapsSeen},
    {"jumpsParked", &Counters::jumpsParked},
    {"contradictions", &Counters::contradictions},
    {"malformedEntries", &Counters::malformed},
    {"badMessages", &Counters::badMessages},
    {"messagesWithoutEffect", &Counters::withoutEffect},
    {"refusedTooLarge", &Counters::tooLarge},
    {"refusedTooOften", &Counters::tooOften},
    {"answersSpared", &Counters::answersSpared},
    {"refusedIgnored", &Counters::fromIgnored},
    {"refusedOwnId", &Counters::fromOwnId},
    {"refusedStateFull", &Counters::stateFull},
    {"refusedKeysFull", &Counters::keysFull},
    {"refusedLargeValues", &Counters::valuesTooLarge},
    {"peersDiscovered", &Counters::peersDiscovered},
    {"peersRefused", &Counters::peersRefused},
    {"peersNotPermitted", &Counters::peersNotPermitted},
    {"peersForgotten", &Counters::peersForgotten},
    {"deaths", &Counters::deaths},
    {"revivals", &Counters::revivals},
    {"suspicions", &Counters::suspicions},
    {"refutations", &Counters::refutations},
    {"stalls", &Counters::stalls},
    {"othersAskedToLook", &Counters::othersAsked},
    {"looksForOthers", &Counters::looksForOthers},
    {"silencesExplained", &Counters::silencesExplained},
    {"pushesSpared", &Counters::pushesSpared},
    {"unreachable", &Counters::unreachable},
    {"notPermitted", &Counters::notPermitted},
    {"versionsRecovered", &Counters::versionsRecovered},
    {"messageBytesReceived", &Counters::bytesReceived},
    {"messageBytesSent", &Counters::bytesSent},
};

constexpr WireCounter wireCounters[] = {
    {"connectionsOpen", &TransportCounters::open},
    {"connectionsAccepted", &TransportCounters::accepted},
    {"connectionsRefusedPerAddress", &TransportCounters::refusedPerAddress},
    {"connectionsEvicted", &TransportCounters::evicted},
    {"connectionTimeouts", &TransportCounters::timeouts},
    {"connectionsTooLarge", &TransportCounters::tooLarge},
    {"connectionsOverloaded", &TransportCounters::overloaded},
    {"connectionsBroken", &TransportCounters::broken},
    {"messages", &TransportCounters::messages},
    {"clientConnectionsOpen", &TransportCounters::sending},
    {"clientDelivered", &TransportCounters::delivered},
    {"clientFailed", &TransportCounters::failed},
    {"clientQueueFull", &TransportCounters::sendQueueFull},
    {"wireBytesIn", &TransportCounters::bytesIn},
    {"wireBytesOut", &TransportCounters::bytesOut},
};

} // namespace

QList<lines::Counter> countersOf(const Core& core, const TransportCounters& transport)
{
    QList<lines::Counter> all;
    for (const CoreCounter& counter : coreCounters)
        all.append({counter.name, core.counters().*counter.value});
    for (const WireCounter& counter : wireCounters)
        all.append({counter.name, transport.*counter.value});
    all.append({"peersKnown", quint64(core.roll().count())});
    all.append({"peersLive", quint64(core.roll().live().size())});
    all.append({"peersDead", quint64(core.roll().dead().size())});
    all.append({"ownKeys", quint64(core.own().count())});
    all.append({"ownVersion", core.ownVersion()});
    all.append({"stateBytes", quint64(core.stateBytes())});
    return all;
}

} // namespace clackstower::scuttlebutt
