#include "gossipbench.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::scuttlebutt;
using namespace std::chrono_literals;

/// What strangers try, and what becomes of it.
class DefencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<GossipBench>(GossipBench::named("me", 9700));
        m_bench->deliver(digestFrom("bob", 9701, {{"victim", 3, 9702}}));
        (void)m_bench->sent();
    }

    void injectedFieldsHaveNoEffect();
    void versionBombsAreParked();
    void onlyTheOwnerConfirmsAJump();
    void contradictionsAreShown();
    void nothingIsTakenAboutSelf();
    void whatCrashesAnOriginalIsRefused_data();
    void whatCrashesAnOriginalIsRefused();
    void largeMessagesAndValuesAreRefused();
    void keysAndStateAreBounded();
    void crowdsOfNamesAreBounded();
    void privateAddressesOfStrangersAreNotLearned();
    void aStrangerIsNoAmplifier();
    void strangersAreOnlyAsked();
    void ourOwnNameIsRefused();
    void floodsAreMetered();
    void whatOneAddressIsAnsweredIsBounded();
    void oddKeysTravelUnchanged();
    void bothWaysOfReadingAgree_data();
    void bothWaysOfReadingAgree();

private:
    std::unique_ptr<GossipBench> m_bench;
};

void DefencesTest::injectedFieldsHaveNoEffect()
{
    m_bench->deliver(R"({"digest":[{"id":"evil","maxVersionSeen":9,"transport":{"host":"127.0.0.1","port":9706},)"
                     R"("live":false,"lastTime":5,"data":{"planted":["v",2]},"intervals":[1],"sum":0}],)"
                     R"("sender":{"id":"bob","transport":{"host":"127.0.0.1","port":9701},"data":{"x":[1,1]}}})");
    const Node* const evil = m_bench->node("evil");
    QVERIFY(evil);
    QCOMPARE(evil->version, 0U);
    QCOMPARE(evil->pairs.count(), 0);
    QCOMPARE(evil->standing, Standing::Live);
    QVERIFY(!evil->phi.lastContact());
    QCOMPARE(evil->phi.mean(), 750.0);
    QCOMPARE(m_bench->node("bob")->pairs.count(), 0);
}

void DefencesTest::versionBombsAreParked()
{
    m_bench->deliver(deltasFrom("bob", 9701, R"([["victim","k","bomb",9007199254740991]])"));
    QCOMPARE(m_bench->node("victim")->version, 0U);
    QCOMPARE(m_bench->node("victim")->claimed, greatestVersion);
    QCOMPARE(m_bench->core.counters().jumpsParked, 1U);
    m_bench->deliver(deltasFrom("bob", 9701, R"([["victim","k","true",4]])"));
    QCOMPARE(m_bench->valueOf("victim", "k"), QByteArray("\"true\""));
    QCOMPARE(m_bench->node("victim")->claimed, 0U);
}

void DefencesTest::onlyTheOwnerConfirmsAJump()
{
    // From the owner, but not from where it lives: anybody can write its name.
    m_bench->deliver(R"({"deltas":[["victim","k",1,5000000]],)"
                     R"("sender":{"id":"victim","transport":{"host":"127.0.0.1","port":9702}}})",
        "127.0.0.66");
    QCOMPARE(m_bench->node("victim")->version, 0U);
    m_bench->deliver(deltasFrom("victim", 9702, R"([["victim","k",1,5000000]])"));
    QCOMPARE(m_bench->node("victim")->version, 5'000'000U);
}

void DefencesTest::contradictionsAreShown()
{
    m_bench->deliver(deltasFrom("bob", 9701, R"([["victim","k",{"a":1},4]])"));
    m_bench->deliver(deltasFrom("bob", 9701, R"([["victim","k",{"a":1.0},4]])")); // the same, spelled otherwise
    QCOMPARE(m_bench->core.counters().contradictions, 0U);
    m_bench->deliver(deltasFrom("bob", 9701, R"([["victim","k","another",4]])"));
    QCOMPARE(m_bench->core.counters().contradictions, 1U);
    QCOMPARE(m_bench->node("victim")->contradicted, 4U);
    QCOMPARE(m_bench->valueOf("victim", "k"), QByteArray(R"({"a":1})"));
    const auto refused = m_bench->notes.of(traffic::SightingKind::Refused);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().topic, QByteArray("k"));
    QVERIFY(refused.first().reason.contains("another value"));
}

