#include "viewmodels/linesmodel.h"

#include "node/tower/tower.h"

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 1s;

} // namespace

LinesModel::LinesModel(QObject* parent)
    : QAbstractListModel(parent)
{
    connect(&m_beat, &QTimer::timeout, this, &LinesModel::refresh);
}

void LinesModel::setLink(TowerLink* link)
{
    if (m_link == link)
        return;
    m_link = link;
    connect(link, &TowerLink::settingChanged, this, &LinesModel::refresh);
    m_beat.start(beat);
    refresh();
    Q_EMIT linkChanged();
}

QList<LinesModel::Row> LinesModel::look(tower::Tower& tower)
{
    QList<Row> rows;
    const QList<const lines::Line*> lines = tower.lines();
    for (const QByteArrayView name : tower::Tower::lineNames()) {
        Row row{.name = name.toByteArray(), .place = {}, .error = {}};
        row.enabled = tower.settings().flag(row.name + ".enabled");
        const auto line
            = std::ranges::find_if(lines, [&](const lines::Line* each) { return each->name() == name; });
        if (line != lines.end()) {
            row.listening = (*line)->state() == lines::LineState::Listening;
            row.place = row.listening ? (*line)->listening().toText() : QByteArray();
            row.error = (*line)->error();
        }
        rows << row;
    }
    return rows;
}

void LinesModel::refresh()
{
    m_link->ask(this, &LinesModel::look, [this](const QList<Row>& rows) { show(rows); });
}

void LinesModel::show(const QList<Row>& rows)
{
    if (m_rows == rows)
        return;
    const bool isAnew = m_rows.size() != rows.size();
    if (isAnew)
        beginResetModel();
    m_rows = rows;
    if (isAnew)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0), index(int(rows.size()) - 1));
}

int LinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return QString::fromUtf8(row.name);
    case EnabledRole: return row.enabled;
    case ListeningRole: return row.listening;
    case FailedRole: return !row.error.isEmpty();
    case StateRole:
        if (!row.error.isEmpty())
            return QString::fromUtf8(row.error);
        if (row.listening)
            return tr("listens on %1").arg(QString::fromUtf8(row.place));
        return row.enabled ? tr("off air") : tr("switched off");
    default: return {};
    }
}

QHash<int, QByteArray> LinesModel::roleNames() const
{
    return {{NameRole, "name"}, {EnabledRole, "isEnabled"}, {ListeningRole, "listening"}, {StateRole, "condition"},
        {FailedRole, "failed"}};
}

void LinesModel::enable(const QString& line, bool on)
{
    const auto work = [key = line.toUtf8() + ".enabled", on](
                          tower::Tower& tower) { return tower.changeSetting(key, on ? "true" : "false"); };
    m_link->ask(this, work, [this](const base::Expected<void>& outcome) {
        if (!outcome)
            Q_EMIT refused(QString::fromUtf8(outcome.error().sentence));
        refresh();
    });
}

} // namespace clackstower::viewmodels
