#pragma once

#include "node/rules/parser.h"

namespace clackstower::rules {

/// What could stand at a place in a filter that is being written.
struct Completion
{
    qsizetype offset = 0; ///< what the candidates would replace, in bytes
    qsizetype length = 0;
    QList<QByteArray> candidates; ///< the likely ones first

    bool operator==(const Completion&) const = default;
};

/// The cursor stands before the character of that column, which begins with 1.
Completion complete(QByteArrayView text, qsizetype column);

/// The pieces of a text with their kinds, for colouring; a faulty text has them up to the fault.
std::vector<Token> pieces(QByteArrayView text);

} // namespace clackstower::rules
