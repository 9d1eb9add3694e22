#include "node/archive/serverboard.h"

namespace clackstower::archive {

void ServerBoard::direct(std::optional<ServerUrl> url)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state = {.standing = url ? Standing::Calling : Standing::None,
            .name = url ? url->name() : QByteArray(),
            .reason = {},
            .waiting = 0};
        m_goal = {std::move(url), m_goal.version + 1};
    }
    m_changed();
}

ServerBoard::Goal ServerBoard::goal() const
{
    const std::lock_guard lock(m_mutex);
    return m_goal;
}

void ServerBoard::report(int version, Standing standing, const QByteArray& reason)
{
    {
        const std::lock_guard lock(m_mutex);
        if (version != m_goal.version || (m_state.standing == standing && m_state.reason == reason))
            return;
        m_state.standing = standing;
        m_state.reason = reason;
    }
    m_changed();
}

void ServerBoard::addWaiting(qint64 count)
{
    const std::lock_guard counting(m_counting);
    const std::lock_guard lock(m_mutex);
    if (m_goal.url)
        m_state.waiting += count;
}

void ServerBoard::countWaiting(const std::function<std::optional<qint64>()>& count)
{
    const std::lock_guard counting(m_counting);
    const auto waiting = count();
    const std::lock_guard lock(m_mutex);
    if (waiting && m_goal.url)
        m_state.waiting = *waiting;
}

ServerBoard::State ServerBoard::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

} // namespace clackstower::archive
