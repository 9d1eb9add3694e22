#include "app/control/client.h"
#include "app/control/frames.h"
#include "app/control/server.h"
#include "app/controlpaths.h"
#include "node/tower/tower.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace clackstower;
using namespace clackstower::app;
using namespace clackstower::app::control;

namespace {

using Frames = QList<Frame>;

/// A tower off air with its control socket, and callers that each wait on a thread of their own, as ctl does.
class Fixture
{
public:
    Fixture()
    {
        Q_ASSERT(m_folder.isValid());
        const auto listening = server.listen(prepareControlPaths(m_folder.path()));
        Q_ASSERT(listening);
    }

    QStringList paths() const { return controlPaths(m_folder.path()); }

    std::pair<base::Expected<void>, Frames> ask(const QList<QByteArray>& words, const QByteArray& input = {})
    {
        base::Expected<void> result;
        Frames frames;
        std::atomic<bool> done = false;
        std::thread caller([&] {
            result = control::ask(paths(), {words, input}, [&](const Frame& frame) {
                frames << frame;
                return true;
            });
            done = true;
        });
        (void)QTest::qWaitFor([&] { return done.load(); }, 20'000);
        caller.join();
        return {result, frames};
    }

private:
    QTemporaryDir m_folder;
    base::SystemClock m_clock;

public:
    tower::Tower tower{tower::Settings(), m_folder.path(), m_clock};
    Server server{tower};
};

} // namespace

class TestControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreReadBack();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void framesAreCutWhereverTheBytesBreak();
    void nonsenseIsNoFrame();

    void oneDocument();
    void bytesTravelUnchanged();
    void failuresAndMisuse();
    void aWatchEndsAfterItsCount();
    void aWatchEndsWithTheServer();
    void aWatchEndsWithItsReader();
    void aReaderThatSleepsCostsNoMemory();
    void tooManyCallers();
    void aHugeRequestIsRefused();
    void theSocketIsTheOwners();
    void nobodyListens();
};

void TestControl::requestsAreReadBack()
{
    const Request request{{"enqueue", "with \"quotes\"\n\\ and 塔", ""}, QByteArray("\x00\xff\n", 3)};
    const QByteArray line = encodeRequest(request);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(decodeRequest(line).value(), request);
}

void TestControl::badRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("status");
    QTest::newRow("no args") << QByteArray("{}");
    QTest::newRow("args of another kind") << QByteArray(R"({"args":"status"})");
    QTest::newRow("a number among args") << QByteArray(R"({"args":[1]})");
    QTest::newRow("bad base64") << QByteArray(R"({"args":["enqueue"],"input":"*"})");
}

void TestControl::badRequestsAreRefused()
{
    QFETCH(QByteArray, line);
    QCOMPARE(decodeRequest(line).error().code, QByteArray("badRequest"));
}

void TestControl::framesAreCutWhereverTheBytesBreak()
{
    const Frames sent{{Frame::Line, "{\"a\":1}"}, {Frame::Document, "{\n}"}, {Frame::Piece, QByteArray("\n\0x", 3)},
        {Frame::Failure, ""}, {Frame::Done, ""}};
    QByteArray bytes;
    for (const Frame& frame : sent)
        bytes += encodeFrame(frame);
    for (qsizetype step = 1; step <= bytes.size(); ++step) {
        FrameReader reader;
        Frames read;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            reader.feed(bytes.mid(at, step));
            while (const auto frame = reader.next().value())
                read << *frame;
        }
        QCOMPARE(read, sent);
    }
}

void TestControl::nonsenseIsNoFrame()
{
    for (const char* bytes : {"HTTP/1.1 400 Bad Request\r\n", "line x\n", "line -1\n", "lines 3\nabc", "\n",
             "a line that never ends and never ends"}) {
        FrameReader reader;
        reader.feed(bytes);
        QVERIFY2(!reader.next(), bytes);
    }
}

void TestControl::oneDocument()
{
    Fixture fixture;
    const auto [result, frames] = fixture.ask({"status"});
    QVERIFY(result);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames.first().kind, Frame::Document);
    const QJsonObject status = QJsonDocument::fromJson(frames.first().content).object();
    QCOMPARE(status[QLatin1String("onAir")], QJsonValue(false));
    QCOMPARE(status[QLatin1String("lines")][QLatin1String("clacks")][QLatin1String("state")],
        QJsonValue(QStringLiteral("off")));
    for (const char* field : {"version", "pid", "uptimeMs", "notices", "journal"})
        QVERIFY2(status.contains(QLatin1String(field)), field);
}

