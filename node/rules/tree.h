#pragma once

#include "node/base/address.h"
#include "node/base/instant.h"
#include "node/rules/field.h"

#include <QByteArray>

#include <vector>

namespace clackstower::rules {

enum class Operator {
    Equal,
    NotEqual, ///< exactly not Equal: also true when the field is missing
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    Glob,
    Contains,
    Matches,
    Exists
};

QByteArrayView operatorText(Operator op);

/// One value as it stands in a filter.
struct Constant
{
    enum class Kind {
        Text,
        Number,  ///< a count, bytes, a duration in microseconds, a number in JSON
        Boolean, ///< JSON only
        Null,    ///< JSON only
        Host,    ///< a name, lower case
        Network, ///< addresses with a common beginning; a single address has all bits
        Moment   ///< from until before: a day is as long as it is written
    };

    Kind kind = Kind::Text;
    QByteArray text;   ///< what is meant, in its canonical spelling without quotes
    double number = 0; ///< Boolean: 0 or 1
    base::Address address;
    int bits = 128;   ///< of the 16 bytes
    quint16 port = 0; ///< 0: any
    base::Instant from;
    base::Instant until;

    bool operator==(const Constant&) const = default;
};

/// A value, or everything from one to another, both included.
struct Item
{
    Constant low;
    std::optional<Constant> high;

    bool operator==(const Item&) const = default;
};

/// One step into a JSON value.
struct PathStep
{
    enum class Kind {
        Member,
        Index,
        Each ///< any element will do
    };

    Kind kind = Kind::Member;
    QByteArray member;
    qsizetype index = 0;

    bool operator==(const PathStep&) const = default;
};

/// A field, an operator and what it is held against. Without an item for Exists, with one for all others but In.
struct Term
{
    Field field = Field::Line;
    std::vector<PathStep> path; ///< Field::Json only
    Operator op = Operator::Exists;
    std::vector<Item> items;

    bool operator==(const Term&) const = default;
};

/// A parsed filter. `All` holds when all its children do, and so for everything when it has none.
struct Node
{
    enum class Kind {
        All,
        Any,
        Not,
        Test
    };

    Kind kind = Kind::All;
    std::vector<Node> children;
    Term term;

    bool operator==(const Node&) const = default;
};

/// The tree as text that parses to the same tree.
QByteArray canonicalText(const Node& node);
QByteArray pathText(const std::vector<PathStep>& path);

} // namespace clackstower::rules
