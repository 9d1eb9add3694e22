#pragma once

#include "node/base/instant.h"
#include "node/base/random.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace clackstower::demo {

/// What the towers of the swarm talk about.
enum class Topic {
    Weather,
    Gnu,
    Chess,
    Coach,
    Market,
    Load,
    Talk,
    Verse,
    Lists,
    Ads,
    Large
};

/// Makes up the messages of the swarm: JSON texts such as real towers send, each different, the same for one seed.
class Patter
{
public:
    explicit Patter(base::Random& random);

    QByteArray say(Topic topic, base::Instant now);

private:
    template <size_t Count>
    QByteArrayView oneOf(const std::array<QByteArrayView, Count>& words)
    {
        return words[size_t(m_random.below(qsizetype(Count)))];
    }

    int between(int least, int most) { return least + int(m_random.below(most - least + 1)); }

    QByteArray weather();
    QByteArray gnu();
    QByteArray chess();
    QByteArray coach(base::Instant now);
    QByteArray market();
    QByteArray load();
    QByteArray talk();
    QByteArray verse();
    QByteArray lists();
    QByteArray ads();
    QByteArray large();

    base::Random& m_random;
    int m_game = 1861;
    size_t m_move = 0;
};

} // namespace clackstower::demo
