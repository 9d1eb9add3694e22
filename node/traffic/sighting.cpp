#include "node/traffic/sighting.h"

namespace clackstower::traffic {

QByteArrayView eventName(SightingKind kind)
{
    switch (kind) {
    case SightingKind::Received: return "messageReceived";
    case SightingKind::Queued: return "messageQueued";
    case SightingKind::Sent: return "messageSent";
    case SightingKind::Failed: return "messageFailed";
    case SightingKind::Stonewalled: return "messageStonewalled";
    case SightingKind::Refused: return "messageRefused";
    case SightingKind::Dropped: return "messageDropped";
    case SightingKind::SetAside: return "messageSetAside";
    case SightingKind::Restored: return "messageRestored";
    case SightingKind::Archived: return "messageArchived";
    case SightingKind::Tuned: return "messageTuned";
    case SightingKind::Held: return "messageHeld";
    case SightingKind::Notified: return "messageNotified";
    case SightingKind::Updated: return "stateUpdated";
    case SightingKind::DigestSent: return "digestSent";
    case SightingKind::DigestReceived: return "digestReceived";
    case SightingKind::DeltasSent: return "deltasSent";
    case SightingKind::DeltasReceived: return "deltasReceived";
    }
    Q_UNREACHABLE();
}

bool isExchange(SightingKind kind)
{
    return kind >= SightingKind::DigestSent;
}

bool isArrival(const Sighting& sighting)
{
    switch (sighting.kind) {
    case SightingKind::Received: return true;
    case SightingKind::Queued: return !sighting.peer && sighting.via.isNull(); // written here
    default: return false;
    }
}

} // namespace clackstower::traffic
