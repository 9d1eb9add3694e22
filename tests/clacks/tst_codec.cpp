#include "node/lines/clacks/codec.h"

#include <QTest>

using namespace clackstower::base;
using namespace clackstower::clacks;

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rawTextIsKept_data()
    {
        QTest::addColumn<QByteArray>("message");
        for (const char* text : {"\"hello\"", "1.0", "1e5", "123456789012345678901234567890", "1e400",
                 "{ \"b\" : 1,\n\"a\":2 }", "\"\\u00e9\\/\"", "\"\xc3\xa9\"", "\"\\ud800\"", "[1, 2 ,3]",
                 "{\"__proto__\":{\"a\":1},\"b\":2}", "true"})
            QTest::newRow(text) << QByteArray(text);
    }

    void rawTextIsKept()
    {
        QFETCH(QByteArray, message);
        const Endpoint self{"me", 1};
        const Endpoint other{"you", 2};
        const QByteArray body = encodeMessage(message, self, &other);
        const auto payload = decodePayload(body);
        QVERIFY(payload);
        QCOMPARE(payload->message.toByteArray(), message);
        QVERIFY(payload->isTruthy);
        QCOMPARE(payload->kind, PayloadKind::Message);
        QCOMPARE(payload->sender, std::optional(self));
        QCOMPARE(payload->friendTower, std::optional(other));
    }

    void falsyAsJavaScriptHasIt()
    {
        for (const char* text : {"null", "false", "0", "-0", "0.0", "0e9", "-0.000", "1e-400", "\"\""})
            QVERIFY2(!isTruthy(json::scanDocument(text).value), text);
        for (const char* text : {"true", "1", "-1", "0.1", "\"0\"", "\" \"", "[]", "{}", "\"\\u0000\""})
            QVERIFY2(isTruthy(json::scanDocument(text).value), text);
    }

    void addresses_data()
    {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<QByteArray>("expected"); // host:port, or nothing when it cannot be contacted
        const auto row = [](const char* sender, const char* expected) {
            QTest::newRow(sender) << QByteArray(sender) << QByteArray(expected);
        };
        row(R"({"hostname":"a","port":1})", "a:1");
        row(R"({"hostname":"a","port":"1"})", "a:1");
        row(R"({"port":"08080","hostname":"a"})", "a:8080");
        row(R"({"hostname":"a","port":8080.0})", "a:8080");
        row(R"({"hostname":"a"})", "a:443"); // what https.request takes for a missing port
        row(R"({"hostname":"a","port":1,"port":2})", "a:2");
        // An original stores these, and dies of most of them when it tries:
        row(R"({"hostname":"a","port":0})", "");
        row(R"({"hostname":"a","port":65536})", "");
        row(R"({"hostname":"a","port":-1})", "");
        row(R"({"hostname":"a","port":1.5})", "");
        row(R"({"hostname":"a","port":"http"})", "");
        row(R"({"hostname":"a","port":null})", "");
        row(R"({"hostname":"a","port":1e999})", "");
        row(R"({"hostname":1,"port":4001})", "");
        row(R"({"hostname":"","port":1})", "");
        row(R"({"hostname":"a b","port":1})", "");
        row(R"({"hostname":["a"],"port":1})", "");
        row(R"({})", "");
        row(R"("a:1")", "");
        row(R"(7)", "");
        row(R"(false)", "");
    }

    void addresses()
    {
        QFETCH(QByteArray, sender);
        QFETCH(QByteArray, expected);
        const auto payload = decodePayload(R"({"message":"m","type":"message","sender":)" + sender + "}");
        QVERIFY(payload);
        QCOMPARE(payload->sender ? payload->sender->toText() : QByteArray(), expected);
    }

    void faults()
    {
        const auto code = [](const QByteArray& body) {
            const auto payload = decodePayload(body);
            return payload ? QByteArray("good") : payload.error().code;
        };
        QCOMPARE(code(""), QByteArray("notJson"));
        QCOMPARE(code("{\"message\":"), QByteArray("notJson"));
        QCOMPARE(code("null"), QByteArray("noSender"));
        QCOMPARE(code("[]"), QByteArray("noSender"));
        QCOMPARE(code("\"sender\""), QByteArray("noSender"));
        QCOMPARE(code("{\"sender\":null}"), QByteArray("noSender"));
        QCOMPARE(code("{\"sender\":\"\xff\"}"), QByteArray("notUtf8"));
        QCOMPARE(code("{\"sender\":" + QByteArray(64, '[') + QByteArray(64, ']') + "}"), QByteArray("tooDeep"));
        QCOMPARE(code("{\"sender\":{}}"), QByteArray("good"));
    }

    /// A body as towers write it is read in one pass. With a blank in front it is read the long way.
    void bothWaysToReadABodyAgree_data()
    {
        QTest::addColumn<QByteArray>("body");
        // With ' for ", so that it can be read.
        const auto row = [](QByteArray body) {
            body.replace('\'', '"');
            QTest::addRow("%.150s", body.constData()) << body;
        };
        const QByteArray message = "{'message':'hi','type':'message','sender':";
        for (const char* const tower : {"{'hostname':'a.example','port':8080}", "{'hostname':'::1','port':1}",
                 "{'hostname':'a','port':65535}", "{'hostname':'a','port':65536}", "{'hostname':'a','port':0}",
                 "{'hostname':'a','port':1e3}", "{'hostname':'a','port':80.0}", "{'hostname':'a','port':'80'}",
                 "{'hostname':'a b','port':80}", "{'hostname':'','port':80}", "{'hostname':'\\u0061','port':80}",
                 "{'hostname':'\xc3\xa4','port':80}", "{'hostname':'a','port':80,'more':1}", "{'hostname':'a'}",
                 "{'port':80,'hostname':'a'}", "{'hostname':'a', 'port':80}", "{'hostname':7,'port':80}", "{}",
                 "null", "'a:80'"}) {
            row(message + tower + "}");
            row(message + "{'hostname':'s','port':443},'friend':" + tower + "}");
        }
        const QByteArray sender = "'sender':{'hostname':'s','port':443}}";
        for (const char* const value : {"null", "false", "0", "0.0", "-1", "''", "'\\''", "{}", "[[1],{'a':2}]",
                 " 7 ", "7 8", "", "tru", "'\x01'", "'\xff'", "{'sender':null}", "'x','type':'announce'"}) {
            row(QByteArray("{'message':") + value + ",'type':'message'," + sender);
            row(QByteArray("{'message':") + value + ",'type':'announce'," + sender);
        }
        row("{'message':'m','type':'messages'," + sender);
        row("{'message':'m','type':7," + sender);
        row("{'message':'m','type':'message'," + sender + ' ');
        row("{'message':'m','type':'message'," + sender + '}');
        row("{'message':'m','type':'message'," + sender.chopped(1));
        row("{'message':'m','type':'message'," + sender.chopped(1) + ",'message':'n'}");
        row("{'message':'m','type':'message'," + sender.chopped(1) + ",'sender':null}");
        for (const int depth : {62, 63, 64})
            row("{'message':" + QByteArray(depth, '[') + QByteArray(depth, ']') + ",'type':'message'," + sender);
    }

    void bothWaysToReadABodyAgree()
    {
        QFETCH(QByteArray, body);
        const QByteArray blankInFront = ' ' + body;
        const auto quick = decodePayload(body);
        const auto slow = decodePayload(blankInFront);
        QCOMPARE(quick.has_value(), slow.has_value());
        if (!quick) {
            QCOMPARE(quick.error().code, slow.error().code);
            return;
        }
        QCOMPARE(quick->kind, slow->kind);
        QCOMPARE(quick->message.toByteArray(), slow->message.toByteArray());
        QCOMPARE(quick->isTruthy, slow->isTruthy);
        QVERIFY(quick->sender == slow->sender);
        QVERIFY(quick->friendTower == slow->friendTower);
    }

    void namesThatNeedEscapesGetThem()
    {
        const clackstower::base::Endpoint self{"a\"b\\c\n", 7};
        const QByteArray written = "{\"hostname\":\"a\\\"b\\\\c\\n\",\"port\":7}";
        const QByteArray body = encodeMessage("1", self, &self);
        QCOMPARE(
            body, "{\"message\":1,\"type\":\"message\",\"sender\":" + written + ",\"friend\":" + written + '}');
    }

    void announcement()
    {
        QCOMPARE(encodeAnnouncement({"me", 8080}, nullptr),
            QByteArray(R"({"message":null,"type":"announce","sender":{"hostname":"me","port":8080}})"));
        QCOMPARE(decodePayload(encodeAnnouncement({"me", 1}, nullptr))->kind, PayloadKind::Announce);
    }
};

QTEST_APPLESS_MAIN(CodecTest)
#include "tst_codec.moc"
