#include "node/archive/archive.h"
#include "node/archive/postgresreader.h"
#include "node/archive/postgreswriter.h"
#include "tests/archive/postgresserver.h"
#include "tests/archive/records.h"

#include <QDir>
#include <QFutureWatcher>

using namespace clackstower;
using namespace clackstower::archive;

namespace {

constexpr int patience = 240000; // a loaded machine, watched by sanitizers

template <typename Value>
base::Expected<Value> await(Answer<Value> answer)
{
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, patience))
        return base::fail("late", "no answer came");
    return answer.resultCount() > 0 ? answer.result() : base::Expected<Value>(base::fail("canceled", "canceled"));
}

struct FixedClock final : base::Clock
{
    base::Instant now() const override { return at(begin); }
};

using Standing = ServerBoard::Standing;

/// A tower's archive, with a folder of its own.
struct Tower
{
    explicit Tower(const QByteArray& url)
        : archive({.folder = folder.path(), .url = url}, clock)
    {
    }

    void keep(const QByteArray& bytes, qint64 ms) { QVERIFY(archive.keep(record(bytes, ms, archive.towerName()))); }

    bool isCopied()
    {
        return QTest::qWaitFor(
            [&] {
                const Health health = archive.health();
                return health.pending == 0 && health.server && health.server->state.standing == Standing::Connected;
            },
            patience);
    }

    bool isAlone()
    {
        return QTest::qWaitFor([&] { return archive.health().server->state.standing == Standing::Away; }, patience);
    }

    QStringList texts(const Query& query)
    {
        QStringList all;
        const auto page = await(archive.search(query));
        if (!page)
            return {QString::fromUtf8(page.error().sentence)};
        for (const Hit& hit : page->hits)
            all << QString::fromUtf8(hit.record.bytes);
        return all;
    }

    QTemporaryDir folder;
    FixedClock clock;
    Archive archive;
};

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList all;
    for (const char* const text : texts)
        all << QString::fromUtf8(text);
    return all;
}

} // namespace

/// The archive on a real server: towers that share it, and a server that comes and goes.
class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsEverythingOfARecord();
    void writingAgainChangesNothing();
    void findsWhatTheFileFinds_data();
    void findsWhatTheFileFinds();
    void pagesGiveEachOnce();
    void towersShareMessages();
    void nothingIsLostWhileTheServerIsAway();
    void anotherServerGetsEverything();
    void takesOutWhatIsOld();
    void noPasswordIsTold();

private:
    void open(PostgresWriter& writer)
    {
        const auto opened = writer.open(*parseServerUrl(m_url));
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().sentence.constData());
        QVERIFY(!opened->isEmpty());
    }

    std::unique_ptr<PostgresServer> m_server;
    QByteArray m_url;
};

void TestPostgres::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    QVERIFY2(m_server->trouble().isEmpty(), qPrintable(m_server->trouble()));
}

void TestPostgres::init()
{
    m_url = m_server->freshUrl();
    QVERIFY2(m_server->trouble().isEmpty(), qPrintable(m_server->trouble()));
}

void TestPostgres::keepsEverythingOfARecord()
{
    Record whole = record(QByteArray("\x00\xff{}'\\\n", 7), 7, "ours");
    whole.topic = QByteArray("to\0pic", 6);
    whole.sightings << seen(9, "theirs");
    whole.sightings[1].from.reset();
    whole.sightings[1].via = {};
    whole.sightings[1].times = 4;
    whole.sightings[1].last = at(begin + 90);
    PostgresWriter writer("ours");
    open(writer);
    QCOMPARE(*writer.write(std::vector{whole}), (WriteReport{1, 0}));
    PostgresReader reader;
    reader.direct({parseServerUrl(m_url).value(), 1});
    const auto page = reader.search({.withSightings = true}, {});
    QVERIFY2(page.has_value(), page ? "" : page.error().sentence.constData());
    QCOMPARE(page->hits.size(), 1);
    QCOMPARE(page->hits[0].record, whole);
    QCOMPARE(page->next, "");
    QCOMPARE(page->backend, "postgresql");
    const auto stats = reader.stats();
    QCOMPARE(stats->messages, 1);
    QCOMPARE(stats->bytes, 7);
    QCOMPARE(stats->oldest, at(begin + 7));
    QVERIFY(stats->fileBytes > 0);
}

void TestPostgres::writingAgainChangesNothing()
{
    PostgresWriter writer("ours");
    PostgresWriter other("theirs");
    open(writer);
    open(other);
    Record often = record("a", 5);
    often.sightings[0].times = 3;
    often.sightings[0].last = at(begin + 8);
    for (int n = 0; n < 3; ++n) {
        QVERIFY(writer.write(std::vector{often, record("b", 6)}));
        QVERIFY(other.write(std::vector{record("a", 2, "theirs")}));
    }
    PostgresReader reader;
    reader.direct({parseServerUrl(m_url).value(), 1});
    const auto page = reader.search({.oldestFirst = true, .withSightings = true}, {});
    QCOMPARE(page->hits.size(), 2);
    const QList<KeptSighting>& all = page->hits[0].record.sightings;
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0], seen(2, "theirs")); // it saw the message first, though it told later
    QCOMPARE(all[1], often.sightings[0]);
    QCOMPARE(reader.stats()->messages, 2);
    QCOMPARE(reader.stats()->oldest, at(begin + 2));
}

