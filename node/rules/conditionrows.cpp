#include "node/rules/conditionrows.h"

#include "node/rules/lexer.h"
#include "node/rules/parser.h"

#include <algorithm>

namespace clackstower::rules {

namespace {

bool isPattern(QByteArrayView op)
{
    return op == "~" || op == "contains" || op == "matches";
}

bool isQuoted(QByteArrayView value)
{
    const Tokens tokens = tokenise(value);
    return !tokens.fault && tokens.list.size() == 2 && tokens.list.front().kind == Token::Kind::Quoted;
}

/// What somebody typed as a value of the language.
QByteArray written(const QByteArray& typed, QByteArrayView op)
{
    QByteArray value = typed.trimmed();
    const bool isList = op == "in" && (value.contains(',') || value.contains('"') || value.contains(".."));
    if (value.isEmpty() || isList || isQuoted(value))
        return value;
    return !isPattern(op) && isPlainWord(value) ? value : quote(value);
}

ConditionRow rowOf(const Node& test, bool isNot)
{
    const Term& term = test.term;
    ConditionRow row{isNot, specOf(term.field).name.toByteArray() + pathText(term.path),
        operatorText(term.op).toByteArray(), {}};
    if (term.op == Operator::Exists)
        return row;
    const QByteArray canonical = canonicalText(test).sliced(row.field.size() + row.op.size() + 2);
    row.value = term.op == Operator::In ? canonical.sliced(1, canonical.size() - 2) : canonical;
    // Without quotes, where it then still means the same.
    if (term.items.size() == 1 && !term.items.front().high && isQuoted(row.value)) {
        const QByteArray plain = term.items.front().low.text;
        if (written(plain, row.op) == row.value)
            row.value = plain;
    }
    return row;
}

} // namespace

std::optional<ConditionRows> conditionRows(const Node& tree)
{
    ConditionRows rows;
    const auto add = [&](const Node& node) {
        const bool isNot = node.kind == Node::Kind::Not;
        const Node& inner = isNot ? node.children.front() : node;
        if (inner.kind == Node::Kind::Test)
            rows.rows.push_back(rowOf(inner, isNot));
        return inner.kind == Node::Kind::Test;
    };
    if (tree.kind == Node::Kind::Test || tree.kind == Node::Kind::Not)
        return add(tree) ? std::optional(rows) : std::nullopt;
    rows.any = tree.kind == Node::Kind::Any;
    return std::ranges::all_of(tree.children, add) ? std::optional(rows) : std::nullopt;
}

QByteArray rowsText(const ConditionRows& rows)
{
    QByteArray text;
    for (const ConditionRow& row : rows.rows) {
        if (!text.isEmpty())
            text += rows.any ? " or " : " and ";
        text += (row.isNot ? "not " : "") + row.field + ' ' + row.op;
        if (row.op == "in")
            text += " (" + written(row.value, row.op) + ')';
        else if (row.op != "exists")
            text += ' ' + written(row.value, row.op);
    }
    return text.isEmpty() ? QByteArray("all") : text;
}

QList<QByteArray> operatorsOf(QByteArrayView field)
{
    const auto end = std::ranges::find_if(field, [](char c) { return c == '.' || c == '['; });
    const auto known = fieldNamed(field.first(end - field.begin()));
    QList<QByteArray> operators;
    using enum Operator;
    for (const Operator op :
        {Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, Glob, Contains, Matches, Exists}) {
        if (known && takesOperator(specOf(*known).type, op))
            operators << operatorText(op).toByteArray();
    }
    return operators;
}

} // namespace clackstower::rules