void DefencesTest::nothingIsTakenAboutSelf()
{
    m_bench->set("mine", "1");
    m_bench->deliver(deltasFrom("bob", 9701, R"([["me","mine","forged",50],["me","more","forged",51]])"));
    QCOMPARE(m_bench->core.counters().aboutSelf, 2U);
    QCOMPARE(m_bench->core.ownVersion(), 1U);
    QCOMPARE(m_bench->valueOf("me", "mine"), QByteArray("1"));
    QVERIFY(m_bench->valueOf("me", "more").isEmpty());
}

void DefencesTest::whatCrashesAnOriginalIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray sender = R"("sender":{"id":"z","transport":{"host":"127.0.0.1","port":9707}})";
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("no sender") << QByteArray(R"({"digest":[]})");
    QTest::newRow("sender null") << QByteArray(R"({"digest":[],"sender":null})");
    QTest::newRow("digest an object") << QByteArray(R"({"digest":{"a":1},)" + sender + '}');
    QTest::newRow("digest a truth") << QByteArray(R"({"digest":true,)" + sender + '}');
    QTest::newRow("deltas a text") << QByteArray(R"({"deltas":"abc",)" + sender + '}');
    QTest::newRow("a delta that is none") << QByteArray(R"({"deltas":["x"],)" + sender + '}');
    QTest::newRow("a delta that is null") << QByteArray(R"({"deltas":[null],)" + sender + '}');
    QTest::newRow("deep") << QByteArray(
        R"({"x":)" + QByteArray(100, '[') + QByteArray(100, ']') + ',' + sender + '}');
    QTest::newRow("cut") << QByteArray(R"({"digest":[{"id":)");
    QTest::newRow("cut in an id") << QByteArray(R"({"digest":[{"id":"ab)");
    QTest::newRow("cut in a host") << QByteArray(R"({"sender":{"id":"z","transport":{"host":"ab)");
    QTest::newRow("not UTF-8") << QByteArray("{\"digest\":[{\"id\":\"\xff\"}]," + sender + '}');
    QTest::newRow("a trailing comma") << QByteArray(R"({"digest":[{"id":"a"},],)" + sender + '}');
    QTest::newRow("two documents") << QByteArray(R"({"digest":[],)" + sender + "}{}");
}

void DefencesTest::whatCrashesAnOriginalIsRefused()
{
    QFETCH(QByteArray, bytes);
    m_bench->deliver(bytes);
    QCOMPARE(m_bench->core.counters().badMessages, 1U);
    QVERIFY(!m_bench->node("z"));
}

void DefencesTest::largeMessagesAndValuesAreRefused()
{
    m_bench->deliver(QByteArray(m_bench->core.config().messageBytes + 1, ' '));
    QCOMPARE(m_bench->core.counters().tooLarge, 1U);
    const QByteArray large(m_bench->core.config().valueBytes + 1, 'x');
    m_bench->deliver(deltasFrom("bob", 9701, R"([["bob","k",")" + large + R"(",1],["bob","l",1,2]])"));
    QCOMPARE(m_bench->core.counters().valuesTooLarge, 1U);
    QVERIFY(m_bench->valueOf("bob", "k").isEmpty());
    QCOMPARE(m_bench->valueOf("bob", "l"), QByteArray("1")); // the one after it is not lost
}

