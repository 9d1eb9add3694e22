#pragma once

#include "node/rules/rulestore.h"
#include "viewmodels/polledlist.h"

namespace clackstower::viewmodels {

/// The rule book in its order, looked at twice a second. Every verb names its rule by id, so that a row that has
/// moved meanwhile is still the one that was meant; each ends in done() or refused().
class RulesModel : public clackstower::viewmodels::PolledList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString lastChange READ lastChange NOTIFY lastChangeChanged)
    Q_PROPERTY(QStringList unsaved READ unsaved WRITE setUnsaved NOTIFY unsavedChanged)

public:
    enum class Role {
        Id = Qt::UserRole,
        Number,
        Name,
        Condition,
        Verdict, ///< name of the sign
        Actions, ///< all that it does, in words
        Enabled, ///< its switch
        Active,  ///< the switch is on, and it has not ended
        Hits,
        LastHit,
        Ends,     ///< when it ends by itself, as a span; empty: never
        Shadow,   ///< the rule that is always asked before it, in words; empty: none
        Unsaved,  ///< the editor holds a change of it
        Sentence, ///< the whole row, for a screen reader
    };

    explicit RulesModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isActive() const { return m_active; }
    void setActive(bool active);
    bool isLoaded() const { return m_loaded; }
    int count() const { return int(m_rows.size()); }

    /// What undo() would take back, as the book tells it; empty: nothing.
    QString lastChange() const;

    /// The ids of rules that the editor holds a change of.
    QStringList unsaved() const { return m_unsaved; }
    void setUnsaved(const QStringList& unsaved);

    Q_INVOKABLE QString idAt(int row) const;
    Q_INVOKABLE int rowOf(const QString& id) const;
    void refresh() override;

    // The verbs.
    Q_INVOKABLE void toggle(const QString& id);
    Q_INVOKABLE void move(const QString& id, int to);
    Q_INVOKABLE void remove(const QString& id);
    Q_INVOKABLE void resetHits(const QString& id);
    Q_INVOKABLE void undo(); ///< the last change, whoever made it

    /// The change that the last done() spoke of; refused when the book has been changed since.
    Q_INVOKABLE void undoOwn();

    /// Changes the book on the tower's thread, and hands back what was done, as the book tells of it.
    using Edit = std::function<base::Expected<QByteArray>(rules::RuleBook&, base::Instant now)>;

    /// The way of every change: says the sentence and does `then` when it is saved.
    void change(Edit edit, const QString& sentence, std::function<void()> then = {});

Q_SIGNALS:
    void activeChanged();
    void changed();
    void lastChangeChanged();
    void unsavedChanged();
    void done(const QString& sentence, bool undoable);
    void refused(const QString& sentence);

private:
    struct Row
    {
        rules::Rule rule;
        int place = 0;
        std::optional<rules::Rule> shadow;
        int shadowPlace = 0;

        bool operator==(const Row&) const = default;
    };
    struct Look
    {
        std::vector<Row> rows = {};
        std::optional<rules::Change> last = {};
        base::Instant now;
    };

    static Look look(const tower::Tower& tower);
    void show(const Look& look);
    const Row* find(const QString& id) const;
    QString sentenceOf(const Row& row) const;
    QString shadowOf(const Row& row) const;

    template <typename Act>
    void edit(const QString& id, const char* what, Act act, const QString& sentence);
    void takeBack(const std::optional<rules::Change>& expected);

    bool m_active = true;
    bool m_loaded = false;
    std::vector<Row> m_rows;
    std::optional<rules::Change> m_last;
    std::optional<rules::Change> m_own;
    base::Instant m_now;
    QStringList m_unsaved;
};

} // namespace clackstower::viewmodels
