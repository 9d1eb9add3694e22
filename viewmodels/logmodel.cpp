#include "viewmodels/logmodel.h"

#include <QDateTime>
#include <QLocale>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

constexpr auto beat = 250ms;

QString nameOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Error: return LogModel::tr("Error");
    case LogLevel::Warning: return LogModel::tr("Warning");
    case LogLevel::Info: return LogModel::tr("Info");
    case LogLevel::Debug: return LogModel::tr("Debug");
    }
    Q_UNREACHABLE();
}

} // namespace

LogModel::LogModel(QObject* parent)
    : QAbstractListModel(parent)
{
    connect(&m_beat, &QTimer::timeout, this, &LogModel::refresh);
}

void LogModel::setBook(LogBook* book)
{
    if (m_book == book)
        return;
    m_book = book;
    m_beat.start(beat);
    again();
    Q_EMIT bookChanged();
}

void LogModel::setLevel(int level)
{
    const auto wanted = LogLevel(std::clamp(level, int(LogLevel::Error), int(LogLevel::Debug)));
    if (m_level == wanted)
        return;
    m_level = wanted;
    again();
    Q_EMIT levelChanged();
}

void LogModel::setSearch(const QString& search)
{
    if (m_search == search)
        return;
    m_search = search;
    again();
    Q_EMIT searchChanged();
}

bool LogModel::shows(const LogLine& line) const
{
    return line.level <= m_level
        && (m_search.isEmpty() || line.text.contains(m_search, Qt::CaseInsensitive)
            || line.category.contains(m_search, Qt::CaseInsensitive));
}

void LogModel::again()
{
    beginResetModel();
    m_lines.clear();
    m_read = 0;
    endResetModel();
    refresh();
    Q_EMIT countChanged();
}

void LogModel::refresh()
{
    if (!m_book)
        return;
    QList<LogLine> news = m_book->after(m_read);
    if (news.isEmpty())
        return;
    m_read = news.last().number;
    news.removeIf([this](const LogLine& line) { return !shows(line); });
    if (news.isEmpty())
        return;
    const int excess = count() + int(news.size()) - int(LogBook::most);
    if (const int gone = std::min(excess, count()); gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_lines.remove(0, gone);
        endRemoveRows();
    }
    beginInsertRows({}, count(), count() + int(news.size()) - 1);
    m_lines += news;
    endInsertRows();
    Q_EMIT countChanged();
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine& line = m_lines[index.row()];
    switch (role) {
    case TimeRole:
        return QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(base::millis(line.time)).time(), QStringLiteral("HH:mm:ss"));
    case LevelRole: return int(line.level);
    case LevelNameRole: return nameOf(line.level);
    case CategoryRole: return line.category;
    case Qt::DisplayRole:
    case TextRole: return line.text;
    default: return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const
{
    return {{TimeRole, "time"}, {LevelRole, "severity"}, {LevelNameRole, "levelName"}, {CategoryRole, "category"},
        {TextRole, "text"}};
}

} // namespace clackstower::viewmodels
