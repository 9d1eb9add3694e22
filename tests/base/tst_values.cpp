#include "node/base/digest.h"
#include "node/base/endpoint.h"
#include "node/base/instant.h"
#include "node/base/isotime.h"
#include "node/base/random.h"

#include <QTest>

using namespace clackstower::base;

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sha256Known()
    {
        QCOMPARE(
            sha256("").toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(
            sha256("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(Digest::fromHex(sha256("abc").toHex()), std::optional(sha256("abc")));
        QVERIFY(!Digest::fromHex("abc"));
        QVERIFY(!Digest::fromHex(QByteArray(64, 'x')));
    }

    void endpointsAsTyped()
    {
        QCOMPARE(parseEndpoint("tower.example", "8080")->toText(), QByteArray("tower.example:8080"));
        QCOMPARE(parseEndpoint("::1", "1")->toText(), QByteArray("[::1]:1"));
        for (const char* port : {"", "0", "65536", "-1", "80a", "1e3", "99999999999"})
            QCOMPARE(parseEndpoint("a", port).error().code, QByteArray("badPort"));
        for (const char* name : {"", "a b", "a/b", "http://a", "user@a", "[::1]", "a\nb", "a\x7f"})
            QCOMPARE(parseEndpoint(name, "1").error().code, QByteArray("badHostname"));
        QVERIFY(!parseEndpoint(QByteArray(254, 'a'), "1"));
    }

    void endpointOrder()
    {
        const Endpoint a{"a", 2};
        const Endpoint b{"b", 1};
        QVERIFY(a < b);
        QVERIFY((Endpoint{"a", 1} < a));
        // The original files both under one identifier; for us they are two.
        QVERIFY((Endpoint{"a1", 23} != Endpoint{"a12", 3}));
    }

    void isoTime()
    {
        QCOMPARE(isoText(Instant()), QByteArray("1970-01-01T00:00:00.000Z"));
        QCOMPARE(
            isoText(Instant(std::chrono::milliseconds(1'600'000'000'123))), QByteArray("2020-09-13T12:26:40.123Z"));
    }

    void aTimeWithoutAnOffsetIsUtcOrLocal()
    {
        const std::chrono::minutes east(120);
        const auto utc = instantFromIso("2026-11-21T08:15");
        QCOMPARE(utc, instantFromIso("2026-11-21 08:15:00.000Z"));
        QCOMPARE(instantFromIso("2026-11-21T10:15+02:00"), utc);
        QCOMPARE(instantFromIso("2026-11-21T08:15Z", Zone::Local), utc);
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "EAST-2");
        tzset();
        const auto local = instantFromIso("2026-11-21 08:15", Zone::Local);
        qputenv("TZ", before);
        tzset();
        QVERIFY(utc && local);
        QCOMPARE((*utc - *local).count(), std::chrono::duration_cast<Duration>(east).count());
        QVERIFY(!instantFromIso("yesterday", Zone::Local));
    }

    void randomIsTheSameEverywhere()
    {
        SeededRandom random(42);
        const quint64 first[] = {random.next(), random.next(), random.next()};
        const quint64 expected[] = {1546998764402558742U, 6990951692964543102U, 12544586762248559009U};
        for (int i = 0; i < 3; ++i)
            QCOMPARE(first[i], expected[i]);
    }

    void randomIsEven()
    {
        SeededRandom random(7);
        int counts[10] = {};
        for (int i = 0; i < 100'000; ++i)
            ++counts[random.below(10)];
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += (count - 10'000.0) * (count - 10'000.0) / 10'000.0;
        QVERIFY2(chiSquare < 27.9, qPrintable(QString::number(chiSquare))); // 9 degrees of freedom, p = 0.001
        QCOMPARE(random.below(0), 0);
        QCOMPARE(random.below(1), 0);
    }

    void systemClockRuns()
    {
        const SystemClock clock;
        const Instant before = clock.now();
        QTest::qWait(2);
        QVERIFY(clock.now() > before);
        QVERIFY(isoText(before) > QByteArray("2024"));
    }
};

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
