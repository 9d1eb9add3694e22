#include "app/ctl/eventstream.h"
#include "app/render.h"
#include "node/traffic/messagejson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace clackstower;
using namespace clackstower::app;
using base::JsonWriter;

namespace {

const base::Instant noon{std::chrono::milliseconds(1'795'000'000'250)};

template <typename... Arguments>
QByteArray written(void (*writer)(JsonWriter&, Arguments...), const std::type_identity_t<Arguments>&... arguments)
{
    JsonWriter json;
    writer(json, arguments...);
    return json.take();
}

QByteArray bodyOf(const QByteArray& bytes)
{
    JsonWriter json;
    traffic::writeBody(json, bytes);
    return json.take();
}

traffic::Sighting sightingOf(traffic::SightingKind kind)
{
    traffic::Sighting sighting;
    sighting.kind = kind;
    sighting.line = "clacks";
    sighting.time = noon;
    sighting.bytes = "{ \"b\" : 1.0 }";
    sighting.peer = base::Endpoint{"tower.example", 8080};
    sighting.via = base::Address::fromText("192.0.2.7").value();
    sighting.reason = "because";
    sighting.latency = std::chrono::microseconds(1500);
    return sighting;
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreByteExact_data();
    void bodiesAreByteExact();
    void aMessage();
    void ourOwnMessageComesFromNobody();
    void aPeer();
    void aPeerThatWasMet();
    void aVerdict();
    void events_data();
    void events();
    void anEventIsOneLine();
    void aSetting();
    void aStreamCountsItsEvents();
};

void TestRender::bodiesAreByteExact_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    const auto same = [](const char* text) { QTest::newRow(text) << QByteArray(text) << QByteArray(text); };
    for (const char* text : {"1.0", "1e5", "-0", "123456789012345678901234567890", R"("\u0041\/")", "\"é塔🗼\"",
             "{ \"b\" : 1 ,\t\"a\":\n[ 1 , 2 ] }", R"({"a":1,"a":2})", "true", "null", "[]"})
        same(text);
    QTest::newRow("no JSON") << QByteArray("hello \"you\"") << QByteArray(R"("hello \"you\"")");
    QTest::newRow("two values") << QByteArray("1 2") << QByteArray(R"("1 2")");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << QByteArray(R"({"base64":"//4="})");
    QTest::newRow("JSON in bad UTF-8") << QByteArray("\"\xff\"") << QByteArray(R"({"base64":"Iv8i"})");
    QTest::newRow("nothing") << QByteArray() << QByteArray(R"("")");
}

void TestRender::bodiesAreByteExact()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    QCOMPARE(bodyOf(bytes), body);
}

void TestRender::aMessage()
{
    const traffic::Message message{.bytes = "{ \"b\" : 1.0 }",
        .queuedAt = noon,
        .from = base::Endpoint{"tower.example", 8080},
        .via = base::Address::fromText("192.0.2.7").value()};
    QCOMPARE(written(render::message, "clacks", message),
        QByteArray(R"({"id":")" + base::sha256("{ \"b\" : 1.0 }").toHex()
            + R"(","line":"clacks","bytes":13,"body":{ "b" : 1.0 },"queuedAt":"2026-11-18T11:06:40.250Z",)"
              R"("from":{"hostname":"tower.example","port":8080},"via":"192.0.2.7"})"));
}

void TestRender::ourOwnMessageComesFromNobody()
{
    const QByteArray json = written(
        render::message, "clacks", traffic::Message{.bytes = "1", .queuedAt = noon, .from = {}, .via = {}});
    QVERIFY(json.endsWith(R"("from":null,"via":null})"));
}

void TestRender::aPeer()
{
    peers::Peer peer;
    peer.endpoint = {"localhost", 4001};
    peer.since = noon;
    QCOMPARE(written(render::peer, "clacks", peer),
        QByteArray(R"({"line":"clacks","hostname":"localhost","port":4001,"identifier":")"
            + base::sha256("localhost4001").toHex()
            + R"(","status":"new","since":"2026-11-18T11:06:40.250Z","lastHeard":null,"introducedBy":null,)"
              R"("received":0,"sent":0,"failures":0,"latencyMs":null,"fingerprint":null,"note":"",)"
              R"("typed":false,"answered":false,"proven":false,"copes":false,"address":null,"changedFingerprint":null})"));
}

void TestRender::aPeerThatWasMet()
{
    peers::Peer peer;
    peer.endpoint = {"tower.example", 1};
    peer.status = peers::PeerStatus::Alive;
    peer.lastHeard = noon;
    peer.introducedBy = base::Endpoint{"a", 2};
    peer.latency = std::chrono::microseconds(2250);
    peer.fingerprint = "ab";
    peer.note = "a \"note\"";
    const QJsonObject json = QJsonDocument::fromJson(written(render::peer, "clacks", peer)).object();
    QCOMPARE(json[QLatin1String("status")], QJsonValue(QStringLiteral("alive")));
    QCOMPARE(json[QLatin1String("lastHeard")], QJsonValue(QStringLiteral("2026-11-18T11:06:40.250Z")));
    QCOMPARE(json[QLatin1String("introducedBy")][QLatin1String("port")], QJsonValue(2));
    QCOMPARE(json[QLatin1String("latencyMs")], QJsonValue(2.25));
    QCOMPARE(json[QLatin1String("fingerprint")], QJsonValue(QStringLiteral("ab")));
    QCOMPARE(json[QLatin1String("note")], QJsonValue(QStringLiteral("a \"note\"")));
}

