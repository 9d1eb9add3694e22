#include "node/net/connectbudget.h"
#include "node/net/reach.h"

#include <QtTest>

using namespace clackstower;
using namespace clackstower::net;

namespace {

base::Address at(const char* text)
{
    return *base::Address::fromText(text);
}

} // namespace

class ReachTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void decides_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("namedFrom"); // empty: typed by the user
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("port");
        QTest::addColumn<QByteArray>("refusal"); // empty: allowed
        const auto row
            = [](const char* mode, const char* namer, const char* target, int port, const char* refusal) {
                  const QByteArray name = QByteArray(mode) + ' ' + (*namer ? namer : "user") + ' ' + target + ' '
                      + QByteArray::number(port);
                  QTest::newRow(name.constData())
                      << QByteArray(mode) << QByteArray(namer) << QByteArray(target) << port << QByteArray(refusal);
              };
        row("guarded", "", "127.0.0.1", 8080, "");
        row("guarded", "", "192.168.1.5", 22, "");
        row("guarded", "", "224.0.0.1", 8080, "reach.unusable");
        row("guarded", "", "0.0.0.0", 8080, "reach.unusable");
        row("guarded", "", "::", 8080, "reach.unusable");
        row("guarded", "", "255.255.255.255", 8080, "reach.unusable");
        row("guarded", "", "8.8.8.8", 0, "reach.unusable");
        row("guarded", "9.9.9.9", "8.8.8.8", 8080, "");
        row("guarded", "9.9.9.9", "8.8.8.8", 443, "");
        row("guarded", "9.9.9.9", "8.8.8.8", 80, "");
        row("guarded", "9.9.9.9", "8.8.8.8", 22, "reach.foreignPort");
        row("guarded", "9.9.9.9", "8.8.8.8", 25, "reach.foreignPort");
        row("guarded", "9.9.9.9", "8.8.8.8", 6379, "reach.foreignPort");
        row("guarded", "9.9.9.9", "8.8.8.8", 5432, "reach.foreignPort");
        row("guarded", "9.9.9.9", "8.8.8.8", 6000, "reach.foreignPort");
        row("guarded", "9.9.9.9", "127.0.0.1", 8080, "reach.notTheirs");
        row("guarded", "9.9.9.9", "10.0.0.1", 8080, "reach.notTheirs");
        row("guarded", "9.9.9.9", "169.254.169.254", 8080, "reach.notTheirs");
        row("guarded", "9.9.9.9", "::1", 8080, "reach.notTheirs");
        row("guarded", "9.9.9.9", "::ffff:127.0.0.1", 8080, "reach.notTheirs");
        row("guarded", "9.9.9.9", "64:ff9b::7f00:1", 8080, "reach.notTheirs");
        row("guarded", "192.168.1.9", "10.0.0.1", 8080, "");
        row("guarded", "192.168.1.9", "127.0.0.1", 8080, "reach.notTheirs");
        row("guarded", "192.168.1.9", "10.0.0.1", 6379, "reach.foreignPort");
        row("guarded", "127.0.0.1", "127.0.0.1", 8080, "");
        row("guarded", "127.0.0.1", "10.0.0.1", 8080, "reach.notTheirs");
        row("open", "9.9.9.9", "127.0.0.1", 22, "");
        row("open", "9.9.9.9", "239.1.1.1", 8080, "reach.unusable");
        row("public", "", "127.0.0.1", 8080, "reach.notPublic");
        row("public", "127.0.0.1", "127.0.0.1", 8080, "reach.notPublic");
        row("public", "", "8.8.8.8", 22, "");
        row("public", "9.9.9.9", "8.8.8.8", 22, "reach.foreignPort");
    }

    void decides()
    {
        QFETCH(const QByteArray, mode);
        QFETCH(const QByteArray, namedFrom);
        QFETCH(const QByteArray, target);
        QFETCH(const int, port);
        QFETCH(const QByteArray, refusal);
        const Permission permission
            = namedFrom.isEmpty() ? Permission::user() : Permission::named(at(namedFrom.constData()));
        const auto verdict
            = mayContact(*reachModeFromText(mode), permission, at(target.constData()), static_cast<quint16>(port));
        QCOMPARE(verdict ? QByteArray() : verdict.error().code, refusal);
        if (!verdict)
            QVERIFY(verdict.error().sentence.endsWith('.'));
    }

    void oneNetworkIsKnockedAtSlowly()
    {
        ConnectBudget budget(1, {20, 1000, 10});
        base::Instant now{std::chrono::hours(1)};
        int taken = 0;
        for (quint32 i = 0; i < 1000; ++i) // 1000 doors of one /16, each named from another network
            taken += budget.take(base::Address::fromIpv4(0x05060000 + i), base::Address::fromIpv4(i << 16), now)
                ? 1
                : 0;
        QCOMPARE(taken, 10);
        QCOMPARE(budget.refused(), quint64(990));
        now += std::chrono::seconds(30);
        taken = 0;
        for (quint32 i = 0; i < 1000; ++i)
            taken += budget.take(base::Address::fromIpv4(0x05060000 + i), base::Address::fromIpv4(i << 16), now)
                ? 1
                : 0;
        QCOMPARE(taken, 10);
    }

    void oneNamerCannotSpendMuch()
    {
        ConnectBudget budget(1);
        const base::Instant now{std::chrono::hours(1)};
        int taken = 0;
        for (quint32 i = 1; i <= 1000; ++i)
            taken += budget.take(base::Address::fromIpv4(i << 16), at("9.9.9.9"), now) ? 1 : 0;
        QCOMPARE(taken, 10);
        // Most others are not touched by that.
        int others = 0;
        for (quint32 i = 1; i <= 100; ++i)
            others += budget.take(
                          at("5.6.7.8"), base::Address::fromIpv4((i + 5000) << 16), now + std::chrono::hours(i))
                ? 1
                : 0;
        QVERIFY(others > 95);
    }
};

QTEST_GUILESS_MAIN(ReachTest)
#include "tst_reach.moc"
