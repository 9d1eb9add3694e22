#include "node/archive/filterquery.h"

#include <algorithm>

namespace clackstower::archive {

namespace {

using rules::Constant;
using rules::Field;
using rules::Node;
using rules::Operator;

/// What a term leaves: from one value to another, both included. Null: there is no such end.
struct Range
{
    const Constant* low = nullptr;
    const Constant* high = nullptr;

    const Constant* only() const { return low == high ? low : nullptr; }
};

Range rangeOf(const rules::Term& term)
{
    if (term.items.size() != 1)
        return {};
    const rules::Item& item = term.items.front();
    switch (term.op) {
    case Operator::Equal:
    case Operator::In: return {&item.low, item.high ? &*item.high : &item.low};
    case Operator::Less:
    case Operator::LessEqual: return {nullptr, &item.low};
    case Operator::Greater:
    case Operator::GreaterEqual: return {&item.low, nullptr};
    default: return {};
    }
}

/// A little generous: the filter itself decides, the archive counts in whole milliseconds.
constexpr auto around = std::chrono::milliseconds(1);

void notBefore(base::Instant when, Query& query)
{
    query.since = std::max(query.since.value_or(when - around), when - around);
}

void notAfter(base::Instant when, Query& query)
{
    query.until = std::min(query.until.value_or(when + around), when + around);
}

qint64 bytesOf(const Constant& constant)
{
    constexpr double most = 1e15; // what a qint64 surely holds
    return qint64(std::min(constant.number, most));
}

base::Duration spanOf(const Constant& constant)
{
    constexpr double longest = 1e15; // microseconds: thirty years
    return base::Duration(qint64(std::min(constant.number, longest)));
}

/// A condition that holds for everything that the filter matches, and that the archive can look up.
void narrow(const rules::Term& term, base::Instant now, Query& query)
{
    const Range range = rangeOf(term);
    switch (term.field) {
    case Field::Line:
        if (range.only())
            query.line = range.only()->text;
        break;
    case Field::Id:
        if (range.only())
            query.id = base::Digest::fromHex(range.only()->text);
        break;
    case Field::Time:
        if (range.low)
            notBefore(range.low->from, query);
        if (range.high)
            notAfter(range.high->until, query);
        break;
    case Field::Age:
        if (range.high)
            notBefore(now - spanOf(*range.high), query);
        if (range.low)
            notAfter(now - spanOf(*range.low), query);
        break;
    case Field::Size:
        if (range.low)
            query.minBytes = std::max(query.minBytes.value_or(0), bytesOf(*range.low));
        if (range.high)
            query.maxBytes
                = std::min(query.maxBytes.value_or(std::numeric_limits<qint64>::max()), bytesOf(*range.high));
        break;
    default: break;
    }
}

/// Through everything that must hold.
void narrow(const Node& node, base::Instant now, Query& query)
{
    if (node.kind == Node::Kind::Test)
        narrow(node.term, now, query);
    if (node.kind == Node::Kind::All) {
        for (const Node& child : node.children)
            narrow(child, now, query);
    }
}

/// Held against each sighting. When it came is when it came first: as `receivedAt` tells, and as the archive looks
/// up.
bool matches(const rules::Filter& filter, const Record& record, base::Instant now)
{
    return std::ranges::any_of(record.sightings, [&](const KeptSighting& sighting) {
        const traffic::Sighting seen{.kind = traffic::SightingKind::Received,
            .line = sighting.line,
            .time = record.first().first,
            .bytes = record.bytes,
            .peer = sighting.from,
            .via = sighting.via,
            .reason = {},
            .latency = {},
            .verdict = sighting.verdict,
            .topic = record.topic,
            .origin = record.origin};
        rules::Subject subject;
        subject.show(seen, now);
        return filter.matches(subject);
    });
}

} // namespace

Query queryFor(const rules::Filter& filter, base::Instant now)
{
    Query query;
    const Node& tree = filter.tree();
    if (tree.kind == Node::Kind::All && tree.children.empty())
        return query;
    narrow(tree, now, query);
    query.also = [filter, now](const Record& record) { return matches(filter, record, now); };
    return query;
}

} // namespace clackstower::archive
