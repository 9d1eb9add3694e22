#pragma once

#include <QtGlobal>

#include <array>

namespace clackstower::base {

/// The one source of chance that a core is given. One seed gives one run.
class Random
{
public:
    virtual ~Random() = default;

    /// Uniform in [0, 1).
    virtual double unit() = 0;

    /// Uniform in [0, count); 0 for an empty range.
    qsizetype below(qsizetype count) { return count > 0 ? static_cast<qsizetype>(unit() * double(count)) : 0; }
};

/// xoshiro256**, seeded through splitmix64: the same numbers on every compiler and machine.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed);

    quint64 next();
    double unit() override;

private:
    std::array<quint64, 4> m_state{};
};

/// A seed that nobody can guess, from the system's entropy.
quint64 entropySeed();

} // namespace clackstower::base
