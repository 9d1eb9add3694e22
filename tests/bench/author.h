#pragma once

#include "node/archive/record.h"

#include <algorithm>
#include <random>
#include <vector>

namespace clackstower::bench {

constexpr qsizetype messageBytes = 300;

/// Thirty days, whatever the count: a day is a thirtieth of all.
constexpr qint64 span = 30LL * 86'400'000;
constexpr qint64 start = 1'790'000'000'000;

/// Of all threads of this process.
double cpuSeconds();

/// Writes messages as people do: few words are common, most are rare, and now and then there is a line break.
class Author
{
public:
    Author();

    const QByteArray& word();

    /// One of the most common ones, or of those behind them.
    const QByteArray& word(size_t from, size_t to);

    QByteArray message();

    /// The next of `all` messages that came within the span.
    std::vector<archive::Record> records(qint64 from, qint64 count, qint64 all, const QByteArray& tower = "ours");

private:
    std::mt19937 m_chance{42};
    std::vector<QByteArray> m_words;
    std::vector<double> m_shares;
};

/// What each of many searches took.
struct Times
{
    std::vector<double> ms;
    qsizetype hits = 0;

    double at(double share)
    {
        std::ranges::sort(ms);
        return ms[size_t(double(ms.size() - 1) * share)];
    }
};

} // namespace clackstower::bench