void TestPostgres::findsWhatTheFileFinds_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("a word") << QByteArray("word7") << list({"\"word7 beta\""});
    QTest::newRow("without accents and capitals") << QByteArray("ARGER") << list({"\"Ärger mit ALPHA beta\""});
    QTest::newRow("two words") << QByteArray("beta alpha") << list({"\"Ärger mit ALPHA beta\"", "\"beta alpha\""});
    QTest::newRow("in a row") << QByteArray("\"beta alpha\"") << list({"\"beta alpha\""});
    QTest::newRow("a beginning") << QByteArray("word*") << list({"\"word8 beta\"", "\"word7 beta\""});
    QTest::newRow("an escape of JSON") << QByteArray("café") << list({"\"caf\\u00e9\""});
    QTest::newRow("nothing") << QByteArray("nothing") << QStringList();
}

void TestPostgres::findsWhatTheFileFinds()
{
    QFETCH(QByteArray, words);
    QFETCH(QStringList, found);
    const QStringList texts = list(
        {"\"beta alpha\"", "\"caf\\u00e9\"", "\"Ärger mit ALPHA beta\"", "\"word7 beta\"", "\"word8 beta\""});
    Tower near(QByteArray{});
    Tower distant(m_url);
    for (Tower* const tower : {&near, &distant}) {
        for (int n = 0; n < texts.size(); ++n)
            tower->keep(texts[n].toUtf8(), n);
        tower->archive.flush(std::chrono::minutes(1));
    }
    QVERIFY(distant.isCopied());
    found.sort();
    for (Tower* const tower : {&near, &distant}) {
        QStringList got = tower->texts({.words = words});
        got.sort();
        QCOMPARE(got, found);
    }
    const auto page = await(distant.archive.search({.words = words}));
    QCOMPARE(page->backend, "postgresql");
    QCOMPARE(page->hits.isEmpty() || !page->hits[0].snippet->marks.isEmpty(), true);
}

void TestPostgres::pagesGiveEachOnce()
{
    PostgresWriter writer("ours");
    open(writer);
    std::vector<Record> records;
    QStringList all;
    for (int n = 0; n < 700; ++n) {
        records.push_back(record("m" + QByteArray::number(n), n / 3)); // three at one moment
        if (n % 2 == 0)
            all.prepend(QString::fromUtf8(records.back().bytes));
    }
    QVERIFY(writer.write(records));
    PostgresReader reader;
    reader.direct({parseServerUrl(m_url).value(), 1});
    for (const bool oldestFirst : {false, true}) {
        QStringList seen;
        Query query{.also = [](const Record& each) { return each.bytes.sliced(1).toInt() % 2 == 0; },
            .limit = 60,
            .oldestFirst = oldestFirst};
        do {
            const auto page = reader.search(query, {});
            QVERIFY2(page.has_value(), page ? "" : page.error().sentence.constData());
            for (const Hit& hit : page->hits)
                seen << QString::fromUtf8(hit.record.bytes);
            query.after = page->next;
        } while (!query.after.isEmpty());
        seen.sort();
        QStringList sorted = all;
        sorted.sort();
        QCOMPARE(seen, sorted);
    }
    QCOMPARE(reader.search({.after = "1.2"}, {}).error().code, "badCursor");
    QCOMPARE(reader.search({.since = at(begin + 100), .until = at(begin + 101)}, {})->hits.size(), 3);
    QCOMPARE(reader.search({.id = records[5].id()}, {})->hits.size(), 1);
    QCOMPARE(reader.search({.tower = "theirs"}, {})->hits.size(), 0);
    QCOMPARE(
        reader.search({.line = "clacks", .fromHost = "one.example", .rule = "r1", .maxBytes = 2}, {})->hits.size(),
        10);
}

