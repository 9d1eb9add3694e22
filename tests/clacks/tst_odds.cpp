#include "corebench.h"

#include <QTest>

#include <cmath>

using namespace clackstower::base;
using namespace clackstower::clacks;
using clackstower::peers::Peer;
using clackstower::peers::PeerStatus;

class OddsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 10^6 choices for every combination of empty and filled lists, against the odds of the original's document.
    void everyCombination_data()
    {
        QTest::addColumn<int>("filled");
        QTest::addColumn<bool>("asOriginal");
        for (int filled = 0; filled < 16; ++filled) {
            QTest::addRow("ours %d%d%d%d", filled & 1, filled >> 1 & 1, filled >> 2 & 1, filled >> 3)
                << filled << false;
            QTest::addRow("original %d%d%d%d", filled & 1, filled >> 1 & 1, filled >> 2 & 1, filled >> 3)
                << filled << true;
        }
    }

    void everyCombination()
    {
        QFETCH(int, filled);
        QFETCH(bool, asOriginal);
        const PoolSizes sizes{filled & 1 ? 3 : 0, filled & 2 ? 3 : 0, filled & 4 ? 3 : 0, filled & 8 ? 3 : 0};
        const double deadBeyond = asOriginal ? Manners::original().deadBeyond : Manners::ours().deadBeyond;
        // Written out by hand, so that a fault in poolChance cannot hide itself.
        const double lost = asOriginal ? 0.049 : 0.04999;
        const double dead = asOriginal ? 0.001 : 0.00001;
        double expected[5] = {};
        if (sizes.fresh > 0) {
            expected[int(Pool::New)] = 1;
        } else {
            const bool hasAlive = sizes.alive > 0;
            const bool hasLost = sizes.lost > 0;
            const bool hasDead = sizes.dead > 0;
            const Pool common = hasAlive ? Pool::Alive : hasLost ? Pool::Lost : hasDead ? Pool::Dead : Pool::None;
            const Pool middle = hasLost ? Pool::Lost : common;
            const Pool rare = hasDead ? Pool::Dead : middle;
            expected[int(common)] += 0.95;
            expected[int(middle)] += lost;
            expected[int(rare)] += dead;
        }
        constexpr int choices = 1'000'000;
        SeededRandom random(quint64(filled) + 100);
        int counts[5] = {};
        for (int i = 0; i < choices; ++i)
            ++counts[int(drawPool(sizes, 0.95, deadBeyond, random))];
        double chiSquare = 0;
        for (int pool = 0; pool < 5; ++pool) {
            const double wanted = expected[pool] * choices;
            QVERIFY(std::abs(poolChance(Pool(pool), sizes, 0.95, deadBeyond) - expected[pool]) < 1e-12);
            if (wanted == 0)
                QCOMPARE(counts[pool], 0);
            else
                chiSquare += (counts[pool] - wanted) * (counts[pool] - wanted) / wanted;
        }
        QVERIFY2(chiSquare < 18.5, qPrintable(QString::number(chiSquare))); // 4 degrees of freedom, p = 0.001
    }

    /// The same through the roster: lists of many towers, and within a list evenly by network.
    void towersAreDrawnAsStated()
    {
        Roster roster(Manners::ours(), {});
        QList<std::pair<Roster::Key, double>> expected;
        const auto fill = [&](PeerStatus status, bool proven, int count, double share) {
            for (int i = 0; i < count; ++i) {
                Peer peer;
                peer.endpoint
                    = {statusName(status).toByteArray() + (proven ? "p" : "u") + QByteArray::number(i), 1};
                peer.status = status;
                peer.answered = true;
                peer.proven = proven;
                peer.address = *Address::fromText(QByteArray::number(20 + i) + ".1.1.1");
                expected.append({*roster.add(peer).key, share / count});
            }
        };
        fill(PeerStatus::Alive, true, 20, 0.95 * 0.9);
        fill(PeerStatus::Alive, false, 5, 0.95 * 0.1);
        fill(PeerStatus::Lost, true, 10, 0.04999);
        fill(PeerStatus::Dead, true, 2, 0.00001);
        fill(PeerStatus::Ignored, true, 3, 0);
        SeededRandom random(9);
        QHash<Roster::Key, int> counts;
        constexpr int choices = 1'000'000;
        for (int i = 0; i < choices; ++i)
            ++counts[*roster.drawTarget(random, 10)];
        double chiSquare = 0;
        for (const auto& [key, chance] : expected) {
            const double wanted = chance * choices;
            QVERIFY(std::abs(roster.chance(key, 10) - chance) < 1e-12);
            if (wanted == 0)
                QCOMPARE(counts.value(key), 0);
            else
                chiSquare += (counts.value(key) - wanted) * (counts.value(key) - wanted) / wanted;
        }
        QVERIFY2(chiSquare < 70.7, qPrintable(QString::number(chiSquare))); // 36 degrees of freedom, p = 0.0005
    }
};

QTEST_APPLESS_MAIN(OddsTest)
#include "tst_odds.moc"
