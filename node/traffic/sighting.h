#pragma once

#include "node/traffic/message.h"
#include "node/traffic/verdict.h"

namespace clackstower::traffic {

/// What can happen to a message at this tower.
enum class SightingKind {
    Received,    ///< judged, not yet queued
    Queued,      ///< waits in our queue
    Sent,        ///< another tower has it now
    Failed,      ///< a tower did not take it; it stays with us
    Stonewalled, ///< accepted, kept nowhere
    Refused,     ///< the sender was told no
    Dropped,     ///< taken out for the reason given
    SetAside,    ///< several towers refused it: it waits for the user, out of the queue
    Restored,    ///< back in the queue: from being set aside, or because nobody showed it again
    Archived,
    Tuned,
    Held,     ///< kept back while a script is at work on it, or until a rule can join it with others
    Notified, ///< a rule or a station wants the user to know
    Updated,  ///< the key of a state has this value now
    DigestSent,
    DigestReceived,
    DeltasSent,
    DeltasReceived,
};

/// The event name of the contract, such as messageReceived.
QByteArrayView eventName(SightingKind kind);

/// Whether it tells of what two nodes said to each other, and not of one message.
bool isExchange(SightingKind kind);

/// One thing that happened to a message here. Every drop, refusal and failure has its reason.
struct Sighting
{
    SightingKind kind = SightingKind::Received;
    QByteArrayView line; ///< the line's name; a literal
    base::Instant time;
    QByteArray bytes;                   ///< shared with the queue
    std::optional<base::Endpoint> peer; ///< from whom it claims to come, or to whom it went
    base::Address via;                  ///< where the connection really came from
    QByteArray reason;
    std::optional<base::Duration> latency;
    Verdict verdict;
    QByteArray topic = {}; ///< as the message has them
    QByteArray origin = {};
    quint64 version = 0; ///< of an Updated

    MessageId id() const { return base::sha256(bytes); }
    bool operator==(const Sighting&) const = default;
};

/// Whether it is a message's arrival here: all else belongs to the way of one that has arrived.
bool isArrival(const Sighting& sighting);

} // namespace clackstower::traffic
