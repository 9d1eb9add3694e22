#pragma once

#include "node/lines/scuttlebutt/codec.h"

/// Digest entries and deltas in the one form in which originals and we ourselves write them: no blanks, the members
/// in that order, plain text, whole numbers. Nearly all that comes looks like that, and can be read by comparing.
namespace clackstower::scuttlebutt {

/// How many bytes of `rest` the entry took; 0: it is written in another way, or wrong, and the general reader must
/// say.
qsizetype readWrittenEntry(QByteArrayView rest, DigestEntry& entry);
qsizetype readWrittenDelta(QByteArrayView rest, Delta& delta);

} // namespace clackstower::scuttlebutt
