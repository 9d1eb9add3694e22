#include "author.h"

#include <ctime>

namespace clackstower::bench {

namespace {

constexpr size_t vocabulary = 50'000;

/// One of so many messages has a line break in it, which JSON escapes.
constexpr unsigned linesIn = 8;

} // namespace

double cpuSeconds()
{
    return double(std::clock()) / double(CLOCKS_PER_SEC);
}

Author::Author()
{
    std::mt19937 letters(7);
    double sum = 0;
    for (size_t i = 0; i < vocabulary; ++i) {
        QByteArray word;
        const auto length = 3 + letters() % 8;
        for (unsigned n = 0; n < length; ++n)
            word += "etaoinshrdlcumwfgypbvk"[letters() % 22 * (letters() % 100) / 100];
        m_words.push_back(word + QByteArray::number(i % 97));
        m_shares.push_back(sum += 1.0 / double(i + 2));
    }
}

const QByteArray& Author::word()
{
    const double at = std::uniform_real_distribution(0.0, m_shares.back())(m_chance);
    return m_words[size_t(std::ranges::lower_bound(m_shares, at) - m_shares.begin())];
}

const QByteArray& Author::word(size_t from, size_t to)
{
    return m_words[std::uniform_int_distribution(from, to - 1)(m_chance)];
}

QByteArray Author::message()
{
    QByteArray text = "\"";
    while (text.size() < messageBytes - 1)
        text += word() + ' ';
    text.truncate(messageBytes - 1);
    if (m_chance() % linesIn == 0)
        text.replace(messageBytes / 2, 2, "\\n");
    return text + '"';
}

std::vector<archive::Record> Author::records(qint64 from, qint64 count, qint64 all, const QByteArray& tower)
{
    std::vector<archive::Record> records;
    for (qint64 n = from; n < from + count; ++n) {
        const base::Instant when(std::chrono::milliseconds(start + n * span / all));
        archive::KeptSighting seen{.tower = tower,
            .line = "clacks",
            .from = base::Endpoint{"tower" + QByteArray::number(n % 200) + ".example", 8080},
            .via = base::Address::fromIpv4(0x0a000000U + quint32(n % 200)),
            .verdict = {.rule = traffic::RuleRef{"r1", "keep", 1}, .stations = {}, .archived = true},
            .first = when,
            .last = when};
        records.push_back({.bytes = message(), .sightings = {seen}});
    }
    return records;
}

} // namespace clackstower::bench