void DefencesTest::keysAndStateAreBounded()
{
    Config config = GossipBench::named("me", 9700);
    config.keysPerPeer = 10;
    config.stateBytes = 2000;
    GossipBench bench(config);
    bench.deliver(digestFrom("bob", 9701, {{"carol", 0, 9702}}));
    QByteArray deltas = "[";
    for (int i = 1; i <= 20; ++i)
        deltas
            += R"(["bob","k)" + QByteArray::number(i) + R"(",1,)" + QByteArray::number(i) + (i < 20 ? "]," : "]");
    bench.deliver(deltasFrom("bob", 9701, deltas + ']'));
    QCOMPARE(bench.node("bob")->pairs.count(), 10);
    QCOMPARE(bench.core.counters().keysFull, 10U);
    for (int i = 1; i <= 10; ++i)
        bench.deliver(deltasFrom("bob", 9701,
            R"([["carol","k)" + QByteArray::number(i) + R"(",")" + QByteArray(500, 'x') + R"(",)"
                + QByteArray::number(i) + "]]"));
    QVERIFY(bench.core.stateBytes() <= 2000);
    QVERIFY(bench.core.counters().stateFull > 0);
}

void DefencesTest::crowdsOfNamesAreBounded()
{
    Config config = GossipBench::named("me", 9700);
    config.newPeersPerMessage = 50;
    config.peersPerNamer = 120;
    GossipBench bench(config);
    for (int message = 0; message < 10; ++message) {
        QList<std::tuple<QByteArray, quint64, quint16>> entries;
        for (int i = 0; i < 100; ++i)
            entries << std::tuple("g" + QByteArray::number(message * 100 + i), 0, quint16(10000 + i));
        bench.deliver(digestFrom("bob", 9701, entries));
        QVERIFY(bench.core.roll().count() <= 1 + 50 * (message + 1));
    }
    QCOMPARE(bench.core.roll().count(), 121);
    QVERIFY(bench.core.counters().peersRefused > 0);
}

void DefencesTest::privateAddressesOfStrangersAreNotLearned()
{
    m_bench->deliver(
        R"({"digest":[{"id":"lan","maxVersionSeen":1,"transport":{"host":"192.168.1.1","port":9742}}],)"
        R"("sender":{"id":"far","transport":{"host":"8.8.4.4","port":9742}}})",
        "8.8.4.4");
    QVERIFY(m_bench->node("far"));
    QVERIFY(!m_bench->node("lan"));
    QCOMPARE(m_bench->core.counters().peersNotPermitted, 1U);
}

void DefencesTest::aStrangerIsNoAmplifier()
{
    for (int i = 0; i < 300; ++i)
        m_bench->set("k" + QByteArray::number(i), '"' + QByteArray(50, 'x') + '"');
    // It says that it lives somewhere else than where it speaks from.
    const QByteArray question = R"({"digest":[{"id":"me","maxVersionSeen":0}],)"
                                R"("sender":{"id":"mask","transport":{"host":"8.8.8.8","port":9742}}})";
    m_bench->deliver(question, "8.8.4.4");
    qsizetype bytes = 0;
    for (const Transmit& transmit : m_bench->sent()) {
        QCOMPARE(transmit.to.hostname, QByteArray("8.8.8.8"));
        bytes += transmit.bytes.size();
    }
    QVERIFY2(bytes <= 3 * question.size() + 500, QByteArray::number(bytes).constData());
}

void DefencesTest::strangersAreOnlyAsked()
{
    m_bench->core.setGossiping(true, m_bench->now);
    m_bench->advance(20s);
    int asked = 0;
    for (const Transmit& transmit : m_bench->sent()) {
        if (transmit.to.port != 9702) // the one that only bob has named
            continue;
        ++asked;
        QVERIFY(transmit.bytes.size() < 400);
        QVERIFY(!transmit.permission.typedByUser);
    }
    QVERIFY(asked > 0);
}

void DefencesTest::ourOwnNameIsRefused()
{
    m_bench->deliver(digestFrom("me", 9999, {{"phantom", 1, 9998}}));
    QCOMPARE(m_bench->core.counters().fromOwnId, 1U);
    QVERIFY(!m_bench->node("phantom"));
}

