#pragma once

#include "node/base/json.h"
#include "node/rules/tree.h"

#include <expected>

namespace clackstower::rules {

/// Reads what follows "json": .member, ."odd member", [3], [*]. A failure is a sentence.
std::expected<std::vector<PathStep>, QByteArray> readPath(QByteArrayView text, qsizetype maxSteps);

/// The value of a number that has been found good; beyond what a double can hold it is infinite.
double jsonNumber(const base::json::Slice& number);

/// Calls `visit` for each element of an array that has been found good, until it gives true.
template <typename Visit>
bool anyElement(const base::json::Slice& array, Visit visit)
{
    QByteArrayView rest = array.text.sliced(1);
    const auto skip = [&rest] {
        while (rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\t' || rest[0] == ',')
            rest = rest.sliced(1);
    };
    for (skip(); rest[0] != ']'; skip()) {
        const base::json::Scan scan = base::json::scanValue(rest, {.depth = 1 << 20});
        if (visit(scan.value))
            return true;
        rest = rest.sliced(scan.consumed);
    }
    return false;
}

} // namespace clackstower::rules
