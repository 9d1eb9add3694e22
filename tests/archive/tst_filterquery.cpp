#include "node/archive/filterquery.h"
#include "node/archive/sqlitereader.h"
#include "node/archive/sqlitewriter.h"
#include "node/base/isotime.h"
#include "tests/archive/records.h"

#include <QTemporaryDir>

#include <random>

using namespace clackstower;
using namespace clackstower::archive;

/// Filters as queries: what the archive looks up by itself must leave in whatever the filter matches.
class TestFilterQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void narrows_data();
    void narrows();
    void findsWhatTheFilterMatches();
    void countsFromTheFirstTime();

private:
    static constexpr qint64 step = 60'000;
    static constexpr int count = 400;

    static base::Instant now() { return at(begin + step * count); }

    static Query queryOf(const QByteArray& text)
    {
        const auto filter = rules::Filter::compile(text);
        if (!filter)
            qFatal("%s: %s", text.constData(), filter.error().toError().sentence.constData());
        return queryFor(*filter, now());
    }

    QList<QByteArray> found(Query query)
    {
        query.limit = count;
        const auto page = SqliteReader(m_folder.filePath(QStringLiteral("archive.sqlite"))).search(query, {});
        QList<QByteArray> all;
        for (const Hit& hit : page.value_or(Page()).hits)
            all << hit.record.bytes;
        return all;
    }

    const QTemporaryDir m_folder;
    std::mt19937 m_chance{11};
};

void TestFilterQuery::initTestCase()
{
    SqliteWriter writer(m_folder.filePath(QStringLiteral("archive.sqlite")));
    QVERIFY(writer.open());
    std::vector<Record> records;
    for (int n = 0; n < count; ++n) {
        const QByteArray filling(qsizetype(m_chance() % 60), 'x');
        Record each = record("{\"n\":" + QByteArray::number(n) + ",\"x\":\"" + filling + "\"}", step * n);
        each.sightings[0].line = m_chance() % 4 == 0 ? "scuttlebutt" : "clacks";
        while (m_chance() % 3 == 0) { // seen again: later, elsewhere, otherwise decided
            KeptSighting again = seen(step * (n + 1 + qint64(m_chance() % 200)), "theirs", "two.example");
            again.line = m_chance() % 2 == 0 ? "scuttlebutt" : "clacks";
            again.verdict.action = traffic::Action::Stonewall;
            mergeSighting(each.sightings, again);
        }
        records.push_back(each);
    }
    QVERIFY(writer.write(records));
}

void TestFilterQuery::narrows_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* const text :
        {"line == clacks", "line in clacks", "time >= 2026-11-21", "time in 2026-11-20..2026-11-21", "age < 2h",
            "age in 1h..2h", "size > 40", "size in 20..30", "size == 33 and text contains x"})
        QTest::newRow(text) << QByteArray(text);
}

/// Something is left to the archive, or a first page would take as long as the whole.
void TestFilterQuery::narrows()
{
    QFETCH(const QByteArray, text);
    const Query query = queryOf(text);
    QVERIFY(query.line || query.since || query.until || query.minBytes || query.maxBytes);
    const Query either = queryOf('(' + text + ") or json.n == 1");
    QVERIFY(!either.line && !either.since && !either.until && !either.minBytes && !either.maxBytes);
    const Query without = queryOf("not (" + text + ')');
    QVERIFY(!without.line && !without.since && !without.until && !without.minBytes && !without.maxBytes);
}

void TestFilterQuery::findsWhatTheFilterMatches()
{
    const QByteArray id = record("{\"n\":7,\"x\":\"\"}", 0).id().toHex();
    const auto moment = [&] {
        const auto when = base::isoText(at(begin + step * qint64(m_chance() % count)));
        return m_chance() % 3 == 0 ? when.first(10) : m_chance() % 2 == 0 ? when.first(16) : when;
    };
    const auto span = [&] { return QByteArray::number(m_chance() % (count + 20)) + 'm'; };
    const auto size = [&] { return QByteArray::number(15 + m_chance() % 60); };
    const auto order = [&] {
        static constexpr const char* all[] = {" == ", " != ", " < ", " <= ", " > ", " >= "};
        return QByteArray(all[m_chance() % 6]);
    };
    const auto term = [&]() -> QByteArray {
        switch (m_chance() % 9) {
        case 0: return "line == " + QByteArray(m_chance() % 2 == 0 ? "clacks" : "scuttlebutt");
        case 1: return "line in (clacks, relay)";
        case 2: return "time" + order() + moment();
        case 3: return "time in " + moment() + ".." + moment();
        case 4: return "age" + order() + span();
        case 5: return "age in (" + span() + ".." + span() + ')';
        case 6: return "size" + order() + size();
        case 7: return "size in " + size() + ".." + size();
        default: return m_chance() % 8 == 0 ? "id == " + id : "verdict == stonewall";
        }
    };
    int hits = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray text = term();
        while (m_chance() % 2 == 0)
            text = (m_chance() % 4 == 0 ? "not (" + text + ')' : text) + (m_chance() % 4 == 0 ? " or " : " and ")
                + term();
        if (!rules::Filter::compile(text)) // a range that ends before it begins
            continue;
        const Query query = queryOf(text);
        const QList<QByteArray> expected = found({.also = query.also});
        const QList<QByteArray> narrowed = found(query);
        QVERIFY2(narrowed == expected, text.constData());
        hits += narrowed.isEmpty() || narrowed.size() == count ? 0 : 1;
    }
    QVERIFY2(hits > 80, qPrintable(QString::number(hits)));
}

/// However often it has come since: as the answer says when it was received.
void TestFilterQuery::countsFromTheFirstTime()
{
    const auto page = SqliteReader(m_folder.filePath(QStringLiteral("archive.sqlite")))
                          .search(queryOf("verdict == stonewall and age < 1h"), {});
    QVERIFY(page && !page->hits.isEmpty());
    for (const Hit& hit : page->hits)
        QVERIFY(hit.record.first().first > now() - std::chrono::hours(1));
}

QTEST_GUILESS_MAIN(TestFilterQuery)
#include "tst_filterquery.moc"
