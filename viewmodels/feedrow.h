#pragma once

#include "node/traffic/sighting.h"

#include <QString>

namespace clackstower::viewmodels {

/// One message as it came by, under a number that no other row ever has.
struct FeedRow
{
    quint64 serial = 0;
    traffic::Sighting sighting;
};

/// What was decided: tuned, forwarded, stonewalled, archived, dropped.
QString verdictOf(const traffic::Verdict& verdict);
QString verdictOf(const traffic::Sighting& sighting);

/// The rule that decided, with the version that it had then: Weather v3. Empty: no rule did.
QString ruleOf(const traffic::Verdict& verdict);

/// From whom, as people read it; a message of ours comes from nobody.
QString senderOf(const traffic::Sighting& sighting);

/// The beginning of the message on one line, with what cannot be shown left out.
QString previewOf(const QByteArray& bytes, qsizetype most = 160);

/// The time of day here.
QString clockOf(base::Instant time);

} // namespace clackstower::viewmodels