void TestControl::bytesTravelUnchanged()
{
    Fixture fixture;
    const QByteArray spelled = "{ \"b\" : 1.0 ,\n\"a\":\"\\u0041\" }";
    QVERIFY(fixture.ask({"enqueue", "--json", "  " + spelled + "\n"}).first);
    QVERIFY(fixture.ask({"enqueue", "--json", "--file", "-"}, "\n 1e5 \n").first);
    QVERIFY(fixture.ask({"enqueue", "--file", "-"}, "text\n").first);
    QVERIFY(fixture.ask({"enqueue", "with \"quotes\" and 塔"}).first);
    const auto [result, frames] = fixture.ask({"peek"});
    QVERIFY(result);
    const QByteArray& peek = frames.first().content;
    for (const QByteArray& body :
        {spelled, QByteArray("1e5"), QByteArray(R"("text\n")"), QByteArray(R"("with \"quotes\" and 塔")")})
        QVERIFY2(peek.contains("\"body\":" + body + ','), body.constData());
}

void TestControl::failuresAndMisuse()
{
    Fixture fixture;
    QCOMPARE(fixture.ask({"nonsense"}).second.value(0).kind, Frame::Misuse);
    QCOMPARE(fixture.ask({"peek", "--limit", "x"}).second.value(0).kind, Frame::Misuse);
    QCOMPARE(fixture.ask({"drop", QByteArray(64, 'a')}).second.value(0).kind, Frame::Failure);
    QCOMPARE(fixture.ask({"enqueue", ""}).second.value(0).kind, Frame::Failure);
    QCOMPARE(fixture.ask({"enqueue", "--json", "--file", "-"}, "{bad").second.value(0).kind, Frame::Failure);
    QCOMPARE(fixture.ask({"enqueue", "--file", "-"}, "\xff").second.value(0).kind, Frame::Failure);
    QCOMPARE(fixture.ask({"enqueue", "--file", "-"}, QByteArray(2'000'000, 'x')).second.value(0).content,
        QByteArray("the message has 2000002 bytes, and clacks.bodyBytes allows 1048576"));
}

void TestControl::aWatchEndsAfterItsCount()
{
    Fixture fixture;
    Frames frames;
    std::thread caller([&] {
        (void)control::ask(
            fixture.paths(), {{"watch", "--event", "messageQueued", "--count", "2"}, {}}, [&](const Frame& frame) {
                frames << frame;
                return true;
            });
    });
    QTRY_COMPARE(fixture.tower.watchers().count(), 1);
    for (const char* text : {"one", "two", "three"})
        QVERIFY(fixture.ask({"enqueue", text}).first);
    QTRY_COMPARE(fixture.tower.watchers().count(), 0);
    caller.join();
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames.first().kind, Frame::Line);
}

void TestControl::aWatchEndsWithTheServer()
{
    Fixture fixture;
    base::Expected<void> result = base::fail("never", "it did not end");
    std::thread caller(
        [&] { result = control::ask(fixture.paths(), {{"watch"}, {}}, [](const Frame&) { return true; }); });
    QTRY_COMPARE(fixture.tower.watchers().count(), 1);
    fixture.server.close();
    caller.join();
    QVERIFY(result);
}

void TestControl::aWatchEndsWithItsReader()
{
    Fixture fixture;
    auto socket = std::make_unique<QLocalSocket>();
    socket->connectToServer(fixture.paths().first());
    socket->write(encodeRequest({{"watch"}, {}}));
    QTRY_COMPARE(fixture.tower.watchers().count(), 1);
    socket.reset();
    QTRY_COMPARE(fixture.tower.watchers().count(), 0);
}

void TestControl::aReaderThatSleepsCostsNoMemory()
{
    Fixture fixture;
    QLocalSocket socket;
    socket.setReadBufferSize(1024); // so that nothing is taken off the wire
    socket.connectToServer(fixture.paths().first());
    socket.write(encodeRequest({{"watch"}, {}}));
    QTRY_COMPARE(fixture.tower.watchers().count(), 1);

    traffic::Sighting sighting;
    sighting.line = "clacks";
    constexpr int many = 200'000;
    for (int i = 0; i < many; ++i) {
        sighting.bytes = QByteArray::number(i);
        fixture.tower.saw(sighting);
        if (i % 1000 == 0)
            QCoreApplication::processEvents();
    }
    socket.setReadBufferSize(0); // awake again
    FrameReader reader;
    quint64 seen = 0;
    quint64 missed = 0;
    const auto read = [&] {
        reader.feed(socket.readAll());
        while (const auto frame = reader.next().value_or(std::nullopt)) {
            const QJsonObject event = QJsonDocument::fromJson(frame->content).object();
            missed += quint64(event[QLatin1String("missed")].toInteger());
            seen += event.contains(QLatin1String("bytes")) ? 1U : 0U;
        }
        return missed > 0;
    };
    QVERIFY(QTest::qWaitFor(read, 20'000));
    QCOMPARE(seen + missed, quint64(many)); // every event is told or counted
    QVERIFY2(seen < many / 4, QByteArray::number(seen).constData());
}

void TestControl::tooManyCallers()
{
    Fixture fixture;
    std::vector<std::unique_ptr<QLocalSocket>> idle;
    for (int i = 0; i < 64; ++i) {
        idle.push_back(std::make_unique<QLocalSocket>());
        idle.back()->connectToServer(fixture.paths().first());
        QVERIFY(QTest::qWaitFor([&] { return idle.back()->state() == QLocalSocket::ConnectedState; }));
    }
    QCoreApplication::processEvents();
    const auto [result, frames] = fixture.ask({"status"});
    QCOMPARE(frames.value(0).kind, Frame::Failure);
    idle.clear();
    QTRY_COMPARE(fixture.ask({"status"}).second.value(0).kind, Frame::Document);
}

void TestControl::aHugeRequestIsRefused()
{
    Fixture fixture;
    const auto [result, frames] = fixture.ask({"enqueue", "--file", "-"}, QByteArray(largestRequest, 'x'));
    QVERIFY(frames.isEmpty() || frames.first().kind == Frame::Misuse);
    QCOMPARE(fixture.ask({"status"}).second.value(0).kind, Frame::Document);
}

void TestControl::theSocketIsTheOwners()
{
    Fixture fixture;
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(fixture.paths().first()) & others));
}

void TestControl::nobodyListens()
{
    const QTemporaryDir folder;
    const auto asked
        = control::ask(controlPaths(folder.path()), {{"status"}, {}}, [](const Frame&) { return true; });
    QCOMPARE(asked.error().code, QByteArray("noTower"));
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
