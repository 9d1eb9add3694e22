#include "tests/rules/reference.h"

#include "node/rules/filter.h"
#include "node/rules/parser.h"

#include <QTest>

#include <random>

using namespace clackstower;
using namespace clackstower::rules;

namespace {

/// Makes filters and messages that have a fair chance to fit each other.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    {
    }

    unsigned below(unsigned limit) { return unsigned(m_random() % limit); }

    QByteArray filter(int depth)
    {
        switch (depth > 0 ? below(7) : 6) {
        case 0: return filter(depth - 1) + " and " + filter(depth - 1);
        case 1: return filter(depth - 1) + " or " + filter(depth - 1);
        case 2: return "not " + filter(depth - 1);
        case 3: return '(' + filter(depth - 1) + ')';
        default: return term();
        }
    }

    traffic::Message message()
    {
        traffic::Message made;
        made.bytes = document(2);
        made.queuedAt = base::Instant(std::chrono::seconds(1'790'000'000 + below(100)));
        if (below(4) > 0)
            made.from = base::Endpoint{one({"tower-a", "Tower-B", "10.1.2.3", "::1"}), quint16(8080 + below(2))};
        if (below(4) > 0)
            made.via = base::Address::fromIpv4(0x0a010203 + below(4));
        return made;
    }

private:
    QByteArray one(std::initializer_list<QByteArray> from)
    {
        return *(from.begin() + below(unsigned(from.size())));
    }

    QByteArray document(int depth)
    {
        switch (below(depth > 0 ? 9 : 6)) {
        case 0: return one({"1", "2", "3.5", "-1", "1e3"});
        case 1: return one({"true", "false", "null"});
        case 2:
        case 3:
        case 4:
        case 5: return one({"\"a\"", "\"ab\"", "\"Rain\"", "\"h\\u00f4te\"", "\"\"", "\"1\"", "\"a b\\n\""});
        case 6: return '[' + document(depth - 1) + ", " + document(depth - 1) + ']';
        default:
            return "{\"a\":" + document(depth - 1) + ",\"" + one({"b", "tag", "tags", "topic", "a"})
                + "\": " + document(depth - 1) + '}';
        }
    }

    QByteArray term()
    {
        const QByteArray text = one({"a", "ab", "Rain", "\"h\xc3\xb4te\"", "\"1\"", "x", "\"a b\""});
        const QByteArray number = one({"1", "2", "3.5", "1000", "-1"});
        const QByteArray order = one({"==", "!=", "<", "<=", ">", ">="});
        const QByteArray json = "json" + one({"", ".a", ".b", ".a.a", "[0]", "[*]", ".a[*]", ".b[1]"}) + ' ';
        switch (below(14)) {
        case 0: return json + order + ' ' + number;
        case 1: return json + one({"==", "!="}) + ' ' + one({text, "true", "null", "\"\""});
        case 2: return json + "in (" + number + ", " + text + ", 1..3)";
        case 3: return json + "exists";
        case 4: return json + "contains " + one({text, number});
        case 5: return json + "~ " + one({"a*", "*a*", "?", "\"*i?\"", "ab"});
        case 6:
            return one({"text", "topic", "tag"}) + " matches "
                + one({"\"^a\"", "\"[ab]+\"", "\"i.$\"", "\"^$\"", "\"a|R\""});
        case 7: return one({"text", "topic", "tag", "line"}) + ' ' + one({"==", "!=", "contains"}) + ' ' + text;
        case 8: return "size " + order + ' ' + one({"1", "3", "8", "1k"});
        case 9:
            return "from " + one({"==", "!="}) + ' '
                + one({"tower-a", "tower-b:8080", "10.0.0.0/8", "::1", "[::1]:8081"});
        case 10: return "via in (10.1.2.4/31, 10.1.2.3)";
        case 11: return "age " + order + ' ' + one({"30s", "1m", "50s"});
        case 12: return one({"from", "via", "topic", "tag", "text", "to", "hop"}) + " exists";
        default: return one({"from ~ \"tower*\"", "topic in (a, ab, Rain)", "all", "\"rain\"", "tag contains a"});
        }
    }

    std::mt19937 m_random;
};

} // namespace

class ReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What the program of tests says is what the slow evaluator says that was written from the page about filters.
    void agreesWithTheSlowOne()
    {
        constexpr int pairs = 100'000;
        constexpr int perFilter = 10;
        Dice dice(2026);
        const base::Instant now(std::chrono::seconds(1'790'000'100));
        int held = 0;
        for (int i = 0; i < pairs / perFilter; ++i) {
            const QByteArray text = dice.filter(3);
            const auto filter = Filter::compile(text);
            if (!filter)
                QFAIL((text + ": " + filter.error().toError().sentence).constData());
            for (int m = 0; m < perFilter; ++m) {
                const traffic::Message message = dice.message();
                Subject subject;
                subject.show("clacks", message, now);
                const bool expected = reference::holds(filter->tree(), "clacks", message, now);
                held += expected;
                if (filter->matches(subject) != expected)
                    QFAIL((text + " on " + message.bytes + (expected ? " should hold" : " should not hold"))
                            .constData());
            }
        }
        QVERIFY2(held > pairs / 10 && held < pairs * 9 / 10, QByteArray::number(held).constData());
    }

    void canonicalTextsMeanTheSame()
    {
        Dice dice(7);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray text = dice.filter(4);
            const Parsed first = parse(text);
            QVERIFY2(!first.fault, text.constData());
            const QByteArray canonical = canonicalText(first.tree);
            const Parsed second = parse(canonical);
            if (second.fault || !(second.tree == first.tree) || canonicalText(second.tree) != canonical)
                QFAIL((text + " became " + canonical).constData());
        }
    }
};

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
