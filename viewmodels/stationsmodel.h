#pragma once

#include "viewmodels/polledlist.h"

namespace clackstower::viewmodels {

/// The stations of the rule book with what they hear: unread, the level of the last half hour. One of them can be
/// tuned in; as long as somebody reads it, nothing of it is unread.
class StationsModel : public clackstower::viewmodels::PolledList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString tuned READ tuned WRITE setTuned NOTIFY tunedChanged)
    Q_PROPERTY(QString tunedFilter READ tunedFilter NOTIFY tunedChanged)
    Q_PROPERTY(bool tunedToTowers READ isTunedToTowers NOTIFY changed)
    Q_PROPERTY(bool reading READ isReading WRITE setReading NOTIFY readingChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        ColourRole,
        UnreadRole,
        LevelsRole, ///< one figure a minute, the newest last
        PerMinuteRole,
        MutedRole,
        SentenceRole ///< all of it, for a screen reader
    };

    static constexpr size_t minutes = 30;

    explicit StationsModel(QObject* parent = nullptr);

    /// The name of the station that is tuned in; empty: none is, one hears everything.
    QString tuned() const { return m_tuned; }
    void setTuned(const QString& name);

    /// What it listens for; a filter that nothing matches when only rules tune to it.
    QString tunedFilter() const;

    /// It tells of towers: there are no messages to show.
    bool isTunedToTowers() const;

    bool isReading() const { return m_reading; }
    void setReading(bool reading);

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Tunes in; back to everything when it is tuned in already.
    Q_INVOKABLE void toggle(const QString& name);

    /// Tunes to the station that stands so many places further on; everything has its place before the first.
    Q_INVOKABLE void step(int places);

    Q_INVOKABLE QString nameAt(int row) const;
    Q_INVOKABLE int rowOf(const QString& name) const;

    void refresh() override;

Q_SIGNALS:
    void tunedChanged();
    void readingChanged();
    void changed();

    /// A station of which the user wants to hear a sound has heard so many that he has not seen.
    void heard(const QString& station, int news);

private:
    struct Row
    {
        QString name;
        QString colour;
        QString when; ///< empty: only rules tune to it
        qint64 unread = 0;
        quint32 perMinute = 0;
        std::vector<quint32> levels;
        bool muted = false;
        bool sound = false;
        bool tellsOfTowers = false;

        bool operator==(const Row&) const = default;
    };

    static std::vector<Row> look(tower::Tower& tower, const QByteArray& read);
    void show(const std::vector<Row>& rows);
    void tell();
    const Row* find(const QString& name) const;
    QString sentenceOf(const Row& row) const;

    std::vector<Row> m_rows;
    QString m_tuned;
    bool m_reading = false;
    bool m_hasLooked = false;
    QHash<QString, qint64> m_told; ///< how many were unread when the user was told last
    int m_quiet = 0;               ///< so many beats until he is told again
};

} // namespace clackstower::viewmodels
