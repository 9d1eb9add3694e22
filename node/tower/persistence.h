#pragma once

#include "node/archive/archive.h"
#include "node/rules/rulebook.h"

#include <QHash>
#include <QTimer>

namespace clackstower::tower {

class Tower;

/// Brings archived messages back into the queue that a rule with persist:INTERVAL keeps, when nobody has shown them
/// for that long. A message comes back only while its rule would keep and forward it today.
class Persistence final : public QObject
{
    Q_OBJECT

public:
    /// The tower must outlive it; nothing of it is used before the first look.
    explicit Persistence(Tower& tower);

    struct Counters
    {
        quint64 broughtBack = 0;
        quint64 noRoom = 0;   ///< the queue did not take it; the next look tries again
        quint64 declined = 0; ///< its rule would not keep and forward it any more
    };

    const Counters& counters() const { return m_counters; }

    /// Whether the archive still owes an answer to the last look.
    bool isLooking() const { return m_asked > 0; }

    /// Asks the archive what is due, for each rule. What the timer does.
    void look();

private:
    void ask(const QByteArray& rule, base::Duration interval);
    void take(const QByteArray& rule, base::Duration interval, const QList<archive::Record>& due);
    bool isStillWanted(const QByteArray& rule, const archive::Record& record) const;
    bool bringBack(const QByteArray& rule, base::Duration interval, const archive::Record& record);
    void noteSeen(const QByteArray& rule, archive::Record record);

    Tower& m_tower;
    Counters m_counters;
    QTimer m_timer;
    int m_asked = 0; ///< questions that the archive has not answered yet

    /// What has been looked at lately: the archive hears of it later than we.
    QHash<traffic::MessageId, base::Instant> m_handled;
};

} // namespace clackstower::tower
