#include "node/lines/scuttlebutt/phi.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace clackstower::scuttlebutt {

double phiOf(double silence, double mean)
{
    // Through the power, as the original computes it: it becomes infinite where that underflows, and is no number
    // when both are zero.
    return -std::log(std::exp(-silence / mean)) / std::log(10.0);
}

Phi::Phi(std::vector<qint32> pauses, std::optional<base::Instant> last, quint32 window)
    : m_pauses(std::move(pauses))
    , m_sum(std::accumulate(m_pauses.begin(), m_pauses.end(), qint64(0)))
    , m_window(window)
    , m_hasFirst(false)
    , m_last(last)
{
}

Phi Phi::sinceNow(base::Instant now)
{
    Phi phi;
    phi.m_last = now;
    return phi;
}

void Phi::contact(base::Instant now)
{
    const qint64 pause = m_last ? base::millis(now) - base::millis(*m_last) : firstPause;
    const auto kept = qint32(
        std::clamp<qint64>(pause, std::numeric_limits<qint32>::min() + 1, std::numeric_limits<qint32>::max()));
    m_last = now;
    m_sum += kept;
    if (count() < qsizetype(m_window)) {
        m_pauses.push_back(kept);
        return;
    }
    if (m_hasFirst) {
        m_hasFirst = false;
        m_sum -= firstPause;
        m_pauses.push_back(kept);
        return;
    }
    qint32& oldest = m_pauses[m_oldest];
    m_sum -= oldest;
    oldest = kept;
    m_oldest = (m_oldest + 1) % m_window;
}

double Phi::mean() const
{
    return double(m_sum) / double(std::max<qsizetype>(count(), 1));
}

double Phi::at(base::Instant now) const
{
    const qint64 silence = m_last ? base::millis(now) - base::millis(*m_last) : firstPause;
    return phiOf(double(silence), mean());
}

void Phi::forgive(base::Duration span)
{
    if (m_last)
        *m_last += span;
}

} // namespace clackstower::scuttlebutt
