#include "node/base/json.h"
#include "node/base/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace clackstower::base;
using namespace clackstower::base::json;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QByteArray>("text");
        const char* const good[] = {"null", "true", "false", "0", "-0", "1.0", "1e5", "1E+5", "-1.25e-300",
            // Legal JSON that a converting parser refuses or changes:
            "123456789012345678901234567890", "1e400", "\"\\ud800\"", "0.1000000000000000055511151231257827",
            "\"\"", "\"a\\\"b\\\\c\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"h\xc3\xb4te \xf0\x9f\x93\xaf\"", "[]", "{}",
            "[1,[2,[3]]]", "{\"a\":1,\"a\":2}", "{\"\":{}}", " \t\r\n[ 1 , 2 ] \n"};
        for (const char* text : good)
            QTest::newRow(text) << QByteArray(text);
    }

    void accepts()
    {
        QFETCH(QByteArray, text);
        const Scan scan = scanDocument(text);
        QCOMPARE(scan.fault, Fault::None);
        QCOMPARE(scan.value.text.toByteArray(), text.trimmed());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("fault");
        const auto row
            = [](const char* text, Fault fault) { QTest::newRow(text) << QByteArray(text) << int(fault); };
        // What a lazy parser would have passed on:
        row("{\"a\":01}", Fault::Syntax);
        row("{\"a\":1,,}", Fault::Syntax);
        row("\"a\\qb\"", Fault::Syntax);
        row("{\"b\":tru}", Fault::Syntax);
        row("[1,]", Fault::Syntax);
        row("{\"a\":1,}", Fault::Syntax);
        row("{a:1}", Fault::Syntax);
        row("1 2", Fault::Syntax);
        row("+1", Fault::Syntax);
        row(".5", Fault::Syntax);
        row("1.", Fault::Truncated);
        row("NaN", Fault::Syntax);
        row("'a'", Fault::Syntax);
        row("\"a\nb\"", Fault::Syntax);
        row("\xef\xbb\xbf{}", Fault::Syntax);
        row("\"\xff\"", Fault::Encoding);
        row("\"\xc0\x80\"", Fault::Encoding);
        row("\"\xed\xa0\x80\"", Fault::Encoding);
        row("\"\xf4\x90\x80\x80\"", Fault::Encoding);
        row("", Fault::Truncated);
        row("{\"a\":", Fault::Truncated);
        row("\"abc", Fault::Truncated);
        row("tru", Fault::Truncated);
        row("\"\\u00", Fault::Truncated);
        row("\"\xe2\x82", Fault::Truncated);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, fault);
        QCOMPARE(int(scanDocument(text).fault), fault);
    }

    void everyPrefixIsTruncated()
    {
        const QByteArray text = "{\"k\\n\":[true,null,-1.5e3,\"\xc3\xa9\\u00e9\"],\"o\":{\"x\":{}}}";
        QCOMPARE(scanDocument(text).fault, Fault::None);
        for (qsizetype length = 0; length < text.size(); ++length)
            QCOMPARE(scanDocument(text.first(length)).fault, Fault::Truncated);
    }

    void depthIsBounded()
    {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QCOMPARE(scanDocument(nested(64)).fault, Fault::None);
        QCOMPARE(scanDocument(nested(65)).fault, Fault::TooDeep);
        QCOMPARE(scanDocument(nested(1'000'000)).fault, Fault::TooDeep);
        QCOMPARE(scanDocument("[[],[],{\"a\":[]}]", {.depth = 3}).fault, Fault::None);
    }

    void membersKeepBytes()
    {
        Members members;
        const QByteArray text = "{\"a\" : 1.0e1 , \"b\":{ \"x\" : [ 1,2 ] },\"a\":\"\\u0041\"}";
        QCOMPARE(scanDocument(text, {}, &members).fault, Fault::None);
        QCOMPARE(members.size(), 3);
        QCOMPARE(members[0].value.text, QByteArrayView("1.0e1"));
        QCOMPARE(find(members, "b")->text, QByteArrayView("{ \"x\" : [ 1,2 ] }"));
        QCOMPARE(unescape(*find(members, "a")), QByteArray("A"));
        QVERIFY(!find(members, "c"));
    }

    void escapedKeysAreFound()
    {
        Members members;
        scanDocument("{\"\\u0061b\":7}", {}, &members);
        QCOMPARE(find(members, "ab")->text, QByteArrayView("7"));
    }

    void stringsOfEveryLength()
    {
        // The fast path reads eight bytes at a time: every length and place of the odd byte must agree with the
        // slow one.
        for (int length = 0; length < 40; ++length) {
            for (int place = 0; place < length; ++place) {
                QByteArray inner(length, 'x');
                inner[place] = '\x1f';
                QCOMPARE(scanDocument('"' + inner + '"').fault, Fault::Syntax);
                inner[place] = '"';
                QCOMPARE(scanDocument('"' + inner + '"').fault, Fault::Syntax);
                inner[place] = '\x80';
                QCOMPARE(scanDocument('"' + inner + '"').fault, Fault::Encoding);
                inner[place] = '\x7f';
                QCOMPARE(scanDocument('"' + inner + '"').fault, Fault::None);
            }
        }
    }

    void writerAgreesWithQt()
    {
        JsonWriter writer;
        writer.beginObject().key("text").text("a\"\\\n\x01\xc3\xa9").key("n").number(42).key("raw").raw("[1.0]");
        writer.key("list").beginArray().boolean(true).null().endArray().endObject();
        const QByteArray text = writer.take();
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QCOMPARE(object[QStringLiteral("text")].toString(), QString::fromUtf8("a\"\\\n\x01\xc3\xa9"));
        QCOMPARE(object[QStringLiteral("n")].toInt(), 42);
        QVERIFY(text.contains("\"raw\":[1.0]"));
        QCOMPARE(scanDocument(text).fault, Fault::None);
        QCOMPARE(jsonString("\xff"), QByteArray("\"\xef\xbf\xbd\""));
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
