#include "viewmodels/clackslink.h"

#include <QTest>

using namespace clackstower;
using viewmodels::ClacksLink;

/// Anybody can write a link.
class TestClacksLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodLinkNamesATower()
    {
        const auto link = ClacksLink::parse("clacks:announce?host=tower.example&port=8080");
        QVERIFY(link);
        QCOMPARE(link->endpoint, (base::Endpoint{"tower.example", 8080}));
        QVERIFY(ClacksLink::parse("clacks:announce?port=1&host=::1"));
    }

    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("another scheme") << QByteArray("http:announce?host=a&port=1");
        QTest::newRow("another verb") << QByteArray("clacks:ignore?host=a&port=1");
        QTest::newRow("slashes") << QByteArray("clacks://announce?host=a&port=1");
        QTest::newRow("no port") << QByteArray("clacks:announce?host=a");
        QTest::newRow("no host") << QByteArray("clacks:announce?port=1");
        QTest::newRow("port zero") << QByteArray("clacks:announce?host=a&port=0");
        QTest::newRow("port too large") << QByteArray("clacks:announce?host=a&port=65536");
        QTest::newRow("port no number") << QByteArray("clacks:announce?host=a&port=1x");
        QTest::newRow("two hosts") << QByteArray("clacks:announce?host=a&host=b&port=1");
        QTest::newRow("one more word") << QByteArray("clacks:announce?host=a&port=1&now=1");
        QTest::newRow("escaped") << QByteArray("clacks:announce?host=a%20b&port=1");
        QTest::newRow("blank") << QByteArray("clacks:announce?host=a b&port=1");
        QTest::newRow("endless") << "clacks:announce?port=1&host=" + QByteArray(500, 'a');
    }

    void everythingElseIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto link = ClacksLink::parse(text);
        QVERIFY(!link);
        QVERIFY(!link.error().sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClacksLink)
#include "tst_clackslink.moc"
