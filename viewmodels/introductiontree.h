#pragma once

#include "viewmodels/mergedlist.h"
#include "viewmodels/towerbook.h"

#include <QSet>

namespace clackstower::viewmodels {

/// Who introduced whom, as a tree that lies flat: a row knows how deep it stands and how many stand below it. At
/// the top stand those that nobody introduced.
class IntroductionTree : public MergedList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerBook* book READ book WRITE setBook NOTIFY bookChanged REQUIRED)
    Q_PROPERTY(QString root READ root WRITE setRoot NOTIFY bookChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum class Role {
        Key = Qt::UserRole,
        Name,
        State,
        Depth,
        Introduced, ///< how many, directly and by those
        Folded,
        Sentence,
    };

    using MergedList::MergedList;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    TowerBook* book() const { return m_book; }
    void setBook(TowerBook* book);
    QString root() const { return m_root; } ///< shows only this tower's branch; empty: all
    void setRoot(const QString& key);
    int count() const { return int(m_rows.size()); }

    Q_INVOKABLE void fold(int row, bool folded);

    /// The tower and everything that it introduced, and what those introduced.
    Q_INVOKABLE QStringList branch(const QString& key) const;

Q_SIGNALS:
    void bookChanged();
    void changed();

private:
    struct Row
    {
        TowerKey key;
        QString name;
        QString state;
        int depth = 0;
        int introduced = 0;
        bool folded = false;

        bool operator==(const Row&) const = default;
    };
    using Children = QHash<TowerKey, std::vector<TowerKey>>;

    Children children() const;
    void rebuild();
    void append(std::vector<Row>& rows, const Children& all, const TowerKey& key, int depth) const;

    TowerBook* m_book = nullptr;
    QString m_root;
    QSet<TowerKey> m_folded;
    std::vector<Row> m_rows;
};

} // namespace clackstower::viewmodels
