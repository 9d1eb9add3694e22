#pragma once

#include "viewmodels/verbtable.h"

#include <optional>

namespace clackstower::viewmodels {

/// The verbs that fit what somebody types, the best first: letters in order are enough, beginnings of words count
/// more; of those that fit alike, those that can be done at the moment come first. The others say what they wait
/// for in place of their consequence, and the verbs of other pages name theirs.
class Palette : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::VerbTable* table READ table WRITE setTable NOTIFY tableChanged REQUIRED)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    VerbTable* table() const { return m_table; }
    void setTable(VerbTable* table);

    QString search() const { return m_search; }
    void setSearch(const QString& search);

    int count() const { return int(m_rows.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Looks anew at what can be done.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE QString verbAt(int row) const;

    /// How well a text answers to what was typed; none: not at all.
    static std::optional<int> fit(const QString& text, const QString& typed);

Q_SIGNALS:
    void tableChanged();
    void searchChanged();
    void countChanged();

private:
    QString explanation(const QModelIndex& verb) const;

    struct Row
    {
        int verb = 0;
        bool can = false;
        int fit = 0;
    };

    VerbTable* m_table = nullptr;
    QString m_search;
    QList<Row> m_rows;
};

} // namespace clackstower::viewmodels
