#pragma once

#include "node/rules/rulebook.h"

#include <QString>

namespace clackstower::rules {

/// One change that can be undone.
struct Change
{
    base::Instant time;
    QByteArray what; ///< such as "added r7 (No rain)"

    bool operator==(const Change&) const = default;
};

/// Keeps the rule book in the data folder, as one file that a person can read, and beside it what it was before
/// each of the last changes. Either file is written whole or not at all.
class RuleStore
{
public:
    explicit RuleStore(const QString& dataDir);

    struct Loaded
    {
        RuleBook book;
        QByteArray notice; ///< what was wrong with the file, as a sentence; empty: nothing
    };
    Loaded load();

    /// Writes the book as it is after a change. When the disk refuses, nothing has changed.
    base::Expected<void> save(const RuleBook& before, const RuleBook& after, const Change& change);

    /// Writes the counters, which no undo takes back.
    base::Expected<void> saveCounters(const RuleBook& book);

    /// The book before the last change; saved already.
    base::Expected<std::pair<RuleBook, Change>> undo(const RuleBook& now);

    const std::vector<Change>& changes() const { return m_changes; } ///< the newest last

private:
    struct Step
    {
        Change change;
        QByteArray book;
    };

    base::Expected<void> writeBook(const RuleBook& book);
    base::Expected<void> writeSteps(const std::vector<Step>& steps);
    void readSteps();
    void setSteps(std::vector<Step> steps);

    QString m_bookPath;
    QString m_stepsPath;
    std::vector<Step> m_steps;
    std::vector<Change> m_changes;
};

} // namespace clackstower::rules
