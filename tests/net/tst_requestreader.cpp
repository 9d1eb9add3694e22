#include "node/base/json.h"
#include "node/net/requestreader.h"

#include <QString>
#include <QtTest>

using namespace clackstower;
using net::BodyState;
using net::RequestReader;
using State = net::RequestReader::State;

namespace {

BodyState judgeJson(QByteArrayView body)
{
    const auto scan = base::json::scanDocument(body);
    if (scan.fault == base::json::Fault::None)
        return BodyState::Whole;
    return scan.fault == base::json::Fault::Truncated ? BodyState::Truncated : BodyState::Bad;
}

struct Seen
{
    QByteArrayList requests; ///< method target body
    int refusal = 0;
    int salvaged = 0;
    bool lastKeepsAlive = false;
    State state = State::Between;
};

/// Feeds the pieces and goes on after each request, as a server does.
Seen feedPieces(RequestReader& reader, const QByteArrayList& pieces)
{
    Seen seen;
    for (const QByteArray& piece : pieces) {
        QByteArrayView bytes = piece;
        do {
            if (reader.feed(bytes) == State::Complete) {
                seen.requests += reader.method().toByteArray() + ' ' + reader.target() + ' ' + reader.body();
                seen.salvaged += reader.salvaged() ? 1 : 0;
                seen.lastKeepsAlive = reader.keepAlive();
                reader.next();
            } else if (reader.state() == State::Refused) {
                seen.refusal = reader.refusal();
                break;
            }
        } while (!bytes.isEmpty());
    }
    seen.state = reader.state();
    return seen;
}

Seen feedAll(const QByteArray& bytes, net::RequestLimits limits = {}, net::BodyJudge judge = judgeJson)
{
    RequestReader reader(limits, judge);
    return feedPieces(reader, {bytes});
}

QByteArray post(const QByteArray& body, qsizetype declared = -1)
{
    return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: "
        + QByteArray::number(declared < 0 ? body.size() : declared) + "\r\n\r\n" + body;
}

QByteArray fromOriginal(const QByteArray& body)
{
    return post(body, QString::fromUtf8(body).size());
}

} // namespace

class RequestReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsTheSameWhereverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArrayList>("requests");
        QTest::addColumn<int>("salvaged");
        const QByteArray body = R"({"a":"b"})";
        QTest::newRow("one post") << post(body) << QByteArrayList{"POST / " + body} << 0;
        QTest::newRow("three pipelined") << post("1") + "GET /x HTTP/1.1\r\nHost: a\r\n\r\n" + post("[2]")
                                         << QByteArrayList{"POST / 1", "GET /x ", "POST / [2]"} << 0;
        QTest::newRow("chunked")
            << QByteArray("POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4;ext=1\r\n{\"a\"\r\n3\r\n:1}\r\n"
                          "0\r\nTrailer: x\r\n\r\n")
                + post("2")
            << QByteArrayList{"POST /c {\"a\":1}", "POST / 2"} << 0;
        const QByteArray thorn = R"({"message":"þæö 日本 😀","type":"message"})";
        QTest::newRow("right length, not ASCII")
            << post(thorn) + post("3") << QByteArrayList{"POST / " + thorn, "POST / 3"} << 0;
        QTest::newRow("short length as the originals count")
            << fromOriginal(thorn) + fromOriginal(thorn) + post("4")
            << QByteArrayList{"POST / " + thorn, "POST / " + thorn, "POST / 4"} << 2;
        QTest::newRow("empty lines between")
            << "\r\n\r\n" + post("5") + "\r\n" + post("6") << QByteArrayList{"POST / 5", "POST / 6"} << 0;
    }

    void readsTheSameWhereverItIsCut()
    {
        QFETCH(const QByteArray, stream);
        QFETCH(const QByteArrayList, requests);
        QFETCH(const int, salvaged);
        for (qsizetype first = 0; first <= stream.size(); ++first) {
            RequestReader reader({}, judgeJson);
            const Seen seen = feedPieces(reader, {stream.first(first), stream.sliced(first)});
            QCOMPARE(seen.requests, requests);
            QCOMPARE(seen.salvaged, salvaged);
            QCOMPARE(seen.state, State::Between);
        }
        QByteArrayList bytes;
        for (const char byte : stream)
            bytes += QByteArray(1, byte);
        RequestReader reader({}, judgeJson);
        const Seen seen = feedPieces(reader, bytes);
        QCOMPARE(seen.requests, requests);
        QCOMPARE(seen.salvaged, salvaged);
    }

    void keepsAliveAsNodeDoes_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
        QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nConnection: close\r\n\r\n") << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
        QTest::newRow("1.0 keep") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
        QTest::newRow("upgrade is ignored")
            << QByteArray("GET / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n") << true;
    }

    void keepsAliveAsNodeDoes()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const bool, keeps);
        const Seen seen = feedAll(request);
        QCOMPARE(seen.requests.size(), 1);
        QCOMPARE(seen.lastKeepsAlive, keeps);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("nonsense") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << 400;
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
        QTest::newRow("CONNECT") << QByteArray("CONNECT a:1 HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two lengths") << QByteArray(
            "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n")
                                     << 400;
        QTest::newRow("length and chunks")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
        QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
        QTest::newRow("endless length") << "POST / HTTP/1.1\r\nContent-Length: " + QByteArray(40, '9') + "\r\n\r\n"
                                        << 400;
        QTest::newRow("2 GiB") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 2147483648\r\n\r\n") << 413;
        QTest::newRow("over by one") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n") << 413;
        QTest::newRow("chunk too large")
            << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n") << 413;
        QTest::newRow("chunks too large in all")
            << "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1f4\r\n" + QByteArray(500, 'a') + "\r\n1f5\r\n"
            << 413;
        QTest::newRow("endless chunk extension")
            << "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(60'000, 'x') << 413;
        QTest::newRow("long target") << "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\n\r\n" << 431;
        QTest::newRow("long header") << "GET / HTTP/1.1\r\nA: " + QByteArray(9000, 'a') + "\r\n\r\n" << 431;
        QTest::newRow("many headers") << "GET / HTTP/1.1\r\n" + QByteArray("a: b\r\n").repeated(2000) + "\r\n"
                                      << 431;
        QTest::newRow("endless blanks") << "GET / HTTP/1.1\r\nA:" + QByteArray(20'000, ' ') << 431;
        QTest::newRow("odd expectation")
            << QByteArray("POST / HTTP/1.1\r\nExpect: a miracle\r\nContent-Length: 2\r\n\r\n") << 417;
        QTest::newRow("longer than declared, ASCII") << post(R"({"a":1})", 5) << 400;
    }

    void refuses()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const int, status);
        const Seen whole = feedAll(request, {8192, 1000});
        QCOMPARE(whole.refusal, status);
        RequestReader reader({8192, 1000}, judgeJson);
        QByteArrayList bytes;
        for (const char byte : request)
            bytes += QByteArray(1, byte);
        QCOMPARE(feedPieces(reader, bytes).refusal, status);
    }

    /// Whether a head just fits must not depend on the pieces that it came in.
    void aHeadAtItsLimitIsOneHead()
    {
        const QByteArray frame = "\r\n\r\nGET / HTTP/1.1\r\nA: \r\n\r\n";
        for (qsizetype padding = 200; padding < 280; ++padding) {
            QByteArray request = frame;
            request.insert(frame.size() - 4, QByteArray(padding, 'a'));
            RequestReader reader({256, 1000}, judgeJson);
            QByteArrayList bytes;
            for (const char byte : std::as_const(request))
                bytes += QByteArray(1, byte);
            const Seen cut = feedPieces(reader, bytes);
            const Seen whole = feedAll(request, {256, 1000});
            QCOMPARE(cut.refusal, whole.refusal);
            QCOMPARE(cut.requests, whole.requests);
            QCOMPARE(whole.refusal, request.size() - 4 > 257 ? 431 : 0); // empty lines before it do not count
        }
    }

    void acceptsUpToTheLimits()
    {
        QCOMPARE(feedAll("GET / HTTP/1.1\r\nA: " + QByteArray(8000, 'a') + "\r\n\r\n").requests.size(), 1);
        QCOMPARE(feedAll(post(QByteArray(1000, '1')), {8192, 1000}).requests.size(), 1);
        const QByteArray tinyChunks = QByteArray("1\r\nx\r\n").repeated(1000);
        const Seen seen = feedAll(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + tinyChunks + "0\r\n\r\n", {8192, 1000});
        QCOMPARE(seen.requests, QByteArrayList{"POST / " + QByteArray(1000, 'x')});
    }

    void asksForTheBodyOnlyWhenItIsWaitedFor()
    {
        RequestReader reader;
        const QByteArray head = "POST / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n";
        QByteArrayView bytes = head;
        reader.feed(bytes);
        QVERIFY(reader.takeContinue());
        QVERIFY(!reader.takeContinue());
        bytes = "42";
        QCOMPARE(reader.feed(bytes), State::Complete);
        reader.next();
        const QByteArray impatient = head + "4";
        bytes = impatient;
        reader.feed(bytes);
        QVERIFY(!reader.takeContinue());
    }

    void salvageNeverReachesBeyondTheMessage()
    {
        // Whole JSON follows, but the count of units ends the body where the original's own count does.
        const QByteArray body = R"("é")";
        const Seen seen = feedAll(post(body, 3) + post("7"));
        QCOMPARE(seen.requests, (QByteArrayList{"POST / " + body, "POST / 7"}));
    }

    void salvageGivesUp()
    {
        const QByteArray open = "{\"a\":\"é";
        // The next request is swallowed as far as the count goes, and does not make it whole.
        QCOMPARE(feedAll(post(open) + post("1")).refusal, 400);
        // Continuation bytes add no unit: they must not be taken for ever.
        QCOMPARE(feedAll(post(open) + QByteArray(100, '\x80')).refusal, 400);
        // The body limit holds for what is saved, too.
        const QByteArray long_ = "\"" + QString(300, QChar(0x65e5)).toUtf8() + "\"";
        QCOMPARE(feedAll(fromOriginal(long_), {8192, 400}).refusal, 413);
        QCOMPARE(feedAll(fromOriginal(long_), {8192, 1000}).salvaged, 1);
        // Without a judge Node's behaviour is all there is.
        QCOMPARE(feedAll(fromOriginal(long_), {}, {}).refusal, 400);
        // What is broken otherwise is the handler's business.
        QCOMPARE(feedAll(post("é}")).requests.size(), 1);
    }

    void salvageWaitsVisibly()
    {
        RequestReader reader({}, judgeJson);
        const QByteArray whole = fromOriginal("\"éé\"");
        QByteArrayView bytes = QByteArrayView(whole).chopped(1);
        QCOMPARE(reader.feed(bytes), State::Body);
        QVERIFY(reader.isSalvaging());
    }

    void bodiesHaveNoSpareMemory()
    {
        for (const QByteArray& request : {post(QByteArray(200, '1')), post(QByteArray(200'000, '1')),
                 "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                     + QByteArray("a\r\n0123456789\r\n").repeated(5000) + "0\r\n\r\n",
                 fromOriginal("\"" + QString(5000, QChar(0x65e5)).toUtf8() + "\"")}) {
            RequestReader reader({}, judgeJson);
            for (QByteArrayView bytes = request; !bytes.isEmpty();) {
                QByteArrayView piece = bytes.first(std::min<qsizetype>(1000, bytes.size()));
                const qsizetype size = piece.size();
                reader.feed(piece);
                bytes = bytes.sliced(size - piece.size());
            }
            QCOMPARE(reader.state(), State::Complete);
            QVERIFY(reader.body().capacity() <= reader.body().size() + reader.body().size() / 8 + 32);
        }
    }
};

QTEST_GUILESS_MAIN(RequestReaderTest)
#include "tst_requestreader.moc"
