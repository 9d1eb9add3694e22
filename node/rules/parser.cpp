#include "node/rules/parser.h"

#include "node/base/nearest.h"
#include "node/rules/automaton.h"
#include "node/rules/constant.h"
#include "node/rules/jsonpath.h"

namespace clackstower::rules {

namespace {

using Kind = Token::Kind;

Operator operatorOf(QByteArrayView text)
{
    if (text == "==")
        return Operator::Equal;
    if (text == "!=")
        return Operator::NotEqual;
    if (text == "<")
        return Operator::Less;
    if (text == "<=")
        return Operator::LessEqual;
    if (text == ">")
        return Operator::Greater;
    return text == ">=" ? Operator::GreaterEqual : Operator::Glob;
}

/// Recursive descent. Every function returns false after a fault, which is kept with its place.
class Parser
{
public:
    Parser(QByteArrayView text, const ParseLimits& limits)
        : m_text(text)
        , m_limits(limits)
    {
    }

    Parsed run();

private:
    bool disjunction(Node& node);
    bool conjunction(Node& node);
    bool negation(Node& node);
    bool condition(Node& node);
    bool test(Node& node, Field field, std::vector<PathStep> path);
    bool operand(Term& term);
    bool set(Term& term);
    bool item(Term& term);
    bool value(const Term& term, Constant& constant);
    bool fieldHere(Term& term);

    Token& here() { return m_out.tokens[m_at]; }
    QByteArrayView hereText() const { return m_out.tokens[m_at].of(m_text); }
    QByteArrayView hereKeyword() const
    {
        return m_out.tokens[m_at].kind == Kind::Word ? keywordOf(hereText()) : QByteArrayView();
    }
    void take(Kind as)
    {
        here().kind = as;
        ++m_at;
    }
    bool takeKeyword(QByteArrayView keyword)
    {
        if (hereKeyword() != keyword)
            return false;
        take(Kind::Keyword);
        return true;
    }
    void expect(Expectation expectation) { m_out.expected = expectation; }
    bool failHere(QByteArray sentence) { return failAt(here(), std::move(sentence)); }
    bool failAt(const Token& token, QByteArray sentence);

