#pragma once

#include "node/archive/archive.h"
#include "viewmodels/batch.h"
#include "viewmodels/towerlink.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QTimer>

namespace clackstower::viewmodels {

/// What somebody looks for in the archive, as he has written it.
struct ArchiveQuest
{
    QString words;
    QString filter;
    base::Duration span{};              ///< no longer ago than that; zero: ever
    std::optional<base::Instant> since; ///< or between two moments
    std::optional<base::Instant> until;
    bool oldestFirst = false;

    /// Fails when the words or the filter cannot be read.
    base::Expected<archive::Query> query(base::Instant now) const;
    bool isEverything() const
    {
        return words.isEmpty() && filter.isEmpty() && span.count() == 0 && !since && !until;
    }

    bool operator==(const ArchiveQuest&) const = default;
};

/// What is found in the archive, page by page as one scrolls on. A row holds what a line shows and no more; the
/// message itself is fetched when it is chosen. A search can be cancelled, and shows what it has found so far.
class ArchiveSearch : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY questChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY questChanged)
    Q_PROPERTY(bool oldestFirst READ isOldestFirst WRITE setOldestFirst NOTIFY questChanged)
    Q_PROPERTY(bool everything READ isEverything NOTIFY questChanged)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(bool searching READ isSearching NOTIFY changed)
    Q_PROPERTY(bool more READ hasMore NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString tally READ tally NOTIFY changed)
    Q_PROPERTY(int fresh READ fresh NOTIFY changed)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TimeRole,
        RuleRole, ///< the name of the one that decided
        FromRole,
        LineRole,
        TextRole, ///< with what was looked for in bold: styled text
        BytesRole,
        PlainRole ///< the same text for a screen reader
    };

    static constexpr qsizetype pageSize = 200;
    static constexpr size_t most = 20'000; ///< whoever wants to see more narrows his search

    explicit ArchiveSearch(QObject* parent = nullptr);
    ~ArchiveSearch() override;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    QString words() const { return m_quest.words; }
    void setWords(const QString& words);
    QString filter() const { return m_quest.filter; }
    void setFilter(const QString& filter);
    bool isOldestFirst() const { return m_quest.oldestFirst; }
    void setOldestFirst(bool oldestFirst);
    bool isEverything() const { return m_quest.isEverything(); }
    const ArchiveQuest& quest() const { return m_quest; }

    /// No longer ago than so many hours; 0: ever.
    Q_INVOKABLE void setHours(int hours);

    /// Between two local times such as 2026-11-21 or 2026-11-21 08:15; an empty one is open. False: no times.
    Q_INVOKABLE bool setBetween(const QString& since, const QString& until);

    QString fault() const { return m_fault; }
    bool isSearching() const { return m_isSearching; }
    bool hasMore() const { return !m_next.isEmpty(); }
    int count() const { return int(m_rows.size()); }
    QString tally() const;

    /// How many were kept since the search began.
    int fresh() const { return m_fresh; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    Q_INVOKABLE QString idAt(int row) const;
    Q_INVOKABLE int rowOf(const QString& id) const;
    Q_INVOKABLE void search();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void linkChanged();
    void questChanged();
    void changed();

private:
    struct Row
    {
        traffic::MessageId id;
        base::Instant time;
        QString rule;
        QString from;
        QString line;
        QString text;
        QString plain;
        qint64 bytes = 0;
    };

    struct Asked
    {
        archive::Answer<archive::Page> answer;
        base::Instant when;
    };

    static Row makeRow(const archive::Hit& hit);
    void seek(const ArchiveQuest& quest);
    void ask();
    void follow(const Asked& asked);
    void take();
    void end(const QString& fault);
    void listen(const Batch& batch);

    TowerLink* m_link = nullptr;
    ArchiveQuest m_quest;
    std::vector<Row> m_rows;
    QByteArray m_next; ///< where the search goes on; empty: it is at its end
    qsizetype m_wanted = 0;
    QString m_fault;
    bool m_isSearching = false;
    base::Instant m_begun = base::Instant::max(); ///< when the archive was asked: what was kept before is found
    int m_fresh = 0;
    int m_number = 0; ///< of the search: what an older one finds is not taken
    QTimer m_typing;
    QFutureWatcher<base::Expected<archive::Page>> m_watcher;
};

} // namespace clackstower::viewmodels
