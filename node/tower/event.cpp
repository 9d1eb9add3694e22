#include "node/tower/event.h"

namespace clackstower::tower {

namespace {

constexpr QByteArrayView discovered = "towerDiscovered";
constexpr QByteArrayView updated = "towerUpdated";
constexpr QByteArrayView peerDiscovered = "peerDiscovered";
constexpr QByteArrayView peerLive = "peerLive";
constexpr QByteArrayView peerDead = "peerDead";
constexpr QByteArrayView lineState = "lineState";
constexpr QByteArrayView gap = "gap";

/// The line whose peers are live or dead, and whose events are named so.
constexpr QByteArrayView heartbeats = "scuttlebutt";

} // namespace

void show(rules::Subject& subject, const PeerChange& change, base::Instant now)
{
    subject.showEvent(change.line, eventName(change), change.time, now);
    subject.from = &change.peer.endpoint;
    subject.givenStatus = peers::statusName(change.peer.status);
    subject.givenIntroducer = change.peer.introducedBy ? &*change.peer.introducedBy : nullptr;
}

bool show(rules::Subject& subject, const Event& event, base::Instant now)
{
    if (const auto* const sighting = std::get_if<traffic::Sighting>(&event)) {
        subject.show(*sighting, now);
        return true;
    }
    if (const auto* const change = std::get_if<PeerChange>(&event)) {
        show(subject, *change, now);
        return true;
    }
    const auto* const line = std::get_if<LineChange>(&event);
    if (line)
        subject.showEvent(line->line, lineState, line->time, now);
    return line != nullptr;
}

QByteArrayView eventName(const Event& event)
{
    struct Namer
    {
        QByteArrayView operator()(const traffic::Sighting& sighting) const
        {
            return traffic::eventName(sighting.kind);
        }

        QByteArrayView operator()(const PeerChange& change) const
        {
            if (change.line != heartbeats)
                return change.previous ? updated : discovered;
            if (!change.previous)
                return peerDiscovered;
            switch (change.peer.status) {
            case peers::PeerStatus::Live: return peerLive;
            case peers::PeerStatus::Dead: return peerDead;
            default: return updated;
            }
        }

        QByteArrayView operator()(const LineChange&) const { return lineState; }

        QByteArrayView operator()(const Gap&) const { return gap; }
    };

    return std::visit(Namer(), event);
}

QByteArrayView lineOf(const Event& event)
{
    struct Finder
    {
        QByteArrayView operator()(const traffic::Sighting& sighting) const { return sighting.line; }

        QByteArrayView operator()(const PeerChange& change) const { return change.line; }

        QByteArrayView operator()(const LineChange& change) const { return change.line; }

        QByteArrayView operator()(const Gap&) const { return {}; }
    };

    return std::visit(Finder(), event);
}

QList<QByteArrayView> eventNames()
{
    using enum traffic::SightingKind;
    QList<QByteArrayView> names;
    for (const traffic::SightingKind kind :
        {Received, Queued, Sent, Failed, Stonewalled, Refused, Dropped, SetAside, Restored, Archived, Tuned, Held,
            Notified, Updated, DigestSent, DigestReceived, DeltasSent, DeltasReceived})
        names << traffic::eventName(kind);
    return names << discovered << updated << peerDiscovered << peerLive << peerDead << lineState;
}

} // namespace clackstower::tower
