#pragma once

#include "node/rules/tree.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace clackstower::rules {

/// One condition of a filter as a form shows it: what somebody would type there, without the quotes that only the
/// language needs.
struct ConditionRow
{
    bool isNot = false;
    QByteArray field; ///< json with its path
    QByteArray op;
    QByteArray value; ///< of `in`: the items, without the brackets; of `exists`: empty

    bool operator==(const ConditionRow&) const = default;
};

/// A filter that is one list of conditions: all of them must hold, or any.
struct ConditionRows
{
    bool any = false;
    std::vector<ConditionRow> rows;

    bool operator==(const ConditionRows&) const = default;
};

/// Nothing: it has brackets, and a list cannot show it.
std::optional<ConditionRows> conditionRows(const Node& tree);

/// As a filter. A row that is not filled in yet makes one with a fault.
QByteArray rowsText(const ConditionRows& rows);

/// The operators that make sense for a field, also with a path.
QList<QByteArray> operatorsOf(QByteArrayView field);

} // namespace clackstower::rules
