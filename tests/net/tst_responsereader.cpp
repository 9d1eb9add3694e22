#include "node/net/http.h"
#include "node/net/responsereader.h"

#include <QtTest>

using clackstower::net::ResponseReader;
using State = clackstower::net::ResponseReader::State;

class ResponseReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsTheSameWhereverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("keepAlive");
        QTest::addColumn<bool>("copes");
        QTest::addColumn<int>("idleSeconds");
        QTest::newRow("original") << QByteArray(
            "HTTP/1.1 200 OK\r\nDate: x\r\nConnection: keep-alive\r\n"
            "Keep-Alive: timeout=5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                  << 200 << true << false << 5;
        QTest::newRow("interim first") << QByteArray(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno")
                                       << 403 << true << false << -1;
        QTest::newRow("empty header value")
            << QByteArray("HTTP/1.1 200 OK\r\nclackstower:\r\nContent-Length: 0\r\n\r\n") << 200 << true << true
            << -1;
        QTest::newRow("close") << QByteArray("HTTP/1.1 500 Oops\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                               << 500 << false << false << -1;
        QByteArray ours;
        clackstower::net::appendAnswer(ours, {413, false}, 60);
        QTest::newRow("ours") << ours << 413 << true << true << 60;
        QByteArray closing;
        clackstower::net::appendAnswer(closing, {200, true}, 60);
        QTest::newRow("ours, closing") << closing << 200 << false << true << -1;
    }

    void readsTheSameWhereverItIsCut()
    {
        QFETCH(const QByteArray, answer);
        for (qsizetype first = 0; first < answer.size(); ++first) {
            ResponseReader reader;
            for (const QByteArray& piece : {answer.first(first), answer.sliced(first)}) {
                QByteArrayView bytes = piece;
                reader.feed(bytes);
                QVERIFY(bytes.isEmpty());
            }
            QCOMPARE(reader.state(), State::Complete);
            QTEST(reader.status(), "status");
            QTEST(reader.keepAlive(), "keepAlive");
            QTEST(reader.copes(), "copes");
            QTEST(reader.idleSeconds(), "idleSeconds");
        }
    }

    void endsWithTheConnection()
    {
        ResponseReader reader;
        QByteArrayView bytes = "HTTP/1.1 200 OK\r\n\r\nsome";
        QCOMPARE(reader.feed(bytes), State::Reading);
        QCOMPARE(reader.end(), State::Complete);
        QVERIFY(!reader.keepAlive());

        ResponseReader cut;
        bytes = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nsome";
        QCOMPARE(cut.feed(bytes), State::Reading);
        QCOMPARE(cut.end(), State::Bad);
    }

    void isBounded_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("long header") << "HTTP/1.1 200 OK\r\nA: " + QByteArray(9000, 'a');
        QTest::newRow("long body") << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(20'000, 'a');
        QTest::newRow("switch") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n");
    }

    void isBounded()
    {
        QFETCH(const QByteArray, answer);
        ResponseReader reader(8192, 10'000);
        QByteArrayView bytes = answer;
        QCOMPARE(reader.feed(bytes), State::Bad);
    }

    void readsOneAfterTheOther()
    {
        ResponseReader reader;
        const QByteArray two = "HTTP/1.1 200 OK\r\nClackstower: 1\r\nContent-Length: 0\r\n\r\n"
                               "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        QByteArrayView bytes = two;
        QCOMPARE(reader.feed(bytes), State::Complete);
        QVERIFY(reader.copes());
        reader.next();
        QCOMPARE(reader.feed(bytes), State::Complete);
        QCOMPARE(reader.status(), 403);
        QVERIFY(!reader.copes());
    }
};

QTEST_GUILESS_MAIN(ResponseReaderTest)
#include "tst_responsereader.moc"
