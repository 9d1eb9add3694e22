#pragma once

#include <QByteArray>

namespace clackstower::base {

/// Whether two texts are equal that mostly are copies of one another: those share their bytes, which then need not
/// be looked at.
inline bool sameBytes(const QByteArray& left, const QByteArray& right)
{
    return left.size() == right.size() && (left.constData() == right.constData() || left == right);
}

} // namespace clackstower::base
