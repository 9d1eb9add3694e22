#include "tests/viewmodels/rulebench.h"
#include "viewmodels/scriptbench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;
using rules::ScriptCall;
using rules::ScriptResult;

namespace {

/// Answers as it is told to, and remembers what it was asked.
class Runner final : public rules::ScriptRunner
{
public:
    explicit Runner(QList<ScriptCall>& asked)
        : m_asked(asked)
    {
    }

    void run(const ScriptCall& call, Done done) override
    {
        m_asked << call;
        if (call.code.contains("broken"))
            return done(ScriptResult::failed("line 2: broken is not defined"));
        if (call.code.contains("undefined"))
            return done({});
        done({ScriptResult::Kind::Made,
            call.kind == ScriptCall::Kind::Key ? QList<QByteArray>{"key"} : QList<QByteArray>{"1", "2"}, {}});
    }

private:
    QList<ScriptCall>& m_asked;
};

} // namespace

/// Scripts are read, tried and kept in the window.
class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBookIsShownWithWhoCallsWhat();
    void aScriptIsTriedAndNothingIsSent();
    void faultsAreTold();
    void savedAndRemovedAndTakenBack();
};

void TestScripts::theBookIsShownWithWhoCallsWhat()
{
    TowerBench bench;
    addRule(bench.tower, "Wrap", "all", "transform:wrap-text");
    ScriptBench scripts;
    const QAbstractItemModelTester tester(&scripts);
    scripts.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    scripts.refresh();
    QTRY_COMPARE(scripts.count(), 3); // those that are shipped
    const int row = scripts.rowOf(QStringLiteral("wrap-text"));
    QVERIFY(row >= 0);
    QVERIFY(scripts.codeAt(row).contains(QStringLiteral("=>")));
    QCOMPARE(scripts.index(row).data(int(ScriptBench::Role::Callers)).toString(), QStringLiteral("called by Wrap"));
    QVERIFY(
        !scripts.index(scripts.rowOf(QStringLiteral("join-lines"))).data(int(ScriptBench::Role::Called)).toBool());
}

void TestScripts::aScriptIsTriedAndNothingIsSent()
{
    TowerBench bench;
    QList<ScriptCall> asked;
    bench.tower.rules().setScriptRunner(std::make_unique<Runner>(asked));
    ScriptBench scripts;
    scripts.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    scripts.tryOut(QStringLiteral("m => m"), QStringLiteral("split"), QStringLiteral("{\"a\": 1}"));
    QTRY_COMPARE(scripts.result(), QStringLiteral("1\n2"));
    QVERIFY(!scripts.isTrying());
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked[0].kind == ScriptCall::Kind::Split);
    QVERIFY(asked[0].about.contains("\"line\":\"clacks\""));
    scripts.tryOut(QStringLiteral("join"), QStringLiteral("join"), QStringLiteral("1\n\n2\n"));
    QTRY_COMPARE(asked.size(), 3); // first whether it belongs to others
    QVERIFY(asked[1].kind == ScriptCall::Kind::Key && asked[2].kind == ScriptCall::Kind::Join);
    QCOMPARE(asked[2].messages, (QList<QByteArray>{"1", "2"}));
    scripts.tryOut(QStringLiteral("undefined"), QStringLiteral("transform"), QStringLiteral("1"));
    QTRY_COMPARE(scripts.result(), QStringLiteral("It goes on as it came."));
    QCOMPARE(bench.clacks().queue().count(), 0);
}

void TestScripts::faultsAreTold()
{
    TowerBench bench;
    ScriptBench scripts;
    scripts.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    scripts.tryOut(QStringLiteral("m => m"), QStringLiteral("transform"), QStringLiteral("no JSON"));
    QVERIFY(scripts.fault().startsWith(QStringLiteral("The sample must be JSON")));
    QVERIFY(!scripts.codeFails());
    scripts.tryOut(QStringLiteral("m => m"), QStringLiteral("transform"), QStringLiteral("1"));
    QTRY_VERIFY(scripts.fault().contains(QStringLiteral("runs no scripts")));
    QList<ScriptCall> asked;
    bench.tower.rules().setScriptRunner(std::make_unique<Runner>(asked));
    scripts.tryOut(QStringLiteral("broken"), QStringLiteral("transform"), QStringLiteral("1"));
    QTRY_COMPARE(scripts.fault(), QStringLiteral("line 2: broken is not defined"));
    QVERIFY(scripts.codeFails());
    scripts.forget();
    QCOMPARE(scripts.fault(), QString());
}

void TestScripts::savedAndRemovedAndTakenBack()
{
    TowerBench bench;
    RulesModel rules;
    rules.setLink(&bench.link);
    ScriptBench scripts;
    scripts.setProperty("link", QVariant::fromValue<TowerLink*>(&bench.link));
    const QSignalSpy done(&rules, &RulesModel::done);
    const QSignalSpy refused(&rules, &RulesModel::refused);
    scripts.save(&rules, QStringLiteral("shout "), QStringLiteral("m => m"));
    QTRY_COMPARE(scripts.count(), 4);
    QVERIFY(bench.tower.rules().book().findScript("shout"));
    QCOMPARE(done[0][0].toString(), QStringLiteral("Saved the script shout"));
    scripts.remove(&rules, QStringLiteral("shout"));
    QTRY_COMPARE(scripts.count(), 3);
    rules.undoOwn();
    QTRY_VERIFY(bench.tower.rules().book().findScript("shout"));
    addRule(bench.tower, "Shout", "all", "transform:shout");
    scripts.remove(&rules, QStringLiteral("shout")); // a rule calls it
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(bench.tower.rules().book().findScript("shout"));
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
