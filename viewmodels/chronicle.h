#pragma once

#include "viewmodels/towerlink.h"
#include "viewmodels/towerrow.h"

#include <deque>
#include <map>

namespace clackstower::viewmodels {

/// What passed between us and one tower in some stretch of time.
struct Tally
{
    quint32 in = 0;
    quint32 out = 0;
    quint32 failed = 0;
    quint32 tuned = 0;
    quint32 stonewalled = 0;
    quint32 answers = 0; ///< those that latency is of
    base::Duration latency{};

    Tally& operator+=(const Tally& other);
    bool operator==(const Tally&) const = default;
};

/// One message on its way, as it happens.
struct Passage
{
    TowerKey tower;
    bool inbound = false;
    QString verdict; ///< the token of its colour
};

/// A key of a shared state that has changed.
struct StateValue
{
    base::Instant time;
    QByteArray key;
    QByteArray value;
    QByteArray previous; ///< empty: it is the first that we saw
    quint64 version = 0;
};

/// The last hour of every tower, minute by minute, as far as the journal or the window has seen it: what passed,
/// how its state changed. Bounded: towers beyond the limit are counted together, and so are events that the window
/// was too slow for.
class Chronicle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(qint64 missed READ missed NOTIFY changed)

public:
    static constexpr int minutes = 60;

    using QObject::QObject;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);
    qint64 missed() const { return m_missed; }

    /// The minute that the last event fell into; none yet: 0.
    qint64 thisMinute() const { return m_minute; }

    /// From that many minutes ago up to those many.
    Tally sum(const TowerKey& tower, int from, int to) const;

    struct StateChange
    {
        base::Instant time;
        peers::PeerStatus status{};
    };
    std::vector<StateChange> changesOf(const TowerKey& tower) const;
    std::vector<StateValue> valuesOf(const QByteArray& origin) const;

Q_SIGNALS:
    void linkChanged();
    void changed();
    void passed(const std::vector<clackstower::viewmodels::Passage>& passages);

private:
    struct Record
    {
        std::map<qint64, Tally> byMinute;
        std::deque<StateChange> changes;
    };

    void read(const Batch& batch);
    std::vector<Passage> count(const Batch& batch);
    void note(const traffic::Sighting& sighting, std::vector<Passage>& passages);
    void note(const tower::PeerChange& change);
    void noteValue(const traffic::Sighting& sighting);
    Record* recordOf(const TowerKey& tower);

    TowerLink* m_link = nullptr;
    QHash<TowerKey, Record> m_records;
    QHash<QByteArray, std::deque<StateValue>> m_values;
    qint64 m_minute = 0;
    qint64 m_missed = 0;
};

} // namespace clackstower::viewmodels