void TestPostgres::towersShareMessages()
{
    Tower one(m_url);
    Tower two(m_url);
    for (int n = 0; n < 1500; ++n) {
        one.keep("\"both " + QByteArray::number(n) + '"', n);
        two.keep("\"both " + QByteArray::number(n) + '"', n + 1);
    }
    one.keep("\"only one\"", 5000);
    two.keep("\"only two\"", 5001);
    for (Tower* const tower : {&one, &two}) {
        tower->archive.flush(std::chrono::minutes(1));
        QVERIFY(tower->isCopied());
    }
    for (Tower* const tower : {&one, &two}) {
        QCOMPARE(tower->texts({.words = "only"}), list({"\"only two\"", "\"only one\""}));
        const auto stats = await(tower->archive.stats());
        QCOMPARE(stats->backend, "postgresql");
        QCOMPARE(stats->messages, 1502);
    }
    const auto page = await(one.archive.search({.words = "\"both 77\"", .withSightings = true}));
    QCOMPARE(page->hits.size(), 1);
    QCOMPARE(page->hits[0].record.sightings.size(), 2);
    QCOMPARE(page->hits[0].record.sightings[1].tower, two.archive.towerName());

    two.keep("\"both 77\"", 9000); // seen again, long after it was copied
    two.archive.flush(std::chrono::minutes(1));
    QVERIFY(two.isCopied());
    QVERIFY(QTest::qWaitFor(
        [&] {
            const auto again = await(one.archive.search({.words = "\"both 77\"", .withSightings = true}));
            return again && again->hits[0].record.sightings[1].times == 2;
        },
        patience));
}

void TestPostgres::nothingIsLostWhileTheServerIsAway()
{
    Tower tower(m_url);
    tower.keep("\"before\"", 1);
    tower.archive.flush(std::chrono::minutes(1));
    QVERIFY(tower.isCopied());
    m_server->stop();
    for (int n = 0; n < 1200; ++n)
        tower.keep("\"while away " + QByteArray::number(n) + '"', 10 + n);
    tower.archive.flush(std::chrono::minutes(1));
    QVERIFY(tower.isAlone());
    QTRY_COMPARE_WITH_TIMEOUT(tower.archive.health().pending, 1200, patience);
    const QByteArray sentence = tower.archive.health().sentences.value(0);
    QVERIFY2(
        sentence.contains("is away since 2026-") && sentence.contains("1200 messages wait"), sentence.constData());
    // Meanwhile the file answers, and says so.
    const auto page = await(tower.archive.search({.words = "away 1199"}));
    QVERIFY(page);
    QCOMPARE(page->backend, "sqlite");
    QCOMPARE(page->hits.size(), 1);
    QCOMPARE(await(tower.archive.search({.after = "server.1.2"})).error().code, fault::away.toByteArray());
    QCOMPARE(await(tower.archive.purge(at(begin + 1))).error().code, fault::away.toByteArray());
    QVERIFY(m_server->start());
    QVERIFY(tower.isCopied());
    QCOMPARE(tower.archive.health().sentences, QList<QByteArray>());
    QCOMPARE(await(tower.archive.stats())->messages, 1201);
    QCOMPARE(m_server->ask(m_url, QStringLiteral("select count(*) from clackstower.messages")), "1201");
}

void TestPostgres::anotherServerGetsEverything()
{
    Tower tower(QByteArray{});
    for (int n = 0; n < 10; ++n)
        tower.keep(QByteArray::number(n), n);
    tower.archive.flush(std::chrono::minutes(1));
    QVERIFY(!tower.archive.health().server);
    for (const QByteArray& url : {m_url, m_server->freshUrl()}) {
        tower.archive.reconfigure({.folder = tower.folder.path(), .url = url});
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto stats = await(tower.archive.stats());
                return stats && stats->backend == "postgresql" && stats->messages == 10;
            },
            patience));
        QCOMPARE(m_server->ask(url, QStringLiteral("select count(*) from clackstower.sightings")), "10");
    }
    tower.archive.reconfigure({.folder = tower.folder.path()});
    QCOMPARE(await(tower.archive.stats())->backend, "sqlite");
    QVERIFY(!tower.archive.health().server);
}

void TestPostgres::takesOutWhatIsOld()
{
    Tower one(m_url);
    Tower two(m_url);
    for (int n = 0; n < 100; ++n)
        one.keep(QByteArray::number(n), n);
    two.keep("7", 500);
    for (Tower* const tower : {&one, &two}) {
        tower->archive.flush(std::chrono::minutes(1));
        QVERIFY(tower->isCopied());
    }
    const auto removed = await(one.archive.purge(at(begin + 50)));
    QVERIFY2(removed.has_value(), removed ? "" : removed.error().sentence.constData());
    QCOMPARE(removed->messages, 50);                    // of the file
    QCOMPARE(await(one.archive.stats())->messages, 51); // on the server the other tower has seen one of them
    QCOMPARE(one.texts({.until = at(begin + 50)}), list({"7"}));
    QCOMPARE(m_server->ask(m_url, QStringLiteral("select sum(messages) from clackstower.towers")), "51");
}

void TestPostgres::noPasswordIsTold()
{
    Tower tower("postgresql://tower:s3cret@127.0.0.1:1/nowhere");
    QVERIFY(tower.isAlone());
    const Health health = tower.archive.health();
    QCOMPARE(health.server->state.name, "127.0.0.1:1/nowhere");
    QVERIFY(!health.server->state.reason.isEmpty());
    QVERIFY(!health.server->state.reason.contains("s3cret"));
    QVERIFY(!health.sentences.join().contains("s3cret"));
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
