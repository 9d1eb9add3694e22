#include "node/base/checksum.h"

#include <QtEndian>

#include <array>

namespace clackstower::base {

namespace {

constexpr size_t width = 8; // bytes looked up at once; one at a time cost more than the TLS around a large message

using Table = std::array<quint32, 256>;

/// The first table is that of one byte; each further one that of a byte with one more zero behind it.
constexpr std::array<Table, width> tables = [] {
    std::array<Table, width> all{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) ? 0xedb88320U : 0U);
        all[0][i] = value;
    }
    for (size_t n = 1; n < width; ++n) {
        for (size_t i = 0; i < 256; ++i)
            all[n][i] = (all[n - 1][i] >> 8) ^ all[0][all[n - 1][i] & 0xff];
    }
    return all;
}();

} // namespace

quint32 crc32(quint32 crc, QByteArrayView bytes)
{
    crc = ~crc;
    const char* at = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= qsizetype(width); left -= qsizetype(width), at += width) {
        const quint32 low = qFromLittleEndian<quint32>(at) ^ crc;
        const quint32 high = qFromLittleEndian<quint32>(at + 4);
        crc = tables[7][low & 0xff] ^ tables[6][(low >> 8) & 0xff] ^ tables[5][(low >> 16) & 0xff]
            ^ tables[4][low >> 24] ^ tables[3][high & 0xff] ^ tables[2][(high >> 8) & 0xff]
            ^ tables[1][(high >> 16) & 0xff] ^ tables[0][high >> 24];
    }
    for (; left > 0; --left, ++at)
        crc = (crc >> 8) ^ tables[0][(crc ^ static_cast<quint8>(*at)) & 0xff];
    return ~crc;
}

} // namespace clackstower::base
