#include "corebench.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace clackstower::base;
using namespace clackstower::clacks;
using clackstower::peers::Peer;

namespace {

QJsonObject load(const char* name)
{
    QFile file(QStringLiteral(VECTORS_DIR "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Endpoint endpointOf(const QJsonObject& object)
{
    return {
        object[QStringLiteral("hostname")].toString().toUtf8(), quint16(object[QStringLiteral("port")].toInt())};
}

QByteArray compact(const QJsonValue& value)
{
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return inArray.sliced(1, inArray.size() - 2);
}

Instant instantOf(const QJsonValue& value)
{
    return Instant(std::chrono::milliseconds(qint64(value.toDouble())));
}

} // namespace

/// What the original package did, case by case, against the same core that runs in production.
class VectorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifiers()
    {
        const QJsonArray cases = load("clacks-identifiers.json")[QStringLiteral("cases")].toArray();
        int compared = 0;
        for (const QJsonValue& one : cases) {
            const Endpoint endpoint{one[QStringLiteral("hostname")].toString().toUtf8(),
                quint16(one[QStringLiteral("port")].toVariant().toUInt())};
            if (one[QStringLiteral("hostname")].toString().isEmpty())
                continue; // such a tower cannot be contacted, so we never have one to identify
            QCOMPARE(identifierOf(endpoint), one[QStringLiteral("identifier")].toString().toUtf8());
            ++compared;
        }
        QCOMPARE(compared, 7);
    }

    void sender_data()
    {
        QTest::addColumn<QJsonObject>("one");
        for (const QJsonValue& one : load("clacks-sender.json")[QStringLiteral("cases")].toArray())
            QTest::newRow(one[QStringLiteral("name")].toString().toUtf8().constData()) << one.toObject();
    }

    void sender()
    {
        QFETCH(QJsonObject, one);
        const QString name = one[QStringLiteral("name")].toString();
        if (name == QStringLiteral("announce to oneself"))
            QSKIP("ours refuses it with a sentence: the original posts to itself, without effect");

        Config config;
        config.self = endpointOf(one[QStringLiteral("self")].toObject());
        config.manners = Manners::original();
        config.sendrate = 1'000'000;
        config.underWay = 1; // one message a round, as the original's timer has it
        ScriptedRandom random;
        FixedJudge judge;
        NoteTaker notes;
        Core core(config, random, judge, notes);
        for (const QJsonValue& before : one[QStringLiteral("peersBefore")].toArray()) {
            Peer peer;
            peer.endpoint = endpointOf(before.toObject());
            peer.status = *clackstower::peers::statusFromName(before[QStringLiteral("status")].toString().toUtf8());
            peer.since = instantOf(before[QStringLiteral("time")]);
            core.restorePeer(peer);
        }
        for (const QJsonValue& message : one[QStringLiteral("queueBefore")].toArray()) {
            const auto queued = core.enqueue(compact(message), Instant());
            if (!queued)
                QCOMPARE(queued.error().code, QByteArray("emptyMessage"));
        }
        QList<Transmit> unanswered;
        for (const QJsonValue& round : one[QStringLiteral("rounds")].toArray()) {
            const Instant at = instantOf(round[QStringLiteral("at")]);
            random = {};
            for (const QJsonValue& draw : round[QStringLiteral("random")].toArray())
                random.draws.append(draw.toDouble());
            core.setSending(true, at);
            if (const QJsonArray announce = round[QStringLiteral("announce")].toArray(); !announce.isEmpty())
                core.announce(1, {announce[0].toString().toUtf8(), quint16(announce[1].toInt())}, at);
            else
                core.wake(at);
            core.setSending(false, at);
            QList<Transmit> sent;
            while (auto transmit = core.nextTransmit())
                sent.append(*transmit);
            const QJsonArray expected = round[QStringLiteral("sent")].toArray();
            QCOMPARE(sent.size(), expected.size());
            for (qsizetype i = 0; i < sent.size(); ++i) {
                QCOMPARE(sent[i].to, endpointOf(expected[i].toObject()));
                QCOMPARE(sent[i].body, expected[i][QStringLiteral("body")].toString().toUtf8());
            }
            if (!round[QStringLiteral("random")].toArray().isEmpty())
                QCOMPARE(random.taken, round[QStringLiteral("randomsUsed")].toInt());
            for (const Transmit& transmit : sent) {
                Outcome outcome{.id = transmit.id, .sentence = "failed"};
                const QJsonValue answer = round[QStringLiteral("answer")];
                if (answer.toString() == QStringLiteral("none"))
                    continue;
                if (answer.isDouble()) {
                    outcome.kind = Outcome::Answered;
                    outcome.status = answer.toInt();
                }
                core.receive(outcome, at);
                while (core.nextEvent()) {
                }
            }
            QList<QByteArray> queue;
            for (const auto* item : core.queue().items())
                queue.append(item->bytes);
            QList<QByteArray> expectedQueue;
            for (const QJsonValue& message : round[QStringLiteral("queueAfter")].toArray())
                expectedQueue.append(compact(message));
            QCOMPARE(queue, expectedQueue);
            comparePeers(core.roster().book().all(), round[QStringLiteral("peersAfter")].toArray());
        }
    }

    void answers_data()
    {
        QTest::addColumn<QJsonObject>("one");
        for (const QJsonValue& one : load("clacks-answers.json")[QStringLiteral("cases")].toArray()) {
            bool isText = true;
            for (const QJsonValue& write : one[QStringLiteral("request")][QStringLiteral("bodyWrites")].toArray())
                isText = isText && write.isString() && !write.toString().contains(QStringLiteral("<tower"));
            if (isText) // large bodies and the tower's own name are met live, in tests/interop
                QTest::newRow(one[QStringLiteral("name")].toString().toUtf8().constData()) << one.toObject();
        }
    }

    void answers()
    {
        QFETCH(QJsonObject, one);
        const QString name = one[QStringLiteral("name")].toString();
        if (name.startsWith(QStringLiteral("body in ")))
            QSKIP("the original joins what it reads with commas; ours takes the bytes as they came (see "
                  "tests/interop)");
        if (name.startsWith(QStringLiteral("non-ASCII with the length")))
            QSKIP("ours saves such a body, below the core (see tests/net)");

        CoreBench bench;
        QByteArray body;
        for (const QJsonValue& write : one[QStringLiteral("request")][QStringLiteral("bodyWrites")].toArray())
            body += write.toString().toUtf8();
        QCOMPARE(bench.deliver(body), one[QStringLiteral("statuses")].toArray().first().toInt());

        const QJsonObject after = one[QStringLiteral("after")].toObject();
        QList<QByteArray> expectedQueue;
        for (const QJsonValue& message : after[QStringLiteral("queue")].toArray())
            expectedQueue.append(compact(message));
        QCOMPARE(bench.queued(), expectedQueue);
        const auto received = bench.notes.count(clackstower::traffic::SightingKind::Received);
        QCOMPARE(received, after[QStringLiteral("messageReceived")].toInt());

        // A tower that cannot be contacted is stored by the original and not by ours: it would die of it.
        QSet<QByteArray> expectedPeers;
        for (const QJsonValue& peer : after[QStringLiteral("peers")].toArray()) {
            const QString hostname = peer[QStringLiteral("hostname")].toString();
            const uint port = peer[QStringLiteral("port")].toVariant().toUInt();
            if (!hostname.isEmpty()) // a missing port means 443, as it does when the original connects
                expectedPeers.insert(Endpoint{hostname.toUtf8(), quint16(port ? port : 443)}.toText());
        }
        QSet<QByteArray> peers;
        for (const Peer& peer : bench.core.roster().book().all())
            peers.insert(peer.endpoint.toText());
        QCOMPARE(peers, expectedPeers);
    }

private:
    static void comparePeers(const QList<Peer>& peers, const QJsonArray& expected)
    {
        QCOMPARE(peers.size(), expected.size());
        QHash<Endpoint, Peer> byEndpoint;
        for (const Peer& peer : peers)
            byEndpoint.insert(peer.endpoint, peer);
        for (const QJsonValue& one : expected) {
            const Peer peer = byEndpoint.value(endpointOf(one.toObject()));
            QCOMPARE(statusName(peer.status).toByteArray(), one[QStringLiteral("status")].toString().toUtf8());
            QCOMPARE(peer.since, instantOf(one[QStringLiteral("time")]));
        }
    }
};

QTEST_GUILESS_MAIN(VectorsTest)
#include "tst_vectors.moc"
