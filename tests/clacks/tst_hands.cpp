#include "corebench.h"

#include <QTest>

#include <cmath>

using namespace std::chrono_literals;
using namespace clackstower::base;
using namespace clackstower::clacks;
using clackstower::peers::Peer;
using clackstower::peers::PeerStatus;
using clackstower::traffic::Message;
using clackstower::traffic::SightingKind;

namespace {

Peer tower(const char* name, PeerStatus status, const char* address, bool answered = true)
{
    Peer peer;
    peer.endpoint = {name, 1};
    peer.status = status;
    peer.address = *Address::fromText(address);
    peer.answered = answered;
    peer.proven = answered;
    return peer;
}

} // namespace

/// What the user does by hand to messages that wait, and what he is told about where the next one goes.
class HandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsMovedToTheHead()
    {
        CoreBench bench;
        for (const char* text : {"1", "2", "3"})
            bench.run([&] { return bench.core.enqueue(text, bench.now); });
        QVERIFY(bench.run([&] { return bench.core.moveToHead(sha256("3"), bench.now); }));
        QCOMPARE(bench.queued(), QList<QByteArray>({"3", "1", "2"}));
        QCOMPARE(bench.core.queue().cost(), 3 * (1 + clackstower::traffic::Queue::overhead));
        const auto unknown = bench.run([&] { return bench.core.moveToHead(sha256("4"), bench.now); });
        QCOMPARE(unknown.error().code, QByteArray("unknownMessage"));
    }

    void itComesBeforeOtherNetworks()
    {
        CoreBench bench;
        bench.run([&] { return bench.core.enqueue("1", bench.now); });
        bench.deliverMessage("2", {"a.example", 1}, "20.1.1.1");
        bench.deliverMessage("3", {"a.example", 1}, "20.1.1.1");
        QVERIFY(bench.run([&] { return bench.core.moveToHead(sha256("3"), bench.now); }));
        QCOMPARE(bench.queued().first(), QByteArray("3"));
    }

    void aDropIsTakenBack()
    {
        CoreBench bench;
        bench.deliverMessage("1", {"a.example", 1}, "20.1.1.1");
        const Message message = bench.core.queue().message(*bench.core.queue().items().front());
        QVERIFY(bench.run([&] { return bench.core.drop(message.id(), bench.now); }));
        QVERIFY(bench.queued().isEmpty());
        QVERIFY(bench.run([&] { return bench.core.requeue(message, bench.now); }));
        QCOMPARE(bench.core.queue().message(*bench.core.queue().items().front()), message);
        QCOMPARE(bench.notes.count(SightingKind::Restored), 1);
    }

    void aMessageIsSentPastTheRate()
    {
        Config slow = CoreBench::quick();
        slow.sendrate = 0;
        CoreBench bench(slow);
        bench.befriend({"a.example", 1});
        for (const char* text : {"1", "2"})
            bench.run([&] { return bench.core.enqueue(text, bench.now); });
        const auto to = bench.run([&] { return bench.core.sendNow(sha256("2"), bench.now); });
        QVERIFY(to);
        QCOMPARE(*to, Endpoint("a.example", 1));
        const auto sent = bench.sent();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(messageOf(sent[0]), QByteArray("2"));
        bench.fail(sent[0]);
        QCOMPARE(bench.queued(), QList<QByteArray>({"1", "2"}));
    }

    void whatCannotBeSentNowWaitsAtTheHead()
    {
        CoreBench bench;
        for (const char* text : {"1", "2"})
            bench.run([&] { return bench.core.enqueue(text, bench.now); });
        const auto nobody = bench.run([&] { return bench.core.sendNow(sha256("2"), bench.now); });
        QCOMPARE(nobody.error().code, QByteArray("noTower"));
        QCOMPARE(bench.queued(), QList<QByteArray>({"2", "1"}));
        bench.run([&] { bench.core.setSending(false, bench.now); });
        const auto offAir = bench.run([&] { return bench.core.sendNow(sha256("2"), bench.now); });
        QCOMPARE(offAir.error().code, QByteArray("offAir"));
    }

    void whatWasShownIsWhatLeaves()
    {
        CoreBench bench;
        for (const char* name : {"a.example", "b.example", "c.example"})
            bench.core.restorePeer(tower(name, PeerStatus::Alive, "20.1.1.1"));
        const Endpoint to{"d.example", 4};
        for (int i = 0; i < 20; ++i) {
            const Announcement drafted = bench.core.draftAnnouncement(to);
            QVERIFY(drafted.friendTower);
            bench.run([&] { bench.core.announce(1, to, drafted, bench.now); });
            QCOMPARE(bench.sent().value(0).body, encodeAnnouncement(drafted.self, &*drafted.friendTower));
        }
    }

    /// Draws the next hop many times from copies of one core, and compares with what the core says of itself.
    void nextHopsAreAsStated_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("isFreshThere");
        QTest::newRow("small") << QByteArray("1") << false;
        QTest::newRow("large") << QByteArray('"' + QByteArray(20'000, 'x') + '"') << false;
        QTest::newRow("new towers first") << QByteArray("1") << true;
    }

    void nextHopsAreAsStated()
    {
        QFETCH(QByteArray, message);
        QFETCH(bool, isFreshThere);
        CoreBench bench;
        Peer busy = tower("busy.example", PeerStatus::Alive, "20.1.1.1");
        bench.core.restorePeer(busy);
        for (int i = 0; i < 8; ++i)
            bench.run([&] { return bench.core.enqueue(QByteArray::number(i + 1), bench.now); });
        QCOMPARE(bench.sent().size(), 8); // it owes eight answers
        bench.core.restorePeer(tower("a.example", PeerStatus::Alive, "21.1.1.1"));
        Peer coping = tower("b.example", PeerStatus::Alive, "21.1.1.2");
        coping.copes = true;
        bench.core.restorePeer(coping);
        bench.core.restorePeer(tower("c.example", PeerStatus::Alive, "22.1.1.1"));
        bench.core.restorePeer(tower("d.example", PeerStatus::Lost, "23.1.1.1"));
        bench.core.restorePeer(tower("never.example", PeerStatus::Lost, "24.1.1.1", false));
        if (isFreshThere)
            bench.core.restorePeer(tower("fresh.example", PeerStatus::New, "25.1.1.1"));
        Config held = CoreBench::quick();
        held.sendrate = 0; // so that enqueue() sends nothing yet
        bench.run([&] { bench.core.reconfigure(held, bench.now); });
        bench.run([&] { return bench.core.enqueue(message, bench.now); });
        bench.run([&] { bench.core.reconfigure(CoreBench::quick(), bench.now); });

        const std::vector<NextHop> hops = bench.core.nextHops();
        QHash<Endpoint, int> counts;
        int drawn = 0;
        for (int i = 0; i < 20'000; ++i) {
            Core trial(bench.core);
            trial.wake(bench.now);
            while (const auto transmit = trial.nextTransmit()) {
                if (isAnnouncement(*transmit))
                    continue;
                ++counts[transmit->to];
                ++drawn;
            }
        }
        QVERIFY(drawn > 10'000);
        double sum = 0;
        for (const NextHop& hop : hops) {
            sum += hop.chance;
            const double wanted = hop.chance * drawn;
            const double spread = std::sqrt(wanted * (1 - hop.chance)) * 4 + 1;
            QVERIFY2(std::abs(counts.take(hop.to) - wanted) <= spread, hop.to.toText().constData());
        }
        QVERIFY(std::abs(sum - 1) < 1e-9);
        QVERIFY(counts.isEmpty()); // nobody got one that was not foretold
    }

    void nobodyIsNoHop()
    {
        CoreBench bench;
        QVERIFY(bench.core.nextHops().empty());
        bench.core.restorePeer(tower("a.example", PeerStatus::Ignored, "20.1.1.1"));
        QVERIFY(bench.core.nextHops().empty());
        bench.core.restorePeer(tower("b.example", PeerStatus::Alive, "20.1.1.2"));
        QCOMPARE(bench.core.nextHops(), std::vector<NextHop>({{{"b.example", 1}, 1}}));
    }
};

QTEST_APPLESS_MAIN(HandsTest)
#include "tst_hands.moc"
