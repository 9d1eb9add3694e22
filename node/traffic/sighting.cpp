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
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::traffic
