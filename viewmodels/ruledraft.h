#pragma once

#include "viewmodels/actionmodel.h"
#include "viewmodels/conditionmodel.h"
#include "viewmodels/rulesmodel.h"

namespace clackstower::viewmodels {

/// A rule while it is being written. Its condition is a text and, where a list can show it, rows as well: two views
/// of one thing. Nothing happens at the tower before save(); whoever looks at another rule meanwhile finds his
/// change again when he comes back.
class RuleDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(clackstower::viewmodels::TowerLink* link READ link WRITE setLink NOTIFY linkChanged REQUIRED)
    Q_PROPERTY(bool present READ isPresent NOTIFY changed)
    Q_PROPERTY(QString ruleId READ ruleId NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool goesOn READ goesOn WRITE setGoesOn NOTIFY changed)
    Q_PROPERTY(int lasts READ lasts WRITE setLasts NOTIFY changed)
    Q_PROPERTY(QString ends READ ends NOTIFY changed)
    Q_PROPERTY(int place READ place WRITE setPlace NOTIFY changed)
    Q_PROPERTY(int version READ version NOTIFY changed)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(QStringList unsaved READ unsaved NOTIFY changed)
    Q_PROPERTY(clackstower::viewmodels::ConditionModel* conditions READ conditions CONSTANT)
    Q_PROPERTY(clackstower::viewmodels::ActionModel* actions READ actions CONSTANT)

public:
    explicit RuleDraft(QObject* parent = nullptr);

    TowerLink* link() const { return m_link; }
    void setLink(TowerLink* link);

    /// False: no rule is open.
    bool isPresent() const { return m_present; }

    /// Empty: it is a new one.
    QString ruleId() const { return QString::fromLatin1(m_id); }

    QString name() const { return m_now.name; }
    void setName(const QString& name);
    QString text() const { return m_now.text; }
    void setText(const QString& text);
    bool goesOn() const { return m_now.goesOn; }
    void setGoesOn(bool goesOn);

    /// In minutes from saving on; 0: for good, -1: as the rule has it.
    int lasts() const { return m_now.lasts; }
    void setLasts(int minutes);

    /// When the rule ends as it has it, in words; empty: never.
    QString ends() const { return m_ends; }

    /// Where it goes to when it is saved; -1: a new one to the end, others stay.
    int place() const { return m_now.place; }
    void setPlace(int place);

    int version() const { return m_version; }
    bool isDirty() const { return m_present && m_now != m_saved; }

    /// Why it cannot be saved as it is; empty: it can.
    QString fault() const;

    /// The ids of all rules that have a change here.
    QStringList unsaved() const;

    ConditionModel* conditions() { return &m_conditions; }
    ActionModel* actions() { return &m_actions; }

    Q_INVOKABLE void open(const QString& ruleId);

    /// Looks again at the rule that is open; a change of it stays.
    Q_INVOKABLE void sync();

    /// A new rule; filter and action, such as tune, may be empty: then an unfinished one is gone on with.
    Q_INVOKABLE void create(const QString& filter, const QString& action);
    Q_INVOKABLE void clone();
    Q_INVOKABLE void revert(); ///< of a new one: throw it away

    /// With `keepsCopy`, archives what it is about to destroy.
    Q_INVOKABLE void save(clackstower::viewmodels::RulesModel* rules, bool keepsCopy);

    /// What would be saved.
    base::Expected<rules::RuleDraft> written() const;

Q_SIGNALS:
    void linkChanged();
    void changed();
    void edited(); ///< what it says is another now, by whatever way
    void saved(const QString& ruleId);

private:
    struct State
    {
        QString name;
        QString text;
        ActionModel::Entries actions;
        bool goesOn = false;
        int lasts = 0;
        int place = -1;

        bool operator==(const State&) const = default;
    };
    struct Answer
    {
        std::optional<rules::Rule> rule;
        QStringList stations;
        QStringList scripts;
        base::Instant now;
    };

    static Answer ask(const tower::Tower& tower, const QByteArray& id);
    static base::Expected<QByteArray> write(
        rules::RuleBook& book, const QByteArray& id, const rules::RuleDraft& draft, QByteArray& written);
    void show(const Answer& answer);
    void put(const State& state);
    void stow();
    void touch();
    void wasSaved(const QByteArray& from, const QByteArray& id);

    TowerLink* m_link = nullptr;
    bool m_present = false;
    QByteArray m_id;
    QByteArray m_wanted; ///< asked for
    int m_version = 0;
    QString m_ends;
    State m_now;
    State m_saved;
    QHash<QByteArray, State> m_stowed; ///< changes of rules that are not open
    ConditionModel m_conditions;
    ActionModel m_actions;
};

} // namespace clackstower::viewmodels
