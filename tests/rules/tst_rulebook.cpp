#include "node/rules/rulestore.h"
#include "node/rules/timemachine.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower;
using namespace clackstower::rules;

namespace {

const base::Instant noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 27) + std::chrono::hours(12);

RuleDraft draft(const QByteArray& name, const QByteArray& when, const QByteArray& then)
{
    RuleDraft made;
    made.name = name;
    made.when = *Filter::compile(when);
    made.then = *readActions(then);
    return made;
}

RuleBook bookOf(std::initializer_list<std::pair<QByteArray, QByteArray>> rules)
{
    RuleBook book;
    for (const auto& [when, then] : rules) {
        if (!book.add(draft("rule", when, then)))
            qFatal("%s", then.constData());
    }
    return book;
}

Decision decide(const RuleBook& book, const QByteArray& bytes, base::Instant now = noon)
{
    const traffic::Message message{bytes, now, base::Endpoint{"a", 1}, {}};
    Subject subject;
    subject.show("clacks", message, now);
    return book.decide(subject);
}

} // namespace

class RuleBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstThatDecidesCounts()
    {
        const RuleBook book = bookOf(
            {{"size > 3", "tune:Long"}, {"text contains a", "stonewall,archive"}, {"all", "refuse,tune:Rest"}});
        const Decision decision = decide(book, "\"abc\"");
        QCOMPARE(decision.verdict.action, traffic::Action::Stonewall);
        QCOMPARE(decision.verdict.rule->id, QByteArray("r2"));
        QCOMPARE(decision.verdict.stations, QList<QByteArray>{"Long"});
        QVERIFY(decision.verdict.archived);
        QCOMPARE(decide(book, "1").verdict.action, traffic::Action::Refuse);
        QVERIFY(!decide(RuleBook(), "1").verdict.rule);
    }

    void aRuleThatGoesOnLetsOthersTune()
    {
        RuleBook book;
        RuleDraft first = draft("first", "all", "stonewall");
        first.goesOn = true;
        QVERIFY(book.add(first));
        QVERIFY(book.add(draft("second", "all", "forward,tune:Rest")));
        const traffic::Verdict verdict = decide(book, "1").verdict;
        QCOMPARE(verdict.action, traffic::Action::Stonewall);
        QCOMPARE(verdict.rule->name, QByteArray("first"));
        QCOMPARE(verdict.stations, QList<QByteArray>{"Rest"});
    }

    void expiredAndDisabledRulesRest()
    {
        RuleBook book;
        RuleDraft brief = draft("brief", "all", "refuse");
        brief.expires = std::optional(noon + std::chrono::hours(1));
        const auto rule = book.add(brief);
        QCOMPARE(decide(book, "1").verdict.action, traffic::Action::Refuse);
        QCOMPARE(decide(book, "1", noon + std::chrono::hours(1)).verdict.action, traffic::Action::Forward);
        RuleDraft off;
        off.enabled = false;
        QCOMPARE(book.change(rule->id, off)->version, 2);
        QCOMPARE(decide(book, "1").verdict.action, traffic::Action::Forward);
    }

    void versionsRiseWithEditsOnly()
    {
        RuleBook book = bookOf({{"all", "forward"}, {"size > 1", "refuse"}});
        QCOMPARE(book.change("r1", {})->version, 1);
        RuleDraft renamed;
        renamed.name = "other";
        QCOMPARE(book.change("r1", renamed)->version, 2);
        QVERIFY(book.move("r2", 0));
        QCOMPARE(book.rules().front().id, QByteArray("r2"));
        QVERIFY(book.remove("r2"));
        QCOMPARE(book.add(draft("new", "all", "forward"))->id, QByteArray("r3")); // no id is given twice
        QVERIFY(!book.remove("r2"));
    }

    void shadowsAreSeen_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("shadowed");
        const auto row = [](const char* first, const char* second, bool shadowed) {
            QTest::addRow("%s / %s", first, second) << QByteArray(first) << QByteArray(second) << shadowed;
        };
        row("all", "size > 1", true);
        row("size > 1k", "size > 2k", true);
        row("size > 2k", "size > 1k", false);
        row("line == clacks", "size > 1 and line == clacks", true);
        row("line in (clacks, relay)", "line == relay", true);
        row("line == relay", "line in (clacks, relay)", false);
        row("via == 10.0.0.0/8", "via == 10.1.0.0/16", true);
        row("via == 10.1.0.0/16", "via == 10.0.0.0/8", false);
        row("topic exists", "topic == a", true);
        row("topic exists", "topic != a", false);
        row("size > 5 or line == relay", "line == relay and size < 3", true);
        row("not size > 2k", "not size > 1k", true);
    }

    void shadowsAreSeen()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, shadowed);
        RuleBook book = bookOf({{first, "stonewall"}, {second, "forward"}});
        QCOMPARE(book.shadowedBy(1, noon).has_value(), shadowed);
        RuleDraft goesOn;
        goesOn.goesOn = true;
        QVERIFY(book.change("r1", goesOn));
        QVERIFY(!book.shadowedBy(1, noon));
    }

    void aRenamedStationKeepsItsPlace()
    {
        RuleBook book = RuleBook::shipped();
        QVERIFY(book.renameStation("GNU", "Names"));
        QCOMPARE(book.stations()[2].name, QByteArray("Names"));
        QVERIFY(!book.findStation("GNU"));
        QCOMPARE(book.renameStation("GNU", "Other").error().code, QByteArray("unknownStation"));
        QCOMPARE(book.renameStation("Names", "Large").error().code, QByteArray("exists"));
        QCOMPARE(book.renameStation("Names", "a:b").error().code, QByteArray("name"));
        RuleDraft rule;
        rule.name = "a";
        rule.then = *readActions("tune:Names");
        QVERIFY(book.add(rule));
        QCOMPARE(book.renameStation("Names", "Other").error().code, QByteArray("inUse"));
    }

    void theFileKeepsEverything()
    {
        RuleBook book = RuleBook::shipped();
        RuleDraft brief
            = draft("\"odd\" name", "json.a == \"x\\ny\"", "tune:News,archive,note:so,ignore-sender:3,refuse");
        brief.expires = std::optional(noon);
        QVERIFY(book.add(brief));
        book.countHit(0, noon);
        const auto read = readBook(bookText(book));
        QVERIFY2(read.has_value(), read ? "" : read.error().sentence.constData());
        QVERIFY(*read == book);
        QVERIFY(!readBook("{}"));
        QVERIFY(!readBook("{\"clackstower\":\"rules\",\"rules\":[{\"name\":\"x\",\"when\":\"siz > "
                          "1\",\"then\":[\"forward\"]}]}"));
    }

    void changesAreUndoneOverRestarts()
    {
        const QTemporaryDir folder;
        RuleBook first = RuleBook::shipped();
        RuleBook second = first;
        QVERIFY(second.add(draft("one", "all", "stonewall")));
        {
            RuleStore store(folder.path());
            QVERIFY(store.load().book == first);
            QVERIFY(store.save(first, second, {noon, "added r1 (one)"}));
        }
        RuleStore store(folder.path());
        QVERIFY(store.load().book == second);
        QCOMPARE(store.changes(), (std::vector<Change>{{noon, "added r1 (one)"}}));
        const auto undone = store.undo(second);
        QVERIFY(undone);
        QVERIFY(undone->first.rules().empty());
        QVERIFY(!store.undo(undone->first));
        QVERIFY(RuleStore(folder.path()).load().book.rules().empty());
    }

    void aDamagedFileIsSetAside()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("rules.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"clackstower\":\"rul") > 0);
        file.close();
        const RuleStore::Loaded loaded = RuleStore(folder.path()).load();
        QVERIFY(!loaded.notice.isEmpty());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("rules.json.damaged-1"))));
        QVERIFY(!QFile::exists(file.fileName()));
    }

    void thePastIsReplayed()
    {
        std::vector<Past> past;
        for (int i = 0; i < 10; ++i)
            past.push_back({"clacks", {QByteArray::number(i), noon, {}, {}}, {}});
        const RuleBook candidate = bookOf({{"json < 3", "stonewall"}, {"json == 9", "tune:Nine"}});
        const Comparison comparison = compare(candidate, past);
        QCOMPARE(comparison.of, 10);
        QCOMPARE(comparison.departures.size(), size_t(2));
        QCOMPARE(comparison.departures[0].count, 3);
        QCOMPARE(comparison.departures[0].to, QByteArray("stonewall"));
        QCOMPARE(comparison.departures[1].to, QByteArray("forward, tuned to Nine"));
        QVERIFY(!compare(candidate, past, nullptr, [] { return false; }).isWhole);
        QCOMPARE(lastCopies(*Filter::compile("json < 3"), past, noon).seenOnce, 3);
    }
};

QTEST_GUILESS_MAIN(RuleBookTest)
#include "tst_rulebook.moc"
