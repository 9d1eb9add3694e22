#pragma once

#include "viewmodels/rulesmodel.h"

#include <QUrl>

namespace clackstower::viewmodels {

/// A rule book as a text, to hand on and to take over: rule by rule what would change, before anything does.
class RuleBookFile : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QString fault READ fault NOTIFY compared)
    Q_PROPERTY(int count READ count NOTIFY compared)

public:
    enum class Role {
        Name = Qt::UserRole,
        Change, ///< in a word
        Actions,
        Condition,
        Sentence,
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    QString text() const { return m_text; }
    void setText(const QString& text);

    /// What is wrong with the text, or with the file that was to be read.
    QString fault() const { return m_fault; }
    int count() const { return int(m_rows.size()); }

    /// Puts our own book into the text.
    Q_INVOKABLE void gather();

    /// A path as one types it.
    Q_INVOKABLE void read(const QString& path);
    Q_INVOKABLE void write(const QString& path);

    /// Replaces the book by this one; stations and scripts, too. Ends in the model's done() or refused().
    Q_INVOKABLE void take(clackstower::viewmodels::RulesModel* rules);

Q_SIGNALS:
    void linkChanged();
    void textChanged();
    void compared();
    void written(const QString& sentence);
    void refused(const QString& sentence);

private:
    struct Row
    {
        enum class Change {
            Added,
            Changed,
            Removed
        };

        Change change = Change::Added;
        rules::Rule rule;
    };

    static std::vector<Row> compare(const rules::RuleBook& now, const rules::RuleBook& then);
    static QString wordOf(Row::Change change);
    void show(std::vector<Row> rows, const QString& fault);

    TowerLink* m_link = nullptr;
    QString m_text;
    std::optional<rules::RuleBook> m_book; ///< that of the text
    std::vector<Row> m_rows;
    QString m_fault;
};

} // namespace clackstower::viewmodels
