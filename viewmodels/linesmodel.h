#pragma once

#include "viewmodels/towerlink.h"

#include <QAbstractListModel>
#include <QTimer>

namespace clackstower::viewmodels {

/// Every line that the tower can speak: whether it does, where, and what is wrong.
class LinesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        EnabledRole,
        ListeningRole,
        StateRole, ///< a sentence: where it listens, or why it does not
        FailedRole
    };

    explicit LinesModel(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void enable(const QString& line, bool on);

Q_SIGNALS:
    void linkChanged();

    /// The line could not be switched, with the reason.
    void refused(const QString& sentence);

private:
    struct Row
    {
        QByteArray name;
        bool enabled = false;
        bool listening = false;
        QByteArray place;
        QByteArray error;

        bool operator==(const Row&) const = default;
    };

    static QList<Row> look(tower::Tower& tower);
    void refresh();
    void show(const QList<Row>& rows);

    TowerLink* m_link = nullptr;
    QTimer m_beat;
    QList<Row> m_rows;
};

} // namespace clackstower::viewmodels
