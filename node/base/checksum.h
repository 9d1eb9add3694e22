#pragma once

#include <QByteArrayView>

namespace clackstower::base {

/// CRC-32 as in Ethernet and zip; continues from what an earlier call gave for the bytes before.
quint32 crc32(quint32 crc, QByteArrayView bytes);

} // namespace clackstower::base
