#include "viewmodels/feedmodel.h"

#include <algorithm>

namespace clackstower::viewmodels {

namespace {

/// Rows leave in lots: each removal costs a view as much as a thousand do.
constexpr qsizetype lot = 512;

/// What is held against a new filter in one go: short enough for the next picture to be on time.
constexpr qsizetype stride = 4000;

} // namespace

FeedModel::FeedModel(QObject* parent)
    : QAbstractListModel(parent)
{
    connect(&m_search, &QTimer::timeout, this, &FeedModel::searchOn);
    connect(this, &QAbstractItemModel::modelReset, this, &FeedModel::countsChanged);
}

void FeedModel::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    link->recall(this, [this, link](const Batch& past) {
        connect(link, &TowerLink::batch, this, &FeedModel::take);
        m_isTold = true;
        take(past);
    });
    Q_EMIT linkChanged();
}

void FeedModel::setFilter(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT filterChanged();
    const auto filter = rules::Filter::compile(text.toUtf8());
    m_fault = filter ? QString() : QString::fromUtf8(filter.error().sentence);
    m_faultColumn = filter ? 0 : int(filter.error().column);
    Q_EMIT faultChanged();
    if (!filter || *filter == m_filter)
        return;
    m_filter = *filter;
    search();
}

void FeedModel::setStation(const QString& station)
{
    if (m_station == station.toUtf8())
        return;
    m_station = station.toUtf8();
    Q_EMIT stationChanged();
    search();
}

void FeedModel::setStationFilter(const QString& text)
{
    const auto filter = rules::Filter::compile(text.toUtf8());
    if (!filter || *filter == m_stationFilter)
        return;
    m_stationFilter = *filter;
    Q_EMIT stationChanged();
    search();
}

void FeedModel::setRange(double from, double until)
{
    if (m_from == from && m_until == until)
        return;
    m_from = from;
    m_until = until;
    Q_EMIT rangeChanged();
    search();
}

void FeedModel::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    if (!held)
        letIn();
    Q_EMIT heldChanged();
}

int FeedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FeedModel::data(const QModelIndex& index, int role) const
{
    const FeedRow* const row = checkIndex(index, CheckIndexOption::IndexIsValid) ? at(index.row()) : nullptr;
    if (!row)
        return {};
    const traffic::Sighting& sighting = row->sighting;
    switch (role) {
    case SerialRole: return double(row->serial);
    case TimeRole: return clockOf(sighting.time);
    case VerdictRole: return verdictOf(sighting);
    case FromRole: return senderOf(sighting);
    case LineRole: return QString::fromLatin1(sighting.line);
    case Qt::DisplayRole:
    case PreviewRole: return previewOf(sighting.bytes);
    case BytesRole: return sighting.bytes.size();
    case RuleRole: return ruleOf(sighting.verdict);
    case MarkedRole: return m_marks.contains(row->serial);
    default: return {};
    }
}

QHash<int, QByteArray> FeedModel::roleNames() const
{
    return {{SerialRole, "serial"}, {TimeRole, "time"}, {VerdictRole, "verdict"}, {FromRole, "from"},
        {LineRole, "line"}, {PreviewRole, "preview"}, {BytesRole, "bytes"}, {RuleRole, "rule"},
        {MarkedRole, "marked"}};
}

void FeedModel::mark(int row)
{
    const FeedRow* const marked = at(row);
    if (!marked)
        return;
    if (!m_marks.remove(marked->serial))
        m_marks.insert(marked->serial);
    Q_EMIT dataChanged(index(row), index(row), {MarkedRole});
    Q_EMIT countsChanged();
}

int FeedModel::markBelow(int row) const
{
    int first = -1;
    int next = -1;
    for (const quint64 serial : m_marks) {
        const int marked = rowOf(double(serial));
        if (marked < 0)
            continue;
        first = first < 0 ? marked : std::min(first, marked);
        if (marked > row)
            next = next < 0 ? marked : std::min(next, marked);
    }
    return next < 0 ? first : next;
}

double FeedModel::serialAt(int row) const
{
    const FeedRow* const found = at(row);
    return found ? double(found->serial) : 0;
}

int FeedModel::rowOf(double serial) const
{
    const auto found = std::ranges::lower_bound(m_visible, quint64(serial));
    if (found == m_visible.end() || *found != quint64(serial))
        return -1;
    return int(m_visible.end() - found) - 1;
}

void FeedModel::letIn()
{
    if (!m_waiting.empty()) {
        beginInsertRows({}, 0, int(m_waiting.size()) - 1);
        m_visible.insert(m_visible.end(), m_waiting.begin(), m_waiting.end());
        m_waiting.clear();
        endInsertRows();
    }
    evict();
    Q_EMIT countsChanged();
}

const FeedRow* FeedModel::at(int row) const
{
    return row < 0 || row >= count() ? nullptr : find(m_visible[m_visible.size() - 1 - size_t(row)]);
}

const FeedRow* FeedModel::find(quint64 serial) const
{
    if (m_rows.empty() || serial < m_rows.front().serial || serial > m_rows.back().serial)
        return nullptr;
    return &m_rows[serial - m_rows.front().serial];
}

std::vector<const FeedRow*> FeedModel::pick(const QString& which, double chosen) const
{
    std::vector<const FeedRow*> picked;
    const auto add = [&](quint64 serial) {
        if (const FeedRow* const row = find(serial))
            picked.push_back(row);
    };
    if (which == QLatin1String("all")) {
        for (const FeedRow& row : m_rows)
            picked.push_back(&row);
    } else if (which == QLatin1String("shown")) {
        std::ranges::for_each(m_visible, add);
        std::ranges::for_each(m_waiting, add);
    } else if (which == QLatin1String("marked")) {
        std::vector<quint64> marked(m_marks.cbegin(), m_marks.cend());
        std::ranges::sort(marked);
        std::ranges::for_each(marked, add);
    } else {
        add(quint64(chosen));
    }
    return picked;
}

