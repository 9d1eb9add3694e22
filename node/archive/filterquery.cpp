#include "node/archive/filterquery.h"

#include <algorithm>

namespace clackstower::archive {

namespace {

using rules::Constant;
using rules::Field;
using rules::Node;
using rules::Operator;

/// A condition that holds for everything that the filter matches, and that an index can answer.
void narrow(const rules::Term& term, Query& query)
{
    if (term.items.size() != 1 || term.items.front().high)
        return;
    const Constant& value = term.items.front().low;
    const bool isEqual = term.op == Operator::Equal;
    if (term.field == Field::Line && isEqual) {
        query.line = value.text;
    } else if (term.field == Field::Id && isEqual) {
        query.id = base::Digest::fromHex(value.text);
    } else if (term.field == Field::Time) {
        if (isEqual || term.op == Operator::GreaterEqual || term.op == Operator::Greater)
            query.since = std::max(query.since.value_or(value.from), value.from);
        if (isEqual || term.op == Operator::LessEqual || term.op == Operator::Less) {
            // A little generous: the filter itself decides, the archive counts in whole milliseconds.
            const base::Instant end = value.until + std::chrono::milliseconds(1);
            query.until = std::min(query.until.value_or(end), end);
        }
    }
}

/// Through everything that must hold.
void narrow(const Node& node, Query& query)
{
    if (node.kind == Node::Kind::Test)
        narrow(node.term, query);
    if (node.kind == Node::Kind::All) {
        for (const Node& child : node.children)
            narrow(child, query);
    }
}

bool matches(const rules::Filter& filter, const Record& record, base::Instant now)
{
    return std::ranges::any_of(record.sightings, [&](const KeptSighting& sighting) {
        const traffic::Sighting seen{.kind = traffic::SightingKind::Received,
            .line = sighting.line,
            .time = sighting.first,
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
    narrow(tree, query);
    query.also = [filter, now](const Record& record) { return matches(filter, record, now); };
    return query;
}

} // namespace clackstower::archive
