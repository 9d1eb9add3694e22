#pragma once

#include "node/base/instant.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace clackstower::viewmodels {

/// How the window words times, spans and sizes, in the user's language and locale. An unknown value is a faint
/// dash.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)

public:
    static QString dash() { return QStringLiteral("–"); }
    static QString ago(std::optional<base::Instant> then, base::Instant now);
    static QString span(base::Duration span);
    static QString latency(std::optional<base::Duration> latency);
    static QString bytes(qint64 count);
    static QString clock(base::Instant when);  ///< local time of day
    static QString moment(base::Instant when); ///< local, with its day unless that is today
    static QString percent(double share);

    /// One line of at most so many characters, with everything unprintable shown as a sign.
    static QString preview(const QByteArray& bytes, qsizetype characters = 160);
};

} // namespace clackstower::viewmodels
