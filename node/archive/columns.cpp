#include "node/archive/columns.h"

#include <algorithm>

namespace clackstower::archive {

namespace {

constexpr qint64 archivedMark = 1;
constexpr qint64 transformedMark = 2;

} // namespace

QByteArray viaColumn(const base::Address& via)
{
    return via.isNull()
        ? QByteArray("")
        : QByteArray(reinterpret_cast<const char*>(via.bytes().data()), qsizetype(via.bytes().size()));
}

base::Address viaOf(const QByteArray& column)
{
    std::array<quint8, 16> address{};
    if (column.size() == qsizetype(address.size()))
        std::copy(column.begin(), column.end(), address.begin());
    return base::Address::fromIpv6(address);
}

qint64 marksColumn(const traffic::Verdict& verdict)
{
    return (verdict.archived ? archivedMark : 0) + (verdict.transformed ? transformedMark : 0);
}

traffic::Verdict verdictOf(const Rows& row, int at)
{
    traffic::Verdict verdict;
    verdict.action = traffic::Action(std::clamp<qint64>(row.whole(at), 0, int(traffic::Action::Refuse)));
    if (const QByteArray rule = row.bytes(at + 1); !rule.isEmpty())
        verdict.rule = traffic::RuleRef{rule, row.bytes(at + 2), int(row.whole(at + 3))};
    if (const QByteArray stations = row.bytes(at + 4); !stations.isEmpty())
        verdict.stations = stations.split('\n');
    verdict.archived = (row.whole(at + 5) & archivedMark) != 0;
    verdict.transformed = (row.whole(at + 5) & transformedMark) != 0;
    return verdict;
}

base::Instant instantOf(qint64 ms)
{
    return base::Instant(std::chrono::milliseconds(ms));
}

} // namespace clackstower::archive
