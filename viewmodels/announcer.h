#pragma once

#include "node/lines/clacks/exchange.h"
#include "viewmodels/mergedlist.h"
#include "viewmodels/towerlink.h"
#include "viewmodels/towerrow.h"

namespace clackstower::viewmodels {

/// Announces our tower to others. First it shows what will leave, tower by tower; what was shown is what leaves;
/// then each row tells what came back.
class Announcer : public MergedList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link MEMBER m_link REQUIRED)
    Q_PROPERTY(QString fault READ fault NOTIFY drafted)
    Q_PROPERTY(QString ownAddress READ ownAddress NOTIFY drafted)
    Q_PROPERTY(int count READ count NOTIFY drafted)
    Q_PROPERTY(int waiting READ waiting NOTIFY progressed)
    Q_PROPERTY(bool sent READ isSent NOTIFY progressed)

public:
    enum class Role {
        Address = Qt::UserRole,
        Friend, ///< whom it names; empty: nobody
        State,  ///< drafted, asked, accepted or failed
        Result, ///< a sentence
    };

    using MergedList::MergedList;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString fault() const { return m_fault; }
    QString ownAddress() const;
    int count() const { return int(m_rows.size()); }
    int waiting() const;
    bool isSent() const { return m_sent; }

    /// Addresses as host:port, separated by blanks, commas or line breaks.
    Q_INVOKABLE void draft(const QString& addresses);
    Q_INVOKABLE void send();
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void drafted();
    void progressed();

    /// All answers are there.
    void ended(const QString& sentence);

private:
    struct Row
    {
        base::Endpoint to;
        clacks::Announcement announcement;
        QByteArray state = "drafted";
        QByteArray result = {};
        std::optional<base::Duration> latency = {};

        bool operator==(const Row&) const = default;
    };

    void show(const std::vector<Row>& rows);
    void answered(quint64 round, const base::Endpoint& to, const base::Expected<peers::Peer>& answer);

    TowerLink* m_link = nullptr;
    std::vector<Row> m_rows;
    QString m_fault;
    bool m_sent = false;
    quint64 m_round = 0;
};

} // namespace clackstower::viewmodels
