#include "viewmodels/archivekeeping.h"

#include "node/tower/tower.h"
#include "viewmodels/wording.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 2s;

bool archives(const rules::Rule& rule)
{
    return rule.enabled && std::ranges::any_of(rule.then, [](const rules::Action& action) {
        return action.kind == rules::Action::Kind::Archive || action.kind == rules::Action::Kind::Persist;
    });
}

QString dayOf(const std::optional<base::Instant>& when)
{
    if (!when)
        return Wording::dash();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(base::millis(*when)), QLocale::ShortFormat);
}

} // namespace

ArchiveKeeping::ArchiveKeeping(QObject* parent)
    : QObject(parent)
{
    connect(&m_beat, &QTimer::timeout, this, &ArchiveKeeping::refresh);
    connect(&m_counting, &QFutureWatcherBase::finished, this, &ArchiveKeeping::count);
    connect(&m_purge, &QFutureWatcherBase::finished, this, [this] {
        const auto future = m_purge.future();
        if (future.isCanceled() || future.resultCount() == 0)
            return;
        if (const base::Expected<archive::Removed> removed = future.result())
            //: toast after old messages were deleted; %1 is a size that the disk has again
            Q_EMIT purged(tr("Deleted %n message(s), %1 freed", nullptr, int(removed->messages))
                    .arg(Wording::bytes(removed->freedBytes)));
        else
            Q_EMIT failed(QString::fromUtf8(removed.error().sentence));
        refresh();
    });
}

void ArchiveKeeping::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    refresh();
    Q_EMIT linkChanged();
}

void ArchiveKeeping::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    if (active)
        m_beat.start(beat);
    else
        m_beat.stop();
    refresh();
    Q_EMIT activeChanged();
}

ArchiveKeeping::Picture ArchiveKeeping::look(tower::Tower& tower)
{
    const archive::Health health = tower.archive().health();
    Picture picture{.rules = {},
        .trouble = {},
        .pending = health.pending,
        .aside = health.aside,
        .keepDays = int(tower.settings().whole("archive.keepDays")),
        .keepBytes = tower.settings().whole("archive.keepBytes"),
        .stats = tower.archive().stats()};
    for (const rules::Rule& rule : tower.rules().book().rules()) {
        if (archives(rule))
            picture.rules << QString::fromUtf8(rule.name);
    }
    for (const QByteArray& sentence : health.sentences)
        picture.trouble << QString::fromUtf8(sentence);
    return picture;
}

void ArchiveKeeping::refresh()
{
    if (!m_link)
        return;
    m_isStale = std::exchange(m_isLooking, true); // once more afterwards: something has changed
    if (m_isStale)
        return;
    m_link->ask(this, &ArchiveKeeping::look, [this](const Picture& picture) {
        m_picture = picture;
        m_counting.setFuture(picture.stats);
        Q_EMIT changed();
    });
}

void ArchiveKeeping::count()
{
    m_isLooking = false;
    const auto future = m_counting.future();
    if (future.isCanceled() || future.resultCount() == 0)
        return;
    if (const base::Expected<archive::Stats> stats = future.result())
        m_stats = *stats;
    else
        m_picture.trouble.prepend(QString::fromUtf8(stats.error().sentence));
    m_isKnown = true;
    Q_EMIT changed();
    if (m_isStale)
        refresh();
}

QString ArchiveKeeping::size() const
{
    return Wording::bytes(m_stats.bytes);
}

QString ArchiveKeeping::disk() const
{
    return Wording::bytes(m_stats.fileBytes);
}

QString ArchiveKeeping::oldest() const
{
    return dayOf(m_stats.oldest);
}

QString ArchiveKeeping::newest() const
{
    return dayOf(m_stats.newest);
}

QString ArchiveKeeping::store() const
{
    return m_stats.backend == "postgresql" ? QStringLiteral("PostgreSQL") : QStringLiteral("SQLite");
}

QString ArchiveKeeping::waiting() const
{
    QStringList parts;
    if (m_picture.pending > 0)
        //: messages that are to be kept
        parts << tr("%n not on the disk yet", nullptr, int(m_picture.pending));
    if (m_picture.aside > 0)
        //: messages that the archive's store would never take
        parts << tr("%n set aside: the store does not take them", nullptr, int(m_picture.aside));
    return parts.join(QStringLiteral(", "));
}

double ArchiveKeeping::fill() const
{
    return m_picture.keepBytes > 0 ? double(m_stats.fileBytes) / double(m_picture.keepBytes) : -1;
}

void ArchiveKeeping::setKeepDays(int days)
{
    set("archive.keepDays", days);
}

void ArchiveKeeping::setKeepMebibytes(double mebibytes)
{
    set("archive.keepBytes", qint64(mebibytes * mebibyte));
}

void ArchiveKeeping::set(const QByteArray& key, qint64 value)
{
    const auto change
        = [key, text = QByteArray::number(value)](tower::Tower& tower) { return tower.changeSetting(key, text); };
    m_link->ask(this, change, [this](const base::Expected<void>& done) {
        if (!done)
            Q_EMIT failed(QString::fromUtf8(done.error().sentence));
        refresh();
    });
}

void ArchiveKeeping::purge(int days)
{
    m_link->ask(
        this, [days](tower::Tower& tower) { return tower.archive().purge(tower.now() - std::chrono::days(days)); },
        [this](const archive::Answer<archive::Removed>& answer) {
            m_purge.setFuture(answer);
            Q_EMIT changed();
        });
}

} // namespace clackstower::viewmodels
