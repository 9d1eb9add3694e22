#pragma once

#include "node/archive/serverurl.h"

#include <functional>
#include <mutex>
#include <optional>

namespace clackstower::archive {

/// What is known of the server that gets a copy of everything: where it is, and whether it is there. Any thread may
/// use it.
class ServerBoard
{
public:
    enum class Standing {
        None, ///< there is no server
        Calling,
        Connected,
        Away
    };

    struct State
    {
        Standing standing = Standing::None;
        QByteArray name;
        QByteArray reason;  ///< why it is away, as a sentence
        qint64 waiting = 0; ///< that it has not got yet

        bool operator==(const State&) const = default;
    };

    /// Which server, and how often that has changed: word of an earlier one counts for nothing.
    struct Goal
    {
        std::optional<ServerUrl> url;
        int version = 0;
    };

    /// `changed` is called when the state has changed, on whatever thread that was.
    explicit ServerBoard(std::function<void()> changed)
        : m_changed(std::move(changed))
    {
    }

    void direct(std::optional<ServerUrl> url);
    Goal goal() const;

    void report(int version, Standing standing, const QByteArray& reason = {});
    /// The server has not got these yet, nor been told of them.
    void addWaiting(qint64 count);

    /// Counts anew. What is added meanwhile is in the count, or is added to it.
    void countWaiting(const std::function<std::optional<qint64>()>& count);

    State state() const;

private:
    mutable std::mutex m_mutex;
    std::mutex m_counting;
    const std::function<void()> m_changed;
    Goal m_goal;
    State m_state;
};

} // namespace clackstower::archive
