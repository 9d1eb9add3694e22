#include "app/scripts/engine.h"
#include "app/scripts/watchdog.h"
#include "node/rules/shippedscripts.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::scripts;
using rules::ScriptCall;
using rules::ScriptResult;

class ScriptEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transforms_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("made"); // or, with ! before it, a failure; empty: undefined
        QTest::newRow("text") << QByteArray("m => m + '!'") << QByteArray("\"a\"") << QByteArray("\"a!\"");
        QTest::newRow("about") << QByteArray("(m, about) => about.from") << QByteArray("1")
                               << QByteArray("\"a:1\"");
        QTest::newRow("comments") << QByteArray("// what it is\nm => m // and why") << QByteArray("[1]")
                                  << QByteArray("[1]");
        QTest::newRow("undefined") << QByteArray("m => undefined") << QByteArray("1") << QByteArray();
        QTest::newRow("thrown") << QByteArray("m => {\n throw Error('no luck') }") << QByteArray("1")
                                << QByteArray("!line 2: no luck");
        QTest::newRow("thrown, no error") << QByteArray("m => { throw 5 }") << QByteArray("1") << QByteArray("5");
        QTest::newRow("syntax") << QByteArray("m => {") << QByteArray("1") << QByteArray("!line");
        QTest::newRow("no function") << QByteArray("5") << QByteArray("1") << QByteArray("!it is no function");
        QTest::newRow("no message") << QByteArray("m => (() => 1)") << QByteArray("1")
                                    << QByteArray("!it made something that is no message");
        QTest::newRow("circle") << QByteArray("m => { const a = []; a.push(a); return a }") << QByteArray("1")
                                << QByteArray("!");
        QTest::newRow("too much") << QByteArray("m => 'x'.repeat(2000000)") << QByteArray("1")
                                  << QByteArray("!it made more than a megabyte");
        QTest::newRow("toJSON") << QByteArray("m => ({ toJSON: () => { throw Error('late') } })") << QByteArray("1")
                                << QByteArray("!line 1: late");
        QTest::newRow("no clock") << QByteArray("m => typeof Date + typeof Math.random") << QByteArray("1")
                                  << QByteArray("\"undefinedundefined\"");
        QTest::newRow("no objects of ours")
            << QByteArray("m => typeof Qt + typeof console + typeof XMLHttpRequest + typeof gc") << QByteArray("1")
            << QByteArray("\"undefinedundefinedundefinedundefined\"");
        QTest::newRow("frozen") << QByteArray("m => { Array.prototype.leak = 1 }") << QByteArray("1")
                                << QByteArray("!line 1:");
        QTest::newRow("no variables beyond")
            << QByteArray("m => { leak = 1 }") << QByteArray("1") << QByteArray("!line 1:");
    }

    void transforms()
    {
        QFETCH(const QByteArray, code);
        QFETCH(const QByteArray, message);
        QFETCH(const QByteArray, made);
        const ScriptResult result = run(ScriptCall::Kind::Transform, code, {message});
        if (made.startsWith('!')) {
            QCOMPARE(result.kind, ScriptResult::Kind::Failed);
            QVERIFY2(result.sentence.startsWith(made.sliced(1)), result.sentence.constData());
        } else {
            QVERIFY2(result.kind != ScriptResult::Kind::Failed, result.sentence.constData());
            QCOMPARE(result.made, made.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{made});
        }
    }

    void nothingIsLeftBehind()
    {
        const QByteArray counts = "(() => { let n = 0; return m => ++n })()";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(run(ScriptCall::Kind::Transform, counts, {"1"}).made, QList<QByteArray>{"1"});
        (void)run(
            ScriptCall::Kind::Transform, "m => { this.x = 1; Object.prototype.y = 2; JSON.parse = null }", {"1"});
        (void)run(
            ScriptCall::Kind::Transform, "0) })(); var x = 1; let z = 1; (function () { return (m => m", {"1"});
        QCOMPARE(run(ScriptCall::Kind::Transform, "m => typeof x + typeof ({}).y", {"1"}).made,
            QList<QByteArray>{"\"undefinedundefined\""});
    }

    void anEndlessOneIsInterrupted()
    {
        for (const char* const endless : {"m => { for (;;); }", "m => ({ toJSON: () => { for (;;); } })",
                 "(() => { for (;;); })()", "m => { try { for (;;); } catch (e) { for (;;); } }"}) {
            const ScriptResult result = run(ScriptCall::Kind::Transform, endless, {"1"});
            QCOMPARE(result.sentence, QByteArray("it took longer than 20 ms"));
        }
        QCOMPARE(run(ScriptCall::Kind::Transform, "m => m", {"1"}).made,
            QList<QByteArray>{"1"}); // and the next one runs
        QVERIFY(!m_ended);
    }

    void theShippedOnesWork()
    {
        const auto codeOf = [](const QByteArray& name) {
            const std::vector<rules::Script> all = rules::shippedScripts();
            return std::ranges::find(all, name, &rules::Script::name)->code;
        };
        QCOMPARE(run(ScriptCall::Kind::Transform, codeOf("wrap-text"), {"\"hello\""}).made,
            QList<QByteArray>{R"({"text":"hello","via":"a:1","received":"2026-11-27T12:00:00.000Z"})"});
        QCOMPARE(run(ScriptCall::Kind::Transform, codeOf("wrap-text"), {"{}"}), ScriptResult());
        const ScriptResult parts = run(ScriptCall::Kind::Split, codeOf("split-lines"), {R"("one\ntwo\nthree")"});
        QCOMPARE(parts.made.size(), 3);
        QCOMPARE(parts.made[1], QByteArray(R"({"whole":"00ff","part":1,"of":3,"text":"two"})"));
        QCOMPARE(run(ScriptCall::Kind::Split, codeOf("split-lines"), {"\"one\""}), ScriptResult());
        for (const QByteArray& part : parts.made)
            QCOMPARE(run(ScriptCall::Kind::Key, codeOf("join-lines"), {part}).made, QList<QByteArray>{"00ff"});
        QCOMPARE(run(ScriptCall::Kind::Key, codeOf("join-lines"), {"\"one\""}), ScriptResult());
        QCOMPARE(run(ScriptCall::Kind::Join, codeOf("join-lines"), parts.made.first(2)), ScriptResult());
        const QList<QByteArray> shuffled{parts.made[2], parts.made[0], parts.made[1]};
        QCOMPARE(run(ScriptCall::Kind::Join, codeOf("join-lines"), shuffled).made,
            QList<QByteArray>{R"("one\ntwo\nthree")"});
    }

    void keysAreTexts()
    {
        QCOMPARE(run(ScriptCall::Kind::Key, "({ key: m => m })", {"5"}).made, QList<QByteArray>{"5"});
        QCOMPARE(run(ScriptCall::Kind::Key, "({ key: m => m })", {"{}"}).kind, ScriptResult::Kind::Failed);
        QCOMPARE(
            run(ScriptCall::Kind::Key, "({ key: m => 'x'.repeat(300) })", {"1"}).kind, ScriptResult::Kind::Failed);
        QCOMPARE(run(ScriptCall::Kind::Key, "m => m", {"1"}).kind, ScriptResult::Kind::Failed);
        QCOMPARE(run(ScriptCall::Kind::Split, "m => []", {"1"}).kind, ScriptResult::Kind::Failed);
        QCOMPARE(run(ScriptCall::Kind::Split, "m => Array(257).fill(1)", {"1"}).kind, ScriptResult::Kind::Failed);
    }

private:
    ScriptResult run(ScriptCall::Kind kind, const QByteArray& code, const QList<QByteArray>& messages)
    {
        m_watchdog.begin();
        const ScriptResult result = m_engine.run({kind, code, messages,
            R"({"line":"clacks","id":"00ff","from":"a:1","via":"","time":"2026-11-27T12:00:00.000Z"})"});
        m_watchdog.finish();
        return result;
    }

    Engine m_engine;
    std::atomic<bool> m_ended = false;
    Watchdog m_watchdog{Watchdog::Millis(rules::ScriptLimits::millis), [this] { m_engine.interrupt(); },
        [this] { m_ended = true; }};
};

QTEST_GUILESS_MAIN(ScriptEngineTest)
#include "tst_scriptengine.moc"
