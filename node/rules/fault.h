#pragma once

#include "node/base/error.h"

#include <QByteArrayView>

namespace clackstower::rules {

/// What is wrong with a filter, and where: bytes for programs, a column for people.
struct Fault
{
    qsizetype offset = 0;
    qsizetype length = 0;
    qsizetype column = 1; ///< in characters, beginning with 1
    QByteArray sentence;

    bool operator==(const Fault&) const = default;

    /// "column C: sentence"
    base::Error toError() const { return {"filter", "column " + QByteArray::number(column) + ": " + sentence}; }
};

/// The column of a byte in UTF-8 text, and the byte of a column.
qsizetype columnAt(QByteArrayView text, qsizetype offset);
qsizetype offsetAt(QByteArrayView text, qsizetype column);

} // namespace clackstower::rules
