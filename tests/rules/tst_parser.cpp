#include "node/rules/complete.h"
#include "node/rules/filter.h"

#include <QTest>

using namespace clackstower::rules;

class ParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spells_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(canonical);
        };
        row("", "all");
        row("  all ", "all");
        row("not all", "not all");
        row("line==clacks", "line == clacks");
        row("LINE == x", "");
        row("\"weather\"", "text contains \"weather\"");
        row("'it''s'", "");
        row("'say \"so\"'", "text contains \"say \\\"so\\\"\"");
        row("line == clacks && !(size > 4096)", "line == clacks and not size > 4k");
        row("size<4000", "size < 4000");
        row("size in (1..10, 4k, 1M..2mb)", "size in (1..10, 4k, 1m..2m)");
        row("size in 1k..2k", "size in (1k..2k)");
        row("age<5400s", "age < 1h30m");
        row("age < 2w", "age < 14d");
        row("time >= 2026-11-27T08:15Z", "time >= 2026-11-27T08:15Z");
        row("time in 2026-11..2026-12-05", "time in (2026-11..2026-12-05)");
        row("from in (10.1.2.3/8, Tower-B, tower-c:80, [::1]:81, fe80::1/10)",
            "from in (10.0.0.0/8, tower-b, tower-c:80, [::1]:81, fe80::/10)");
        row("from in ([fd0::m8]:80, [a:8], fd0::m8)", "from in ([fd0::m8]:80, [a:8], [fd0::m8])");
        row("from == [fd00::/8]:80", "from == [fd00::/8]:80");
        row("json.a.b[0][*].\"two words\" == 5", "json.a.b[0][*].\"two words\" == 5");
        row("json.a == \"5\" or json.a == true", "json.a == \"5\" or json.a == true");
        row("json.a == \"true\"", "json.a == \"true\"");
        row("json.a == sunny", "json.a == sunny");
        row("json.a in (1..2, x, null)", "json.a in (1..2, x, null)");
        row("json exists", "json exists");
        row("json[0] exists", "json[0] exists");
        row("topic ~ weather*", "topic ~ \"weather*\"");
        row("text matches \"^a\\d+\\\\.\"", "text matches \"^a\\\\d+\\\\.\"");
        row("a == 1", "");
        row("not not line == x", "not not line == x");
        row("(line == a or line == b) and size > 1", "(line == a or line == b) and size > 1");
        row("line == a or (line == b or size > 1)", "line == a or line == b or size > 1");
        row("line == a and (line == b and size > 1)", "line == a and line == b and size > 1");
        row("line == a or line == b and size > 1", "line == a or line == b and size > 1");
        row("not (line == a and size > 1)", "not (line == a and size > 1)");
        row("topic == \"and\"", "topic == \"and\"");
        row("topic == \"h\xc3\xb4te\"", "topic == h\xc3\xb4te");
    }

    void spells()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const auto filter = Filter::compile(text);
        if (canonical.isEmpty()) {
            QVERIFY(!filter);
            return;
        }
        QVERIFY2(filter.has_value(), filter ? "" : filter.error().toError().sentence.constData());
        QCOMPARE(filter->canonical(), canonical);
        const auto again = Filter::compile(canonical);
        QVERIFY2(again.has_value(), again ? "" : again.error().toError().sentence.constData());
        QCOMPARE(again->canonical(), canonical);
        QVERIFY(again->tree() == filter->tree());
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* text, const char* sentence) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(sentence);
        };
        row("lin == x", "column 1: there is no field 'lin'; did you mean line?");
        row("line = x", "column 6: one = is none of the operators: write == to compare");
        row("line == ", "column 9: a value is missing");
        row("line", "column 5: an operator is missing: ==, !=, <, >, ~, in, contains, matches or exists");
        row("line == x and", "column 14: a condition is missing");
        row("line == x size > 1", "column 11: write and or or between two conditions");
        row("(line == x", "column 11: a bracket is not closed: ) is missing");
        row("line == x)", "column 10: this bracket was never opened");
        row("size ~ \"a\"", "column 6: ~ does not go with size: it is a number; use ==, <, <=, >, >= or in");
        row("topic < a", "column 7: < does not go with topic: it is a text; use ==, ~, in, contains or matches");
        row("size > 4q", "column 8: '4q' is no size: write 300, 4k or 1m (k is 1024 bytes)");
        row("age > 5", "column 7: '5' is no duration: write 30s, 10m, 1h30m or 7d");
        row("time > 2026-13-01", "column 8: '2026-13-01' is not in the calendar");
        row("time > noon",
            "column 8: 'noon' is no time: write 2026-11-27, 2026-11-27T08:15 or 2026-11-27T08:15:30.250, in UTC");
        row("from == 10.0.0.0/40", "column 9: '10.0.0.0/40' has no such range: write 10.0.0.0/8 or fd00::/8");
        row("\"h\xc3\xb4te\" and x", "column 12: there is no field 'x'; to look for a text, put it in quotes");
        row("text matches \"a(\"", "column 14: a ) is missing in this pattern");
        row("text matches \"(a|b)*a(a|b){20}\"",
            "column 14: this pattern would need too much memory: make it shorter, or use fewer repetitions inside "
            "each other");
        row("text contains \"a", "column 15: this text has no closing quote");
        row("size in (1", "column 11: the set is not closed: write , and another value, or )");
        row("size in ()", "column 10: a value is missing");
        row("size in (5..1)", "column 13: this range ends before it begins");
        row("exists json.a", "column 1: write the field first: json.topic exists");
        row("json.a < b", "column 10: only numbers have an order in JSON; compare a text with ==, ~ or contains");
        row("json..a == 1", "column 5: an operator is missing: ==, !=, <, >, ~, in, contains, matches or exists");
        row("topic == and", "column 10: 'and' is a word of the language: put it in quotes to mean a text");
        row("\xff", "column 1: the filter is not UTF-8");
    }

    void tellsWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, sentence);
        const auto filter = Filter::compile(text);
        QVERIFY(!filter);
        QCOMPARE(filter.error().toError().sentence, sentence);
    }

    void isBounded()
    {
        QVERIFY(!Filter::compile(QByteArray(5000, ' ')));
        QVERIFY(!Filter::compile(QByteArray(500, '(') + "all" + QByteArray(500, ')')));
        QVERIFY(!Filter::compile(QByteArray("not ").repeated(100) + "all"));
        QVERIFY(!Filter::compile(QByteArray("hop==1 or ").repeated(300) + "all"));
        QVERIFY(Filter::compile(QByteArray("hop==1 or ").repeated(200) + "all"));
    }

    void completes_data()
    {
        QTest::addColumn<QByteArray>("text"); // the cursor is the bar
        QTest::addColumn<QList<QByteArray>>("some");
        QTest::addColumn<QList<QByteArray>>("none");
        using List = QList<QByteArray>;
        const auto row = [](const char* text, const List& some, const List& none) {
            QTest::newRow(text) << QByteArray(text) << some << none;
        };
        row("|", {"line", "json", "not", "("}, {"and", "==", ")"});
        row("li|", {"line"}, {"size"});
        row("li|ne == x", {"line"}, {"size"});
        row("line |", {"==", "in", "~", "exists"}, {"<", "line"});
        row("size |", {"<", "in"}, {"~", "contains"});
        row("line == |", {"clacks", "scuttlebutt"}, {"line"});
        row("line == cl|", {"clacks"}, {"scuttlebutt"});
        row("line in |", {"("}, {"clacks"});
        row("line in (clacks, |", {"scuttlebutt"}, {"("});
        row("line in (clacks|", {}, {"scuttlebutt"});
        row("line in (clacks |", {",", ")"}, {"scuttlebutt"});
        row("(line == clacks |", {"and", "or", ")"}, {"line"});
        row("line == clacks |", {"and", "or"}, {")", "line"});
        row("line == clacks and e|", {"event"}, {"line"});
        row("verdict != |", {"stonewall"}, {"clacks"});
        row("\"h\xc3\xb4te\" |", {"and"}, {"line"});
        row("bad = x and |", {}, {"line"});
        row("json.topic ~ \"|", {}, {"true", "null"});
        row("json.topic ~ \"t|r\"", {}, {"true", "null"});
        row("json.topic == t|", {"true"}, {"null"});
    }

    void completes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QByteArray>, some);
        QFETCH(QList<QByteArray>, none);
        const qsizetype cursor = text.indexOf('|');
        const qsizetype column = columnAt(text, cursor);
        text.remove(cursor, 1);
        const Completion completion = complete(text, column);
        for (const QByteArray& each : some)
            QVERIFY2(completion.candidates.contains(each), each.constData());
        for (const QByteArray& each : none)
            QVERIFY2(!completion.candidates.contains(each), each.constData());
    }

    void tellsThePieces()
    {
        using Kind = Token::Kind;
        const QByteArray text = "not (line == clacks and json.a in (1..2))";
        std::vector<Kind> kinds;
        for (const Token& token : pieces(text))
            kinds.push_back(token.kind);
        const std::vector<Kind> expected{Kind::Keyword, Kind::Open, Kind::Field, Kind::Symbol, Kind::Value,
            Kind::Keyword, Kind::Field, Kind::Keyword, Kind::Open, Kind::Value, Kind::Range, Kind::Value,
            Kind::Close, Kind::Close, Kind::End};
        QVERIFY(kinds == expected);
    }
};

QTEST_GUILESS_MAIN(ParserTest)
#include "tst_parser.moc"
