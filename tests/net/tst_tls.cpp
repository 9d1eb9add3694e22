#include "fixtures.h"

#include <QtTest>

using namespace clackstower;
using namespace clackstower::net;
using State = TlsSession::State;

namespace {

/// A client and a server with a wire between them that is cut wherever the test likes.
struct Pair
{
    TlsSession server;
    TlsSession client;
    QByteArray toServer;
    QByteArray toClient;
    QByteArray serverGot;
    QByteArray clientGot;

    Pair(const TlsContext& serverContext, const TlsContext& clientContext, const QByteArray& key = "tower:1")
        : server(serverContext)
        , client(clientContext, "tower.example", key)
    {
        client.start(toServer);
    }

    void exchange(qsizetype piece = 1 << 20)
    {
        while (!toServer.isEmpty() || !toClient.isEmpty()) {
            const QByteArray up = toServer.left(piece);
            toServer.remove(0, up.size());
            server.feed(up, serverGot, toClient);
            const QByteArray down = toClient.left(piece);
            toClient.remove(0, down.size());
            client.feed(down, clientGot, toServer);
        }
    }
};

void addVersions()
{
    QTest::addColumn<bool>("old");
    QTest::newRow("TLS 1.3") << false;
    QTest::newRow("TLS 1.2") << true;
}

TlsContext contextFor(bool old)
{
    TlsContext context = test::serverContext();
    if (old)
        context.limitToTls12();
    return context;
}

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void speaksWhereverItIsCut_data() { addVersions(); }

