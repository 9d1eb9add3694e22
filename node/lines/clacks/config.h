#pragma once

#include "node/base/endpoint.h"
#include "node/base/instant.h"
#include "node/net/reach.h"

namespace clackstower::clacks {

/// Where we behave better than an original tower. Each can be switched off, so that the lab can show what each is
/// worth and the vectors taken from the original can be replayed on the same core.
struct Manners
{
    bool holdWithoutTarget = true; ///< a message leaves the queue only for a target
    bool feelers = true;           ///< a learned tower is announced to before it is given a message
    bool fairGroups = true;        ///< targets are drawn by network first, then by tower
    bool custody = true;           ///< towers that have brought nothing yet are given little, and copies are kept
    bool lends = false;          ///< a copy of what a trusted tower was given is kept until that is heard later on
    bool setAside = true;        ///< what several towers refuse is kept out of the way
    bool spareOriginals = true;  ///< bodies over 16 384 bytes only to towers that read them undamaged
    double lostBeyond = 0.95;    ///< a draw above this tries a lost tower
    double deadBeyond = 0.99999; ///< a draw above this tries a dead one

    static Manners ours() { return {}; }

    static Manners original()
    {
        return {.holdWithoutTarget = false,
            .feelers = false,
            .fairGroups = false,
            .custody = false,
            .lends = false,
            .setAside = false,
            .spareOriginals = false,
            .lostBeyond = 0.95,
            .deadBeyond = 0.999}; // what its code does; its documentation says 0.99999
    }

    bool operator==(const Manners&) const = default;
};

struct Config
{
    base::Endpoint self{"localhost", 8080}; ///< what other towers are told
    double sendrate = 1;                    ///< messages a second; 0: none
    qint64 sendbytes = 0;                   ///< bytes a second; 0: no such limit
    base::Duration killTimeout = std::chrono::hours(1);
    qint64 queueBytes = 64 * 1024 * 1024;
    qint64 bodyBytes = 1024 * 1024;
    net::ReachMode reach = net::ReachMode::Guarded;
    Manners manners;

    int underWay = 64; ///< requests at a time
    base::Duration requestDeadline = std::chrono::seconds(10);
    int feelersUnderWay = 8;
    base::Duration feelerInterval = std::chrono::milliseconds(250);
    int unprovenOneIn = 10; ///< how many payloads go to proven towers for one to an unproven
    base::Duration custodyTime = std::chrono::minutes(10);
    qint64 custodyBytes = 16 * 1024 * 1024;
    qsizetype refusalsToSetAside = 3;
    qint64 setAsideBytes = 8 * 1024 * 1024;

    bool operator==(const Config&) const = default;
};

} // namespace clackstower::clacks
