#include "viewmodels/stationsmodel.h"

#include "node/tower/tower.h"

#include <QLocale>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 1s;

/// The user is told at most that often, whatever strangers send.
constexpr int beatsBetweenNews = 10;

} // namespace

StationsModel::StationsModel(QObject* parent)
    : PolledList(beat, parent)
{
}

void StationsModel::setTuned(const QString& name)
{
    if (m_tuned == name)
        return;
    m_tuned = name;
    Q_EMIT tunedChanged();
    Q_EMIT changed();
    refresh();
}

QString StationsModel::tunedFilter() const
{
    const Row* const row = find(m_tuned);
    if (!row)
        return {};
    return row->when.isEmpty() ? QStringLiteral("not all") : row->when;
}

bool StationsModel::isTunedToTowers() const
{
    const Row* const row = find(m_tuned);
    return row && row->tellsOfTowers;
}

void StationsModel::setReading(bool reading)
{
    if (std::exchange(m_reading, reading) == reading)
        return;
    Q_EMIT readingChanged();
    refresh();
}

int StationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant StationsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case ColourRole: return row.colour;
    case UnreadRole: return double(row.unread);
    case LevelsRole: return QVariantList(row.levels.begin(), row.levels.end());
    case PerMinuteRole: return row.perMinute;
    case MutedRole: return row.muted;
    case SentenceRole: return sentenceOf(row);
    default: return {};
    }
}

QHash<int, QByteArray> StationsModel::roleNames() const
{
    return {{NameRole, "name"}, {ColourRole, "colour"}, {UnreadRole, "unread"}, {LevelsRole, "levels"},
        {PerMinuteRole, "perMinute"}, {MutedRole, "muted"}, {SentenceRole, "sentence"}};
}

void StationsModel::toggle(const QString& name)
{
    setTuned(m_tuned == name ? QString() : name);
}

void StationsModel::step(int places)
{
    const int all = count() + 1;
    const int place = (rowOf(m_tuned) + 1 + places % all + all) % all;
    setTuned(nameAt(place - 1));
}

QString StationsModel::nameAt(int row) const
{
    return row < 0 || row >= count() ? QString() : m_rows[size_t(row)].name;
}

int StationsModel::rowOf(const QString& name) const
{
    const Row* const row = find(name);
    return row ? int(row - m_rows.data()) : -1;
}

const StationsModel::Row* StationsModel::find(const QString& name) const
{
    const auto row = std::ranges::find(m_rows, name, &Row::name);
    return row == m_rows.end() ? nullptr : &*row;
}

void StationsModel::refresh()
{
    if (!link())
        return;
    const QByteArray read = m_reading ? m_tuned.toUtf8() : QByteArray();
    link()->ask(
        this, [read](tower::Tower& tower) { return look(tower, read); },
        [this](const std::vector<Row>& rows) { show(rows); });
}

std::vector<StationsModel::Row> StationsModel::look(tower::Tower& tower, const QByteArray& read)
{
    rules::RuleDesk& desk = tower.rules();
    if (!read.isEmpty())
        desk.markRead(read);
    std::vector<Row> rows;
    for (const rules::Station& station : desk.book().stations()) {
        const rules::StationLog* const log = desk.log(station.name);
        rows.push_back({.name = QString::fromUtf8(station.name),
            .colour = QString::fromLatin1(station.colour),
            .when = station.when ? QString::fromUtf8(station.when->canonical()) : QString(),
            .unread = log ? qint64(log->unread()) : 0,
            .perMinute = log ? log->perMinute(tower.now()) : 0,
            .levels = log ? log->levels(tower.now(), minutes) : std::vector<quint32>(minutes),
            .muted = station.muted,
            .sound = station.sound,
            .tellsOfTowers = log && !log->heard().empty() && log->heard().back().bytes.isNull()});
    }
    return rows;
}

void StationsModel::show(const std::vector<Row>& rows)
{
    const QString before = tunedFilter();
    merge(m_rows, rows, &Row::name);
    if (!m_tuned.isEmpty() && !find(m_tuned))
        m_tuned.clear(); // somebody has removed it
    if (m_hasLooked)
        tell();
    if (tunedFilter() != before)
        Q_EMIT tunedChanged();
    m_hasLooked = true;
    Q_EMIT changed();
}

void StationsModel::tell()
{
    if (m_quiet > 0)
        --m_quiet;
    for (const Row& row : m_rows) {
        qint64& told = m_told[row.name];
        told = std::min(told, row.unread);
        if (!row.sound || row.muted || row.unread == told || m_quiet > 0)
            continue;
        Q_EMIT heard(row.name, int(row.unread - told));
        told = row.unread;
        m_quiet = beatsBetweenNews;
    }
}

QString StationsModel::sentenceOf(const Row& row) const
{
    QStringList parts{row.name};
    if (row.name == m_tuned)
        //: said of a station by a screen reader
        parts << tr("tuned in");
    if (row.muted)
        //: said of a station by a screen reader
        parts << tr("muted");
    //: said of a station by a screen reader
    parts << tr("%n unread", nullptr, int(row.unread));
    //: said of a station by a screen reader; %1 is how many it hears in a minute
    parts << tr("%1 a minute").arg(QLocale().toString(row.perMinute));
    return parts.join(QStringLiteral(", "));
}

} // namespace clackstower::viewmodels
