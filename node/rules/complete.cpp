#include "node/rules/complete.h"

#include "node/rules/constant.h"

#include <algorithm>

namespace clackstower::rules {

namespace {

void addConditions(QList<QByteArray>& candidates)
{
    for (const FieldSpec& spec : fieldSpecs())
        candidates << spec.name.toByteArray();
    candidates << "not" << "(" << "all";
}

void addOperators(QList<QByteArray>& candidates, FieldType type)
{
    using enum Operator;
    for (const Operator op :
        {Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, In, Glob, Contains, Matches, Exists}) {
        if (takesOperator(type, op))
            candidates << operatorText(op).toByteArray();
    }
}

void addValues(QList<QByteArray>& candidates, Field field)
{
    for (const QByteArrayView value : knownValues(field))
        candidates << value.toByteArray();
    switch (specOf(field).type) {
    case FieldType::Json: candidates << "true" << "false" << "null"; break;
    case FieldType::Span: candidates << "10m" << "1h" << "1d"; break;
    case FieldType::Bytes: candidates << "1k" << "64k" << "1m"; break;
    default: break;
    }
}

} // namespace

Completion complete(QByteArrayView text, qsizetype column)
{
    const qsizetype cursor = offsetAt(text, std::max<qsizetype>(column, 1));
    // A text that is still open at the cursor says what nobody can guess.
    const std::optional<Fault> open = tokenise(text.first(cursor)).fault;
    if (open && (text[open->offset] == '"' || text[open->offset] == '\''))
        return {cursor, 0, {}};
    // The word that the cursor touches is being written: what stands before it tells what it may be.
    Completion completion{cursor, 0, {}};
    for (const Token& token : tokenise(text).list) {
        const bool touches = token.offset < cursor && cursor <= token.offset + token.length;
        if (touches && (token.kind == Token::Kind::Word || token.kind == Token::Kind::Symbol))
            completion = {token.offset, token.length, {}};
    }
    const QByteArrayView written = text.sliced(completion.offset, cursor - completion.offset);
    const Parsed before = parse(text.first(completion.offset));
    if (before.fault && before.fault->offset < completion.offset && !before.tokens.empty()
        && before.fault->offset != before.tokens.back().offset)
        return {cursor, 0, {}}; // what comes after a fault means nothing
    QList<QByteArray> all;
    switch (before.expected) {
    case Expectation::Condition: addConditions(all); break;
    case Expectation::Operator: addOperators(all, specOf(*before.field).type); break;
    case Expectation::Set: all << "("; break;
    case Expectation::Value:
    case Expectation::SetItem: addValues(all, *before.field); break;
    case Expectation::SetEnd: all << "," << ")"; break;
    case Expectation::Connective:
        all << "and" << "or";
        if (before.openBrackets > 0)
            all << ")";
        break;
    }
    for (const QByteArray& candidate : all) {
        if (QByteArrayView(candidate).startsWith(written) && candidate != written)
            completion.candidates << candidate;
    }
    // Who has typed the middle of a name is helped as well, after those who have typed its beginning.
    for (const QByteArray& candidate : all) {
        const bool isInside = written.size() > 1 && candidate.toLower().contains(written.toByteArray().toLower());
        if (isInside && candidate != written && !completion.candidates.contains(candidate))
            completion.candidates << candidate;
    }
    return completion;
}

std::vector<Token> pieces(QByteArrayView text)
{
    return parse(text).tokens;
}

} // namespace clackstower::rules
