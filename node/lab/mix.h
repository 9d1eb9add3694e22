#pragma once

#include <QByteArrayView>

#include <array>
#include <bit>
#include <cstring>

namespace clackstower::lab {

/// Spreads a number over all its bits (the last step of splitmix64): the same on every machine.
constexpr quint64 mix(quint64 value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

/// 64 bits that stand for these bytes within one run. No protection against anybody: a trace is no proof.
inline quint64 digestOf(QByteArrayView bytes)
{
    constexpr qsizetype wordBytes = 8;
    quint64 digest = quint64(bytes.size()) * 0x9e3779b97f4a7c15U;
    const char* place = bytes.data();
    qsizetype left = bytes.size();
    // Each step waits for the one before it, so long texts take four words abreast.
    constexpr qsizetype stripe = 4 * wordBytes;
    if (left >= 2 * stripe) {
        std::array<quint64, 4> lanes{digest, digest + 1, digest + 2, digest + 3};
        for (; left >= stripe; left -= stripe, place += stripe) {
            std::array<quint64, 4> words{};
            std::memcpy(words.data(), place, sizeof words);
            for (size_t i = 0; i < lanes.size(); ++i)
                lanes[i] = std::rotl(lanes[i] ^ words[i], 27) * 0xbf58476d1ce4e5b9U + 0x52dce729U;
        }
        for (const quint64 lane : lanes)
            digest = std::rotl(digest ^ lane, 27) * 0xbf58476d1ce4e5b9U + 0x52dce729U;
    }
    for (; left >= wordBytes; left -= wordBytes, place += wordBytes) {
        quint64 word = 0;
        std::memcpy(&word, place, sizeof word);
        digest = std::rotl(digest ^ word, 27) * 0xbf58476d1ce4e5b9U + 0x52dce729U;
    }
    if (left > 0) {
        quint64 word = 0;
        std::memcpy(&word, place, size_t(left));
        digest = std::rotl(digest ^ word, 27) * 0xbf58476d1ce4e5b9U + 0x52dce729U;
    }
    return mix(digest);
}

/// The seed of a named stream of chance: what one part of the world draws never moves what another one draws.
inline quint64 seedFor(quint64 seed, QByteArrayView stream, quint64 index = 0)
{
    return mix(mix(seed ^ digestOf(stream)) + index);
}

/// Everything that happened in a run, in 64 bits: two runs of one seed must agree in it.
class TraceHash
{
public:
    void add(quint64 word) { m_value = std::rotl(m_value ^ word, 23) * 0x94d049bb133111ebU + 0x2545f4914f6cdd1dU; }

    quint64 value() const { return mix(m_value); }

private:
    quint64 m_value = 0;
};

} // namespace clackstower::lab
