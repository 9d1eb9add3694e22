#include "node/rules/rulebook.h"

#include <algorithm>
#include <limits>

namespace clackstower::rules {

namespace {

using Kind = Node::Kind;

struct Interval
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool lowIn = true;
    bool highIn = true;
};

/// The numbers for which a term about a number holds, when they are one piece.
std::optional<Interval> intervalOf(const Term& term)
{
    if (term.items.size() != 1 || term.items[0].low.kind != Constant::Kind::Number)
        return std::nullopt;
    const Item& item = term.items[0];
    const double value = item.low.number;
    switch (term.op) {
    case Operator::Less: return Interval{.high = value, .highIn = false};
    case Operator::LessEqual: return Interval{.high = value};
    case Operator::Greater: return Interval{.low = value, .lowIn = false};
    case Operator::GreaterEqual: return Interval{.low = value};
    case Operator::Equal: return Interval{.low = value, .high = value};
    case Operator::In: return Interval{.low = value, .high = item.high ? item.high->number : value};
    default: return std::nullopt;
    }
}

bool within(const Interval& inner, const Interval& outer)
{
    const bool low = inner.low > outer.low || (inner.low == outer.low && (outer.lowIn || !inner.lowIn));
    const bool high = inner.high < outer.high || (inner.high == outer.high && (outer.highIn || !inner.highIn));
    return low && high;
}

bool itemWithin(const Item& inner, const Item& outer)
{
    if (inner == outer)
        return true;
    const Constant& a = inner.low;
    const Constant& b = outer.low;
    if (a.kind != Constant::Kind::Network || b.kind != Constant::Kind::Network || a.bits < b.bits)
        return false;
    if (b.port != 0 && b.port != a.port)
        return false;
    for (int bit = 0; bit < b.bits; ++bit) {
        const auto byte = size_t(bit / 8);
        if (((a.address.bytes()[byte] ^ b.address.bytes()[byte]) >> (7 - bit % 8)) & 1)
            return false;
    }
    return true;
}

bool namesValues(const Term& term)
{
    return term.op == Operator::Equal || term.op == Operator::In;
}

bool termImplies(const Term& first, const Term& second)
{
    if (first == second)
        return true;
    if (first.field != second.field || first.path != second.path)
        return false;
    // Everything but "is not" can only hold for a field that is there.
    if (second.op == Operator::Exists)
        return first.op != Operator::NotEqual;
    const auto inner = intervalOf(first);
    const auto outer = intervalOf(second);
    if (inner && outer)
        return within(*inner, *outer);
    return namesValues(first) && namesValues(second) && std::ranges::all_of(first.items, [&](const Item& item) {
        return std::ranges::any_of(second.items, [&](const Item& other) { return itemWithin(item, other); });
    });
}

} // namespace

bool implies(const Node& first, const Node& second)
{
    if (first == second)
        return true;
    const auto impliesSecond = [&second](const Node& child) { return implies(child, second); };
    const auto impliedByFirst = [&first](const Node& child) { return implies(first, child); };
    if (first.kind == Kind::Any)
        return std::ranges::all_of(first.children, impliesSecond);
    if (second.kind == Kind::All)
        return std::ranges::all_of(second.children, impliedByFirst);
    if (second.kind == Kind::Any && std::ranges::any_of(second.children, impliedByFirst))
        return true;
    if (first.kind == Kind::All)
        return std::ranges::any_of(first.children, impliesSecond);
    if (first.kind == Kind::Not && second.kind == Kind::Not)
        return implies(second.children.front(), first.children.front());
    return first.kind == Kind::Test && second.kind == Kind::Test && termImplies(first.term, second.term);
}

} // namespace clackstower::rules
