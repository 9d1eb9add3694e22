#pragma once

#include <QtGlobal>

namespace clackstower::clacks {

/// Plain sums since the start. Every refusal, drop and limit has one.
struct Counters
{
    // Those of every message first: they share a cache line.
    quint64 received = 0, queued = 0, sent = 0, bytesReceived = 0, bytesSent = 0;
    quint64 failed = 0, announcesReceived = 0, announcesSent = 0;
    quint64 feelersSent = 0, stonewalled = 0, falsy = 0, otherTypes = 0, fromIgnored = 0, refusedByRule = 0;
    quint64 badPayloads = 0, queueFull = 0, overShare = 0, tooLarge = 0, unusableSenders = 0;
    quint64 peersRefused = 0, peersEvicted = 0, feelersSpared = 0, notPermitted = 0, identityChanges = 0;
    quint64 setAside = 0, setAsideDropped = 0, restored = 0, copiesLetGo = 0, droppedByUser = 0, noTarget = 0;
    quint64 held = 0, seenAgain = 0, timedOut = 0, refusedMessages = 0;
};

} // namespace clackstower::clacks
