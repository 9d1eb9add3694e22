#include "node/base/address.h"

#include <QTest>

using namespace clackstower::base;

class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        const auto row
            = [](const char* text, AddressKind kind) { QTest::newRow(text) << QByteArray(text) << int(kind); };
        row("8.8.8.8", AddressKind::Public);
        row("2a00:1450::1", AddressKind::Public);
        row("10.1.2.3", AddressKind::Private);
        row("172.16.0.1", AddressKind::Private);
        row("172.32.0.1", AddressKind::Public);
        row("192.168.1.1", AddressKind::Private);
        row("100.64.0.1", AddressKind::Private);
        row("fd00::1", AddressKind::Private);
        row("127.0.0.1", AddressKind::Loopback);
        row("127.255.1.2", AddressKind::Loopback);
        row("::1", AddressKind::Loopback);
        row("::ffff:127.0.0.1", AddressKind::Loopback);
        row("169.254.169.254", AddressKind::LinkLocal);
        row("fe80::1", AddressKind::LinkLocal);
        row("0.0.0.0", AddressKind::Unusable);
        row("255.255.255.255", AddressKind::Unusable);
        row("224.0.0.1", AddressKind::Unusable);
        row("ff02::1", AddressKind::Unusable);
        row("::", AddressKind::Unusable);
        // An IPv4 address inside an IPv6 one is judged as what it is.
        row("64:ff9b::a00:1", AddressKind::Private);
        row("2002:7f00:1::1", AddressKind::Loopback);
    }

    void kinds()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        const auto address = Address::fromText(text);
        QVERIFY(address);
        QCOMPARE(int(address->kind()), kind);
    }

    void textRoundTrip()
    {
        for (const char* text : {"1.2.3.4", "2001:db8::1", "::1", "127.0.0.1"})
            QCOMPARE(Address::fromText(text)->toText(), QByteArray(text));
        for (const char* text : {"", "localhost", "1.2.3", "1.2.3.4.5", "1.2.3.256", "0x7f.1", "127.1", ":::"})
            QVERIFY2(!Address::fromText(text), text);
    }

    void groups()
    {
        const auto group = [](const char* text) { return Address::fromText(text)->group(); };
        QCOMPARE(group("10.1.2.3"), group("10.1.200.4"));
        QVERIFY(group("10.1.2.3") != group("10.2.2.3"));
        QCOMPARE(group("2001:db8:1::1"), group("2001:db8:ffff::1"));
        QVERIFY(group("2001:db8::1") != group("2001:db9::1"));
        QCOMPARE(group("::ffff:10.1.2.3"), group("10.1.9.9"));
    }
};

QTEST_APPLESS_MAIN(AddressTest)
#include "tst_address.moc"
