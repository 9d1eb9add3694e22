#pragma once

#include "node/rules/lexer.h"
#include "node/rules/tree.h"

namespace clackstower::rules {

/// What may come next at a place in a filter.
enum class Expectation {
    Condition,  ///< a field, a text in quotes, not, all or (
    Operator,   ///< after a field
    Value,      ///< after an operator
    Set,        ///< after in
    SetItem,    ///< inside the brackets of in
    SetEnd,     ///< after an item: , ) or ..
    Connective, ///< after a condition: and, or, )
};

/// What the parser makes of a text: the tree or a fault, and in both cases what it knows about the pieces.
struct Parsed
{
    Node tree;
    std::optional<Fault> fault;
    std::vector<Token> tokens;                     ///< with their kinds refined
    Expectation expected = Expectation::Condition; ///< at the end of the text, or where the fault is
    std::optional<Field> field;                    ///< the one that Operator, Value, … speak of
    int openBrackets = 0;
};

struct ParseLimits
{
    qsizetype bytes = 4096;
    int depth = 48;
    int terms = 256;
    qsizetype items = 1024;
    qsizetype pathSteps = 16;
};

Parsed parse(QByteArrayView text, const ParseLimits& limits = {});

/// Whether the operator makes sense for fields of that type.
bool takesOperator(FieldType type, Operator op);

} // namespace clackstower::rules
