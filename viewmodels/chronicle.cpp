#include "viewmodels/chronicle.h"

namespace clackstower::viewmodels {

namespace {

using traffic::SightingKind;

constexpr qsizetype mostTowers = 8192;
constexpr size_t mostChanges = 64;
constexpr size_t mostValues = 256;
constexpr qsizetype longestValue = 4096;
constexpr size_t mostPassages = 256; ///< of one batch: more dots than that nobody can see

qint64 minuteOf(base::Instant when)
{
    return std::chrono::floor<std::chrono::minutes>(when).time_since_epoch().count();
}

bool isInbound(SightingKind kind)
{
    return kind == SightingKind::Received || kind == SightingKind::DigestReceived
        || kind == SightingKind::DeltasReceived || kind == SightingKind::Refused;
}

bool isOutbound(SightingKind kind)
{
    return kind == SightingKind::Sent || kind == SightingKind::DigestSent || kind == SightingKind::DeltasSent;
}

QString verdictOf(const traffic::Sighting& sighting)
{
    if (!sighting.verdict.stations.isEmpty())
        return QStringLiteral("tuned");
    if (sighting.verdict.action == traffic::Action::Stonewall)
        return QStringLiteral("stonewalled");
    return sighting.verdict.action == traffic::Action::Refuse ? QStringLiteral("dropped")
                                                              : QStringLiteral("forwarded");
}

} // namespace

Tally& Tally::operator+=(const Tally& other)
{
    in += other.in;
    out += other.out;
    failed += other.failed;
    tuned += other.tuned;
    stonewalled += other.stonewalled;
    answers += other.answers;
    latency += other.latency;
    return *this;
}

void Chronicle::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    link->recall(this, [this, link](const Batch& past) {
        connect(link, &TowerLink::batch, this, &Chronicle::read);
        count(past);
        Q_EMIT changed();
    });
    Q_EMIT linkChanged();
}

void Chronicle::read(const Batch& batch)
{
    const std::vector<Passage> passages = count(batch);
    Q_EMIT changed();
    if (!passages.empty())
        Q_EMIT passed(passages);
}

std::vector<Passage> Chronicle::count(const Batch& batch)
{
    std::vector<Passage> passages;
    for (const tower::Event& event : batch.events) {
        if (const auto* const sighting = std::get_if<traffic::Sighting>(&event))
            note(*sighting, passages);
        else if (const auto* const change = std::get_if<tower::PeerChange>(&event))
            note(*change);
    }
    m_missed += qint64(batch.missed);
    return passages;
}

Chronicle::Record* Chronicle::recordOf(const TowerKey& tower)
{
    const auto place = m_records.find(tower);
    if (place != m_records.end())
        return &*place;
    return m_records.size() < mostTowers ? &*m_records.insert(tower, {}) : nullptr;
}

void Chronicle::note(const traffic::Sighting& sighting, std::vector<Passage>& passages)
{
    m_minute = std::max(m_minute, minuteOf(sighting.time));
    if (sighting.kind == SightingKind::Updated)
        noteValue(sighting);
    if (!sighting.peer)
        return;
    const TowerKey tower{sighting.line.toByteArray(), *sighting.peer};
    Record* const record = recordOf(tower);
    if (!record)
        return;
    const auto firstKept = record->byMinute.lower_bound(m_minute - minutes);
    record->byMinute.erase(record->byMinute.begin(), firstKept);
    const bool inbound = isInbound(sighting.kind);
    const bool outbound = isOutbound(sighting.kind);
    if (minuteOf(sighting.time) >= m_minute - minutes) { // else the clock was set back
        Tally& tally = record->byMinute[minuteOf(sighting.time)];
        tally.in += inbound;
        tally.out += outbound;
        tally.failed += sighting.kind == SightingKind::Failed;
        tally.tuned += inbound && !sighting.verdict.stations.isEmpty();
        tally.stonewalled += inbound && sighting.verdict.action == traffic::Action::Stonewall;
        if (sighting.latency) {
            ++tally.answers;
            tally.latency += *sighting.latency;
        }
    }
    if ((inbound || outbound) && passages.size() < mostPassages)
        passages.push_back({tower, inbound, verdictOf(sighting)});
}

void Chronicle::note(const tower::PeerChange& change)
{
    Record* const record = recordOf({change.line.toByteArray(), change.peer.endpoint});
    if (!record || (!record->changes.empty() && record->changes.back().status == change.peer.status))
        return;
    record->changes.push_back({change.time, change.peer.status});
    if (record->changes.size() > mostChanges)
        record->changes.pop_front();
}

void Chronicle::noteValue(const traffic::Sighting& sighting)
{
    if (!m_values.contains(sighting.origin) && m_values.size() >= mostTowers)
        return;
    std::deque<StateValue>& values = m_values[sighting.origin];
    QByteArray previous;
    for (const StateValue& value : values) {
        if (value.key == sighting.topic)
            previous = value.value;
    }
    values.push_back(
        {sighting.time, sighting.topic, sighting.bytes.left(longestValue), previous, sighting.version});
    if (values.size() > mostValues)
        values.pop_front();
}

Tally Chronicle::sum(const TowerKey& tower, int from, int to) const
{
    Tally sum;
    const auto record = m_records.constFind(tower);
    if (record == m_records.cend())
        return sum;
    const auto end = record->byMinute.upper_bound(m_minute - to);
    for (auto minute = record->byMinute.lower_bound(m_minute - from); minute != end; ++minute)
        sum += minute->second;
    return sum;
}

std::vector<Chronicle::StateChange> Chronicle::changesOf(const TowerKey& tower) const
{
    const auto record = m_records.constFind(tower);
    if (record == m_records.cend())
        return {};
    return {record->changes.begin(), record->changes.end()};
}

std::vector<StateValue> Chronicle::valuesOf(const QByteArray& origin) const
{
    const auto values = m_values.constFind(origin);
    if (values == m_values.cend())
        return {};
    return {values->begin(), values->end()};
}

} // namespace clackstower::viewmodels
