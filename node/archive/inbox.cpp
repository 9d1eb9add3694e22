#include "node/archive/inbox.h"

#include <iterator>

namespace clackstower::archive {

Inbox::Outcome Inbox::put(Record record)
{
    const qsizetype bytes = weight(record);
    const std::lock_guard lock(m_mutex);
    if (m_level.records >= m_limits.records || (m_level.records > 0 && m_level.bytes + bytes > m_limits.bytes)) {
        ++m_level.refused;
        return Outcome::Refused;
    }
    ++m_level.records;
    m_level.bytes += bytes;
    m_waiting.push_back(std::move(record));
    if (m_waiting.size() == 1)
        return Outcome::First;
    return qsizetype(m_waiting.size()) % batch == 0 ? Outcome::Enough : Outcome::Added;
}

std::vector<Record> Inbox::take()
{
    const std::lock_guard lock(m_mutex);
    const auto count = std::min<std::ptrdiff_t>(batch, std::ssize(m_waiting));
    std::vector<Record> taken(
        std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(m_waiting.begin() + count));
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
    return taken;
}

void Inbox::settled(std::span<const Record> records)
{
    const std::lock_guard lock(m_mutex);
    m_level.records -= std::ssize(records);
    for (const Record& record : records)
        m_level.bytes -= weight(record);
    if (m_level.records == 0)
        m_emptied.notify_all();
}

Inbox::Level Inbox::level() const
{
    const std::lock_guard lock(m_mutex);
    return m_level;
}

bool Inbox::waitUntilEmpty(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_emptied.wait_for(lock, patience, [this] { return m_level.records == 0; });
}

} // namespace clackstower::archive
