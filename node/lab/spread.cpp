#include "node/lab/spread.h"

#include <array>

namespace clackstower::lab {

namespace {

// Quantiles in steps of 1/64, in 1/1024 of the median; the ends stand for 0.0005 and 0.9995. Tables and integers,
// because the logarithms of two C libraries need not agree in the last bit, and one bit is another run.
constexpr size_t steps = 64;
using Table = std::array<quint32, steps + 1>;

// exp(normal * 0.5): what ways through the internet look like.
constexpr Table logNormalTable{198, 349, 403, 443, 476, 504, 530, 554, 576, 597, 618, 638, 657, 676, 695, 713, 731,
    749, 767, 784, 802, 820, 837, 855, 873, 891, 909, 928, 947, 965, 985, 1004, 1024, 1044, 1065, 1086, 1108, 1130,
    1153, 1177, 1201, 1226, 1252, 1279, 1307, 1337, 1368, 1400, 1435, 1471, 1510, 1551, 1596, 1644, 1697, 1755,
    1820, 1894, 1979, 2081, 2205, 2367, 2599, 3006, 5307};

constexpr Table exponentialTable{1, 23, 47, 71, 95, 120, 145, 171, 197, 224, 251, 279, 307, 335, 365, 395, 425, 456,
    488, 520, 554, 588, 622, 658, 694, 732, 770, 810, 850, 892, 934, 979, 1024, 1071, 1119, 1169, 1221, 1275, 1331,
    1389, 1449, 1512, 1578, 1646, 1718, 1794, 1874, 1958, 2048, 2143, 2245, 2355, 2473, 2602, 2742, 2898, 3072,
    3269, 3497, 3766, 4096, 4521, 5120, 6144, 11229};

} // namespace

base::Duration Spread::draw(quint64 bits) const
{
    switch (m_shape) {
    case Shape::Constant: return m_low;
    case Shape::Uniform: {
        const auto range = quint64((m_high - m_low).count()) + 1;
        return m_low + base::Duration(qint64((bits >> 32) * range >> 32));
    }
    case Shape::LogNormal:
    case Shape::Exponential: break;
    }
    const Table& table = m_shape == Shape::LogNormal ? logNormalTable : exponentialTable;
    // Six bits choose the step, the next sixteen the place within it.
    const size_t step = bits >> 58;
    const qint64 within = qint64(bits >> 42 & 0xffff);
    const qint64 low = table[step];
    const qint64 factor = low + ((qint64(table[step + 1]) - low) * within >> 16);
    return base::Duration(m_low.count() * factor >> 10);
}

} // namespace clackstower::lab
