#include "node/rules/conditionrows.h"
#include "node/rules/filter.h"
#include "node/rules/rehearsal.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::rules;

namespace {

Filter filterOf(const QByteArray& text)
{
    const auto filter = Filter::compile(text);
    if (!filter)
        qFatal("%s: %s", text.constData(), filter.error().sentence.constData());
    return *filter;
}

RuleBook bookOf(const QByteArray& when, const QByteArray& then)
{
    RuleBook book;
    RuleDraft draft;
    draft.name = "rule";
    draft.when = filterOf(when);
    draft.then = *readActions(then);
    if (!book.add(draft))
        qFatal("not a rule");
    return book;
}

const base::Instant noon{base::Duration(1'000'000'000)};

std::vector<Past> hundred()
{
    std::vector<Past> past;
    for (int i = 0; i < 100; ++i) {
        Past each{"clacks", {}, {}};
        each.message.bytes = QByteArray::number(i);
        each.message.queuedAt = noon + std::chrono::seconds(i);
        past.push_back(each);
    }
    return past;
}

} // namespace

/// What a form needs of the rules: a condition as rows, and a book tried step by step.
class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListOfConditionsIsRows_data();
    void aListOfConditionsIsRows();
    void whatAListCannotShow_data();
    void whatAListCannotShow();
    void aRowIsTyped_data();
    void aRowIsTyped();
    void operatorsFollowTheField();
    void rehearsedInSteps();
    void theBookAsItIsNowIsTheMeasure();
};

void TestForms::aListOfConditionsIsRows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("rows");
    for (const auto& [text, rows] : std::initializer_list<std::pair<const char*, int>>{{"all", 0}, {"size < 4k", 1},
             {"not from == tower-b:8080", 1}, {"json.a.b[*].\"odd name\" == \"5\" and json.c == 5", 2},
             {"text contains \"say \\\"no\\\"\" or text matches \"^\\d+ (of|from)\"", 2},
             {"line in (clacks, scuttlebutt) and not topic ~ \"weather*\" and id exists", 3},
             {"time in 2026-11-01..2026-11-07 and verdict == stonewall", 2},
             {"via in (203.0.113.0/24, 2001:db8::/32)", 1}, {"topic == \"and\" or topic == \"two words\"", 2},
             {"size in (64k..1m) and not json exists", 2}})
        QTest::newRow(text) << QByteArray(text) << rows;
}

void TestForms::aListOfConditionsIsRows()
{
    QFETCH(QByteArray, text);
    QFETCH(int, rows);
    const Filter filter = filterOf(text);
    const auto shown = conditionRows(filter.tree());
    QVERIFY(shown);
    QCOMPARE(int(shown->rows.size()), rows);
    QCOMPARE(filterOf(rowsText(*shown)), filter);
}

void TestForms::whatAListCannotShow_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* const text : {"size < 4k and (line == clacks or line == relay)",
             "not (size < 4k and age > 1h)", "size < 4k and age > 1h or line == clacks"})
        QTest::newRow(text) << QByteArray(text);
}

void TestForms::whatAListCannotShow()
{
    QFETCH(QByteArray, text);
    QVERIFY(!conditionRows(filterOf(text).tree()));
}

void TestForms::aRowIsTyped_data()
{
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("word") << QByteArray("==") << QByteArray("news") << QByteArray("topic == news");
    QTest::newRow("blanks") << QByteArray("==") << QByteArray(" two words ")
                            << QByteArray("topic == \"two words\"");
    QTest::newRow("keyword") << QByteArray("==") << QByteArray("and") << QByteArray("topic == \"and\"");
    QTest::newRow("pattern") << QByteArray("~") << QByteArray("we*") << QByteArray("topic ~ \"we*\"");
    QTest::newRow("quotes") << QByteArray("~") << QByteArray("\"we*\"") << QByteArray("topic ~ \"we*\"");
    QTest::newRow("quote inside") << QByteArray("contains") << QByteArray("a\"b")
                                  << QByteArray("topic contains \"a\\\"b\"");
    QTest::newRow("list") << QByteArray("in") << QByteArray("a, \"b c\"") << QByteArray("topic in (a, \"b c\")");
    QTest::newRow("exists") << QByteArray("exists") << QByteArray("left over") << QByteArray("topic exists");
    QTest::newRow("not filled in") << QByteArray("==") << QByteArray() << QByteArray("topic == ");
}

void TestForms::aRowIsTyped()
{
    QFETCH(QByteArray, op);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, text);
    QCOMPARE(rowsText({false, {{false, "topic", op, value}}}), text);
    QCOMPARE(Filter::compile(text).has_value(), !value.isEmpty());
}

void TestForms::operatorsFollowTheField()
{
    QVERIFY(operatorsOf("size").contains("<"));
    QVERIFY(!operatorsOf("size").contains("contains"));
    QVERIFY(operatorsOf("json.a.b").contains("contains"));
    QVERIFY(operatorsOf("nonsense").isEmpty());
}

void TestForms::rehearsedInSteps()
{
    Rehearsal rehearsal(RuleBook(), bookOf("json < 30", "stonewall"), filterOf("json < 30"), hundred(), noon);
    int steps = 1;
    while (rehearsal.step(7, nullptr))
        ++steps;
    QCOMPARE(steps, 15);
    QCOMPARE(rehearsal.picked().of, 100);
    QCOMPARE(rehearsal.picked().matched, 30);
    QCOMPARE(rehearsal.picked().samples.front().message.bytes, QByteArray("29")); // the newest first
    const Comparison comparison = rehearsal.comparison();
    QVERIFY(comparison.isWhole);
    QCOMPARE(comparison.departures.size(), size_t(1));
    QCOMPARE(comparison.departures.front().count, 30);
    QCOMPARE(comparison.departures.front().becomes.action, traffic::Action::Stonewall);
    QCOMPARE(comparison.departures.front().samples.size(), size_t(5));
    QCOMPARE(rehearsal.lastCopies().seenOnce, 30);
}

void TestForms::theBookAsItIsNowIsTheMeasure()
{
    // The past was forwarded; by now the book refuses it all. Who changes nothing must see no difference.
    const RuleBook book = bookOf("all", "refuse");
    Rehearsal same(book, book, Filter(), hundred(), noon);
    while (same.step(1000, nullptr)) {
    }
    QVERIFY(same.comparison().departures.empty());
}

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
