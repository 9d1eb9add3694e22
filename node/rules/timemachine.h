#pragma once

#include "node/rules/rulebook.h"

#include <functional>
#include <map>
#include <span>

namespace clackstower::rules {

/// A message of the past with what was decided for it then.
struct Past
{
    QByteArray line;
    traffic::Message message;
    traffic::Verdict verdict;

    bool operator==(const Past&) const = default;
};

/// The past messages whose fate another book would have changed in the same way.
struct Departure
{
    QByteArray from; ///< such as "forward"
    QByteArray to;   ///< such as "stonewall, tuned to News"
    traffic::Verdict was;
    traffic::Verdict becomes;
    qsizetype count = 0;
    std::vector<Past> samples; ///< some of them

    bool operator==(const Departure&) const = default;
};

struct Comparison
{
    qsizetype of = 0;                  ///< how many were looked at
    std::vector<Departure> departures; ///< the most frequent first
    bool isWhole = true;               ///< false: it was cancelled on the way

    bool operator==(const Comparison&) const = default;
};

/// Asked now and then whether to go on.
using GoOn = std::function<bool()>;

/// Replays the past through a book: what would it have decided otherwise? Safe on any thread.
Comparison compare(const RuleBook& candidate, std::span<const Past> past, const Knowledge* knowledge = nullptr,
    const GoOn& goOn = {});

/// The same, a piece of the past after the other.
class Replay
{
public:
    explicit Replay(RuleBook candidate)
        : m_candidate(std::move(candidate))
    {
    }

    /// False: it was told not to go on.
    bool add(std::span<const Past> past, const Knowledge* knowledge = nullptr, const GoOn& goOn = {});

    /// Of all that was added.
    Comparison result() const;

private:
    RuleBook m_candidate;
    qsizetype m_of = 0;
    bool m_isWhole = true;
    std::map<std::pair<QByteArray, QByteArray>, Departure> m_departures; ///< by from and to
};

/// The past as a book would have decided it, whatever was decided then.
std::vector<Past> judgedBy(const RuleBook& book, std::span<const Past> past, const Knowledge* knowledge = nullptr);

/// Whether an answer may need what the tower knows, and not only what the past holds.
bool needsKnowledge(const Filter& filter);

/// What a filter picks out of the past.
struct Picked
{
    qsizetype matched = 0;
    qsizetype of = 0;
    std::vector<Past> samples;
};
void pickInto(Picked& picked, const Filter& filter, std::span<const Past> past, base::Instant now,
    qsizetype samples, const Knowledge* knowledge = nullptr);
Picked pick(const Filter& filter, std::span<const Past> past, base::Instant now, qsizetype samples,
    const Knowledge* knowledge = nullptr);

/// How many of the messages that a filter picks would be lost with us: seen once only, as far as the past tells.
struct LastCopies
{
    qsizetype matched = 0;
    qsizetype seenOnce = 0;

    /// A sentence for whoever is about to stonewall; empty when there is nothing to warn of.
    QByteArray warning() const;
};
LastCopies lastCopies(const Filter& filter, std::span<const Past> past, base::Instant now);

/// "stonewall, tuned to News, archived"
QByteArray fateText(const traffic::Verdict& verdict);

} // namespace clackstower::rules
