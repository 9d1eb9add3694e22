#include "node/base/random.h"

#include <QRandomGenerator>

#include <bit>

namespace clackstower::base {

SeededRandom::SeededRandom(quint64 seed)
{
    for (quint64& word : m_state) {
        seed += 0x9e3779b97f4a7c15U;
        quint64 mixed = seed;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        word = mixed ^ (mixed >> 31);
    }
}

quint64 SeededRandom::next()
{
    const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
    const quint64 shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double SeededRandom::unit()
{
    return double(next() >> 11) * 0x1.0p-53;
}

quint64 entropySeed()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace clackstower::base
