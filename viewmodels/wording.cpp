#include "viewmodels/wording.h"

#include <QDateTime>
#include <QLocale>

namespace clackstower::viewmodels {

using namespace std::chrono_literals;

QString Wording::ago(std::optional<base::Instant> then, base::Instant now)
{
    if (!then)
        return dash();
    if (now - *then < 1s)
        return tr("now", "when a tower was heard");
    //: %1 is a span such as "3 min"
    return tr("%1 ago").arg(span(now - *then));
}

QString Wording::span(base::Duration span)
{
    const QLocale locale;
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(span).count();
    if (seconds < 1)
        //: a span of milliseconds, short
        return tr("%1 ms").arg(locale.toString(base::millis(span)));
    if (seconds < 90)
        //: a span of seconds, short
        return tr("%1 s").arg(locale.toString(seconds));
    if (seconds < 90 * 60)
        //: a span of minutes, short
        return tr("%1 min").arg(locale.toString((seconds + 30) / 60));
    if (seconds < 48 * 3600)
        //: a span of hours, short
        return tr("%1 h").arg(locale.toString((seconds + 1800) / 3600));
    //: a span of days
    return tr("%n day(s)", nullptr, int((seconds + 43200) / 86400));
}

QString Wording::latency(std::optional<base::Duration> latency)
{
    return latency ? span(*latency) : dash();
}

QString Wording::bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, count < 10240 ? 1 : 0, QLocale::DataSizeIecFormat);
}

QString Wording::clock(base::Instant when)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(base::millis(when)).time(), QStringLiteral("HH:mm:ss"));
}

QString Wording::moment(base::Instant when)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(base::millis(when));
    if (local.date() == QDate::currentDate())
        return clock(when);
    return QLocale().toString(local.date(), QLocale::ShortFormat)
        + QLocale().toString(local.time(), QStringLiteral(" HH:mm"));
}

QString Wording::percent(double share)
{
    const double percent = share * 100;
    if (share > 0 && percent < 0.001)
        //: a share that is too small for digits
        return tr("< 0.001 %");
    const int digits = share == 0 || percent >= 9.95 ? 0 : percent >= 0.1 ? 1 : 3;
    return QLocale().toString(percent, 'f', digits) + QStringLiteral("\u00A0") + QLocale().percent();
}

QString Wording::preview(const QByteArray& bytes, qsizetype characters)
{
    QString text = QString::fromUtf8(bytes.left(characters * 4)).left(characters);
    for (QChar& character : text) {
        if (character == QLatin1Char('\n') || character == QLatin1Char('\t') || character == QLatin1Char('\r'))
            character = QLatin1Char(' ');
        else if (!character.isPrint() && !character.isSurrogate())
            character = QChar(0xFFFD);
    }
    return bytes.size() > characters * 4 ? text + QChar(0x2026) : text;
}

} // namespace clackstower::viewmodels
