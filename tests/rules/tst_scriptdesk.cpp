#include "node/rules/scriptdesk.h"
#include "node/rules/scriptprocess.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::rules;

namespace {

class StillClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_now; }

    void advance(base::Duration span) { m_now += span; }

private:
    base::Instant m_now{std::chrono::seconds(1'800'000'000)};
};

/// Keeps the calls until the test answers them.
class Runner final : public ScriptRunner
{
public:
    void run(const ScriptCall& call, Done done) override { waiting.emplace_back(call, std::move(done)); }

    void answer(const ScriptResult& result)
    {
        const Done done = waiting.front().second;
        waiting.pop_front();
        done(result);
    }

    std::deque<std::pair<ScriptCall, Done>> waiting;
};

struct Outcome
{
    QList<quint64> errands;
    std::optional<QList<QByteArray>> instead;
    QByteArray reason;
};

class Line final : public Effects
{
public:
    void ignoreSender(const QByteArray&, const base::Endpoint&, const base::Address&) override {}
    void learn(const QByteArray&, const QList<base::Endpoint>&, const traffic::Message&) override {}
    QList<base::Endpoint> towersToTell(QByteArrayView) const override { return {}; }
    void notify(QByteArrayView, const QByteArray&, const traffic::Message&) override {}

    void goOn(const QByteArray&, const QList<quint64>& errands, const std::optional<QList<QByteArray>>& instead,
        const QByteArray& reason) override
    {
        outcomes.push_back({errands, instead, reason});
    }

    std::vector<Outcome> outcomes;
};

ScriptResult made(const QList<QByteArray>& texts)
{
    return {ScriptResult::Kind::Made, texts, {}};
}

} // namespace

class ScriptDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_line = {};
        auto runner = std::make_unique<Runner>();
        m_runner = runner.get();
        m_desk = std::make_unique<ScriptDesk>(m_clock, m_line, m_limits);
        m_desk->setRunner(std::move(runner));
    }

    void whatAScriptMakesGoesOn()
    {
        const quint64 errand = send("transform:shout", "\"a\"");
        QCOMPARE(m_runner->waiting.front().first.messages, QList<QByteArray>{"\"a\""});
        QCOMPARE(m_desk->waiting(), 1);
        m_runner->answer(made({"\"A\""}));
        QCOMPARE(m_line.outcomes.size(), 1);
        QCOMPARE(m_line.outcomes[0].errands, QList<quint64>{errand});
        QCOMPARE(*m_line.outcomes[0].instead, QList<QByteArray>{"\"A\""});
        QCOMPARE(m_desk->waiting(), 0);
        QVERIFY(!m_desk->failuresOf("r1"));
        QCOMPARE(m_desk->counters().changed, 1);
    }

    void anErrandThatTheLineDoesNotHoldIsForgotten()
    {
        QVERIFY(draft("transform:shout", "1"));
        QVERIFY(m_runner->waiting.empty());
        const quint64 second = send("transform:shout", "2");
        QCOMPARE(m_runner->waiting.size(), 1);
        m_runner->answer({});
        QCOMPARE(m_line.outcomes[0].errands, QList<quint64>{second});
        QVERIFY(!m_line.outcomes[0].instead);
    }

    void failuresLetTheMessagePass_data()
    {
        QTest::addColumn<ScriptResult>("result");
        QTest::addColumn<QByteArray>("sentence");
        const QByteArray tail = "; the message goes on as it came";
        QTest::newRow("thrown") << ScriptResult::failed("line 2: oh") << "script shout: line 2: oh" + tail;
        QTest::newRow("no json") << made(
            {"{"}) << "script shout: what it made cannot travel: it is nested too deep, or no JSON" + tail;
        QTest::newRow("empty") << made({"1", "0.0"})
                               << "script shout: it made an empty message (null, false, zero or no text), which "
                                  "every tower drops"
                + tail;
        QTest::newRow("too many") << made(QList<QByteArray>(257, "1"))
                                  << "script shout: it made more than 256 messages" + tail;
        QTest::newRow("too much") << made({'"' + QByteArray(1024 * 1024, 'x') + '"'})
                                  << "script shout: it made more than a megabyte" + tail;
    }

    void failuresLetTheMessagePass()
    {
        QFETCH(const ScriptResult, result);
        QFETCH(const QByteArray, sentence);
        send("split:shout", "1");
        m_runner->answer(result);
        QVERIFY(!m_line.outcomes[0].instead);
        QCOMPARE(m_line.outcomes[0].reason, sentence);
        QCOMPARE(m_desk->failuresOf("r1")->count, 1);
        QCOMPARE(m_desk->counters().failed, 1);
    }

    void aScriptThatEndsItsProcessRests()
    {
        ScriptResult ended = ScriptResult::failed("its process ended");
        ended.endedHost = true;
        for (int i = 0; i < 3; ++i) {
            send("transform:shout", "1");
            m_runner->answer(ended);
        }
        QVERIFY(!draft("transform:shout", "1"));
        QVERIFY(draft("transform:other", "1")); // only that one
        m_clock.advance(m_limits.rest);
        send("transform:shout", "1");
        m_runner->answer(ended); // it begins anew with three strikes
        QVERIFY(draft("transform:shout", "1"));
    }

    void thereIsAnEndToWhatWaits()
    {
        for (size_t i = 0; i < m_limits.errands; ++i)
            send("transform:shout", "1");
        const auto more = draft("transform:shout", "1");
        QVERIFY(!more);
        QVERIFY2(more.error().sentence.contains("too many messages wait"), more.error().sentence.constData());
        QCOMPARE(m_desk->counters().overflow, 1);
        m_runner->answer({});
        QVERIFY(draft("transform:shout", "1"));
        QVERIFY(!draft("transform:shout", QByteArray(m_limits.bytes, ' ')));
    }

    void partsAreJoinedByTheirKey()
    {
        const quint64 first = send("join:whole", "[1]");
        m_runner->answer(made({"a"}));
        QCOMPARE(m_runner->waiting.front().first.kind, ScriptCall::Kind::Join);
        m_runner->answer({}); // not yet
        const quint64 stranger = send("join:whole", "[9]");
        m_runner->answer(made({"b"}));
        m_runner->answer({});
        const quint64 second = send("join:whole", "[2]");
        m_runner->answer(made({"a"}));
        QCOMPARE(m_runner->waiting.front().first.messages, (QList<QByteArray>{"[1]", "[2]"}));
        QVERIFY(m_line.outcomes.empty());
        m_runner->answer(made({"[1,2]"}));
        QCOMPARE(m_line.outcomes[0].errands, (QList<quint64>{first, second}));
        QCOMPARE(*m_line.outcomes[0].instead, QList<QByteArray>{"[1,2]"});
        QCOMPARE(m_desk->joining(), 1);
        m_clock.advance(m_limits.patience);
        m_desk->tick([](const QByteArray&) { return true; });
        QCOMPARE(m_line.outcomes[1].errands, QList<quint64>{stranger});
        QVERIFY(!m_line.outcomes[1].instead);
        QCOMPARE(m_desk->waiting(), 0);
    }

    void answersThatCrossEachOtherLoseNothing()
    {
        const quint64 first = send("join:whole", "1");
        m_runner->answer(made({"a"})); // and the join of the first alone is asked for
        const quint64 second = send("join:whole", "2");
        const Runner::Done alone = m_runner->waiting.front().second;
        m_runner->waiting.pop_front();
        m_runner->answer(made({"a"})); // the key of the second
        alone(made({"\"alone\""}));
        QCOMPARE(m_line.outcomes[0].errands, QList<quint64>{first});
        m_runner->answer(made({"\"both\""})); // too late: the first has gone on
        QCOMPARE(m_line.outcomes.size(), 1);
        QCOMPARE(m_runner->waiting.front().first.messages, QList<QByteArray>{"2"}); // what is left is asked about
        m_runner->answer(made({"\"rest\""}));
        QCOMPARE(m_line.outcomes[1].errands, QList<quint64>{second});
        QCOMPARE(m_desk->waiting(), 0);
        QCOMPARE(m_desk->joining(), 0);
    }

    void tooMuchOfOneKeyGoesOnAsItCame()
    {
        for (size_t i = 0; i <= m_limits.group; ++i) {
            send("join:whole", "1");
            while (m_runner->waiting.front().first.kind == ScriptCall::Kind::Join)
                m_runner->answer({});
            m_runner->answer(made({"a"}));
        }
        QCOMPARE(m_line.outcomes.size(), m_limits.group + 1);
        QCOMPARE(m_desk->counters().ungrouped, m_limits.group + 1);
        QCOMPARE(m_desk->joining(), 0);
    }

    void theOldestGroupMakesRoom()
    {
        for (size_t i = 0; i <= m_limits.joining; ++i) {
            send("join:whole", "1");
            m_clock.advance(std::chrono::seconds(1));
            m_runner->answer(made({QByteArray::number(i)}));
            m_runner->answer({});
        }
        QCOMPARE(m_desk->joining(), m_limits.joining);
        QCOMPARE(m_line.outcomes.size(), 1);
        QCOMPARE(m_line.outcomes[0].errands, QList<quint64>{1});
    }

    void partsOfARuleThatRestsGoOn()
    {
        send("join:whole", "1");
        m_runner->answer(made({"a"}));
        m_runner->answer({});
        m_desk->tick([](const QByteArray& rule) { return rule != "r1"; });
        QCOMPARE(m_line.outcomes.size(), 1);
    }

    void linesAreReadAsTheyWereWritten()
    {
        const ScriptCall call{ScriptCall::Kind::Join, "// a\n({})", {"\"\\n塔\"", "2"}, "{}"};
        const QByteArray line = lineOf(7, call);
        QVERIFY(!line.contains('\n'));
        QCOMPARE(readCall(line), (std::optional(std::pair(quint64(7), call))));
        for (const ScriptResult& result : {ScriptResult(), made({"1", "\"x\""}), ScriptResult::failed("why")})
            QCOMPARE(readResult(lineOf(8, result)), (std::optional(std::pair(quint64(8), result))));
        for (const char* const wrong :
            {"", "{}", "{\"n\":1}", "[1]", "{\"n\":-1,\"kind\":\"made\",\"made\":[\"1\"],\"sentence\":\"\"}",
                "{\"n\":1,\"kind\":\"made\",\"made\":[],\"sentence\":\"\"}",
                "{\"n\":1,\"kind\":\"made\",\"made\":[1],\"sentence\":\"\"}"})
            QVERIFY2(!readResult(wrong) && !readCall(wrong), wrong);
    }

    void aProgramThatIsNotThereFailsEveryCall()
    {
        ScriptProcess process(QStringLiteral("/nowhere/at-all"), {});
        int failed = 0;
        for (int i = 0; i < 2; ++i)
            process.run({}, [&failed](const ScriptResult& result) {
                failed
                    += result.kind == ScriptResult::Kind::Failed && result.sentence.contains("cannot be started");
            });
        QCOMPARE(failed, 0); // never before run() has returned
        QTRY_COMPARE(failed, 2);
    }

private:
    base::Expected<quint64> draft(const QByteArray& action, const QByteArray& bytes)
    {
        Rule rule;
        rule.id = "r1";
        const Action read = *readAction(action);
        return m_desk->draft("clacks", rule, read, {read.name, "code"}, {bytes, m_clock.now(), std::nullopt, {}});
    }

    quint64 send(const QByteArray& action, const QByteArray& bytes)
    {
        const auto errand = draft(action, bytes);
        if (!errand)
            qFatal("%s", errand.error().sentence.constData());
        m_desk->start(*errand);
        return *errand;
    }

    const ScriptDesk::Limits m_limits{.errands = 20, .bytes = 1000, .joining = 8, .group = 5};
    StillClock m_clock;
    Line m_line;
    Runner* m_runner = nullptr;
    std::unique_ptr<ScriptDesk> m_desk;
};

QTEST_GUILESS_MAIN(ScriptDeskTest)
#include "tst_scriptdesk.moc"
