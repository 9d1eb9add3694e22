#include "node/base/isotime.h"

#include <QDateTime>

namespace clackstower::base {

std::optional<Instant> instantFromIso(const QByteArray& text, Zone zone)
{
    constexpr qsizetype longest = 40;
    if (text.size() > longest)
        return std::nullopt;
    QDateTime when = QDateTime::fromString(QString::fromLatin1(text).replace(u' ', u'T'), Qt::ISODateWithMs);
    if (!when.isValid())
        return std::nullopt;
    if (when.timeSpec() == Qt::LocalTime && zone == Zone::Utc)
        when.setTimeSpec(Qt::UTC);
    return Instant(std::chrono::milliseconds(when.toMSecsSinceEpoch()));
}

} // namespace clackstower::base
