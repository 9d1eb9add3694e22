#pragma once

#include "node/archive/record.h"
#include "node/rules/filter.h"
#include "viewmodels/feedrow.h"
#include "viewmodels/towerlink.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>
#include <QVariantMap>

#include <deque>

namespace clackstower::viewmodels {

/// What passes by, newest first: a ring of the last messages, of which a filter shows some. As long as the view is
/// held (paused, or the reader has left the top) nothing is put in above him; what comes meanwhile waits, and is
/// counted. Every message that was received is at any moment shown, filtered or skipped.
class FeedModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString fault READ fault NOTIFY faultChanged)
    Q_PROPERTY(int faultColumn READ faultColumn NOTIFY faultChanged)
    Q_PROPERTY(QString station READ station WRITE setStation NOTIFY stationChanged)
    Q_PROPERTY(QString stationFilter READ stationFilter WRITE setStationFilter NOTIFY stationChanged)
    Q_PROPERTY(QStringList lineChoices READ lineChoices NOTIFY linesChanged)
    Q_PROPERTY(QVariantMap lines READ lines WRITE setLines NOTIFY linesChanged)
    Q_PROPERTY(double fromTime READ fromTime NOTIFY rangeChanged)
    Q_PROPERTY(double untilTime READ untilTime NOTIFY rangeChanged)
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged)
    Q_PROPERTY(bool told READ isTold NOTIFY countsChanged)
    Q_PROPERTY(bool searching READ isSearching NOTIFY countsChanged)
    Q_PROPERTY(int count READ count NOTIFY countsChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY countsChanged)
    Q_PROPERTY(double received READ received NOTIFY countsChanged)
    Q_PROPERTY(double shown READ shown NOTIFY countsChanged)
    Q_PROPERTY(double filtered READ filtered NOTIFY countsChanged)
    Q_PROPERTY(double skipped READ skipped NOTIFY countsChanged)
    Q_PROPERTY(int marks READ marks NOTIFY countsChanged)

public:
    enum Role {
        SerialRole = Qt::UserRole + 1,
        TimeRole,
        VerdictRole,
        FromRole,
        LineRole,
        PreviewRole,
        BytesRole,
        RuleRole,
        MarkedRole
    };

    explicit FeedModel(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    virtual void setLink(TowerLink* link);

    /// A filter that cannot be read leaves the list as it is, and says what is wrong with it.
    QString filter() const { return m_text; }
    void setFilter(const QString& text);
    QString fault() const { return m_fault; }
    int faultColumn() const { return m_faultColumn; }

    /// Only what was tuned to that station, or would be by its filter: those of a muted one are not named.
    QString station() const { return QString::fromUtf8(m_station); }
    void setStation(const QString& station);
    QString stationFilter() const { return QString::fromUtf8(m_stationFilter.canonical()); }
    void setStationFilter(const QString& text);

    /// The lines that messages have come by, once there is something to choose.
    QStringList lineChoices() const
    {
        return m_lines.isEmpty() && m_knownLines.size() < 2 ? QStringList() : m_knownLines;
    }

    /// By name, "only" or "not"; of a line that is not named, either will do.
    QVariantMap lines() const { return m_lines; }
    void setLines(const QVariantMap& lines);
    Q_INVOKABLE void wishLine(const QString& line, const QString& wish);

    double fromTime() const { return m_from; }
    double untilTime() const { return m_until; }

    /// Only what came between the two moments, in milliseconds since 1970; both 0: all.
    Q_INVOKABLE void setRange(double from, double until);

    bool isHeld() const { return m_held; }
    void setHeld(bool held);

    /// What came before is here. Until then that there is nothing means nothing.
    bool isTold() const { return m_isTold; }

    bool isSearching() const { return m_unread > 0; }
    int count() const { return int(m_visible.size()); }
    int waiting() const { return int(m_waiting.size()); }
    double received() const { return double(m_received); }
    double shown() const { return double(m_visible.size() + m_waiting.size()); }
    double filtered() const { return double(m_rows.size() - m_visible.size() - m_waiting.size()); }
    double skipped() const { return double(m_skipped); }
    int marks() const { return int(m_marks.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void mark(int row);

    /// The next marked row below that one, and after the last the first again; -1: none is shown.
    Q_INVOKABLE int markBelow(int row) const;

    Q_INVOKABLE double serialAt(int row) const;

    /// Where that message is shown now; -1: nowhere.
    Q_INVOKABLE int rowOf(double serial) const;

    /// Lets what waits come in, without following any further.
    Q_INVOKABLE void letIn();

    const FeedRow* at(int row) const;
    const FeedRow* find(quint64 serial) const;

    /// All that is known of a message out of a file; none: it came by here, and the journal knows its way.
    virtual const archive::Record* recordOf(quint64 /*serial*/) const { return nullptr; }

    /// Oldest first: the "chosen" one, those that are "marked" or "shown", or "all" that are held.
    std::vector<const FeedRow*> pick(const QString& which, double chosen) const;

    void take(const Batch& batch);

    static constexpr qsizetype capacity = 100'000;
    static constexpr qsizetype byteLimit = 64 * 1024 * 1024;

Q_SIGNALS:
    void linkChanged();
    void filterChanged();
    void faultChanged();
    void stationChanged();
    void linesChanged();
    void rangeChanged();
    void heldChanged();
    void countsChanged();

protected:
    /// Forgets every message, not what is asked for.
    void clear();

    TowerLink* m_link = nullptr;
    bool m_isTold = false;

private:
    bool shows(const FeedRow& row) const;
    bool wants(QByteArrayView line) const;
    void know(const QString& line);
    void add(const traffic::Sighting& sighting);
    void evict();
    void search();
    void searchOn();

    QString m_text;
    rules::Filter m_filter;
    QString m_fault;
    int m_faultColumn = 0;
    QByteArray m_station;
    rules::Filter m_stationFilter;
    QStringList m_knownLines;
    QVariantMap m_lines;
    QList<QByteArray> m_onlyLines; ///< none: all
    QList<QByteArray> m_notLines;
    double m_from = 0;
    double m_until = 0;
    bool m_held = false;

    std::deque<FeedRow> m_rows;    ///< oldest first, their serials without a gap
    std::deque<quint64> m_visible; ///< oldest first: row 0 is the last
    std::deque<quint64> m_waiting; ///< shown as soon as nobody holds the view
    QSet<quint64> m_marks;
    qsizetype m_bytes = 0;
    quint64 m_nextSerial = 1;
    quint64 m_received = 0;
    quint64 m_skipped = 0;
    qsizetype m_unread = 0; ///< of the rows, from the oldest on: not yet held against the filter
    QTimer m_search;
};

} // namespace clackstower::viewmodels
