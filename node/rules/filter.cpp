#include "node/rules/filter.h"

#include "node/rules/parser.h"
#include "node/rules/program.h"

#include <algorithm>

namespace clackstower::rules {

struct Filter::Compiled
{
    explicit Compiled(Node parsed)
        : tree(std::move(parsed))
        , canonical(canonicalText(tree))
        , program(tree)
    {
    }

    Node tree;
    QByteArray canonical;
    Program program;
};

namespace {

bool asksFor(const Node& node, Field field)
{
    if (node.kind == Node::Kind::Test)
        return node.term.field == field;
    return std::ranges::any_of(node.children, [field](const Node& child) { return asksFor(child, field); });
}

} // namespace

Filter::Filter()
    : m_compiled(std::make_shared<Compiled>(Node()))
{
}

std::expected<Filter, Fault> Filter::compile(QByteArrayView text)
{
    Parsed parsed = parse(text);
    if (parsed.fault)
        return std::unexpected(std::move(*parsed.fault));
    Filter filter;
    filter.m_compiled = std::make_shared<Compiled>(std::move(parsed.tree));
    return filter;
}

bool Filter::matches(const Subject& subject) const
{
    return m_compiled->program.holds(subject);
}

const QByteArray& Filter::canonical() const
{
    return m_compiled->canonical;
}

const Node& Filter::tree() const
{
    return m_compiled->tree;
}

bool Filter::asks(Field field) const
{
    return asksFor(tree(), field);
}

bool Filter::dependsOnMoment() const
{
    return asks(Field::Age) || asks(Field::Status) || asks(Field::Seen) || asks(Field::IntroducedBy);
}

} // namespace clackstower::rules
