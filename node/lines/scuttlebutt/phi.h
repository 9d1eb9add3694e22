#pragma once

#include "node/base/instant.h"

#include <optional>
#include <vector>

namespace clackstower::scuttlebutt {

/// How improbable a silence is, given the pauses before it: phi accrual, counted as the original counts it. Ten
/// times less probable is one more. Before anything is known there is one pause of 750 ms.
class Phi
{
public:
    static constexpr qint64 firstPause = 750;
    static constexpr quint32 mostPauses = 100;

    Phi() = default;

    /// Begins with pauses that are known, and looks back so far.
    Phi(std::vector<qint32> pauses, std::optional<base::Instant> last, quint32 window = mostPauses);

    /// Heard for the first time just now.
    static Phi sinceNow(base::Instant now);

    void contact(base::Instant now);

    double at(base::Instant now) const;
    double mean() const; ///< in milliseconds

    std::optional<base::Instant> lastContact() const { return m_last; }

    /// After a time in which we could not have heard anything: that time was no silence.
    void forgive(base::Duration span);

private:
    qsizetype count() const { return qsizetype(m_pauses.size()) + (m_hasFirst ? 1 : 0); }

    std::vector<qint32> m_pauses; ///< a ring once it is full
    qint64 m_sum = firstPause;
    quint32 m_window = mostPauses;
    quint32 m_oldest = 0;
    bool m_hasFirst = true; ///< the pause of 750 ms has not slid out yet
    std::optional<base::Instant> m_last;
};

/// What a silence of so many milliseconds means when pauses are of that length in the mean.
double phiOf(double silence, double mean);

} // namespace clackstower::scuttlebutt
