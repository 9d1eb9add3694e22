#include "node/traffic/journal.h"
#include "node/traffic/queuestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clackstower::base;
using namespace clackstower::traffic;

class QueueTest : public QObject
{
    Q_OBJECT

    static Message message(const QByteArray& bytes, const char* via = "1.2.3.4")
    {
        return {bytes, Instant(std::chrono::seconds(1000)), Endpoint{"tower", 80}, *Address::fromText(via)};
    }

    static QList<QByteArray> contents(const Queue& queue)
    {
        QList<QByteArray> all;
        for (const Queue::Item* item : queue.items())
            all.append(item->bytes);
        return all;
    }

    static Queue::Entry takeAny(Queue& queue)
    {
        return *queue.take([](const Queue::Item&) { return true; });
    }

private Q_SLOTS:
    void firstInFirstOut()
    {
        Queue queue(1'000'000);
        for (const char* text : {"1", "2", "3"})
            queue.push(message(text));
        Queue::Entry first = takeAny(queue);
        QCOMPARE(first.bytes, QByteArray("1"));
        queue.putBack(first);
        QCOMPARE(contents(queue), QList<QByteArray>({"2", "3", "1"}));
        queue.putBackInFront(takeAny(queue));
        QCOMPARE(contents(queue), QList<QByteArray>({"2", "3", "1"}));
        QCOMPARE(queue.message(*queue.items().front()), message("2"));
    }

    void accountsFollowEveryMove()
    {
        Queue queue(1'000'000);
        queue.push(message("12345"));
        queue.push(message("123"));
        QCOMPARE(queue.bytes(), 8);
        QCOMPARE(queue.cost(), 8 + 2 * Queue::overhead);
        const Queue::Entry taken = takeAny(queue);
        QCOMPARE(queue.bytes(), 3);
        QCOMPARE(queue.cost(), 8 + 2 * Queue::overhead); // what is under way still costs
        queue.settle(taken);
        QCOMPARE(queue.cost(), 3 + Queue::overhead);
        queue.settle(takeAny(queue));
        QCOMPARE(queue.cost(), 0);
        QCOMPARE(queue.count(), 0);
    }

    void fullIsFullForEverybody()
    {
        Queue queue(10 * (100 + Queue::overhead));
        for (int i = 0; i < 10; ++i) {
            // Ten networks: nobody is over its share.
            const QByteArray via = QByteArray::number(i + 1) + ".0.0.1";
            QCOMPARE(queue.admits(100, *Address::fromText(via)), Queue::Admission::Granted);
            queue.push(message(QByteArray(100, 'x'), via.constData()));
        }
        QCOMPARE(queue.admits(1, *Address::fromText("9.9.9.9")), Queue::Admission::Full);
        QCOMPARE(queue.admits(1, Address()), Queue::Admission::Full);
        queue.settle(takeAny(queue));
        QCOMPARE(queue.admits(100, *Address::fromText("9.9.9.9")), Queue::Admission::Granted);
    }

    void oneNetworkCannotFillIt()
    {
        Queue queue(100 * (100 + Queue::overhead));
        int taken = 0;
        while (queue.admits(100, *Address::fromText("6.6.6.6")) == Queue::Admission::Granted) {
            queue.push(message(QByteArray(100, 'x'), "6.6.1.1"));
            ++taken;
        }
        QCOMPARE(queue.admits(100, *Address::fromText("6.6.6.6")), Queue::Admission::OverShare);
        QVERIFY2(taken <= 51, qPrintable(QString::number(taken)));
        QCOMPARE(queue.admits(100, *Address::fromText("7.7.7.7")), Queue::Admission::Granted);
        QCOMPARE(queue.admits(100, Address()), Queue::Admission::Granted); // the user's own message
    }

    void oneNetworkCannotHoldUpTheOthers()
    {
        Queue queue(10'000'000);
        for (int i = 0; i < 10'000; ++i)
            queue.push(message("\"flood\"", "6.6.6.6"));
        queue.push(message("\"a\"", "7.7.7.7"));
        queue.push(message("\"b\"", "7.7.1.1"));
        queue.push({"\"own\"", {}, std::nullopt, {}});
        const QList<QByteArray> turns{"\"flood\"", "\"a\"", "\"own\"", "\"flood\"", "\"b\"", "\"flood\""};
        QCOMPARE(contents(queue).first(6), turns);
        for (const QByteArray& bytes : turns)
            QCOMPARE(takeAny(queue).bytes, bytes);

        Queue plain(10'000'000, Queue::Order::FirstInFirstOut);
        for (const char* via : {"6.6.6.6", "6.6.6.6", "7.7.7.7"})
            plain.push(message(via, via));
        QCOMPARE(contents(plain), QList<QByteArray>({"6.6.6.6", "6.6.6.6", "7.7.7.7"}));
    }

    void tinyMessagesAreBoundedToo()
    {
        Queue queue(1'000'000);
        int taken = 0;
        while (queue.admits(1, Address()) == Queue::Admission::Granted) {
            queue.push({"1", {}, std::nullopt, {}});
            ++taken;
        }
        QVERIFY(taken < 11'000);
    }

    void survivesARestart()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("q"));
        {
            Queue queue(1'000'000, Queue::Order::FirstInFirstOut);
            queue.recordChanges(true);
            QueueStore store(path);
            store.load();
            queue.push(message("a"));
            queue.push(message("b"));
            QVERIFY(store.finish(queue));
            queue.push(message("c", "2001:db8::1"));
            queue.push({"own", Instant(), std::nullopt, {}});
            queue.settle(takeAny(queue)); // a has left
            takeAny(queue);               // b is under way: it must come back
            QVERIFY(store.finish(queue));
        }
        const QueueStore::Loaded loaded = QueueStore(path).load();
        QVERIFY(loaded.notice.isEmpty());
        const std::vector<Message> expected{
            message("b"), message("c", "2001:db8::1"), {"own", Instant(), std::nullopt, {}}};
        QCOMPARE(loaded.messages, expected);
    }

    void whatCameAndWentIsNeverWritten()
    {
        Queue queue(1'000'000);
        queue.recordChanges(true);
        queue.push(message("fleeting"));
        queue.settle(takeAny(queue));
        queue.push(message("stays"));
        const Queue::Changes changes = queue.takeChanges();
        QCOMPARE(changes.came.size(), 1U);
        QCOMPARE(changes.came.front().second.bytes, QByteArray("stays"));
        QVERIFY(changes.left.empty());
    }

    void journalIsBounded()
    {
        Journal journal({.sightings = 100, .bytes = 1000});
        Sighting sighting;
        for (int i = 0; i < 1000; ++i) {
            sighting.bytes = QByteArray::number(i);
            journal.record(sighting);
        }
        QCOMPARE(journal.sightings().size(), 100U);
        for (int i = 0; i < 100; ++i) // in their order, wherever in the ring the oldest lies
            QCOMPARE(journal.sightings()[quint32(i)].bytes, QByteArray::number(900 + i));
        sighting.bytes = QByteArray(900, 'x');
        journal.record(sighting);
        QVERIFY(journal.bytes() <= 1000);
        QVERIFY(journal.sightings().size() < 60);
        QCOMPARE(journal.recorded(), 1001U);
        sighting.bytes = QByteArray(5000, 'x');
        journal.record(sighting);
        QCOMPARE(journal.sightings().size(), 1U); // the newest is always there
    }
};

QTEST_GUILESS_MAIN(QueueTest)
#include "tst_queue.moc"
