#include "probe.h"

#include <QtTest>

using namespace clackstower;
using namespace clackstower::lab;
using namespace std::chrono_literals;

/// What the virtual network does, kind of fault by kind of fault, seen by hosts that only take notes.
class TestLabNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latencyKeepsItsMedian()
    {
        base::SeededRandom random(1);
        for (const Spread& spread :
            {Spread::logNormal(40ms), Spread::exponential(40ms), Spread::uniform(0ms, 80ms)}) {
            int below = 0;
            for (int i = 0; i < 10'000; ++i)
                below += spread.draw(random.next()) < 40ms;
            QVERIFY2(below > 4800 && below < 5200, QByteArray::number(below).constData());
        }
    }

    void aStreamIsHeldBackAsAWhole()
    {
        Conditions conditions;
        conditions.reorder = Chance::of(1);
        ProbeWorld w(2, conditions);
        const StreamId first = w.world.openStream(0, {"p1", 8080});
        w.world.conditions().reorder = {};
        const StreamId second = w.world.openStream(0, {"p1", 8080});
        for (const StreamId stream : {first, second}) {
            w.world.writeStream(0, stream, QByteArray::number(stream));
            w.world.finishStream(0, stream);
        }
        w.run(5s);
        QCOMPARE(w.probe(1).words(),
            (QList<QByteArray>{"start", "accepted", "bytes 1", "finished", "accepted", "bytes 0", "finished"}));
    }

    void datagramsAreLostDoubledTurnedAndHeldBack()
    {
        Conditions conditions;
        conditions.loss = Chance::of(0.2);
        conditions.duplicate = Chance::of(0.2);
        conditions.corrupt = Chance::of(0.1);
        conditions.reorder = Chance::of(0.2);
        ProbeWorld w(2, conditions);
        for (int i = 0; i < 1000; ++i) {
            w.datagram(0, 1, "d" + QByteArray::number(i));
            w.run(1ms);
        }
        w.run(1s);
        QSet<QByteArray> distinct;
        qsizetype whole = 0, turned = 0, late = 0;
        int last = -1;
        for (const QByteArray& word : w.probe(1).words().mid(1)) {
            bool isNumber = false;
            const int number = word.mid(10).toInt(&isNumber);
            if (!isNumber || !word.startsWith("datagram d") || number > 999) {
                ++turned;
                continue;
            }
            ++whole;
            late += number < last;
            last = std::max(last, number);
            distinct.insert(word);
        }
        const Traffic& traffic = w.world.traffic();
        QVERIFY(traffic.datagramsLost > 150 && traffic.duplicated > 150 && traffic.corrupted > 60
            && traffic.reordered > 150);
        QVERIFY(whole > distinct.size());
        QVERIFY(turned > 10);
        QVERIFY(late > 50);
        QVERIFY(distinct.size() > 600 && distinct.size() < 900);
    }

    void aNarrowWayOutQueues()
    {
        ProbeWorld w(2);
        w.world.host(0).bytesPerSecond = 1000;
        for (int i = 0; i < 10; ++i)
            w.datagram(0, 1, QByteArray(72, 'x')); // with its header 100 bytes
        w.run(2s);
        QCOMPARE(w.probe(1).seen.back().when - World::beginning, base::Duration(1010ms));
    }

    void aCutHoldsOneWayAndHeals()
    {
        ProbeWorld w(2);
        const HostId zero[] = {0};
        const HostId one[] = {1};
        const int cut = w.world.cut(zero, one);
        w.datagram(0, 1, "there");
        w.datagram(1, 0, "back");
        w.run(1s);
        QCOMPARE(w.probe(1).count("datagram there"), 0);
        QCOMPARE(w.probe(0).count("datagram back"), 1);
        w.world.heal(cut);
        w.datagram(0, 1, "there");
        w.run(1s);
        QCOMPARE(w.probe(1).count("datagram there"), 1);
    }

    void aSleeperMissesDatagramsAndWakesLate()
    {
        ProbeWorld w(2);
        w.world.visit(
            1, [&](Resident& resident, base::Instant now) { static_cast<Probe&>(resident).due = now + 2s; });
        w.world.sleep(1, 5s);
        w.datagram(0, 1, "lost");
        w.run(6s);
        QCOMPARE(w.probe(1).words(), (QList<QByteArray>{"start", "wake"}));
        QCOMPARE(w.probe(1).seen.back().when - World::beginning, base::Duration(5s));
    }

    void aClockIsOffAndSteps()
    {
        ProbeWorld w(2);
        w.world.stepClock(1, 3s);
        w.world.visit(
            1, [&](Resident& resident, base::Instant now) { static_cast<Probe&>(resident).due = now + 4s; });
        w.world.stepClock(1, 2s);
        w.run(10s);
        // Its own clock says 7 s when the world's says 2 s.
        QCOMPARE(w.probe(1).seen.back().when - World::beginning, base::Duration(7s));
    }

    void restartsKeepOrLoseTheDisk()
    {
        ProbeWorld w(1);
        w.world.crash(0, true, true);
        w.world.restart(0, true);
        QCOMPARE(w.probe(0).count("start"), 2);
        w.world.crash(0, false, true);
        w.world.restart(0, false);
        QCOMPARE(w.probe(0).count("start"), 1);
    }

    void aNameFollowsItsHost()
    {
        ProbeWorld w(2);
        w.world.move(1, base::Address::fromIpv4(99U << 24 | 1));
        w.post(0, 1);
        w.run(1s);
        QCOMPARE(w.probe(0).seen.back().what, QByteArray("answer 200"));
        w.datagram(0, 1, "to the new address");
        w.run(1s);
        QCOMPARE(w.probe(1).seen.back().what, QByteArray("datagram to the new address"));
    }

    void streamsKeepTheirOrderAndHalfClose()
    {
        Conditions conditions;
        conditions.loss = Chance::of(0.2);
        ProbeWorld w(2, conditions, 3);
        const StreamId stream = w.world.openStream(0, {"p1", 8080});
        w.run(20s);
        QCOMPARE(w.probe(0).count("opened"), 1);
        for (int i = 0; i < 50; ++i)
            w.world.writeStream(0, stream, QByteArray::number(i));
        w.world.finishStream(0, stream);
        w.world.writeStream(0, stream, "too late");
        w.world.writeStream(1, stream, "still open");
        w.run(60s);
        QList<QByteArray> expected{"start", "accepted"};
        for (int i = 0; i < 50; ++i)
            expected.append("bytes " + QByteArray::number(i));
        expected.append("finished");
        QCOMPARE(w.probe(1).words(), expected);
        QCOMPARE(w.probe(0).count("bytes still open"), 1);
    }

    void streamsBreak()
    {
        ProbeWorld w(3);
        w.world.openStream(0, {"p1", 9});
        w.run(1s);
        QCOMPARE(w.probe(0).count("broken"), 1);
        const StreamId stream = w.world.openStream(0, {"p1", 8080});
        w.run(1s);
        w.world.abortStream(1, stream);
        w.run(1s);
        QCOMPARE(w.probe(0).count("broken"), 2);
        w.world.openStream(0, {"p2", 8080});
        w.run(1s);
        w.world.crash(2, true, true);
        w.run(1s);
        QCOMPARE(w.probe(0).count("broken"), 3);
    }

    void aGatewayMayRewriteAndRefuse()
    {
        class OneWay final : public Gateway
        {
        public:
            std::optional<SocketAddress> outward(
                const SocketAddress& inside, const SocketAddress&, base::Instant) override
            {
                return SocketAddress{inside.address, 4000};
            }

            std::optional<SocketAddress> inward(
                const SocketAddress&, const SocketAddress& outside, base::Instant) override
            {
                return outside.port == 4000 ? std::optional(SocketAddress{outside.address, 8080}) : std::nullopt;
            }

            void reboot(base::Instant) override {}
        };

        ProbeWorld w(2);
        w.world.host(1).gateway = std::make_unique<OneWay>();
        w.datagram(0, 1, "to its inside port");
        w.run(1s);
        QCOMPARE(w.probe(1).words(), (QList<QByteArray>{"start"}));
        w.world.sendDatagram(0, 8080, {w.world.host(1).spec.address, 4000}, "to its outside port");
        w.run(1s);
        QCOMPARE(w.probe(1).count("datagram to its outside port"), 1);
    }

    void whoNeverRestsIsFound()
    {
        class Restless final : public Resident
        {
        public:
            void start(base::Instant now) override { m_due = now; }

            std::optional<base::Instant> deadline() const override { return m_due; }

            std::unique_ptr<Resident> successor(bool, base::Instant) override
            {
                return std::make_unique<Restless>();
            }

        private:
            base::Instant m_due;
        };

        World world(1, {});
        const HostId id = world.add({.name = "r", .address = base::Address::fromIpv4(1)});
        world.settle(id, std::make_unique<Restless>());
        world.start(id);
        world.runUntil(1s);
        QVERIFY(world.findings().count() > 0);
    }
};

QTEST_GUILESS_MAIN(TestLabNetwork)
#include "tst_labnetwork.moc"