void TestRender::aVerdict()
{
    QCOMPARE(written(traffic::writeVerdict, traffic::Verdict()),
        QByteArray(R"({"action":"forward","rule":null,"stations":[],"archived":false,"transformed":false})"));
    const traffic::Verdict full{.action = traffic::Action::Stonewall,
        .rule = traffic::RuleRef{"r1", "no ads", 3},
        .stations = {"news"},
        .archived = true,
        .transformed = false};
    QCOMPARE(written(traffic::writeVerdict, full),
        QByteArray(R"({"action":"stonewall","rule":{"id":"r1","name":"no ads","version":3},"stations":["news"],)"
                   R"("archived":true,"transformed":false})"));
}

void TestRender::events_data()
{
    QTest::addColumn<tower::Event>("event");
    QTest::addColumn<QList<QByteArray>>("fields");

    using enum traffic::SightingKind;
    const auto row = [](const tower::Event& event, const QList<QByteArray>& fields) {
        QTest::newRow(tower::eventName(event).data()) << event << fields;
    };
    row(sightingOf(Received), {"id", "from", "via", "body", "bytes", "verdict"});
    row(sightingOf(Queued), {"id", "bytes"});
    row(sightingOf(Sent), {"id", "to", "latencyMs"});
    row(sightingOf(Failed), {"id", "to", "reason"});
    row(sightingOf(Stonewalled), {"id", "from", "via", "verdict"});
    row(sightingOf(Refused), {"id", "from", "via", "reason"});
    row(sightingOf(Dropped), {"id", "reason"});
    row(sightingOf(SetAside), {"id", "reason"});
    row(sightingOf(Restored), {"id"});
    row(sightingOf(Archived), {"id"});
    row(sightingOf(Tuned), {"id", "stations"});
    row(sightingOf(Updated), {"id", "peer", "key", "value", "version"});
    row(sightingOf(DigestSent), {"peer", "to", "reason"});
    row(sightingOf(DigestReceived), {"peer", "from", "via", "reason"});
    row(sightingOf(DeltasSent), {"peer", "to", "reason"});
    row(sightingOf(DeltasReceived), {"peer", "from", "via", "reason"});
    const auto live = [](peers::PeerStatus status, std::optional<peers::PeerStatus> previous) {
        tower::PeerChange change{.line = "scuttlebutt", .time = noon, .peer = {}, .previous = previous};
        change.peer.status = status;
        return change;
    };
    row(live(peers::PeerStatus::Live, std::nullopt), {"peer"});
    row(live(peers::PeerStatus::Live, peers::PeerStatus::Dead), {"peer", "previous"});
    row(live(peers::PeerStatus::Dead, peers::PeerStatus::Live), {"peer", "previous"});
    row(tower::PeerChange{.line = "clacks", .time = noon, .peer = {}, .previous = {}}, {"peer"});
    row(tower::PeerChange{.line = "clacks", .time = noon, .peer = {}, .previous = peers::PeerStatus::New},
        {"peer", "previous"});
    row(tower::LineChange{.line = "clacks", .time = noon, .error = {}}, {"state", "error"});
}

void TestRender::events()
{
    QFETCH(tower::Event, event);
    QFETCH(QList<QByteArray>, fields);
    const QByteArray line = render::eventLine(event);
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    QVERIFY2(!json.isEmpty(), line.constData());
    for (const QByteArray& field : fields + QList<QByteArray>{"event", "time", "line"})
        QVERIFY2(json.contains(QString::fromUtf8(field)), (field + " in " + line).constData());
    QVERIFY(line.startsWith("{\"event\":\"" + tower::eventName(event).toByteArray() + "\",\"time\":\""));
}

void TestRender::anEventIsOneLine()
{
    traffic::Sighting sighting = sightingOf(traffic::SightingKind::Received);
    sighting.bytes = "{\r\n \"a\\n\": 1\n}";
    const QByteArray line = render::eventLine(sighting);
    QVERIFY(!line.contains('\n'));
    QVERIFY2(line.contains("\"body\":{   \"a\\n\": 1 }"), line.constData());
    QCOMPARE(render::eventLine(tower::Gap{7}), QByteArray(R"({"event":"gap","missed":7})"));
}

void TestRender::aSetting()
{
    tower::Settings settings;
    QVERIFY(settings.setForThisRun("clacks.sendrate", "0.5"));
    JsonWriter json;
    render::setting(json, settings, *tower::findSetting("clacks.sendrate").value());
    const QJsonObject object = QJsonDocument::fromJson(json.take()).object();
    QCOMPARE(object[QLatin1String("value")], QJsonValue(0.5));
    QCOMPARE(object[QLatin1String("default")], QJsonValue(1));
    QCOMPARE(object[QLatin1String("unit")], QJsonValue(QStringLiteral("messages/s")));
    QVERIFY(!object[QLatin1String("description")].toString().isEmpty());

    JsonWriter port;
    render::setting(port, settings, *tower::findSetting("clacks.port").value());
    QVERIFY(port.text().startsWith(R"({"value":8080,"default":8080,"unit":null,)"));
}

void TestRender::aStreamCountsItsEvents()
{
    tower::Watchers watchers;
    int woken = 0;
    ctl::EventStream stream(watchers, {}, 3, {.events = 2, .bytes = 1000});
    stream.wake = [&woken] { ++woken; };
    for (int i = 0; i < 5; ++i)
        watchers.tell(sightingOf(traffic::SightingKind::Queued));
    QCOMPARE(woken, 1);
    QVERIFY(stream.next() && stream.next());
    QCOMPARE(stream.next(), std::optional<QByteArray>(R"({"event":"gap","missed":3})"));
    QVERIFY(!stream.next() && !stream.ended());
    watchers.tell(sightingOf(traffic::SightingKind::Queued));
    QVERIFY(stream.next());
    QVERIFY(stream.ended() && !stream.next());
}

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
