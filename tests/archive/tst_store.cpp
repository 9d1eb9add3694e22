#include "node/archive/rescue.h"
#include "node/archive/sqlitereader.h"
#include "node/archive/sqlitewriter.h"
#include "tests/archive/records.h"

#include <QTemporaryDir>

#include <random>

using namespace clackstower;
using namespace clackstower::archive;

/// The archive's file: what goes in, is found, is taken out.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEverythingOfARecord();
    void knowsAMessageByItsBytes();
    void countsSightings();
    void findsWords();
    void findsWordsOfLargeBatches();
    void findsByFields();
    void pagesLikeAPlainSort_data();
    void pagesLikeAPlainSort();
    void handsOverWhenItIsLate();
    void givesRoomBack();
    void removesTheOldestAcrossRuns();
    void rescuesWhatCanBeRead();

private:
    QStringList texts(const Query& query)
    {
        const auto page = m_reader->search(query, {});
        if (!page) {
            qWarning("%s", page.error().sentence.constData());
            return {QStringLiteral("error")};
        }
        QStringList all;
        for (const Hit& hit : page->hits)
            all << QString::fromUtf8(hit.record.bytes);
        return all;
    }

    void write(const std::vector<Record>& records)
    {
        const auto written = m_writer->write(records);
        QVERIFY2(written.has_value(), written ? "" : written.error().sentence.constData());
    }

    QString path() const { return m_folder->filePath(QStringLiteral("archive.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteWriter> m_writer;
    std::unique_ptr<SqliteReader> m_reader;
};

void TestStore::init()
{
    m_writer.reset();
    m_reader.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_writer = std::make_unique<SqliteWriter>(path());
    m_reader = std::make_unique<SqliteReader>(path());
    const auto opened = m_writer->open();
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().sentence.constData());
}

void TestStore::keepsEverythingOfARecord()
{
    Record whole = record(QByteArray("\x00\xff{}", 4), 7);
    whole.sightings << seen(9, "theirs");
    whole.sightings[1].from.reset();
    whole.sightings[1].via = {};
    whole.sightings[1].times = 4;
    whole.sightings[1].last = at(begin + 90);
    write({whole});
    const auto page = m_reader->search({.withSightings = true}, {});
    QVERIFY(page);
    QCOMPARE(page->hits.size(), 1);
    QCOMPARE(page->hits[0].record, whole);
    QCOMPARE(page->next, "");
    const auto stats = m_reader->stats();
    QCOMPARE(stats->messages, 1);
    QCOMPARE(stats->bytes, 4);
    QCOMPARE(stats->oldest, at(begin + 7));
    QVERIFY(stats->fileBytes > 0);
}

void TestStore::knowsAMessageByItsBytes()
{
    const auto written = m_writer->write(std::vector{record("a", 1), record("b", 2), record("a", 3)});
    QCOMPARE(*written, (WriteReport{2, 1}));
    QCOMPARE(*m_writer->write(std::vector{record("b", 9), record("c", 9)}), (WriteReport{1, 1}));
    QCOMPARE(texts({}), QStringList({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
}

void TestStore::countsSightings()
{
    write({record("a", 1)});
    write({record("a", 5), record("a", 8)});
    write({record("a", 5)}); // again: changes nothing
    write({record("a", 6, "theirs")});
    const auto page = m_reader->search({.withSightings = true}, {});
    const QList<KeptSighting>& all = page->hits[0].record.sightings;
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].times, 3);
    QCOMPARE(all[0].first, at(begin + 1));
    QCOMPARE(all[0].last, at(begin + 8));
    QCOMPARE(all[1].tower, "theirs");
    QCOMPARE(all[1].times, 1);

    // What a second archive gets of it is the same, however often.
    SqliteWriter other(m_folder->filePath(QStringLiteral("other.sqlite")));
    QVERIFY(other.open());
    QVERIFY(other.write(std::vector{page->hits[0].record}));
    QVERIFY(other.write(std::vector{page->hits[0].record}));
    SqliteReader reader(m_folder->filePath(QStringLiteral("other.sqlite")));
    QCOMPARE(reader.search({.withSightings = true}, {})->hits[0].record, page->hits[0].record);

    std::vector<Record> many;
    for (int n = 0; n < 200; ++n) {
        many.push_back(record("a", 100 + n));
        many.back().sightings[0].from->port = quint16(1000 + n);
    }
    write(many);
    QVERIFY(m_reader->search({.withSightings = true}, {})->hits[0].record.sightings.size() <= 65);
}

void TestStore::findsWords()
{
    write({record("\"Hello brave world\"", 1), record("\"hello again, w\\u00f6rld\"", 2), record("\"nothing\"", 3),
        record("\xff hello", 4)});
    const auto found = [&](const QByteArray& words) { return texts({.words = words}).size(); };
    QCOMPARE(found("hello"), 2);
    QCOMPARE(found("HELLO world"), 2);
    QCOMPARE(found("\"brave world\""), 1);
    QCOMPARE(found("\"hello world\""), 0);
    QCOMPARE(found("wor*"), 2);
    QCOMPARE(found("noth*"), 1);
    QCOMPARE(found("hello AND OR NOT"), 0); // no language, just words
    QVERIFY(!m_reader->search({.words = "*"}, {}));
    const auto page = m_reader->search({.words = "brave"}, {});
    QVERIFY(page->hits[0].snippet->text.contains("brave"));
    QVERIFY(!m_reader->search({.after = "nonsense"}, {}));
}

/// Messages go in many at once, and some with another text than their bytes: none of them loses its words.
void TestStore::findsWordsOfLargeBatches()
{
    const auto word = [](int n) { return "word" + QByteArray::number(n) + 'x'; };
    std::vector<Record> records;
    for (int n = 0; n < 100; ++n)
        records.push_back(record((n % 3 == 0 ? "\"a\\u00e4 line\\n" : "\"plain ") + word(n) + '"', n));
    records.push_back(records[3]); // again, within the same transaction
    records.push_back(record(records[40].bytes, 500));
    QCOMPARE(*m_writer->write(records), (WriteReport{100, 2}));
    QCOMPARE(*m_writer->write(std::span(records).first(20)), (WriteReport{0, 20}));
    for (int n = 0; n < 100; ++n)
        QCOMPARE(texts({.words = word(n)}), QStringList(QString::fromUtf8(records[size_t(n)].bytes)));
    QCOMPARE(texts({.words = "line"}).size(), 34);
    QCOMPARE(texts({.words = "nword0x"}).size(), 0); // what is escaped is no part of a word
    QCOMPARE(
        m_reader->search({.words = word(40), .withSightings = true}, {})->hits[0].record.sightings[0].times, 2);
    QCOMPARE(*m_writer->removeOldest(50), 50);
    for (int n = 0; n < 100; ++n)
        QCOMPARE(texts({.words = word(n)}).size(), n < 50 ? 0 : 1);
}

void TestStore::findsByFields()
{
    Record other = record("\"second\"", 2000);
    other.topic = "news";
    other.origin = "bob";
    other.sightings[0].line = "scuttlebutt";
    other.sightings[0].from = base::Endpoint{"two.example", 1};
    other.sightings[0].verdict = {traffic::Action::Stonewall, traffic::RuleRef{"r9", "x", 1}, {}};
    Record third = record("\"third\"", 3000);
    third.sightings << seen(3001, "theirs", "two.example");
    write({record("\"first\"", 1000), other, third});
    const QStringList second{QStringLiteral("\"second\"")};
    QCOMPARE(texts({.line = "scuttlebutt"}), second);
    QCOMPARE(texts({.topic = "news"}), second);
    QCOMPARE(texts({.origin = "bob"}), second);
    QCOMPARE(texts({.rule = "r9"}), second);
    QCOMPARE(texts({.action = traffic::Action::Stonewall}), second);
    QCOMPARE(texts({.id = base::sha256("\"second\"")}), second);
    QCOMPARE(texts({.fromHost = "two.example"}).size(), 2); // one of them by its second sighting
    QCOMPARE(texts({.tower = "theirs"}).size(), 1);
    QCOMPARE(texts({.since = at(begin + 2000), .until = at(begin + 3000)}), second);
    QCOMPARE(texts({.minBytes = 8}), second);
    QCOMPARE(texts({.maxBytes = 7}).size(), 2);
    QCOMPARE(texts({.words = "second", .line = "clacks"}).size(), 0);
    QCOMPARE(texts({.also = [](const Record& r) { return r.topic == "news"; }}), second);
}

void TestStore::pagesLikeAPlainSort_data()
{
    QTest::addColumn<bool>("oldestFirst");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("judged");
    for (const bool oldestFirst : {false, true}) {
        for (const char* const words : {"", "even", "even three"}) {
            for (const bool judged : {false, true})
                QTest::addRow(
                    "%s, %s%s", oldestFirst ? "oldest first" : "newest first", words, judged ? ", judged" : "")
                    << oldestFirst << QByteArray(words) << judged;
        }
    }
}

void TestStore::pagesLikeAPlainSort()
{
    QFETCH(bool, oldestFirst);
    QFETCH(QByteArray, words);
    QFETCH(bool, judged);
    // Several runs, many equal times, holes.
    std::mt19937 chance(4);
    struct Row
    {
        qint64 ms;
        qint64 n;
        QByteArray text;
    };
    std::vector<Row> rows;
    qint64 n = 0;
    for (int batch = 0; batch < 12; ++batch) {
        std::vector<Record> records;
        std::vector<qint64> times;
        for (int i = 0; i < 50; ++i)
            times.push_back(qint64(chance() % 200) + (batch % 3 == 0 ? 0 : batch * 20));
        std::ranges::sort(times);
        for (const qint64 ms : times) {
            ++n;
            const QByteArray text = "\"" + QByteArray(n % 2 == 0 ? "even" : "odd") + ' '
                + (n % 3 == 0 ? "three" : "other") + ' ' + QByteArray::number(n) + '"';
            records.push_back(record(text, ms));
            rows.push_back({ms, n, text});
        }
        write(records);
    }
    QVERIFY(m_writer->removeBefore(at(begin + 15), 1000));
    while (*m_writer->removeBefore(at(begin + 15), 1000) > 0) {
    }

    QByteArrayList expected;
    std::erase_if(rows, [&](const Row& row) {
        const bool hasWords = words.isEmpty() || (row.n % 2 == 0 && (!words.contains("three") || row.n % 3 == 0));
        const bool inTime = row.ms >= 20 && row.ms < 180;
        return !hasWords || !inTime || (judged && row.n % 5 == 0);
    });
    std::ranges::sort(rows, [&](const Row& a, const Row& b) {
        return oldestFirst ? std::tie(a.ms, a.n) < std::tie(b.ms, b.n) : std::tie(b.ms, b.n) < std::tie(a.ms, a.n);
    });
    for (const Row& row : rows)
        expected << row.text;

    Query query{.words = words, .since = at(begin + 20), .until = at(begin + 180), .limit = 17};
    query.oldestFirst = oldestFirst;
    if (judged) {
        query.also = [](const Record& each) {
            const QByteArray number = each.bytes.split(' ').last();
            return number.first(number.size() - 1).toInt() % 5 != 0;
        };
    }
    QByteArrayList found;
    int pages = 0;
    for (;;) {
        const auto page = m_reader->search(query, {});
        QVERIFY2(page.has_value(), page ? "" : page.error().sentence.constData());
        QVERIFY(page->hits.size() <= 17);
        for (const Hit& hit : page->hits)
            found << hit.record.bytes;
        query.after = page->next;
        if (page->next.isEmpty())
            break;
        QCOMPARE(page->hits.size(), 17);
        QVERIFY(++pages < 100);
    }
    QVERIFY(expected.size() > 30);
    QCOMPARE(found, expected);
}

void TestStore::handsOverWhenItIsLate()
{
    std::vector<Record> records;
    for (int n = 0; n < 3000; ++n)
        records.push_back(record("\"m " + QByteArray::number(n) + '"', n));
    write(records);
    // A clock that is always late: each page is one step, and all of them together are everything.
    Query query{
        .also = [](const Record& each) { return each.bytes.contains("77"); }, .patience = base::Duration(1)};
    QStringList found;
    int pages = 0;
    do {
        const auto page = m_reader->search(query, {});
        QVERIFY(page);
        for (const Hit& hit : page->hits)
            found << QString::fromUtf8(hit.record.bytes);
        query.after = page->next;
        QVERIFY(++pages < 5000);
    } while (!query.after.isEmpty());
    QVERIFY(pages > 3);
    query.after.clear();
    query.patience = {};
    query.limit = 1000;
    QCOMPARE(found, texts(query));
    int asked = 0;
    (void)m_reader->search(query, [&] { return ++asked > 2; });
    QVERIFY(asked < 10);
}

void TestStore::givesRoomBack()
{
    std::mt19937 chance(5);
    const auto text = [&](int n) {
        QByteArray words = QByteArray::number(n);
        for (int i = 0; i < 60; ++i)
            words += ' ' + QByteArray::number(chance() % 5000, 36) + "word";
        return words;
    };
    for (int batch = 0; batch < 20; ++batch) {
        std::vector<Record> records;
        for (int n = 0; n < 500; ++n)
            records.push_back(record(text(batch * 500 + n), batch * 500 + n));
        write(records);
    }
    while (*m_writer->giveBack()) {
    }
    const qint64 full = m_writer->fileBytes();
    while (*m_writer->removeBefore(at(begin + 9000), 500) > 0) {
    }
    while (*m_writer->giveBack()) {
    }
    QVERIFY2(m_writer->fileBytes() < full / 5,
        qPrintable(QStringLiteral("%1 of %2").arg(m_writer->fileBytes()).arg(full)));
    QCOMPARE(m_reader->stats()->messages, 1000);
    QCOMPARE(m_reader->stats()->oldest, at(begin + 9000));
    QVERIFY(m_writer->check());
    QCOMPARE(texts({.words = "9500"}).size(), 1);
    QCOMPARE(texts({.words = "500"}).size(), 0);
    while (*m_writer->removeOldest(300) > 0) {
    }
    QCOMPARE(m_reader->stats()->messages, 0);
    QVERIFY(!m_reader->stats()->oldest);
    m_writer->close();
    QVERIFY(m_writer->open());
    write({record("new", 5), record("newer", 6)});
    QCOMPARE(texts({}), QStringList({QStringLiteral("newer"), QStringLiteral("new")}));
}

void TestStore::removesTheOldestAcrossRuns()
{
    write({record("50", 50), record("60", 60)});
    write({record("10", 10), record("20", 20)});
    write({record("70", 70)});
    QCOMPARE(*m_writer->removeOldest(1), 1);
    QCOMPARE(texts({}),
        QStringList({QStringLiteral("70"), QStringLiteral("60"), QStringLiteral("50"), QStringLiteral("20")}));
    while (*m_writer->removeBefore(at(begin + 60), 10) > 0) {
    }
    QCOMPARE(texts({}), QStringList({QStringLiteral("70"), QStringLiteral("60")}));
}

void TestStore::rescuesWhatCanBeRead()
{
    std::vector<Record> records;
    for (int n = 0; n < 4000; ++n)
        records.push_back(record("\"message " + QByteArray::number(n) + ' ' + QByteArray(200, 'x') + '"', n));
    write(records);
    m_reader->close();
    m_writer->close();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 400000);
    // Some pages in the middle, away from the schema at the beginning.
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
    file.write(QByteArray(5 * 4096, '\x5a'));
    file.close();
    QVERIFY(m_writer->open());
    const auto checked = m_writer->check();
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, fault::damaged.toByteArray());
    m_writer->close();

    const QString aside = setAside(path());
    QVERIFY(!aside.isEmpty());
    QVERIFY(m_writer->open());
    const auto saved = m_writer->rescue(aside);
    QVERIFY(saved);
    QVERIFY2(*saved > 3000 && *saved <= 4000, qPrintable(QString::number(*saved)));
    QVERIFY(m_writer->check());
    QCOMPARE(texts({.words = "3999"}).size(), 1);
    QCOMPARE(m_reader->search({}, {})->hits[0].record, records.back());
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
