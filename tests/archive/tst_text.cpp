#include "node/archive/ranking.h"
#include "node/archive/recordformat.h"
#include "node/archive/searchtext.h"
#include "node/archive/serverurl.h"
#include "tests/archive/records.h"

using namespace clackstower;
using namespace clackstower::archive;

/// What records and messages look like as text: for search, for export, for import.
class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreCutAndFolded();
    void escapesAreResolvedForSearch();
    void queriesAreParsed();
    void snippetsMarkWhatWasLookedFor();
    void recordsSurviveAsText_data();
    void recordsSurviveAsText();
    void badLinesAreRefusedAlone();
    void textMayComeInAnyPieces();
    void spreadsheetsRunNothing();
    void passwordsAreNotShown();
    void rankingWeighsWords();

private:
    static QList<base::Expected<Record>> readAll(const QByteArray& text, qsizetype piece)
    {
        RecordReader reader;
        QList<base::Expected<Record>> all;
        for (qsizetype at = 0; at <= text.size(); at += piece) {
            if (at + piece > text.size()) {
                reader.feed(text.sliced(at));
                reader.finish();
            } else {
                reader.feed(text.sliced(at, piece));
            }
            while (auto next = reader.next())
                all << std::move(*next);
        }
        return all;
    }
};

void TestText::wordsAreCutAndFolded()
{
    QByteArrayList words;
    for (const Word& word : wordsOf(QStringLiteral("Ärger, e\u0301tude-x2 \"ПРИВЕТ\"  \U0001F5FC tower_b")))
        words << word.folded;
    QCOMPARE(words, QByteArrayList({"arger", "etude", "x2", "привет", "tower", "b"}));
}

void TestText::escapesAreResolvedForSearch()
{
    QCOMPARE(searchableText("\"caf\\u00e9 \\\"x\\\" a\\nb\""), "\"café \"x\" a\nb\"");
    QCOMPARE(searchableText("plain \\u00e9"), "plain \\u00e9"); // no JSON
    QCOMPARE(searchableText("\xff\xfe"), "");
    const QByteArray longText = QByteArray(262143, 'a') + "é";
    QCOMPARE(searchableText(longText), QByteArray(262143, 'a'));
}

void TestText::queriesAreParsed()
{
    const auto terms = parseWords("Hello \"two words\" beg* x-y");
    QVERIFY(terms);
    QCOMPARE(*terms,
        QList<Term>(
            {{{"hello"}, false}, {{"two", "words"}, false}, {{"beg"}, true}, {{"x"}, false}, {{"y"}, false}}));
    QVERIFY(!parseWords(" !? \"\" "));
}

void TestText::snippetsMarkWhatWasLookedFor()
{
    QByteArray text = "\"";
    for (int n = 0; n < 200; ++n)
        text += "word" + QByteArray::number(n) + (n == 150 ? " Needle\n" : " ");
    const Snippet snippet = snippetOf(text + '"', *parseWords("needle"));
    QVERIFY(snippet.text.startsWith("…"));
    QVERIFY(snippet.text.endsWith("…"));
    QVERIFY(!snippet.text.contains('\n'));
    QVERIFY(snippet.text.size() < 400);
    QCOMPARE(snippet.marks.size(), 1);
    QCOMPARE(snippet.text.sliced(snippet.marks[0].begin, snippet.marks[0].end - snippet.marks[0].begin), "Needle");
    QCOMPARE(snippetOf("\xff", *parseWords("x")).text, "");
}

void TestText::recordsSurviveAsText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a string") << QByteArray("\"hello\"");
    QTest::newRow("an object") << QByteArray(R"({"a":[1,2,{"b":null}],"c":"d\u00e9"})");
    QTest::newRow("JSON over several lines") << QByteArray("{\n  \"a\": 1\r\n}");
    QTest::newRow("white space around") << QByteArray(" 1 ");
    QTest::newRow("text") << QByteArray("not json, \"quoted\", ünd\nlines\r\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\x01 x", 5);
    QTest::newRow("looks like bytes") << QByteArray(R"({"base64":"AAAA"})");
    QTest::newRow("a formula") << QByteArray("=1+1");
    QTest::newRow("an apostrophe") << QByteArray("'=1");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("commas") << QByteArray("a,\"b\",,c");
}

void TestText::recordsSurviveAsText()
{
    QFETCH(QByteArray, bytes);
    Record kept = record(bytes, 5);
    const QList<base::Expected<Record>> csv
        = readAll(formatHeader(RecordFormat::Csv) + recordBytes(kept, RecordFormat::Csv), 1000000);
    QCOMPARE(csv.size(), 1);
    QVERIFY2(csv[0].has_value(), csv[0] ? "" : csv[0].error().sentence.constData());
    QCOMPARE(*csv[0], kept);

    kept = rich(bytes);
    const QByteArray line = recordBytes(kept, RecordFormat::JsonLines);
    QCOMPARE(line.count('\n'), 1);
    const QList<base::Expected<Record>> json = readAll(line, 1000000);
    QCOMPARE(json.size(), 1);
    QVERIFY2(json[0].has_value(), json[0] ? "" : json[0].error().sentence.constData());
    QCOMPARE(*json[0], kept);
}