void FeedModel::clear()
{
    m_search.stop();
    beginResetModel();
    m_rows.clear();
    m_visible.clear();
    m_waiting.clear();
    m_marks.clear();
    m_bytes = 0;
    m_received = 0;
    m_skipped = 0;
    m_unread = 0;
    endResetModel();
}

void FeedModel::take(const Batch& batch)
{
    m_received += batch.missed; // they may have been of any kind: counted as the messages that they could be
    m_skipped += batch.missed;
    for (const tower::Event& event : batch.events) {
        const auto* const sighting = std::get_if<traffic::Sighting>(&event);
        if (sighting && isArrival(*sighting))
            add(*sighting);
    }
    if (!m_held)
        letIn();
    else
        evict();
    Q_EMIT countsChanged();
}

void FeedModel::setLines(const QVariantMap& lines)
{
    if (m_lines == lines)
        return;
    m_lines = lines;
    m_onlyLines.clear();
    m_notLines.clear();
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        know(line.key());
        if (line.value() == QLatin1String("only"))
            m_onlyLines << line.key().toUtf8();
        else if (line.value() == QLatin1String("not"))
            m_notLines << line.key().toUtf8();
    }
    Q_EMIT linesChanged();
    search();
}

void FeedModel::wishLine(const QString& line, const QString& wish)
{
    QVariantMap lines = m_lines;
    lines.remove(line);
    if (wish == QLatin1String("only") || wish == QLatin1String("not"))
        lines.insert(line, wish);
    setLines(lines);
}

void FeedModel::know(const QString& line)
{
    if (m_knownLines.contains(line))
        return;
    m_knownLines << line;
    Q_EMIT linesChanged();
}

bool FeedModel::wants(QByteArrayView line) const
{
    const auto names
        = [line](const QList<QByteArray>& lines) { return std::ranges::find(lines, line) != lines.cend(); };
    return (m_onlyLines.isEmpty() || names(m_onlyLines)) && !names(m_notLines);
}

bool FeedModel::shows(const FeedRow& row) const
{
    if (!m_lines.isEmpty() && !wants(row.sighting.line))
        return false;
    const auto at = double(base::millis(row.sighting.time));
    if (m_until > 0 && (at < m_from || at >= m_until))
        return false;
    const bool asksStation = !m_station.isEmpty() && !row.sighting.verdict.stations.contains(m_station);
    if (!asksStation && m_text.isEmpty() && m_fault.isEmpty())
        return true;
    rules::Subject subject;
    subject.show(row.sighting, row.sighting.time);
    return (!asksStation || m_stationFilter.matches(subject)) && m_filter.matches(subject);
}

void FeedModel::add(const traffic::Sighting& sighting)
{
    m_rows.push_back({m_nextSerial++, sighting});
    m_bytes += sighting.bytes.size();
    ++m_received;
    if (!m_knownLines.contains(QLatin1String(sighting.line)))
        know(QString::fromLatin1(sighting.line));
    if (shows(m_rows.back()))
        m_waiting.push_back(m_rows.back().serial);
}

void FeedModel::evict()
{
    // A reader who holds the view keeps what he reads for as long again as the ring is.
    const qsizetype rows = m_held ? 2 * capacity : capacity;
    const qsizetype bytes = m_held ? 2 * byteLimit : byteLimit;
    qsizetype leave = 0;
    qsizetype freed = 0;
    const auto size = qsizetype(m_rows.size());
    while (leave < size && (size - leave > rows || m_bytes - freed > bytes))
        freed += m_rows[size_t(leave++)].sighting.bytes.size();
    if (leave == 0)
        return;
    for (const qsizetype full = std::min(size, leave + lot); leave < full; ++leave)
        freed += m_rows[size_t(leave)].sighting.bytes.size();
    const quint64 last = m_rows[size_t(leave - 1)].serial;
    const auto gone = std::ranges::upper_bound(m_visible, last) - m_visible.begin();
    if (gone > 0) {
        beginRemoveRows({}, count() - int(gone), count() - 1);
        m_visible.erase(m_visible.begin(), m_visible.begin() + gone);
        endRemoveRows();
    }
    m_waiting.erase(m_waiting.begin(), std::ranges::upper_bound(m_waiting, last));
    m_rows.erase(m_rows.begin(), m_rows.begin() + leave);
    m_marks.removeIf([last](quint64 serial) { return serial <= last; });
    m_bytes -= freed;
    m_skipped += quint64(leave);
    m_unread = std::max<qsizetype>(0, m_unread - leave);
}

void FeedModel::search()
{
    beginResetModel();
    m_visible.clear();
    m_waiting.clear();
    m_unread = qsizetype(m_rows.size());
    endResetModel();
    m_search.start(0);
    searchOn();
}

void FeedModel::searchOn()
{
    std::vector<quint64> found; // newest first
    const qsizetype until = std::max<qsizetype>(0, m_unread - stride);
    for (; m_unread > until; --m_unread) {
        const FeedRow& row = m_rows[size_t(m_unread - 1)];
        if (shows(row))
            found.push_back(row.serial);
    }
    if (!found.empty()) {
        beginInsertRows({}, count(), count() + int(found.size()) - 1);
        m_visible.insert(m_visible.begin(), found.rbegin(), found.rend());
        endInsertRows();
    }
    if (m_unread == 0)
        m_search.stop();
    Q_EMIT countsChanged();
}

} // namespace clackstower::viewmodels
