#pragma once

#include "node/tower/event.h"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace clackstower::tower {

/// Which events somebody wants to be told; an empty list stands for all.
struct Interest
{
    QList<QByteArray> events;
    QList<QByteArray> lines;

    bool wants(QByteArrayView event, QByteArrayView line) const;
    bool operator==(const Interest&) const = default;
};

/// The letter box of one watcher: bounded, so that a slow watcher costs himself events and not the tower its
/// memory. What did not fit is counted and shows as a Gap where it would have stood.
class Watch
{
public:
    struct Limits
    {
        qsizetype events = 4096;
        qsizetype bytes = 4 * 1024 * 1024;
    };

    /// `wake` is called when an event falls into the empty box, never again before the box is empty.
    Watch(Interest interest, Limits limits, std::function<void()> wake);

    std::optional<Event> take();

    const Interest& interest() const { return m_interest; }
    void put(const Event& event);

private:
    Interest m_interest;
    Limits m_limits;
    std::function<void()> m_wake;
    std::deque<Event> m_events;
    qsizetype m_bytes = 0;
    quint64 m_missed = 0;
};

/// Everybody who watches. Costs one comparison a sighting as long as nobody does.
class Watchers
{
public:
    /// The watch lasts as long as somebody holds it.
    std::shared_ptr<Watch> open(Interest interest, std::function<void()> wake, Watch::Limits limits = {});

    bool isEmpty() const { return m_watches.empty(); }
    qsizetype count() const;

    /// Hands the event to those who want it. It is built only when there is one.
    template <typename Happening>
    void tell(const Happening& happening)
    {
        if (!isEmpty())
            deliver(Event(happening));
    }

private:
    void deliver(const Event& event);

    std::vector<std::weak_ptr<Watch>> m_watches;
};

} // namespace clackstower::tower
