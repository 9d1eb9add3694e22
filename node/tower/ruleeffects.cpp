#include "node/tower/ruleeffects.h"

#include "node/lines/clacks/clacksline.h"
#include "node/tower/tower.h"

#include <QLoggingCategory>

namespace clackstower::tower {

namespace {

Q_LOGGING_CATEGORY(rulesLog, "clackstower.rules")

constexpr qsizetype mostTold = 64;

std::optional<peers::Peer> peerOf(const Tower& tower, QByteArrayView line, const base::Endpoint& endpoint)
{
    const auto found = tower.line(line);
    return found ? (*found)->peer(endpoint) : std::nullopt;
}

/// A message can claim to come from anybody. A tower is ignored for it only when it is one that we have never
/// reached, or when the message came from the very network that it answers from.
bool mayBlame(const std::optional<peers::Peer>& peer, const base::Address& via)
{
    if (!peer || peer->address.isNull())
        return true;
    return peer->address.group() == via.group();
}

} // namespace

void RuleEffects::ignoreSender(const QByteArray& line, const base::Endpoint& from, const base::Address& via)
{
    const auto later = [&tower = m_tower, line, from, via] {
        const auto found = tower.line(line);
        if (!found)
            return;
        if (!mayBlame((*found)->peer(from), via)) {
            qCInfo(rulesLog, "%s is not ignored: the message came from elsewhere", from.toText().constData());
            return;
        }
        if (const auto ignored = (*found)->ignore(from); ignored)
            qCInfo(rulesLog, "%s is ignored by a rule", from.toText().constData());
    };
    QMetaObject::invokeMethod(&m_tower, later, Qt::QueuedConnection);
}

void RuleEffects::learn(const QByteArray&, const QList<base::Endpoint>& towers, const traffic::Message& from)
{
    const auto later = [&tower = m_tower, towers, introducer = from.from, via = from.via] {
        if (const auto clacks = tower.clacks())
            (*clacks)->learn(towers, introducer, via);
    };
    QMetaObject::invokeMethod(&m_tower, later, Qt::QueuedConnection);
}

QList<base::Endpoint> RuleEffects::towersToTell(QByteArrayView line) const
{
    const auto found = m_tower.line(line);
    QList<base::Endpoint> towers;
    if (!found)
        return towers;
    for (const peers::Peer& peer : (*found)->peers()) {
        if (peer.status == peers::PeerStatus::Alive && peer.answered && towers.size() < mostTold)
            towers << peer.endpoint;
    }
    return towers;
}

void RuleEffects::notify(QByteArrayView line, const QByteArray& who, const traffic::Message& message)
{
    const auto later = [&tower = m_tower, line, who, message] {
        Q_EMIT tower.notified(who, message);
        if (message.bytes.isNull()) // news of a tower
            return;
        tower.saw({.kind = traffic::SightingKind::Notified,
            .line = line,
            .time = tower.now(),
            .bytes = message.bytes,
            .peer = message.from,
            .via = message.via,
            .reason = who,
            .latency = {},
            .verdict = {},
            .topic = message.topic,
            .origin = message.origin});
    };
    QMetaObject::invokeMethod(&m_tower, later, Qt::QueuedConnection);
}

void RuleEffects::goOn(const QByteArray&, const QList<quint64>& errands,
    const std::optional<QList<QByteArray>>& instead, const QByteArray& reason)
{
    const auto later = [&tower = m_tower, errands, instead, reason] { tower.goOn(errands, instead, reason); };
    QMetaObject::invokeMethod(&m_tower, later, Qt::QueuedConnection);
}

QByteArrayView RuleEffects::statusOf(QByteArrayView line, const base::Endpoint& tower) const
{
    const auto peer = peerOf(m_tower, line, tower);
    return peer ? peers::statusName(peer->status) : QByteArrayView();
}

std::optional<base::Endpoint> RuleEffects::introducerOf(QByteArrayView line, const base::Endpoint& tower) const
{
    const auto peer = peerOf(m_tower, line, tower);
    return peer ? peer->introducedBy : std::nullopt;
}

std::optional<quint64> RuleEffects::timesSeen(QByteArrayView bytes) const
{
    const auto isArrival = [bytes](const traffic::Sighting& sighting) {
        return sighting.kind == traffic::SightingKind::Received && sighting.bytes == bytes;
    };
    return quint64(std::ranges::count_if(m_tower.journal().sightings(), isArrival)) + (m_isJudging ? 1 : 0);
}

} // namespace clackstower::tower
