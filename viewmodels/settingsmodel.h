#pragma once

#include "node/tower/settings.h"
#include "viewmodels/towerlink.h"

#include <QAbstractListModel>
#include <QUrl>

namespace clackstower::viewmodels {

/// Every setting that fits the search, with its value, where that comes from, and what is wrong with what the user
/// has just typed.
class SettingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int changes READ changes NOTIFY valuesChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        GroupRole,
        DescriptionRole,
        UnitRole,
        KindRole, ///< boolean, choice, number or text
        ChoicesRole,
        ValueRole,
        HintRole, ///< the value in larger units: 64 MiB
        FallbackRole,
        OriginRole,
        ChangedRole, ///< it is not at its default
        TakesHoldRole,
        FaultRole ///< why what was typed is not taken; empty: nothing is wrong
    };

    using QAbstractListModel::QAbstractListModel;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    QString search() const { return m_search; }
    void setSearch(const QString& search);

    int count() const { return int(m_rows.size()); }

    /// How many settings are not at their default.
    int changes() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Checks what is being typed, without taking it.
    Q_INVOKABLE void check(const QString& key, const QString& text);

    /// Takes it, or says in FaultRole why not.
    Q_INVOKABLE void change(const QString& key, const QString& text);
    Q_INVOKABLE void reset(const QString& key);

    /// What is not at its default, as settings.json has it, without secrets. Returns what went wrong; empty:
    /// nothing.
    Q_INVOKABLE QString exportTo(const QUrl& file) const;
    QByteArray exported() const;

Q_SIGNALS:
    void linkChanged();
    void searchChanged();
    void countChanged();
    void valuesChanged();

private:
    void refresh();
    void filter();
    void setFault(const QString& key, const QString& sentence);
    void take(const QString& key, const base::Expected<void>& outcome);

    TowerLink* m_link = nullptr;
    QString m_search;
    tower::Settings m_settings;
    QList<const tower::SettingSpec*> m_rows;
    QHash<QString, QString> m_faults; ///< by key
};

} // namespace clackstower::viewmodels