void DefencesTest::floodsAreMetered()
{
    const QByteArray message = digestFrom("bob", 9701, {});
    for (int i = 0; i < 6000; ++i)
        m_bench->deliver(message, "127.0.0.1");
    QVERIFY(m_bench->core.counters().tooOften > 1000);
    (void)m_bench->sent();
    m_bench->now += 2s;
    const quint64 before = m_bench->core.counters().digestsReceived;
    m_bench->deliver(message, "127.0.0.1");
    QCOMPARE(m_bench->core.counters().digestsReceived, before + 1);
}

void DefencesTest::whatOneAddressIsAnsweredIsBounded()
{
    Config config = GossipBench::named("me", 9700);
    config.answersPerSecond = 10'000;
    GossipBench bench(config);
    for (int i = 0; i < 100; ++i)
        bench.set("key" + QByteArray::number(i), '"' + QByteArray(400, 'x') + '"');
    qsizetype bytes = 0;
    const auto ask = [&](const char* from) {
        bench.deliver(digestFrom("bob", 9701, {{"me", 0, 9700}}), from);
        qsizetype answered = 0;
        for (const Transmit& transmit : bench.sent())
            answered += transmit.bytes.size();
        bytes += answered;
        return answered;
    };
    QVERIFY(ask("127.0.0.1") > 8000); // all that an answer may hold
    for (int i = 0; i < 100; ++i)
        ask("127.0.0.1");
    QVERIFY(bytes < 40'000);
    QVERIFY(bench.core.counters().answersSpared > 90);
    QVERIFY(ask("127.0.0.1") == 0);
    QVERIFY(ask("127.0.0.2") > 0); // others still are
    bench.now += 10s;
    QVERIFY(ask("127.0.0.1") > 8000);
}

void DefencesTest::oddKeysTravelUnchanged()
{
    m_bench->deliver(deltasFrom("bob", 9701, R"([["bob","__proto__",{"a":1},1],["bob","k\"\n\u00e9",1e400,2]])"));
    QCOMPARE(m_bench->valueOf("bob", "__proto__"), QByteArray(R"({"a":1})"));
    (void)m_bench->sent();
    m_bench->deliver(digestFrom("carol", 9703, {{"bob", 0, 9701}}));
    QList<QByteArray> keys;
    for (const Transmit& transmit : m_bench->sent()) {
        const auto message = decode(transmit.bytes);
        for (const Delta& delta : message->deltas)
            keys << delta.key.toByteArray() + '=' + delta.value.toByteArray();
    }
    QCOMPARE(keys, (QList<QByteArray>{R"(__proto__={"a":1})", "k\"\n\xc3\xa9=1e400"}));
}

