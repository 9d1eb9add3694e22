#pragma once

#include <QtEndian>

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Finds where the plain part of a JSON text ends, many bytes at a time. Most texts are short, so it is inline.
namespace clackstower::base::json {

constexpr quint64 everyByte(quint8 value)
{
    return 0x0101010101010101U * value;
}

/// Marks, by its highest bit, the first of eight bytes that is a quote, a backslash, a control character or not
/// ASCII. What is marked above it may be wrong; 0: there is none.
constexpr quint64 careMarks(quint64 word)
{
    constexpr quint64 high = everyByte(0x80);
    const quint64 quote = word ^ everyByte('"');
    const quint64 backslash = word ^ everyByte('\\');
    const quint64 below = word - everyByte(0x20);
    const quint64 isQuote = (quote - everyByte(1)) & ~quote;
    const quint64 isBackslash = (backslash - everyByte(1)) & ~backslash;
    return (word | below | isQuote | isBackslash) & high;
}

constexpr bool isPlain(char c)
{
    return static_cast<signed char>(c) >= ' ' && c != '"' && c != '\\';
}

/// The first byte that is a quote, a backslash, a control character or not ASCII; `end` when there is none.
inline const char* plainEnd(const char* at, const char* end)
{
#ifdef __SSE2__
    while (end - at >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
        const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
        const __m128i below = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')); // what is not ASCII is negative
        const int marks = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, backslash), below));
        if (marks != 0)
            return at + std::countr_zero(quint32(marks));
        at += 16;
    }
#endif
    while (end - at >= 8) {
        const quint64 marks = careMarks(qFromLittleEndian<quint64>(at));
        if (marks != 0)
            return at + std::countr_zero(marks) / 8;
        at += 8;
    }
    while (at != end && isPlain(*at))
        ++at;
    return at;
}

} // namespace clackstower::base::json
