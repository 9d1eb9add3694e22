#pragma once

#include "node/rules/tree.h"
#include "viewmodels/mergedlist.h"
#include "viewmodels/messagedetail.h"

#include <QSet>

namespace clackstower::viewmodels {

/// A message's JSON as a tree that lies flat: a row knows how deep it stands, and which filter finds it. Every
/// value stands there as it was sent. Only what is unfolded is read, and no more than a screen can use.
class JsonTreeModel : public MergedList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::MessageDetail* message READ message WRITE setMessage NOTIFY messageChanged
            REQUIRED)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY messageChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum class Role {
        Path = Qt::UserRole,
        Name,  ///< the member's, or [0]
        Value, ///< cut for the eye; of an object or array: empty
        Depth,
        Members, ///< how many; -1: it is neither object nor array
        Folded,
    };

    using MergedList::MergedList;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    MessageDetail* message() const { return m_message; }
    void setMessage(MessageDetail* message);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    int count() const { return int(m_rows.size()); }

    Q_INVOKABLE void fold(int row, bool folded);

    /// The filter that finds messages with this value; for an object or an array: with such a member.
    Q_INVOKABLE QString filterOf(int row) const;

    /// The value as it was sent, whole.
    Q_INVOKABLE QString valueOf(int row) const;

    static constexpr int mostRows = 2000;

Q_SIGNALS:
    void messageChanged();
    void changed();

private:
    struct Row
    {
        QByteArray key; ///< the path, and which of those that are named alike
        QByteArray path;
        QString name;
        base::json::Type type = base::json::Type::Null;
        QByteArray text;
        int depth = 0;
        int members = -1;
        bool folded = false;

        bool operator==(const Row&) const = default;
    };

    void rebuild();
    void append(std::vector<Row>& rows, const base::json::Slice& value, std::vector<rules::PathStep>& path,
        const QString& name) const;
    const Row* at(int row) const;

    MessageDetail* m_message = nullptr;
    bool m_active = true;
    double m_serial = 0;
    QSet<QByteArray> m_turned; ///< paths that are not as they were at first: near ones open, far ones folded
    std::vector<Row> m_rows;
};

} // namespace clackstower::viewmodels