void TestText::badLinesAreRefusedAlone()
{
    const QByteArray good = recordBytes(record("\"a\"", 1), RecordFormat::JsonLines);
    const QByteArray text = good + "{nonsense\n\n" + R"({"id":"00","body":1,"receivedAt":"2026-01-01T00:00:00Z"})"
        + "\n" + R"({"receivedAt":"2026-01-01"})" + "\n" + R"({"body":1,"receivedAt":"soon"})" + "\n"
        + R"({"body":1,"receivedAt":"2026-01-01"})";
    const QList<base::Expected<Record>> all = readAll(text, 7);
    QByteArrayList outcomes;
    for (const auto& each : all)
        outcomes << (each ? QByteArray("good") : each.error().code);
    QCOMPARE(outcomes, QByteArrayList({"good", "badLine", "otherBytes", "noBody", "badTime", "good"}));
    QCOMPARE(readAll("nothing,of,the,kind\n1,2,3,4\n", 100)[0].error().code, foreignFile);
}

void TestText::textMayComeInAnyPieces()
{
    QByteArray json;
    QByteArray csv = formatHeader(RecordFormat::Csv);
    for (int n = 0; n < 5; ++n) {
        json += recordBytes(record("\"line\n" + QByteArray::number(n), n), RecordFormat::JsonLines);
        csv += recordBytes(record("\"line\n" + QByteArray::number(n), n), RecordFormat::Csv);
    }
    for (const QByteArray& text : {json, csv}) {
        for (qsizetype piece = 1; piece < 40; piece += 3) {
            const QList<base::Expected<Record>> all = readAll(text, piece);
            QCOMPARE(all.size(), 5);
            for (int n = 0; n < 5; ++n)
                QCOMPARE(all[n]->bytes, "\"line\n" + QByteArray::number(n));
        }
    }
}

void TestText::spreadsheetsRunNothing()
{
    Record evil = record("=HYPERLINK(\"x\")", 1);
    evil.topic = "@SUM(1)";
    const QByteArray row = recordBytes(evil, RecordFormat::Csv);
    QVERIFY(!row.contains("\"="));
    QVERIFY(!row.contains("\"@"));
}

void TestText::passwordsAreNotShown()
{
    QCOMPARE(withoutPassword("postgresql://u:s3cret@h:5433/d?sslmode=require"),
        "postgresql://u:***@h:5433/d?sslmode=require");
    QVERIFY(!withoutPassword("postgresql://h/d?password=s3cret&user=u").contains("s3cret"));
    QVERIFY(!withoutPassword("postgresql://u:s3 cret@:x/%").contains("s3"));
    QCOMPARE(
        withPasswordOf("postgresql://u:s3%40cret@h/d", "postgresql://u:***@h2/d"), "postgresql://u:s3%40cret@h2/d");
    QCOMPARE(withPasswordOf("postgresql://h/d?password=a%26b", "postgresql://h/e?password=***"),
        "postgresql://h/e?password=a%26b");
    QCOMPARE(withPasswordOf("postgresql://u:s3cret@h/d", "postgresql://u:new@h/d"), "postgresql://u:new@h/d");
    QCOMPARE(withPasswordOf("postgresql://h/d", "postgresql://u:***@h/d"), "postgresql://u:***@h/d");
    const auto url = parseServerUrl("postgresql://u:p%40ss@h:5433/d?sslmode=require&host=/run/pg");
    QVERIFY(url);
    QCOMPARE(*url,
        (ServerUrl{QStringLiteral("/run/pg"), 5433, QStringLiteral("d"), QStringLiteral("u"),
            QStringLiteral("p@ss"), QStringLiteral("sslmode='require'")}));
    for (const char* const bad : {"http://s3cret@h/d", "postgresql://u:s3cret@h", "postgresql://u:s3cret@h/d?x=1",
             "postgresql://u:s3cret@h/d?sslmode=%27", "postgresql:s3cret@"}) {
        const auto refused = parseServerUrl(bad);
        QVERIFY2(!refused, bad);
        QVERIFY(!refused.error().sentence.contains("s3cret"));
    }
}

void TestText::rankingWeighsWords()
{
    const QByteArray filler = QByteArray(" other words").repeated(20);
    Page page;
    for (const QByteArray& text : {"rain" + filler, QByteArray("rain rain rain today"),
             QByteArray("rain today and more"), "rain rain" + filler, QByteArray("rain today and then")})
        page.hits << Hit{record(text, 1), std::nullopt};
    page.next = "further";
    QByteArrayList order;
    const Page best = ranked(page, *parseWords("rain"), 4);
    for (const Hit& hit : best.hits)
        order << hit.record.bytes.first(15);
    QCOMPARE(order, QByteArrayList({"rain rain rain ", "rain today and ", "rain today and ", "rain rain other"}));
    QCOMPARE(best.hits[1].record.bytes, "rain today and more"); // of two alike the earlier in the page
    QCOMPARE(best.next, "");
    QCOMPARE(ranked({}, *parseWords("rain"), 4).hits.size(), 0);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
