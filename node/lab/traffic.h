#pragma once

#include <QtGlobal>

namespace clackstower::lab {

/// What went over the virtual network, and what the network did to it.
struct Traffic
{
    quint64 posts = 0, answers = 0, unreachable = 0, timeouts = 0, refused = 0, notPermitted = 0,
            identityChanges = 0;
    quint64 resets = 0, halfClosed = 0, resent = 0, corrupted = 0;
    quint64 datagrams = 0, datagramsLost = 0, duplicated = 0, reordered = 0;
    quint64 streams = 0, streamsBroken = 0;
    quint64 postBytes = 0, datagramBytes = 0, streamBytes = 0;
    quint64 crashes = 0, sleeps = 0, moves = 0, cuts = 0, clockSteps = 0;
};

} // namespace clackstower::lab
