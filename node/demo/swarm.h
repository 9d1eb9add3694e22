#pragma once

#include "node/base/random.h"
#include "node/demo/cast.h"
#include "node/lines/clacks/exchange.h"

#include <QHash>

#include <deque>
#include <map>
#include <variant>

namespace clackstower::demo {

/// The other towers of a demonstration, and the roads between: sends as they would send, answers as they would
/// answer, sleeps, comes and goes. Sans-IO: time comes with each call, and one seed gives one run.
class Swarm
{
public:
    /// What happens at our end of the wire.
    using Happening = std::variant<clacks::Delivery, clacks::Outcome>;

    Swarm(quint64 seed, base::Instant start);

    /// From now on brings so many messages a second more, evenly, each from whoever is awake.
    void hurry(double perSecond, base::Instant now);

    /// Takes a post of ours; its outcome follows.
    void take(const clacks::Transmit& transmit, base::Instant now);

    /// All that is under way to the swarm ends as cancelled.
    void hangUp(base::Instant now);

    base::Instant deadline() const { return m_agenda.begin()->first; }

    /// The next thing that is due by now, if any.
    std::optional<Happening> next(base::Instant now);

private:
    struct Turn
    {
        enum Kind {
            Speaks,
            Answers,
            Wakes,
            Sleeps,
            Appears,
            Vanishes,
            ChangesKey,
            Recruits, ///< a newcomer is found; there is no end of them
            Hurries,  ///< one message more, from anybody
        };

        Kind kind = Speaks;
        size_t member = 0;
        clacks::Outcome outcome; ///< of Answers
    };

    struct State
    {
        bool here = false;
        bool awake = true;
        bool showsNewKey = false;
    };

    void join(Member member, base::Instant start);
    void plan(base::Instant when, Turn::Kind kind, size_t member = 0);
    std::optional<Happening> play(Turn& turn, base::Instant now);
    std::optional<Happening> speak(size_t member, base::Instant now);
    std::optional<Happening> hurryOn(base::Instant now);
    clacks::Delivery delivery(size_t member, base::Instant now);
    std::optional<base::Endpoint> friendOf(size_t member);
    size_t acquaintance(const base::Endpoint& endpoint, base::Instant now);
    QByteArray fingerprintOf(size_t member) const;
    clacks::Outcome answer(const clacks::Transmit& transmit, size_t member);
    void nap(size_t member, base::Instant now);
    void recruit(base::Instant now);

    base::Duration around(base::Duration mean); ///< exponentially distributed
    void overhear(const QByteArray& message);

    base::SeededRandom m_random;
    Patter m_patter;
    std::vector<Member> m_members;
    std::vector<State> m_states;
    QHash<base::Endpoint, size_t> m_places;
    std::multimap<base::Instant, Turn> m_agenda; ///< never empty: newcomers go on coming
    std::deque<QByteArray> m_heard;              ///< messages that others may repeat
    std::deque<size_t> m_unknown;                ///< towers that nobody has named to us yet
    size_t m_newcomers = 0;
    base::Duration m_haste{}; ///< between two messages of hurry(); zero: there are none
};

} // namespace clackstower::demo
