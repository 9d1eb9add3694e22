#pragma once

#include "node/archive/record.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <vector>

namespace clackstower::archive {

/// What was handed to the archive and is not on the disk yet. Bounded: what does not fit is refused and counted,
/// and nobody waits. Any thread may use it.
class Inbox
{
public:
    struct Limits
    {
        qsizetype records = 65536;
        qsizetype bytes = 64 * 1024 * 1024;

        bool operator==(const Limits&) const = default;
    };

    struct Level
    {
        qsizetype records = 0; ///< with those that are being written
        qsizetype bytes = 0;
        quint64 refused = 0; ///< ever
    };

    enum class Outcome {
        Refused,
        First, ///< it is alone: whoever writes should be told
        Added,
        Enough ///< a whole batch is together
    };

    static constexpr qsizetype batch = 1000;

    Inbox() = default;
    explicit Inbox(Limits limits)
        : m_limits(limits)
    {
    }

    Outcome put(Record record);

    /// The oldest, a batch at most. They count until settled() says that they are written.
    std::vector<Record> take();
    void settled(std::span<const Record> records);

    Level level() const;

    /// Waits until everything is settled; false: the time was not enough.
    bool waitUntilEmpty(std::chrono::milliseconds patience);

private:
    const Limits m_limits{};
    mutable std::mutex m_mutex;
    std::condition_variable m_emptied;
    std::deque<Record> m_waiting;
    Level m_level;
};

} // namespace clackstower::archive
