#include "node/rules/filter.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::rules;

namespace {

const base::Instant noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 27) + std::chrono::hours(12);

traffic::Message message(const QByteArray& bytes)
{
    return {bytes, noon, base::Endpoint{"Tower-B", 8081}, base::Address::fromIpv4(0x0a010203)};
}

bool matches(QByteArrayView text, const traffic::Message& of)
{
    const auto filter = Filter::compile(text);
    if (!filter)
        qFatal("%s", filter.error().toError().sentence.constData());
    Subject subject;
    subject.show("clacks", of, noon + std::chrono::minutes(5));
    return filter->matches(subject);
}

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("expected");
        const auto row
            = [](const char* text, bool expected) { QTest::newRow(text) << QByteArray(text) << expected; };
        row("", true);
        row("not all", false);
        row("all and not all", false);
        row("all or not all", true);
        row("not all or all", true);
        row("line == clacks", true);
        row("line != clacks", false);
        row("line in (relay, clacks)", true);
        row("event == messageReceived", true);
        row("from == tower-b", true);
        row("from == TOWER-B:8081", true);
        row("from == tower-b:8082", false);
        row("from != tower-c", true);
        row("from ~ \"tower*\"", true);
        row("from == 10.0.0.0/8", false);
        row("via == 10.0.0.0/8", true);
        row("via == 10.1.2.3", true);
        row("via == 10.1.2.2/31", true);
        row("via in (10.1.2.4/30, 11.0.0.0/8)", false);
        row("via ~ \"10.1.*\"", true);
        row("to exists", false);
        row("to == tower-b", false);
        row("to != tower-b", true);
        row("size > 10", true);
        row("size in (1k..2k)", false);
        row("age == 5m", true);
        row("age < 5m", false);
        row("time == 2026-11-27", true);
        row("time > 2026-11-27", false);
        row("time >= 2026-11-27", true);
        row("time <= 2026-11-27", true);
        row("time < 2026-11-27", false);
        row("time in 2026-11-26..2026-11-27", true);
        row("time == 2026-11-27T12:00:00", true);
        row("time == 2026-11-27T12:01", false);
        row("json.topic == weather", true);
        row("topic == weather", true);
        row("topic ~ wea*", true);
        row("tag == rain", true);
        row("tag == snow", false);
        row("json.tags contains rain", true);
        row("json.tags[*] == wind", true);
        row("json.tags[1] == wind", true);
        row("json.tags[0] == wind", false);
        row("json.n == 5", true);
        row("json.n == \"5\"", false);
        row("json.n in (1..5)", true);
        row("json.n >= 5.5", false);
        row("json.deep.list[0].x == true", true);
        row("json.deep.list[1].x == null", true);
        row("json.deep.none exists", false);
        row("json.deep.none != 3", true);
        row("json.s contains \"b\\\"C\"", true);
        row("json.\"odd key\" == 1", true);
        row("json.dup == 2", true);
        row("json.esc == \"h\xc3\xb4te\"", true);
        row("json exists", true);
        row("\"WEATHER\"", true);
        row("text matches 'n\"\\s*:\\s*5'", true);
        row("origin exists", false);
        row("verdict exists", false);
        row("seen exists", false);
        row("id ~ \"*\"", true);
    }

    void decides()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, expected);
        const traffic::Message judged
            = message("{\"topic\":\"weather\",\"tags\":[\"rain\",\"wind\"],\"n\": "
                      "5,\"deep\":{\"list\":[{\"x\":true},{\"x\":null}]},\"s\":\"ab\\\"cd\",\"odd "
                      "key\":1,\"dup\":1,\"dup\":2,\"esc\":\"h\\u00f4te\"}");
        QCOMPARE(matches(text, judged), expected);
    }

    void readsTheTextOfATextMessage()
    {
        QVERIFY(matches("text == \"a \\\"quote\\\"\"", message(" \"a \\\"quote\\\"\" ")));
        QVERIFY(matches("json == hello", message("\"hello\"")));
        QVERIFY(matches("json.topic != x", message("\"hello\"")));
        QVERIFY(matches("not json exists", message("no json")));
        QVERIFY(matches("text contains \"no\"", message("no json")));
    }

    void asksTheSighting()
    {
        traffic::Sighting sighting;
        sighting.kind = traffic::SightingKind::Sent;
        sighting.line = "clacks";
        sighting.time = noon;
        sighting.bytes = "1";
        sighting.peer = base::Endpoint{"c", 1};
        const auto says = [&](QByteArrayView text) {
            Subject subject;
            subject.show(sighting, noon);
            return Filter::compile(text)->matches(subject);
        };
        QVERIFY(says("to == c:1 and not from exists and event == messageSent and not verdict exists"));
        sighting.kind = traffic::SightingKind::Received;
        sighting.verdict = {traffic::Action::Stonewall, traffic::RuleRef{"r1", "No rain", 3}, {"News", "Rain"}};
        QVERIFY(
            says("from == c and verdict == stonewall and rule == r1 and rule == \"No rain\" and station == Rain"));
        QVERIFY(says("not station == GNU and station in (GNU, News)"));
    }

    void asksWhatOthersKnow()
    {
        struct Known final : Knowledge
        {
            QByteArrayView statusOf(QByteArrayView, const base::Endpoint&) const override { return "lost"; }
            std::optional<base::Endpoint> introducerOf(QByteArrayView, const base::Endpoint&) const override
            {
                return base::Endpoint{"liar", 9};
            }
            std::optional<quint64> timesSeen(QByteArrayView) const override { return 3; }
        };
        const Known known;
        const traffic::Message judged = message("1");
        Subject subject;
        subject.show("clacks", judged, noon);
        subject.knowledge = &known;
        const auto filter = Filter::compile("status == lost and introducedBy == liar:9 and seen > 2");
        QVERIFY(filter->matches(subject));
        QVERIFY(filter->dependsOnMoment());
        QVERIFY(filter->asks(Field::Seen) && !filter->asks(Field::Json));
    }

    void oneSubjectServesManyMessages()
    {
        Subject subject;
        const auto filter = Filter::compile("json.a == 1 and id exists and topic == x");
        const traffic::Message good = message("{\"a\":1,\"topic\":\"x\"}");
        const traffic::Message bad = message("{\"a\":2,\"topic\":\"y\"}");
        for (int i = 0; i < 3; ++i) {
            subject.show("clacks", good, noon);
            QVERIFY(filter->matches(subject));
            subject.show("clacks", bad, noon);
            QVERIFY(!filter->matches(subject));
        }
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
