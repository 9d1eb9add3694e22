#include "node/rules/rehearsal.h"

#include <algorithm>

namespace clackstower::rules {

namespace {

void append(std::vector<Past>& samples, const std::vector<Past>& more, qsizetype most)
{
    const auto room = size_t(std::max<qsizetype>(most - qsizetype(samples.size()), 0));
    samples.insert(samples.end(), more.begin(), more.begin() + qsizetype(std::min(room, more.size())));
}

} // namespace

Rehearsal::Rehearsal(
    RuleBook book, std::optional<RuleBook> candidate, Filter filter, std::vector<Past> past, base::Instant now)
    : m_book(std::move(book))
    , m_candidate(std::move(candidate))
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
    const Picked picked = pick(m_filter, part, m_now, Limits().samples, knowledge);
    m_picked.of += picked.of;
    m_picked.matched += picked.matched;
    append(m_picked.samples, picked.samples, Limits().samples);
    if (m_candidate) {
        const std::vector<Past> judged = judgedBy(m_book, part, knowledge);
        const Comparison comparison = compare(*m_candidate, judged, knowledge);
        m_comparison.of += comparison.of;
        for (const Departure& departure : comparison.departures) {
            const auto known = std::ranges::find_if(m_comparison.departures,
                [&](const Departure& each) { return each.from == departure.from && each.to == departure.to; });
            if (known == m_comparison.departures.end()) {
                m_comparison.departures.push_back(departure);
            } else {
                known->count += departure.count;
                append(known->samples, departure.samples, Limits().departureSamples);
            }
        }
    }
    return m_seen < m_past.size();
}

Comparison Rehearsal::comparison() const
{
    Comparison comparison = m_comparison;
    comparison.isWhole = m_seen == m_past.size();
    std::ranges::stable_sort(comparison.departures, std::ranges::greater(), &Departure::count);
    return comparison;
}

} // namespace clackstower::rules
