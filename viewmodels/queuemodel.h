#pragma once

#include "node/traffic/queue.h"
#include "viewmodels/polledlist.h"

namespace clackstower::viewmodels {

/// What waits at our tower, head first, or what it has set aside: the first thousand of them, looked at twice a
/// second. Every verb names the message by its bytes, so that a row that has moved meanwhile is still the one that
/// was meant.
class QueueModel : public clackstower::viewmodels::PolledList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool aside MEMBER m_aside NOTIFY linkChanged)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int more READ more NOTIFY changed)
    Q_PROPERTY(QString bytesText READ bytesText NOTIFY changed)

public:
    enum class Role {
        Key = Qt::UserRole,
        Position,
        Age,
        Size,
        Origin,
        Preview,
        Reason,   ///< why it was set aside
        TooLong,  ///< original towers would cut it off
        Sentence, ///< the whole row, for a screen reader
    };

    explicit QueueModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isActive() const { return m_active; }
    void setActive(bool active);
    int count() const { return int(m_rows.size()); }
    int more() const { return int(m_total) - count(); }
    QString bytesText() const;

    void refresh() override;
    Q_INVOKABLE QString text(int row) const; ///< the message whole

    // The verbs. Each ends in done().
    Q_INVOKABLE void drop(int row);
    Q_INVOKABLE void undoDrop();
    Q_INVOKABLE void moveToHead(int row);
    Q_INVOKABLE void sendNow(int row);
    Q_INVOKABLE void restore(int row);

Q_SIGNALS:
    void activeChanged();
    void changed();
    void done(const QString& sentence, bool undoable);

private:
    struct Row
    {
        quint64 ticket = 0;
        traffic::Message message;
        QByteArray reason = {};
        int position = 0;

        bool operator==(const Row&) const = default;
    };
    struct Look
    {
        std::vector<Row> rows = {};
        qsizetype total = 0;
        qint64 bytes = 0;
        qsizetype longest = 0;
        base::Instant now;
    };
    struct Verb;

    static Look look(tower::Tower& tower, bool aside);
    void show(const Look& look);
    const Row* at(int row) const;

    bool m_aside = false;
    bool m_active = true;
    std::vector<Row> m_rows;
    qsizetype m_total = 0;
    qint64 m_bytes = 0;
    qsizetype m_longest = 0;
    base::Instant m_now;
    std::optional<traffic::Message> m_dropped;
};

} // namespace clackstower::viewmodels
