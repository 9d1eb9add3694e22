#pragma once

#include "node/lines/line.h"
#include "node/rules/subject.h"
#include "node/traffic/sighting.h"

#include <variant>

namespace clackstower::tower {

/// A peer has been discovered, or is seen in another light.
struct PeerChange
{
    QByteArrayView line;
    base::Instant time;
    peers::Peer peer;
    std::optional<peers::PeerStatus> previous; ///< none: it is new to us

    bool operator==(const PeerChange&) const = default;
};

/// A line has gone on air, off air, or could not.
struct LineChange
{
    QByteArrayView line;
    base::Instant time;
    lines::LineState state = lines::LineState::Off;
    QByteArray error;

    bool operator==(const LineChange&) const = default;
};

/// Stands where a watcher was too slow and events were left out.
struct Gap
{
    quint64 missed = 0;

    bool operator==(const Gap&) const = default;
};

/// What a watcher is told, in the order in which it happened.
using Event = std::variant<traffic::Sighting, PeerChange, LineChange, Gap>;

/// The name of the contract, such as messageReceived.
QByteArrayView eventName(const Event& event);

/// Makes a filter's subject of an event; false: there is nothing about it that a filter could ask.
bool show(rules::Subject& subject, const Event& event, base::Instant now);
void show(rules::Subject& subject, const PeerChange& change, base::Instant now);

/// The line that it happened in; empty for a gap.
QByteArrayView lineOf(const Event& event);

/// Every name that eventName() can give, but for the gap: those that one can ask for.
QList<QByteArrayView> eventNames();

} // namespace clackstower::tower
