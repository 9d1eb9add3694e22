#pragma once

#include "node/base/random.h"
#include "node/lab/gateway.h"
#include "node/lab/resident.h"

namespace clackstower::lab {

/// What a host is from the beginning.
struct HostSpec
{
    QByteArray name;
    base::Address address;
    quint16 firstPort = 8080;
    quint32 ports = 1;    ///< how many it listens on, from the first
    bool copes = false;   ///< its answers say that it reads large bodies
    bool hostile = false; ///< for the books of the lab
};

/// A machine with one resident.
struct Host
{
    enum class State {
        Up,
        Asleep,  ///< suspended: packets to it are lost, its timers are late
        Stopped, ///< the machine runs, the process does not: connections are refused
        Off,     ///< nothing answers
    };

    HostSpec spec;
    QByteArray fingerprint;
    std::unique_ptr<Resident> resident;
    qsizetype residentBytes = 0;
    std::unique_ptr<Gateway> gateway;
    State state = State::Off;
    quint32 life = 0;          ///< how often its process was started
    base::Duration skew{};     ///< its clock minus the world's
    base::Duration delay{};    ///< a slow end: before each answer
    bool stalls = false;       ///< takes requests and never answers
    qint64 bytesPerSecond = 0; ///< 0: what the network allows
    qint64 wayOutFreeAt = 0;
    qint64 wakesAt = 0;  ///< while asleep
    qint64 armedAt = -1; ///< when its next wake stands in the queue; -1: none does
    quint32 wakesInARow = 0;
    quint64 cutFrom = 0; ///< cuts on whose sending side it is
    quint64 cutTo = 0;   ///< cuts on whose receiving side it is

    bool listensAt(quint16 port) const
    {
        return port >= spec.firstPort && quint32(port - spec.firstPort) < spec.ports;
    }
};

} // namespace clackstower::lab
