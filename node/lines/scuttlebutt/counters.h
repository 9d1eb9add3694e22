#pragma once

#include <QtGlobal>

namespace clackstower::scuttlebutt {

/// Plain sums since the start. Every refusal, drop and limit has one.
struct Counters
{
    quint64 digestsSent = 0, digestsReceived = 0, deltasSent = 0, deltasReceived = 0, pushes = 0, probes = 0;
    quint64 updatesTaken = 0, updatesOld = 0, updatesRefused = 0, updatesStonewalled = 0, ownUpdates = 0;
    quint64 unknownOwners = 0, aboutSelf = 0, gapsSeen = 0, jumpsParked = 0, contradictions = 0, malformed = 0;
    quint64 badMessages = 0, withoutEffect = 0, tooLarge = 0, tooOften = 0, answersSpared = 0, fromIgnored = 0,
            fromOwnId = 0;
    quint64 stateFull = 0, keysFull = 0, valuesTooLarge = 0;
    quint64 peersDiscovered = 0, peersRefused = 0, peersNotPermitted = 0, peersForgotten = 0;
    quint64 deaths = 0, revivals = 0, suspicions = 0, refutations = 0, stalls = 0;
    quint64 othersAsked = 0, looksForOthers = 0, silencesExplained = 0;
    quint64 pushesSpared = 0, unreachable = 0, notPermitted = 0, versionsRecovered = 0;
    quint64 bytesReceived = 0, bytesSent = 0;
};

} // namespace clackstower::scuttlebutt