    void speaksWhereverItIsCut()
    {
        QFETCH(const bool, old);
        const TlsContext server = contextFor(old);
        const TlsContext client = test::clientContext();
        for (const qsizetype piece : {1, 2, 3, 5, 7, 64, 333, 1 << 20}) {
            Pair pair(server, client, "cut" + QByteArray::number(piece));
            pair.exchange(piece);
            QCOMPARE(pair.server.state(), State::Open);
            QCOMPARE(pair.client.state(), State::Open);
            QCOMPARE(pair.client.version(), old ? "TLSv1.2" : "TLSv1.3");
            QVERIFY(pair.client.write("to the tower", pair.toServer));
            QVERIFY(pair.server.write(QByteArray(50'000, 'x'), pair.toClient));
            pair.exchange(piece);
            QCOMPARE(pair.serverGot, "to the tower");
            QCOMPARE(pair.clientGot, QByteArray(50'000, 'x'));
            QCOMPARE(pair.client.peerFingerprint(), test::identity().fingerprint());
            pair.client.closeNotify(pair.toServer);
            pair.exchange(piece);
            QCOMPARE(pair.server.state(), State::Closed);
        }
    }

    void firstFlightMayBeCutAnywhere()
    {
        const TlsContext server = test::serverContext();
        const TlsContext client = test::clientContext();
        Pair model(server, client, "model");
        const qsizetype size = model.toServer.size();
        for (qsizetype first = 1; first < size; first += 3) {
            Pair pair(server, client, "flight" + QByteArray::number(first));
            const QByteArray flight = std::exchange(pair.toServer, {});
            pair.server.feed(flight.first(first), pair.serverGot, pair.toClient);
            pair.server.feed(flight.sliced(first), pair.serverGot, pair.toClient);
            pair.exchange();
            QCOMPARE(pair.client.state(), State::Open);
        }
    }

    void resumes_data() { addVersions(); }

    void resumes()
    {
        QFETCH(const bool, old);
        const TlsContext server = contextFor(old);
        const TlsContext client = test::clientContext();
        for (int i = 0; i < 20; ++i) {
            Pair pair(server, client);
            pair.exchange();
            QCOMPARE(pair.client.state(), State::Open);
            QCOMPARE(pair.client.resumed(), i > 0);
            QCOMPARE(pair.server.resumed(), i > 0);
            // The key that is pinned must be known without a certificate on the wire, too.
            QCOMPARE(pair.client.peerFingerprint(), test::identity().fingerprint());
        }
        Pair other(server, client, "other:1");
        other.exchange();
        QVERIFY(!other.client.resumed());
    }

    void manyAtOnceResume()
    {
        const TlsContext server = test::serverContext();
        const TlsContext client = test::clientContext();
        Pair(server, client).exchange();
        std::list<Pair> pairs;
        for (int i = 0; i < 8; ++i)
            pairs.emplace_back(server, client);
        for (Pair& pair : pairs) {
            pair.exchange();
            QVERIFY(pair.client.resumed());
        }
    }

    void remembersBoundedly()
    {
        const TlsContext server = test::serverContext();
        const TlsContext client = test::clientContext();
        for (int i = 0; i < 1030; ++i)
            Pair(server, client, QByteArray::number(i)).exchange();
        QCOMPARE(client.remembered(), 1024);
        Pair oldest(server, client, "0");
        oldest.exchange();
        QVERIFY(!oldest.client.resumed());
        Pair latest(server, client, "1029");
        latest.exchange();
        QVERIFY(latest.client.resumed());
    }

    void oldSessionIsNoWayAroundANewKey()
    {
        const TlsContext client = test::clientContext();
        Pair(test::serverContext(), client).exchange();
        const Identity stranger = Identity::make("tower.example").value();
        Pair pair(TlsContext::server(stranger).value(), client);
        pair.exchange();
        QCOMPARE(pair.client.state(), State::Open);
        QVERIFY(!pair.client.resumed());
        QCOMPARE(pair.client.peerFingerprint(), stranger.fingerprint());
    }

    void oneWriteIsOneRecord()
    {
        Pair pair(test::serverContext(), test::clientContext());
        pair.exchange();
        for (const int size : {1, 200, 16'383, 16'384}) {
            const quint64 before = pair.server.recordsRead();
            pair.client.write(QByteArray(size, 'x'), pair.toServer);
            pair.exchange();
            QCOMPARE(pair.server.recordsRead() - before, quint64(1));
        }
        const quint64 before = pair.server.recordsRead();
        pair.client.write(QByteArray(16'385, 'x'), pair.toServer);
        pair.exchange();
        QCOMPARE(pair.server.recordsRead() - before, quint64(2));
    }

    void garbageFails_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QTest::newRow("long record") << QByteArray("\x16\x03\x01\xff\xff") + QByteArray(70'000, 'a');
        QTest::newRow("alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7);
    }

    void garbageFails()
    {
        QFETCH(const QByteArray, bytes);
        TlsSession server(test::serverContext());
        QByteArray plaintext;
        QByteArray outgoing;
        QCOMPARE(server.feed(bytes, plaintext, outgoing), State::Failed);
        QVERIFY(!server.error().sentence.isEmpty());
        QVERIFY(plaintext.isEmpty());
        QCOMPARE(server.feed(bytes, plaintext, outgoing), State::Failed);
        QVERIFY(!server.write("x", outgoing));
    }

    void alteredRecordFails()
    {
        Pair pair(test::serverContext(), test::clientContext());
        pair.exchange();
        pair.client.write("hello", pair.toServer);
        pair.toServer[pair.toServer.size() - 1] = static_cast<char>(pair.toServer.back() ^ 1);
        pair.exchange();
        QCOMPARE(pair.server.state(), State::Failed);
        QVERIFY(pair.serverGot.isEmpty());
    }

    void authoritiesAreAskedOnlyOnDemand()
    {
        for (const Trust trust : {Trust::Pin, Trust::Any}) {
            Pair pair(test::serverContext(), TlsContext::client(trust).value());
            pair.exchange();
            QCOMPARE(pair.client.state(), State::Open);
        }
        Pair pair(test::serverContext(), TlsContext::client(Trust::Ca).value());
        pair.exchange();
        QCOMPARE(pair.client.state(), State::Failed);
        QCOMPARE(pair.client.error().code, "tls.certificate");
        QVERIFY(pair.server.state() != State::Open);
    }

    void keyAndCertificateMustBelongTogether()
    {
        Identity mixed = test::identity();
        mixed.keyPem = Identity::make("x")->keyPem;
        QCOMPARE(TlsContext::server(mixed).error().code, "tls.context");
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
