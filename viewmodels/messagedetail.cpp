#include "viewmodels/messagedetail.h"

#include "node/lines/line.h"
#include "node/tower/archiving.h"
#include "node/tower/tower.h"
#include "viewmodels/archivefetch.h"
#include "viewmodels/prettyjson.h"
#include "viewmodels/wording.h"

namespace clackstower::viewmodels {

namespace {

using traffic::Sighting;

struct Way
{
    QList<Sighting> steps;
    QByteArray before; ///< the message like it that came before
};

bool isLike(const Sighting& one, const Sighting& other)
{
    if (one.line != other.line || one.bytes == other.bytes)
        return false;
    return one.topic.isEmpty() ? one.peer && one.peer == other.peer
                               : one.topic == other.topic && one.origin == other.origin;
}

Way wayOf(const tower::Tower& tower, const Sighting& message)
{
    Way way;
    for (const Sighting& step : tower.journal().sightings()) {
        if (step.line == message.line && step.bytes == message.bytes)
            way.steps.append(step);
        else if (isArrival(step) && step.time < message.time && isLike(step, message))
            way.before = step.bytes;
    }
    return way;
}

QVariantMap stepOf(const Sighting& step)
{
    const QString note = QString::fromUtf8(step.reason);
    const bool isJudged = step.kind == traffic::SightingKind::Received;
    const auto& rule = step.verdict.rule;
    const double latency = step.latency ? double(base::millis(*step.latency)) : -1;
    return {{QStringLiteral("event"), QString::fromLatin1(traffic::eventName(step.kind))},
        {QStringLiteral("time"), clockOf(step.time)}, {QStringLiteral("who"), senderOf(step)},
        {QStringLiteral("note"), note}, {QStringLiteral("latency"), latency},
        {QStringLiteral("verdict"), verdictOf(step)}, {QStringLiteral("judged"), isJudged},
        {QStringLiteral("rule"), isJudged && rule ? QString::fromUtf8(rule->name) : QString()},
        {QStringLiteral("stations"), isJudged ? QString::fromUtf8(step.verdict.stations.join(", ")) : QString()},
        {QStringLiteral("version"), rule ? int(rule->version) : 0}};
}

QString csvField(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

} // namespace

void MessageDetail::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    Q_EMIT linkChanged();
}

QString MessageDetail::title() const
{
    if (!m_row.sighting.topic.isEmpty())
        return QString::fromUtf8(m_row.sighting.topic);
    rules::Subject subject;
    subject.show(m_row.sighting, m_row.sighting.time);
    const QByteArrayView topic = subject.topic();
    return topic.isEmpty() ? previewOf(m_row.sighting.bytes, 60) : QString::fromUtf8(topic);
}

QString MessageDetail::id() const
{
    return isPresent() ? QString::fromLatin1(m_row.sighting.id().toHex()) : QString();
}

QString MessageDetail::pretty() const
{
    return prettyJson(m_row.sighting.bytes.first(std::min(eyeful, m_row.sighting.bytes.size())));
}

QString MessageDetail::text() const
{
    return QString::fromUtf8(m_row.sighting.bytes.first(std::min(eyeful, m_row.sighting.bytes.size())));
}

QString MessageDetail::hex() const
{
    return hexDump(m_row.sighting.bytes.first(std::min(eyeful / 16, m_row.sighting.bytes.size())));
}

void MessageDetail::show(FeedModel* feed, int row)
{
    const FeedRow* const found = feed ? feed->at(row) : nullptr;
    if (m_feed == feed && (found ? found->serial == m_row.serial : !isPresent()))
        return;
    m_feed = feed;
    present(found ? *found : FeedRow());
    if (!found)
        return;
    if (const archive::Record* const record = feed->recordOf(found->serial))
        tellSightings(*record);
    else
        askForTrail();
}

void MessageDetail::present(const FeedRow& row)
{
    m_row = row;
    m_trail.clear();
    m_difference.clear();
    Q_EMIT changed();
    Q_EMIT trailChanged();
}

void MessageDetail::showArchived(const QString& id)
{
    if (m_wanted == id)
        return;
    m_wanted = id;
    if (id.isEmpty())
        return present({});
    fetchArchived(*m_link, this, id, [this, id](const base::Expected<archive::Record>& record) {
        if (m_wanted != id)
            return; // the reader has gone on
        if (!record) {
            m_wanted.clear();
            present({});
            return Q_EMIT failed(QString::fromUtf8(record.error().sentence));
        }
        present({++m_archived, tower::archivedSighting(*record, record->first().first)});
        tellSightings(*record);
    });
}

void MessageDetail::tellSightings(const archive::Record& record)
{
    for (const archive::KeptSighting& seen : record.sightings) {
        archive::Record alone = record;
        alone.sightings = {seen};
        Sighting arrival = tower::archivedSighting(alone, seen.first);
        arrival.kind = traffic::SightingKind::Received;
        QVariantMap step = stepOf(arrival);
        QStringList note{Wording::moment(seen.first)};
        if (seen.times > 1)
            //: a message came several times; %1 is when it came last
            note << tr("%n times, last %1", nullptr, int(seen.times)).arg(Wording::moment(seen.last));
        if (const QString reason = step[QStringLiteral("note")].toString(); !reason.isEmpty())
            note << reason;
        if (!seen.tower.isEmpty())
            //: by which tower a message was seen; %1 is the name that it has in the archive
            note << tr("at %1").arg(QString::fromUtf8(seen.tower));
        step[QStringLiteral("time")] = note.takeFirst();
        step[QStringLiteral("note")] = note.join(QStringLiteral(" · "));
        m_trail.append(step);
    }
    Q_EMIT trailChanged();
}

void MessageDetail::askForTrail()
{
    const auto take = [this, serial = m_row.serial](const Way& way) {
        if (serial != m_row.serial)
            return; // the reader has gone on
        m_trail.clear();
        for (const Sighting& step : way.steps)
            m_trail.append(stepOf(step));
        if (!way.before.isEmpty() && way.before.size() < eyeful)
            m_difference = differenceOf(prettyJson(way.before), pretty());
        Q_EMIT trailChanged();
    };
    m_link->ask(
        this, [message = m_row.sighting](const tower::Tower& tower) { return wayOf(tower, message); }, take);
}

QString MessageDetail::copyAs(const QString& form) const
{
    if (form == QLatin1String("json"))
        return prettyJson(m_row.sighting.bytes);
    if (form == QLatin1String("hex"))
        return hexDump(m_row.sighting.bytes);
    if (form == QLatin1String("filter")) {
        const QString from = senderOf(m_row.sighting);
        return QStringLiteral("line == %1").arg(line())
            + (from.isEmpty() || !m_row.sighting.peer ? QString()
                                                      : QStringLiteral(" and from == \"%1\"").arg(from));
    }
    if (form == QLatin1String("csv"))
        return QStringList{QString::fromLatin1(base::isoText(m_row.sighting.time)), verdict(), csvField(from()),
            line(), csvField(QString::fromUtf8(m_row.sighting.bytes))}
            .join(QLatin1Char(','));
    return QString::fromUtf8(m_row.sighting.bytes);
}

void MessageDetail::ignoreSender(bool ignored)
{
    if (!m_link || !m_row.sighting.peer)
        return;
    const base::Endpoint tower = *m_row.sighting.peer;
    const auto work = [tower, ignored, line = m_row.sighting.line](tower::Tower& ours) -> QByteArray {
        const auto found = ours.line(line);
        if (!found)
            return found.error().sentence;
        const auto done = ignored ? (*found)->ignore(tower) : (*found)->unignore(tower);
        return done ? QByteArray() : done.error().sentence;
    };
    m_link->ask(this, work, [this, tower, ignored](const QByteArray& fault) {
        if (fault.isEmpty())
            Q_EMIT ignoredSender(QString::fromUtf8(tower.toText()), ignored);
        else
            Q_EMIT failed(QString::fromUtf8(fault));
    });
}

} // namespace clackstower::viewmodels
