#pragma once

#include "viewmodels/towerlink.h"

#include <QAbstractListModel>
#include <QUrl>

namespace clackstower::viewmodels {

/// What a file of settings would change, shown before anything does.
class SettingsImport : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY loaded)
    Q_PROPERTY(int usable READ usable NOTIFY loaded)
    Q_PROPERTY(QString fault READ fault NOTIFY loaded)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        FromRole,
        ToRole,
        FaultRole ///< why it will not be taken; empty: it will
    };

    using QAbstractListModel::QAbstractListModel;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    int count() const { return int(m_changes.size()); }
    int usable() const;

    /// What is wrong with the file as a whole.
    QString fault() const { return m_fault; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void load(const QUrl& file);
    void loadText(const QByteArray& json);

    /// Takes every change that has no fault.
    Q_INVOKABLE void apply();

Q_SIGNALS:
    void linkChanged();
    void loaded();
    void applied(int count);

private:
    struct Change
    {
        QByteArray key;
        QByteArray from;
        QByteArray to;
        QByteArray fault;
    };

    void show(const QList<Change>& changes, const QString& fault);

    TowerLink* m_link = nullptr;
    QList<Change> m_changes;
    QString m_fault;
};

} // namespace clackstower::viewmodels
