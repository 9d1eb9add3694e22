#include "node/rules/rehearsal.h"

#include <algorithm>

namespace clackstower::rules {

Rehearsal::Rehearsal(
    RuleBook book, std::optional<RuleBook> candidate, Filter filter, std::vector<Past> past, base::Instant now)
    : m_book(std::move(book))
    , m_replay(candidate ? std::optional<Replay>(std::in_place, std::move(*candidate)) : std::nullopt)
    , m_filter(std::move(filter))
    , m_past(std::move(past))
    , m_now(now)
{
    std::ranges::reverse(m_past);
}

bool Rehearsal::step(qsizetype messages, const Knowledge* knowledge)
{
    const auto count = std::min(size_t(messages), m_past.size() - m_seen);
    const std::span<const Past> part = std::span(m_past).subspan(m_seen, count);
    m_seen += count;
    pickInto(m_picked, m_filter, part, m_now, Limits().samples, knowledge);
    if (m_replay)
        (void)m_replay->add(judgedBy(m_book, part, knowledge), knowledge);
    return m_seen < m_past.size();
}

Comparison Rehearsal::comparison() const
{
    Comparison comparison = m_replay ? m_replay->result() : Comparison();
    comparison.isWhole = m_seen == m_past.size();
    return comparison;
}

} // namespace clackstower::rules
