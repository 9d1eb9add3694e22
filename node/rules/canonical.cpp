#include "node/rules/constant.h"
#include "node/rules/lexer.h"

namespace clackstower::rules {

namespace {

bool isPattern(Operator op)
{
    return op == Operator::Glob || op == Operator::Contains || op == Operator::Matches;
}

QByteArray itemText(const Item& item, const Term& term)
{
    // A pattern is always in quotes, so that nobody has to know which of its characters would need them.
    if (isPattern(term.op) && item.low.kind == Constant::Kind::Text)
        return quote(item.low.text);
    const FieldType type = specOf(term.field).type;
    const QByteArray low = canonicalConstant(item.low, type);
    return item.high ? low + ".." + canonicalConstant(*item.high, type) : low;
}

QByteArray termText(const Term& term)
{
    QByteArray text
        = specOf(term.field).name.toByteArray() + pathText(term.path) + ' ' + operatorText(term.op).toByteArray();
    if (term.op == Operator::Exists)
        return text;
    text += ' ';
    if (term.op != Operator::In)
        return text + itemText(term.items.front(), term);
    QByteArray items;
    for (const Item& item : term.items)
        items += (items.isEmpty() ? "" : ", ") + itemText(item, term);
    return text + '(' + items + ')';
}

QByteArray joined(const std::vector<Node>& nodes, const QByteArray& word)
{
    QByteArray text;
    for (const Node& node : nodes) {
        if (!text.isEmpty())
            text += ' ' + word + ' ';
        // `or` binds less than `and`; an `or` inside an `or` has been taken apart by the parser.
        const bool bracket = node.kind == Node::Kind::Any && node.children.size() > 1;
        text += bracket ? '(' + canonicalText(node) + ')' : canonicalText(node);
    }
    return text;
}

} // namespace

QByteArrayView operatorText(Operator op)
{
    switch (op) {
    case Operator::Equal: return "==";
    case Operator::NotEqual: return "!=";
    case Operator::Less: return "<";
    case Operator::LessEqual: return "<=";
    case Operator::Greater: return ">";
    case Operator::GreaterEqual: return ">=";
    case Operator::In: return "in";
    case Operator::Glob: return "~";
    case Operator::Contains: return "contains";
    case Operator::Matches: return "matches";
    case Operator::Exists: return "exists";
    }
    Q_UNREACHABLE();
}

QByteArray canonicalText(const Node& node)
{
    switch (node.kind) {
    case Node::Kind::All: return node.children.empty() ? QByteArray("all") : joined(node.children, "and");
    case Node::Kind::Any: return joined(node.children, "or");
    case Node::Kind::Not: {
        const Node& child = node.children.front();
        const bool bracket = child.children.size() > 1 && child.kind != Node::Kind::Not;
        return "not " + (bracket ? '(' + canonicalText(child) + ')' : canonicalText(child));
    }
    case Node::Kind::Test: return termText(node.term);
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::rules
