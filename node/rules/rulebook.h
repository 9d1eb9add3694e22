#pragma once

#include "node/rules/rule.h"

#include <QVarLengthArray>

namespace clackstower::rules {

/// What is to be changed of a rule; what is not set stays.
struct RuleDraft
{
    std::optional<QByteArray> name;
    std::optional<Filter> when;
    std::optional<std::vector<Action>> then;
    std::optional<bool> enabled;
    std::optional<bool> goesOn;
    std::optional<std::optional<base::Instant>> expires;
    std::optional<qsizetype> at;
};

/// What the book says about a message, and which rules had a say. The actions to carry out are those of `matched`,
/// in order; the pointers live as long as the book is not changed.
struct Decision
{
    traffic::Verdict verdict;
    QVarLengthArray<quint32, 8> matched; ///< places in rules()
    QVarLengthArray<quint32, 8> tuned;   ///< places in stations(); the verdict names those that are not muted
};

/// All rules in their order, the stations and the scripts: a value that can be copied, compared, tried and thrown
/// away.
class RuleBook
{
public:
    struct Limits
    {
        size_t rules = 500;
        size_t stations = 64;
        size_t scripts = 64;
        qsizetype scriptBytes = 64 * 1024;
    };

    /// With the stations that are shipped, and no rule.
    static RuleBook shipped();

    const std::vector<Rule>& rules() const { return m_rules; }
    const std::vector<Station>& stations() const { return m_stations; }
    const std::vector<Script>& scripts() const { return m_scripts; }

    const Rule* find(const QByteArray& id) const;
    const Station* findStation(const QByteArray& name) const;
    const Script* findScript(const QByteArray& name) const;

    base::Expected<Rule> add(const RuleDraft& draft);
    base::Expected<Rule> change(const QByteArray& id, const RuleDraft& draft);
    base::Expected<void> remove(const QByteArray& id);
    base::Expected<void> move(const QByteArray& id, qsizetype index);

    /// Adds it, or replaces the one of that name.
    base::Expected<void> putStation(const Station& station);
    base::Expected<void> removeStation(const QByteArray& name);

    /// It keeps its place. Not while a rule tunes to it: that rule would mean another station then.
    base::Expected<void> renameStation(const QByteArray& name, const QByteArray& to);
    base::Expected<void> putScript(const Script& script);
    base::Expected<void> removeScript(const QByteArray& name);

    /// First match decides. Changes nothing: the owner counts the hits.
    Decision decide(const Subject& subject) const;
    void countHit(size_t rule, base::Instant now);
    base::Expected<void> resetHits(const QByteArray& id);

    /// The place of the rule that is asked before this one whenever this one could hold, and ends the matter there.
    std::optional<size_t> shadowedBy(size_t rule, base::Instant now) const;

    /// The same rules under the same ids, whose counters go on where those of `before` stood.
    void takeCountersFrom(const RuleBook& before);

    bool operator==(const RuleBook&) const = default;

private:
    friend base::Expected<RuleBook> readBook(QByteArrayView json);
    friend QByteArray bookText(const RuleBook& book);

    std::vector<Rule>::iterator place(const QByteArray& id);
    base::Expected<void> check(const Rule& rule) const;
    base::Expected<void> checkUntuned(const QByteArray& station) const;
    void addMissingStations(const Rule& rule);
    size_t placeOf(const QByteArray& station) const; ///< of one that a rule tunes to, and so is there

    std::vector<Rule> m_rules;
    std::vector<Station> m_stations;
    std::vector<Script> m_scripts;
    qint64 m_lastId = 0;
};

/// Whether the first can only hold where the second does. Sound but not complete: false may mean "cannot tell".
bool implies(const Node& first, const Node& second);

/// The book as one readable document, and back. A failure names what is wrong and where.
QByteArray bookText(const RuleBook& book);
base::Expected<RuleBook> readBook(QByteArrayView json);

} // namespace clackstower::rules
