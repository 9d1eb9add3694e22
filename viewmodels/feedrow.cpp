#include "viewmodels/feedrow.h"

#include <QDateTime>

namespace clackstower::viewmodels {

QString verdictOf(const traffic::Sighting& sighting)
{
    return verdictOf(sighting.verdict);
}

QString verdictOf(const traffic::Verdict& verdict)
{
    if (verdict.action == traffic::Action::Refuse)
        return QStringLiteral("dropped");
    if (verdict.action == traffic::Action::Stonewall)
        return QStringLiteral("stonewalled");
    if (verdict.archived)
        return QStringLiteral("archived");
    if (!verdict.stations.isEmpty())
        return QStringLiteral("tuned");
    return QStringLiteral("forwarded");
}

QString ruleOf(const traffic::Verdict& verdict)
{
    return verdict.rule
        ? QStringLiteral("%1 v%2").arg(QString::fromUtf8(verdict.rule->name)).arg(verdict.rule->version)
        : QString();
}

QString senderOf(const traffic::Sighting& sighting)
{
    if (!sighting.origin.isEmpty())
        return QString::fromUtf8(sighting.origin);
    return sighting.peer ? QString::fromUtf8(sighting.peer->toText()) : QString();
}

QString previewOf(const QByteArray& bytes, qsizetype most)
{
    QString text = QString::fromUtf8(bytes.first(std::min(most, bytes.size())));
    for (QChar& sign : text) {
        if (!sign.isPrint() && !sign.isSurrogate())
            sign = QLatin1Char(' ');
    }
    return text;
}

QString clockOf(base::Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(base::millis(time)).toString(QStringLiteral("HH:mm:ss"));
}

} // namespace clackstower::viewmodels
