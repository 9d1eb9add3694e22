#pragma once

#include "viewmodels/chronicle.h"
#include "viewmodels/flowlayout.h"
#include "viewmodels/flowscene.h"
#include "viewmodels/mergedlist.h"
#include "viewmodels/towerbook.h"

namespace clackstower::viewmodels {

/// The flow of messages around our tower: as a graph (scene), and as a table of the same, one row a tower. Looks at
/// the last hour, or at any minute of it.
class FlowModel : public MergedList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerBook* book READ book WRITE setBook NOTIFY sourceChanged REQUIRED)
    Q_PROPERTY(clackstower::viewmodels::Chronicle* chronicle READ chronicle WRITE setChronicle NOTIFY sourceChanged
            REQUIRED)
    Q_PROPERTY(bool traffic READ showsTraffic WRITE setTraffic NOTIFY wishChanged)
    Q_PROPERTY(bool introductions READ showsIntroductions WRITE setIntroductions NOTIFY wishChanged)
    Q_PROPERTY(bool frozen READ isFrozen WRITE setFrozen NOTIFY wishChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY wishChanged)
    Q_PROPERTY(int minutesAgo READ minutesAgo WRITE setMinutesAgo NOTIFY wishChanged)
    Q_PROPERTY(int cap READ cap WRITE setCap NOTIFY wishChanged)
    Q_PROPERTY(int others READ others NOTIFY sceneChanged)
    Q_PROPERTY(int count READ count NOTIFY sceneChanged)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY sceneChanged)

public:
    enum class Role {
        Key = Qt::UserRole,
        Name,
        Line,
        State,
        In,
        Out,
        PerMinute,
        Tuned,
        Stonewalled,
        Failed,
        IntroducedBy,
        Pinned,
        Sentence,
    };

    explicit FlowModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    TowerBook* book() const { return m_book; }
    void setBook(TowerBook* book);
    Chronicle* chronicle() const { return m_chronicle; }
    void setChronicle(Chronicle* chronicle);
    bool showsTraffic() const { return m_traffic; }
    void setTraffic(bool shown);
    bool showsIntroductions() const { return m_introductions; }
    void setIntroductions(bool shown);
    bool isFrozen() const { return m_frozen; }
    void setFrozen(bool frozen);
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    int minutesAgo() const { return m_minutesAgo; } ///< 0: live, the whole last hour
    void setMinutesAgo(int minutes);
    int cap() const { return m_cap; } ///< most towers in the graph; 0: no limit
    void setCap(int cap);
    int others() const { return m_scene->others; }
    int count() const { return int(m_rows.size()); }
    QString cursorText() const;

    const FlowScenePtr& scene() const { return m_scene; } ///< never null

    Q_INVOKABLE void pin(const QString& key, qreal x, qreal y);
    Q_INVOKABLE void unpin(const QString& key);
    Q_INVOKABLE bool isPinned(const QString& key) const;
    Q_INVOKABLE QString summary(const QString& key) const;  ///< what passed, for the hover card
    Q_INVOKABLE QString standing(const QString& key) const; ///< how one stands with it: line, last heard, odds
    Q_INVOKABLE QString stateOf(const QString& key) const;  ///< the token
    Q_INVOKABLE QString nameOf(const QString& key) const;

Q_SIGNALS:
    void sourceChanged();
    void wishChanged();
    void sceneChanged();
    void passed(const std::vector<clackstower::viewmodels::Passage>& passages);

private:
    struct Row
    {
        TowerRow tower;
        Tally tally;

        bool operator==(const Row&) const = default;
    };

    void want(bool changed);
    void rebuild();
    std::vector<Row> chosenRows() const;
    FlowScenePtr draw(const std::vector<Row>& rows, int others);
    Tally tallyOf(const TowerKey& key) const;
    int minutesShown() const { return m_minutesAgo > 0 ? 1 : Chronicle::minutes; }

    TowerBook* m_book = nullptr;
    Chronicle* m_chronicle = nullptr;
    bool m_traffic = true;
    bool m_introductions = true;
    bool m_frozen = false;
    QString m_search;
    int m_minutesAgo = 0;
    int m_cap = 60;
    QTimer m_beat;
    FlowLayout m_layout;
    std::vector<Row> m_rows;
    FlowScenePtr m_scene = std::make_shared<FlowScene>();
};

} // namespace clackstower::viewmodels
