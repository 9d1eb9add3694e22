#pragma once

#include <QByteArrayView>

namespace clackstower::scuttlebutt {

/// Whether two JSON texts say the same: whatever the order of members and the spelling of numbers and letters.
bool sameValue(QByteArrayView a, QByteArrayView b);

/// Whether an original would take `next` for what it has stored: 1 is "1" is true, an array is an object, and of
/// an object only as many members are looked at as the stored one has.
bool sameToOriginal(QByteArrayView stored, QByteArrayView next);

} // namespace clackstower::scuttlebutt
