#pragma once

#include "viewmodels/mergedlist.h"
#include "viewmodels/towerbook.h"

#include <QSet>

namespace clackstower::viewmodels {

/// The towers as a table's rows: sorted, filtered, chosen. While it is held (the pointer is over it), rows are
/// rewritten in their places and nothing moves; the order follows some seconds after it is let go.
class TowersModel : public MergedList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerBook* book READ book WRITE setBook NOTIFY bookChanged REQUIRED)
    Q_PROPERTY(QString sortKey READ sortKey WRITE setSortKey NOTIFY orderChanged)
    Q_PROPERTY(bool descending READ isDescending WRITE setDescending NOTIFY orderChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
    Q_PROPERTY(QStringList states READ states WRITE setStates NOTIFY filterChanged)
    Q_PROPERTY(QStringList lines READ lines WRITE setLines NOTIFY filterChanged)
    Q_PROPERTY(bool showIgnored READ showsIgnored WRITE setShowIgnored NOTIFY filterChanged)
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged)
    Q_PROPERTY(QString currentKey READ currentKey WRITE setCurrentKey NOTIFY currentChanged)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenChanged)
    Q_PROPERTY(QStringList targets READ targets NOTIFY chosenChanged)
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY countChanged)
    Q_PROPERTY(int ignoredCount READ ignoredCount NOTIFY countChanged)

public:
    /// What a row says. The words of columns are roles of their own, so that a view only places them.
    enum class Role {
        Key = Qt::UserRole,
        Line,
        Name,
        State,     ///< the token
        StateWord, ///< as it is read
        LastHeard,
        Traffic, ///< in / out
        Failures,
        Latency, ///< or phi
        IntroducedBy,
        Odds,
        Fingerprint,
        Note,
        KeyChanged,
        Chosen,
        Section,
        Sentence, ///< the whole row, for a screen reader
    };

    explicit TowersModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    TowerBook* book() const { return m_book; }
    void setBook(TowerBook* book);
    QString sortKey() const { return m_sortKey; }
    void setSortKey(const QString& key);
    bool isDescending() const { return m_descending; }
    void setDescending(bool descending);
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    QStringList states() const { return m_states; }
    void setStates(const QStringList& states);
    QStringList lines() const { return m_lines; }
    void setLines(const QStringList& lines);
    bool showsIgnored() const { return m_showIgnored; }
    void setShowIgnored(bool show);
    bool isHeld() const { return m_held; }
    void setHeld(bool held);
    QString currentKey() const { return m_current; }
    void setCurrentKey(const QString& key);
    int currentRow() const;
    void setCurrentRow(int row);
    int chosenCount() const { return int(m_chosen.size()); }
    int rowCountNow() const { return int(m_rows.size()); }
    int total() const { return m_total; }
    int ignoredCount() const { return m_ignored; }

    /// What a verb would act on: the chosen ones, else the current one.
    QStringList targets() const;

    Q_INVOKABLE void choose(int row, bool chosen);
    Q_INVOKABLE void chooseTo(int row); ///< from the current row to this one
    Q_INVOKABLE void chooseAll();
    Q_INVOKABLE void chooseNone();
    Q_INVOKABLE QStringList words(
        const QString& key) const; ///< what one may copy: address, identifier, fingerprint

Q_SIGNALS:
    void bookChanged();
    void orderChanged();
    void filterChanged();
    void heldChanged();
    void currentChanged();
    void chosenChanged();
    void countChanged();

private:
    void follow();
    void rebuild();
    void tidyChoice();
    bool passes(const TowerRow& row) const;
    bool isBefore(const TowerRow& left, const TowerRow& right) const;
    void tellChosen();

    TowerBook* m_book = nullptr;
    std::vector<TowerRow> m_rows;
    QString m_sortKey = QStringLiteral("state");
    bool m_descending = false;
    QString m_search;
    QStringList m_states;
    QStringList m_lines;
    bool m_showIgnored = false;
    bool m_held = false;
    QTimer m_letGo;
    QString m_current;
    QSet<QString> m_chosen;
    int m_total = 0;
    int m_ignored = 0;
};

} // namespace clackstower::viewmodels
