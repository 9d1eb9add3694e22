#include "node/base/isotime.h"

#include <QDateTime>

namespace clackstower::base {

std::optional<Instant> instantFromIso(const QByteArray& text)
{
    constexpr qsizetype longest = 40;
    if (text.size() > longest)
        return std::nullopt;
    QDateTime when = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    if (!when.isValid())
        return std::nullopt;
    if (when.timeSpec() == Qt::LocalTime)
        when.setTimeSpec(Qt::UTC);
    return Instant(std::chrono::milliseconds(when.toMSecsSinceEpoch()));
}

} // namespace clackstower::base