// What is written as originals write it is read by comparing, all else step by step. A blank makes the difference
// here, and must make none in what was read.
void DefencesTest::bothWaysOfReadingAgree_data()
{
    QTest::addColumn<QByteArray>("entry");
    const auto add = [](const char* name, const char* entry) { QTest::newRow(name) << QByteArray(entry); };
    add("an original's", R"({"id":"a","maxVersionSeen":7,"transport":{"host":"h","port":1}})");
    add("ours", R"({"id":"a","maxVersionSeen":0,"transport":{"host":"127.0.0.1","port":65535,"tower":1}})");
    add("another tower", R"({"id":"a","maxVersionSeen":0,"transport":{"host":"h","port":1,"tower":2}})");
    add("no id", R"({"id":"","maxVersionSeen":7,"transport":{"host":"h","port":1}})");
    add("no host", R"({"id":"a","maxVersionSeen":7,"transport":{"host":"","port":1}})");
    add("port 0", R"({"id":"a","maxVersionSeen":7,"transport":{"host":"h","port":0}})");
    add("port 65536", R"({"id":"a","maxVersionSeen":7,"transport":{"host":"h","port":65536}})");
    add("the greatest version",
        R"({"id":"a","maxVersionSeen":9007199254740991,"transport":{"host":"h","port":1}})");
    add("beyond it", R"({"id":"a","maxVersionSeen":9007199254740992,"transport":{"host":"h","port":1}})");
    add("far beyond it", R"({"id":"a","maxVersionSeen":90071992547409910,"transport":{"host":"h","port":1}})");
    add("a leading zero", R"({"id":"a","maxVersionSeen":07,"transport":{"host":"h","port":1}})");
    add("an exponent", R"({"id":"a","maxVersionSeen":1e3,"transport":{"host":"h","port":1}})");
    add("a fraction", R"({"id":"a","maxVersionSeen":1.5,"transport":{"host":"h","port":1}})");
    add("a text", R"({"id":"a","maxVersionSeen":"7","transport":{"host":"h","port":1}})");
    add("a negative one", R"({"id":"a","maxVersionSeen":-7,"transport":{"host":"h","port":1}})");
    add("escapes", R"({"id":"a\u0041","maxVersionSeen":7,"transport":{"host":"h","port":1}})");
    add("a long id", R"({"id":"0123456789\"","maxVersionSeen":7,"transport":{"host":"h","port":1}})");
    add("a control character", "{\"id\":\"a\tb\",\"maxVersionSeen\":7,\"transport\":{\"host\":\"h\",\"port\":1}}");
    add("beyond ASCII", "{\"id\":\"\xc3\xa4\",\"maxVersionSeen\":7,\"transport\":{\"host\":\"h\",\"port\":1}}");
    add("no UTF-8", "{\"id\":\"\xff\",\"maxVersionSeen\":7,\"transport\":{\"host\":\"h\",\"port\":1}}");
    add("more than that", R"({"id":"a","maxVersionSeen":7,"transport":{"host":"h","port":1},"live":false})");
    add("cut off", R"({"id":"a","maxVersionSeen":7,"transport":{"host":"h","port":1)");
    add("a delta", R"(["a","k","v",1])");
    add("a delta of a number", R"(["a","k",12,1])");
    add("a delta of an object", R"(["a","k",{"x":[1]},1])");
    add("a delta with escapes", R"(["a","k","\n",1])");
    add("a delta without owner", R"(["","k","v",1])");
    add("a delta without key", R"(["a","","v",1])");
    add("a delta of five", R"(["a","k","v",1,2])");
    add("a delta of three", R"(["a","k","v"])");
    add("a delta of no version", R"(["a","k","v","x"])");
}

void DefencesTest::bothWaysOfReadingAgree()
{
    QFETCH(QByteArray, entry);
    const bool isDelta = entry.startsWith('[');
    const QByteArray before = isDelta ? R"({"deltas":[)" : R"({"digest":[)";
    const QByteArray after = R"(],"sender":{"id":"bob"}})";
    const QByteArray asWritten = before + entry + ',' + entry + after;
    const QByteArray withBlanks = before + ' ' + entry + " , " + entry + after;
    const auto compared = decode(asWritten);
    const auto stepped = decode(withBlanks);
    QCOMPARE(compared.has_value(), stepped.has_value());
    if (!compared) {
        QCOMPARE(compared.error().code, stepped.error().code);
        return;
    }
    QCOMPARE(compared->malformed, stepped->malformed);
    QCOMPARE(compared->digest.size(), stepped->digest.size());
    for (size_t i = 0; i < compared->digest.size(); ++i) {
        const DigestEntry& one = compared->digest[i];
        const DigestEntry& other = stepped->digest[i];
        QCOMPARE(one.id, other.id);
        QCOMPARE(one.version, other.version);
        QCOMPARE(one.place.host, other.place.host);
        QCOMPARE(one.place.port, other.place.port);
        QCOMPARE(one.place.isOurs, other.place.isOurs);
    }
    QCOMPARE(compared->deltas.size(), stepped->deltas.size());
    for (size_t i = 0; i < compared->deltas.size(); ++i) {
        QCOMPARE(compared->deltas[i].owner, stepped->deltas[i].owner);
        QCOMPARE(compared->deltas[i].key, stepped->deltas[i].key);
        QCOMPARE(compared->deltas[i].value, stepped->deltas[i].value);
        QCOMPARE(compared->deltas[i].version, stepped->deltas[i].version);
    }
}

QTEST_GUILESS_MAIN(DefencesTest)
#include "tst_defences.moc"
