#pragma once

#include "node/rules/timemachine.h"

namespace clackstower::rules {

/// Tries a book on the past before anybody saves it, a few messages at a time so that the tower never waits: which
/// messages a filter picks, and what would become of them otherwise than with the book as it is now.
class Rehearsal
{
public:
    struct Limits
    {
        qsizetype samples = 50;
    };

    /// Without a candidate it only picks. The past is given oldest first; samples come newest first.
    Rehearsal(
        RuleBook book, std::optional<RuleBook> candidate, Filter filter, std::vector<Past> past, base::Instant now);

    /// Looks at so many messages more; false: it has seen them all.
    bool step(qsizetype messages, const Knowledge* knowledge);

    const Picked& picked() const { return m_picked; }

    /// The most frequent first.
    Comparison comparison() const;

    /// What would be lost with us; of the past as a whole.
    LastCopies lastCopies() const { return rules::lastCopies(m_filter, m_past, m_now); }

private:
    RuleBook m_book;
    std::optional<Replay> m_replay; ///< of the candidate
    Filter m_filter;
    std::vector<Past> m_past; ///< newest first
    base::Instant m_now;
    size_t m_seen = 0;
    Picked m_picked;
};

} // namespace clackstower::rules
