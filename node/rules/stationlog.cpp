#include "node/rules/stationlog.h"

#include <algorithm>

namespace clackstower::rules {

namespace {

qint64 minuteOf(base::Instant time)
{
    return std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count();
}

} // namespace

void StationLog::hear(const Heard& heard)
{
    ++m_total;
    ++m_unread;
    const qint64 minute = minuteOf(heard.time);
    const qint64 forget = m_newest < 0 ? qint64(minutes) : std::min<qint64>(minute - m_newest, minutes);
    for (qint64 i = 0; i < forget; ++i)
        m_levels[size_t((minute - i) % qint64(minutes))] = 0;
    m_newest = std::max(m_newest, minute);
    if (m_newest - minute < qint64(minutes))
        ++m_levels[size_t(minute % qint64(minutes))];
    m_heard.push_back(heard);
    m_bytes += heard.bytes.size();
    while (m_heard.size() > 1 && (m_heard.size() > m_limits.items || m_bytes > m_limits.bytes)) {
        m_bytes -= m_heard.front().bytes.size();
        m_heard.pop_front();
    }
}

quint32 StationLog::levelOf(qint64 minute) const
{
    const bool isKnown = minute <= m_newest && minute > m_newest - qint64(minutes) && minute >= 0;
    return isKnown ? m_levels[size_t(minute % qint64(minutes))] : 0;
}

quint32 StationLog::perMinute(base::Instant now) const
{
    const qint64 minute = minuteOf(now);
    return std::max(levelOf(minute), levelOf(minute - 1));
}

std::vector<quint32> StationLog::levels(base::Instant now, size_t count) const
{
    const qint64 last = minuteOf(now);
    std::vector<quint32> figures(std::min(count, minutes));
    for (size_t i = 0; i < figures.size(); ++i)
        figures[figures.size() - 1 - i] = levelOf(last - qint64(i));
    return figures;
}

} // namespace clackstower::rules
