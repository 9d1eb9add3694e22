#pragma once

#include "node/demo/demowire.h"
#include "node/tower/settings.h"
#include "node/tower/wires.h"

namespace clackstower::tower {
class Tower;
}

namespace clackstower::demo {

/// A tower for trying out, screenshots and tests: the real one, on a wire to a swarm that exists in memory only.
///
///     Demo demo;
///     tower::Tower tower(demo.settings(), folder, demo.clock(), demo.wires());
///     demo.rehearse(tower);   // on air, with an hour behind it
///
/// Lives on the tower's thread, and longer than the tower.
class Demo
{
public:
    struct Options
    {
        quint64 seed = 1;
        std::optional<base::Instant> until; ///< the moment at which to stand still; empty: now, and to go on
        base::Duration past = std::chrono::minutes(60);
    };

    explicit Demo(const Options& options = {1, std::nullopt, std::chrono::minutes(60)});

    /// Over those given: what the demonstration needs, for this run only.
    tower::Settings settings(tower::Settings given = {}) const;
    const base::Clock& clock() const { return m_clock; }
    tower::Wires wires();

    /// Puts the tower on air and gives it its past.
    void rehearse(tower::Tower& tower);

    /// Lets more time go by at once.
    void leap(base::Duration span);

private:
    Options m_options;
    DemoClock m_clock;
    DemoWire* m_wire = nullptr; ///< the line owns it
};

} // namespace clackstower::demo
