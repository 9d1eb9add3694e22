#include "node/base/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace clackstower::base {

namespace {

/// How many letters must be put in, taken out, exchanged, or swapped with their neighbour to make one word of the
/// other.
qsizetype editDistance(QByteArrayView a, QByteArrayView b)
{
    using Row = std::vector<qsizetype>;
    Row beforeLast;
    Row last(size_t(b.size()) + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        Row row(last.size());
        row[0] = i + 1;
        for (size_t j = 0; j + 1 < row.size(); ++j) {
            const qsizetype at = qsizetype(j);
            row[j + 1] = std::min({last[j] + (a[i] == b[at] ? 0 : 1), last[j + 1] + 1, row[j] + 1});
            if (i > 0 && j > 0 && a[i] == b[at - 1] && a[i - 1] == b[at])
                row[j + 1] = std::min(row[j + 1], beforeLast[j - 1] + 1);
        }
        beforeLast = std::exchange(last, std::move(row));
    }
    return last.back();
}

} // namespace

QByteArrayView nearest(QByteArrayView word, const QList<QByteArrayView>& known)
{
    constexpr qsizetype longestWord = 64; // the table grows with the product of the lengths
    const QByteArray wanted = word.first(std::min(word.size(), longestWord)).toByteArray().toLower();
    QByteArrayView best;
    qsizetype bestDistance = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    for (const QByteArrayView candidate : known) {
        const qsizetype distance = editDistance(wanted, candidate.toByteArray().toLower());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace clackstower::base
