#pragma once

#include "viewmodels/logbook.h"

#include <QAbstractListModel>
#include <QTimer>

namespace clackstower::viewmodels {

/// The log, newest last: the lines of a level and worse that hold the words searched for.
class LogModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::LogBook* book READ book WRITE setBook NOTIFY bookChanged)
    Q_PROPERTY(int level READ level WRITE setLevel NOTIFY levelChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TimeRole = Qt::UserRole + 1,
        LevelRole,
        LevelNameRole,
        CategoryRole,
        TextRole
    };

    explicit LogModel(QObject* parent = nullptr);

    LogBook* book() const { return m_book; }
    void setBook(LogBook* book);

    /// The least serious level that is shown, as LogLevel.
    int level() const { return int(m_level); }
    void setLevel(int level);

    QString search() const { return m_search; }
    void setSearch(const QString& search);

    int count() const { return int(m_lines.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Reads on; happens by itself a few times a second.
    void refresh();

Q_SIGNALS:
    void bookChanged();
    void levelChanged();
    void searchChanged();
    void countChanged();

private:
    bool shows(const LogLine& line) const;
    void again();

    LogBook* m_book = nullptr;
    LogLevel m_level = LogLevel::Info;
    QString m_search;
    QTimer m_beat;
    quint64 m_read = 0; ///< the number of the last line that was looked at
    QList<LogLine> m_lines;
};

} // namespace clackstower::viewmodels
