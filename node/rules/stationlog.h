#pragma once

#include "node/traffic/message.h"

#include <array>
#include <deque>
#include <vector>

namespace clackstower::rules {

/// Something that was tuned to a station: a message, or news about a tower.
struct Heard
{
    base::Instant time;
    QByteArrayView line;  ///< a literal
    QByteArrayView event; ///< a literal
    QByteArray bytes;
    std::optional<base::Endpoint> from;
    base::Address via;

    bool operator==(const Heard&) const = default;
};

/// What a station has heard lately, bounded, and how much it heard in each minute of the last day.
class StationLog
{
public:
    static constexpr size_t minutes = 24 * 60;

    struct Limits
    {
        size_t items = 256;
        qsizetype bytes = 1024 * 1024;
    };

    StationLog() = default;
    explicit StationLog(Limits limits)
        : m_limits(limits)
    {
    }

    void hear(const Heard& heard);

    const std::deque<Heard>& heard() const { return m_heard; } ///< the newest last
    quint64 total() const { return m_total; }
    quint64 unread() const { return m_unread; }
    void markRead() { m_unread = 0; }

    /// Of the last whole minute or of this one, whichever is more: a station that has just come alive shows it.
    quint32 perMinute(base::Instant now) const;

    /// One figure a minute, the newest last; as many as were asked for, a day at most.
    std::vector<quint32> levels(base::Instant now, size_t count = minutes) const;

private:
    quint32 levelOf(qint64 minute) const;

    Limits m_limits;
    std::deque<Heard> m_heard;
    qsizetype m_bytes = 0;
    quint64 m_total = 0;
    quint64 m_unread = 0;
    std::array<quint32, minutes> m_levels{};
    qint64 m_newest = -1; ///< the last minute that m_levels knows of
};

} // namespace clackstower::rules
