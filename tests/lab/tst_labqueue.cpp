#include "node/base/random.h"
#include "node/lab/eventqueue.h"

#include <QtTest>

#include <set>

using namespace clackstower;
using namespace clackstower::lab;

/// Whatever is scheduled comes at its time, and what comes at the same time in the order of its scheduling.
class TestLabQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeInOrder()
    {
        EventQueue queue;
        base::SeededRandom random(7);
        for (quint32 i = 0; i < 10'000; ++i)
            queue.push(random.below(1000), 1, i);
        EventQueue::Event last = queue.pop();
        while (!queue.isEmpty()) {
            const EventQueue::Event next = queue.pop();
            QVERIFY(last.precedes(next));
            if (last.at == next.at)
                QVERIFY(last.subject < next.subject);
            last = next;
        }
    }

    void eventsComeInOrderWhileOthersAreScheduled()
    {
        // Some at once, some in a moment, some in seconds, some beyond all that the wheel holds.
        constexpr std::array<qsizetype, 5> reaches{1, 700, 300'000, 4'000'000, 40'000'000};
        EventQueue queue;
        base::SeededRandom random(8);
        std::set<std::pair<qint64, quint32>> expected;
        qint64 now = 0;
        quint32 serial = 0;
        for (int round = 0; round < 30'000; ++round) {
            // It fills, empties, and fills again.
            const bool isFilling = (round / 5'000) % 2 == 0;
            for (qsizetype news = random.below(isFilling ? 4 : 2); news > 0; --news) {
                const qint64 at = now + random.below(reaches[size_t(random.below(reaches.size()))]);
                queue.push(at, 3, serial);
                expected.emplace(at, serial++);
            }
            QCOMPARE(queue.count(), expected.size());
            QCOMPARE(queue.isEmpty(), expected.empty());
            if (expected.empty())
                continue;
            QCOMPARE(queue.nextAt(), expected.begin()->first);
            const EventQueue::Event event = queue.pop();
            now = event.at;
            QCOMPARE(std::pair(event.at, event.subject), *expected.begin());
            QCOMPARE(event.kind(), quint8(3));
            expected.erase(expected.begin());
        }
        QVERIFY(now > 100'000'000);
    }
};

QTEST_APPLESS_MAIN(TestLabQueue)
#include "tst_labqueue.moc"
