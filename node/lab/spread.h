#pragma once

#include "node/base/instant.h"
#include "node/base/random.h"

namespace clackstower::lab {

/// How a duration is spread. Drawn with integers only, so that every compiler draws the same.
class Spread
{
public:
    Spread() = default;

    static Spread constant(base::Duration value) { return {Shape::Constant, value, value}; }

    static Spread uniform(base::Duration low, base::Duration high) { return {Shape::Uniform, low, high}; }

    static Spread logNormal(base::Duration median) { return {Shape::LogNormal, median, median}; }

    static Spread exponential(base::Duration median) { return {Shape::Exponential, median, median}; }

    /// The duration that 64 random bits stand for.
    base::Duration draw(quint64 bits) const;

    bool operator==(const Spread&) const = default;

private:
    enum class Shape {
        Constant,
        Uniform,
        LogNormal,
        Exponential
    };

    Spread(Shape shape, base::Duration low, base::Duration high)
        : m_shape(shape)
        , m_low(low)
        , m_high(high)
    {
    }

    Shape m_shape = Shape::Constant;
    base::Duration m_low{};
    base::Duration m_high{};
};

/// How often something happens, as an integer threshold. What never happens draws nothing.
class Chance
{
public:
    Chance() = default;

    static Chance of(double probability)
    {
        Chance chance;
        chance.m_threshold = probability <= 0 ? 0 : quint64(probability * 0x1p32);
        return chance;
    }

    bool isNever() const { return m_threshold == 0; }

    bool happens(base::SeededRandom& random) const { return m_threshold != 0 && random.next() >> 32 < m_threshold; }

    bool operator==(const Chance&) const = default;

private:
    quint64 m_threshold = 0;
};

} // namespace clackstower::lab
