#pragma once

#include "node/rules/scriptcall.h"
#include "viewmodels/mergedlist.h"
#include "viewmodels/rulesmodel.h"

namespace clackstower::viewmodels {

/// The scripts of the rule book, by name, and a bench to try one on before rules call it.
class ScriptBench : public MergedList
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link MEMBER m_link REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool trying READ isTrying NOTIFY tried)
    Q_PROPERTY(QString result READ result NOTIFY tried)
    Q_PROPERTY(QString fault READ fault NOTIFY tried)
    Q_PROPERTY(bool codeFails READ codeFails NOTIFY tried)

public:
    enum class Role {
        Name = Qt::UserRole,
        Callers, ///< the rules that call it, as words
        Called,  ///< at least one does
        Sentence,
    };

    using MergedList::MergedList;

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE QString nameAt(int row) const;
    Q_INVOKABLE int rowOf(const QString& name) const;
    Q_INVOKABLE QString codeAt(int row) const;

    /// `kind` is transform, split or join; the sample is JSON, for join one message a line. Nothing is sent.
    Q_INVOKABLE void tryOut(const QString& code, const QString& kind, const QString& sample);
    Q_INVOKABLE void forget(); ///< what was tried

    // Both can be undone as any change of the rules.
    Q_INVOKABLE void save(clackstower::viewmodels::RulesModel* rules, const QString& name, const QString& code);
    Q_INVOKABLE void remove(clackstower::viewmodels::RulesModel* rules, const QString& name);

    bool isTrying() const { return m_trying; }

    /// What the script made, one message a line, or that all stays as it is.
    const QString& result() const { return m_result; }

    /// What went wrong, with the line of the script where it did.
    const QString& fault() const { return m_fault; }
    bool codeFails() const { return m_codeFails; } ///< the fault is the script's, not the sample's

Q_SIGNALS:
    void changed();
    void tried();

private:
    struct Row
    {
        QString name;
        QString code;
        QStringList callers;

        bool operator==(const Row&) const = default;
    };

    struct Outcome
    {
        QString result;
        QString fault;
        bool codeFails = false;
    };

    static std::vector<Row> look(tower::Tower& tower);
    static QString callersOf(const Row& row);
    static Outcome outcomeOf(const rules::ScriptResult& result, bool joins);
    void show(const Outcome& outcome, bool trying = false);

    TowerLink* m_link = nullptr;
    std::vector<Row> m_rows;
    bool m_trying = false;
    QString m_result;
    QString m_fault;
    bool m_codeFails = false;
};

} // namespace clackstower::viewmodels
