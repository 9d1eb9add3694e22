#include "probe.h"

#include <QtTest>

using namespace clackstower;
using namespace clackstower::lab;
using namespace std::chrono_literals;

/// What the virtual network does to HTTPS exchanges, kind of fault by kind of fault, seen by hosts that only take
/// notes.
class TestLabExchanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExchangeCostsItsSetUp()
    {
        ProbeWorld w(2);
        w.post(0, 1);
        w.run(1s);
        // TCP and TLS: two ways there and back; then the request there, and the answer back.
        QCOMPARE(w.probe(1).seen.back().what, QByteArray("request hello"));
        QCOMPARE(w.probe(1).seen.back().when - World::beginning, base::Duration(50ms));
        QCOMPARE(w.probe(0).seen.back().what, QByteArray("answer 200"));
        QCOMPARE(w.probe(0).seen.back().when - World::beginning, base::Duration(60ms));
    }

    void exchangesFailAsTheyDoOutside_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("nobody of that name") << 0 << QByteArray("end no such host");
        QTest::newRow("port closed") << 1 << QByteArray("end connection refused");
        QTest::newRow("process stopped") << 2 << QByteArray("end connection refused");
        QTest::newRow("machine off") << 3 << QByteArray("end no answer in time");
        QTest::newRow("another key") << 4 << QByteArray("end it showed another key");
        QTest::newRow("never answers") << 5 << QByteArray("end no answer in time");
        QTest::newRow("partitioned") << 6 << QByteArray("end no answer in time");
        QTest::newRow("asleep") << 7 << QByteArray("end no answer in time");
        QTest::newRow("address not permitted") << 8 << QByteArray("end its address may not be contacted");
    }

    void exchangesFailAsTheyDoOutside()
    {
        QFETCH(int, how);
        QFETCH(QByteArray, end);
        ProbeWorld w(2);
        const HostId zero[] = {0};
        const HostId one[] = {1};
        switch (how) {
        case 1: w.post(0, 1, "x", 9); break;
        case 2: w.world.crash(1, true, false); break;
        case 3: w.world.crash(1, true, true); break;
        case 4: w.probe(0).acceptsKeys = false; break;
        case 5: w.world.host(1).stalls = true; break;
        case 6: w.world.cut(one, zero); break;
        case 7: w.world.sleep(1, 60s); break;
        default: break;
        }
        if (how == 8)
            w.world.move(1, base::Address::fromIpv4(10U << 24 | 1));
        if (how == 8)
            w.world.post(0,
                {.token = 1,
                    .tag = 0,
                    .to = {"p1", 8080},
                    .body = "x",
                    .permission = net::Permission::named(w.world.host(0).spec.address),
                    .deadline = w.world.now() + 10s});
        else if (how != 1)
            w.post(0, how == 0 ? 77 : 1);
        w.run(20s);
        QCOMPARE(w.probe(0).seen.back().what, end);
    }

    void resetsStrikeBeforeAndAfter()
    {
        Conditions conditions;
        conditions.reset = Chance::of(0.5);
        ProbeWorld w(2, conditions);
        for (int i = 0; i < 200; ++i)
            w.post(0, 1);
        w.run(20s);
        const qsizetype arrived = w.probe(1).count("request hello");
        const qsizetype answered = w.probe(0).count("answer 200");
        QCOMPARE(answered + w.probe(0).count("end connection reset"), 200);
        QVERIFY2(arrived > answered, "some requests went through although their senders never heard so");
        QVERIFY(arrived < 200);
    }

    void aRequestIsHeldBackAndOvertaken()
    {
        Conditions conditions;
        conditions.reorder = Chance::of(0.3);
        ProbeWorld w(2, conditions);
        constexpr int posts = 100;
        for (int i = 0; i < posts; ++i) {
            w.post(0, 1, QByteArray::number(i));
            w.run(10ms);
        }
        w.run(5s);
        QCOMPARE(w.probe(0).count("answer 200"), posts);
        int late = 0;
        int last = -1;
        for (const QByteArray& word : w.probe(1).words()) {
            const int number = word.startsWith("request ") ? word.mid(8).toInt() : last;
            late += number < last;
            last = std::max(last, number);
        }
        QVERIFY2(late > posts / 10 && late < posts / 2, QByteArray::number(late).constData());
        QCOMPARE(w.probe(1).count("start") + posts, w.probe(1).seen.size());
        QCOMPARE(quint64(late), w.world.traffic().reordered);
    }

    /// The client begins a post anew when a kept connection closes before the answer: the request arrives twice.
    void aRequestIsBegunAnewAndArrivesTwice()
    {
        Conditions conditions;
        conditions.duplicate = Chance::of(0.3);
        ProbeWorld w(2, conditions);
        constexpr int posts = 200;
        for (int i = 0; i < posts; ++i)
            w.post(0, 1, QByteArray::number(i));
        w.run(5s);
        QCOMPARE(w.probe(0).count("answer 200"), posts);
        QCOMPARE(w.probe(0).seen.size(), size_t(posts + 1));
        int twice = 0;
        for (int i = 0; i < posts; ++i) {
            const qsizetype arrived = w.probe(1).count("request " + QByteArray::number(i));
            QVERIFY(arrived == 1 || arrived == 2);
            twice += arrived == 2;
        }
        QVERIFY2(twice > posts / 5 && twice < posts / 2, QByteArray::number(twice).constData());
        QCOMPARE(quint64(twice), w.world.traffic().duplicated);
    }

    void aHalfClosedEndNeverAnswers()
    {
        Conditions conditions;
        conditions.halfClose = Chance::of(1);
        ProbeWorld w(2, conditions);
        w.post(0, 1);
        w.run(20s);
        QCOMPARE(w.probe(1).count("request hello"), 1);
        QCOMPARE(w.probe(0).seen.back().what, QByteArray("end no answer in time"));
        QCOMPARE(w.probe(0).seen.back().when - World::beginning, base::Duration(10s));
    }

    void aSlowEndAnswersLate()
    {
        ProbeWorld w(2);
        w.world.host(1).delay = 3s;
        w.post(0, 1);
        w.run(5s);
        QCOMPARE(w.probe(1).seen.back().when - World::beginning, base::Duration(50ms));
        QCOMPARE(w.probe(0).seen.back().what, QByteArray("answer 200"));
        QCOMPARE(w.probe(0).seen.back().when - World::beginning, base::Duration(3060ms));
    }

    void aDamagedRecordEndsTheExchange()
    {
        Conditions conditions;
        conditions.corrupt = Chance::of(0.5);
        ProbeWorld w(2, conditions);
        for (int i = 0; i < 100; ++i)
            w.post(0, 1);
        w.run(20s);
        const qsizetype damaged = w.probe(0).count("end a record did not check out");
        QVERIFY(damaged > 20 && damaged < 80);
        QCOMPARE(w.probe(0).count("answer 200"), 100 - damaged);
        QCOMPARE(w.probe(1).count("request hello"), 100 - damaged); // none arrives changed
    }

    void lossOnlyDelaysAConnection()
    {
        Conditions conditions;
        conditions.loss = Chance::of(0.3);
        ProbeWorld w(2, conditions);
        for (int i = 0; i < 100; ++i)
            w.post(0, 1);
        w.run(20s);
        QVERIFY(w.world.traffic().resent > 10);
        QVERIFY(w.probe(0).count("answer 200") > 90);
    }
};

QTEST_GUILESS_MAIN(TestLabExchanges)
#include "tst_labexchanges.moc"