    QByteArrayView m_text;
    const ParseLimits& m_limits;
    Parsed m_out;
    size_t m_at = 0;
    int m_depth = 0;
    int m_terms = 0;
};

bool Parser::failAt(const Token& token, QByteArray sentence)
{
    if (!m_out.fault)
        m_out.fault = Fault{token.offset, token.length, columnAt(m_text, token.offset), std::move(sentence)};
    return false;
}

Parsed Parser::run()
{
    Tokens tokens = tokenise(m_text);
    m_out.tokens = std::move(tokens.list);
    if (m_text.size() > m_limits.bytes) {
        failAt({Kind::End, m_limits.bytes, m_text.size() - m_limits.bytes},
            "a filter has at most " + QByteArray::number(m_limits.bytes) + " bytes");
        return std::move(m_out);
    }
    if (here().kind == Kind::End && !tokens.fault) // an empty filter lets everything through
        return std::move(m_out);
    const bool good = disjunction(m_out.tree);
    if (good && here().kind != Kind::End) {
        failHere(here().kind == Kind::Close ? QByteArray("this bracket was never opened")
                                            : "write and or or between two conditions");
    }
    // What the lexer could not read stands where the parser saw the end.
    if (tokens.fault && (!m_out.fault || m_out.fault->offset >= tokens.fault->offset))
        m_out.fault = std::move(tokens.fault);
    return std::move(m_out);
}

bool Parser::disjunction(Node& node)
{
    if (!conjunction(node))
        return false;
    while (takeKeyword("or")) {
        if (node.kind != Node::Kind::Any) {
            Node any{Node::Kind::Any, {}, {}};
            any.children.push_back(std::move(node));
            node = std::move(any);
        }
        Node next;
        if (!conjunction(next))
            return false;
        if (next.kind == Node::Kind::Any) // came in brackets that change nothing
            std::ranges::move(next.children, std::back_inserter(node.children));
        else
            node.children.push_back(std::move(next));
    }
    return true;
}

bool Parser::conjunction(Node& node)
{
    if (!negation(node))
        return false;
    while (takeKeyword("and")) {
        if (node.kind != Node::Kind::All || node.children.empty()) {
            Node all;
            all.children.push_back(std::move(node));
            node = std::move(all);
        }
        Node next;
        if (!negation(next))
            return false;
        if (next.kind == Node::Kind::All && !next.children.empty())
            std::ranges::move(next.children, std::back_inserter(node.children));
        else
            node.children.push_back(std::move(next));
    }
    return true;
}

bool Parser::negation(Node& node)
{
    expect(Expectation::Condition);
    if (++m_depth > m_limits.depth)
        return failHere("this filter is nested too deeply");
    bool good = false;
    if (takeKeyword("not")) {
        node.kind = Node::Kind::Not;
        good = negation(node.children.emplace_back());
    } else {
        good = condition(node);
    }
    --m_depth;
    return good;
}

bool Parser::condition(Node& node)
{
    if (here().kind == Kind::Open) {
        ++m_at;
        ++m_out.openBrackets;
        if (!disjunction(node))
            return false;
        if (here().kind != Kind::Close)
            return failHere(here().kind == Kind::End ? QByteArray("a bracket is not closed: ) is missing")
                                                     : "write and or or between two conditions");
        ++m_at;
        --m_out.openBrackets;
        return true;
    }
    if (++m_terms > m_limits.terms)
        return failHere("a filter has at most " + QByteArray::number(m_limits.terms) + " conditions");
    if (here().kind == Kind::Quoted) { // a text alone is looked for
        node.kind = Node::Kind::Test;
        node.term = {Field::Text, {}, Operator::Contains, {}};
        if (!item(node.term))
            return false;
        expect(Expectation::Connective);
        return true;
    }
    if (takeKeyword("all")) {
        expect(Expectation::Connective);
        return true;
    }
    node.kind = Node::Kind::Test;
    return fieldHere(node.term) && operand(node.term);
}

bool Parser::fieldHere(Term& term)
{
    if (here().kind == Kind::End)
        return failHere("a condition is missing");
    if (here().kind != Kind::Word)
        return failHere("a condition begins with a field, such as line or json.topic");
    const QByteArrayView word = hereText();
    if (!hereKeyword().isEmpty())
        return failHere(hereKeyword() == "exists"
                ? QByteArray("write the field first: json.topic exists")
                : "'" + word.toByteArray() + "' cannot stand here: a condition is missing before it");
    if (word == "json" || word.startsWith("json.") || word.startsWith("json[")) {
        auto path = readPath(word.sliced(4), m_limits.pathSteps);
        if (!path)
            return failHere(path.error());
        term.field = Field::Json;
        term.path = std::move(*path);
    } else if (const auto field = fieldNamed(word)) {
        term.field = *field;
    } else {
        QList<QByteArrayView> known;
        for (const FieldSpec& spec : fieldSpecs())
            known << spec.name;
        const QByteArrayView meant = base::nearest(word, known);
        return failHere("there is no field '" + word.first(std::min<qsizetype>(word.size(), 40)).toByteArray() + "'"
            + (meant.isEmpty() ? QByteArray("; to look for a text, put it in quotes")
                               : "; did you mean " + meant.toByteArray() + "?"));
    }
    m_out.field = term.field;
    take(Kind::Field);
    expect(Expectation::Operator);
    return true;
}

bool Parser::operand(Term& term)
{
    const Token at = here();
    const QByteArrayView keyword = hereKeyword();
    if (at.kind == Kind::Symbol)
        term.op = operatorOf(hereText());
    else if (keyword == "in")
        term.op = Operator::In;
    else if (keyword == "contains")
        term.op = Operator::Contains;
    else if (keyword == "matches")
        term.op = Operator::Matches;
    else if (keyword != "exists")
        return failHere("an operator is missing: ==, !=, <, >, ~, in, contains, matches or exists");
    const FieldSpec& spec = specOf(term.field);
    if (!takesOperator(spec.type, term.op)) {
        const bool orders
            = term.op != Operator::Glob && term.op != Operator::Contains && term.op != Operator::Matches;
        return failHere(operatorText(term.op).toByteArray() + " does not go with " + spec.name.toByteArray()
            + (orders ? ": it is a text; use ==, ~, in, contains or matches"
                      : ": it is a number; use ==, <, <=, >, >= or in"));
    }
    take(at.kind == Kind::Symbol ? Kind::Symbol : Kind::Keyword);
    if (term.op == Operator::In) {
        if (!set(term))
            return false;
    } else if (term.op != Operator::Exists && !item(term)) {
        return false;
    }
    expect(Expectation::Connective);
    return true;
}

bool Parser::set(Term& term)
{
    expect(Expectation::Set);
    if (here().kind != Kind::Open)
        return item(term);
    do { // past the bracket, past each comma
        ++m_at;
        expect(Expectation::SetItem);
        if (!item(term))
            return false;
        if (qsizetype(term.items.size()) > m_limits.items)
            return failHere("a set has at most " + QByteArray::number(m_limits.items) + " values");
        expect(Expectation::SetEnd);
    } while (here().kind == Kind::Comma);
    if (here().kind != Kind::Close)
        return failHere("the set is not closed: write , and another value, or )");
    ++m_at;
    return true;
}

bool Parser::item(Term& term)
{
    if (term.op != Operator::In)
        expect(Expectation::Value);
    Item& item = term.items.emplace_back();
    if (!value(term, item.low))
        return false;
    if (here().kind != Kind::Range || term.op != Operator::In)
        return true;
    const FieldType type = specOf(term.field).type;
    const bool numeric = item.low.kind == Constant::Kind::Number || item.low.kind == Constant::Kind::Moment;
    if (!numeric)
        return failHere(type == FieldType::Json ? "a range goes from one number to another"
                                                : "a range needs a field with an order, such as size, age or time");
    ++m_at;
    const Token at = here();
    item.high.emplace();
    if (!value(term, *item.high))
        return false;
    if (item.high->kind != item.low.kind)
        return failAt(at, "a range goes from one number to another");
    const bool backwards = item.low.kind == Constant::Kind::Moment ? item.high->until < item.low.from
                                                                   : item.high->number < item.low.number;
    return !backwards || failAt(at, "this range ends before it begins");
}

bool Parser::value(const Term& term, Constant& constant)
{
    const Token at = here();
    if (at.kind != Kind::Word && at.kind != Kind::Quoted)
        return failHere("a value is missing");
    if (!hereKeyword().isEmpty())
        return failHere(
            "'" + hereText().toByteArray() + "' is a word of the language: put it in quotes to mean a text");
    const bool quoted = at.kind == Kind::Quoted;
    const QByteArray text = quoted ? unquote(hereText()) : hereText().toByteArray();
    const bool isPattern
        = term.op == Operator::Glob || term.op == Operator::Matches || term.op == Operator::Contains;
    const FieldType type = specOf(term.field).type;
    // Patterns look at the text of a name or of a number, whatever the field holds.
    const bool asText = isPattern && !(type == FieldType::Json && term.op == Operator::Contains);
    auto read = readConstant(asText ? FieldType::Text : type, text, quoted);
    if (!read)
        return failHere(std::move(read.error()));
    constant = std::move(*read);
    const bool orders = term.op == Operator::Less || term.op == Operator::LessEqual || term.op == Operator::Greater
        || term.op == Operator::GreaterEqual;
    if (orders && type == FieldType::Json && constant.kind != Constant::Kind::Number)
        return failHere("only numbers have an order in JSON; compare a text with ==, ~ or contains");
    if (term.op == Operator::Matches || term.op == Operator::Glob) {
        const auto pattern
            = term.op == Operator::Matches ? Automaton::regex(constant.text) : Automaton::glob(constant.text);
        if (!pattern)
            return failHere(pattern.error());
    }
    take(Kind::Value);
    return true;
}

} // namespace

bool takesOperator(FieldType type, Operator op)
{
    switch (op) {
    case Operator::Equal:
    case Operator::NotEqual:
    case Operator::In:
    case Operator::Exists: return true;
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual: return type != FieldType::Text && type != FieldType::Place;
    case Operator::Glob:
    case Operator::Contains:
    case Operator::Matches: return type == FieldType::Text || type == FieldType::Place || type == FieldType::Json;
    }
    Q_UNREACHABLE();
}

Parsed parse(QByteArrayView text, const ParseLimits& limits)
{
    return Parser(text, limits).run();
}

} // namespace clackstower::rules
