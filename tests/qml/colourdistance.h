#pragma once

#include <QColor>

#include <array>
#include <cmath>
#include <numbers>

/// How far apart colours are for the people who look at them.
namespace clackstower::colours {

struct Lab
{
    double l = 0;
    double a = 0;
    double b = 0;
};

using Linear = std::array<double, 3>;
using Matrix = std::array<Linear, 3>;

/// Kinds of sight: what is left of light's three parts (Machado, Oliveira and Fernandes 2009, severity 1).
inline constexpr Matrix usualSight{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
inline constexpr Matrix protanSight{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
inline constexpr Matrix deutanSight{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
inline constexpr Matrix tritanSight{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

inline Linear linearOf(const QColor& colour)
{
    const auto linear
        = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

inline Linear times(const Matrix& matrix, const Linear& vector)
{
    Linear result{};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    }
    return result;
}

/// As somebody with that sight sees it, under daylight (D65).
inline Lab labOf(const QColor& colour, const Matrix& sight = usualSight)
{
    constexpr Matrix toXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    Linear seen = times(sight, linearOf(colour));
    for (double& part : seen)
        part = std::clamp(part, 0.0, 1.0);
    const Linear xyz = times(toXyz, seen);
    const auto root
        = [](double value) { return value > 216.0 / 24389 ? std::cbrt(value) : (24389.0 / 27 * value + 16) / 116; };
    const double x = root(xyz[0] / 0.95047);
    const double y = root(xyz[1]);
    const double z = root(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIEDE2000.
inline double distance(const Lab& one, const Lab& other)
{
    using std::numbers::pi;
    const auto seventh
        = [](double value) { return std::sqrt(std::pow(value, 7) / (std::pow(value, 7) + 6103515625.0)); };
    const auto radians = [](double degrees) { return degrees * pi / 180; };
    const auto hue = [](double a, double b) {
        const double angle = a == 0 && b == 0 ? 0 : std::atan2(b, a) * 180 / pi;
        return angle < 0 ? angle + 360 : angle;
    };
    const double g = 0.5 * (1 - seventh((std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2));
    const double a1 = one.a * (1 + g);
    const double a2 = other.a * (1 + g);
    const double c1 = std::hypot(a1, one.b);
    const double c2 = std::hypot(a2, other.b);
    const double h1 = hue(a1, one.b);
    const double h2 = hue(a2, other.b);
    const bool hasHues = c1 * c2 != 0;
    double turn = hasHues ? h2 - h1 : 0;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    double h = h1 + h2;
    if (hasHues)
        h = std::abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
    const double l = (one.l + other.l) / 2;
    const double c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h))
        + 0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
    const double byL = (other.l - one.l) / (1 + 0.015 * std::pow(l - 50, 2) / std::sqrt(20 + std::pow(l - 50, 2)));
    const double byC = (c2 - c1) / (1 + 0.045 * c);
    const double byH = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2)) / (1 + 0.015 * c * t);
    const double twist = -2 * seventh(c) * std::sin(radians(60 * std::exp(-std::pow((h - 275) / 25, 2))));
    return std::sqrt(byL * byL + byC * byC + byH * byH + twist * byC * byH);
}

} // namespace clackstower::colours
