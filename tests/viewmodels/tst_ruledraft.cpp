#include "rulebench.h"

#include "viewmodels/rulebookfile.h"
#include "viewmodels/ruletrial.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

int rowOf(const ActionModel& actions, const QString& word)
{
    for (int row = 0; row < actions.rowCount(); ++row) {
        if (actions.data(actions.index(row), int(ActionModel::Role::Word)).toString() == word)
            return row;
    }
    return -1;
}

QVariant at(const QAbstractItemModel& model, int row, auto role)
{
    return model.data(model.index(row, 0), int(role));
}

/// A tower with two rules, its list, and the editor.
struct Desk
{
    Desk()
        : conditionsTester(draft.conditions())
        , actionsTester(draft.actions())
        , trialTester(&trial)
        , done(&rules, &RulesModel::done)
        , refused(&rules, &RulesModel::refused)
    {
        addRule(bench.tower, "Rain", "topic ~ \"weather*\" and size < 4k", "tune:News,tune:Rain");
        addRule(bench.tower, "Spam", "text contains \"BUY\" and (size > 1k or hop > 3)", "archive,stonewall");
        rules.setLink(&bench.link);
        draft.setLink(&bench.link);
        trial.setLink(&bench.link);
        trial.setDraft(&draft);
    }

    const rules::Rule& rule(size_t place) { return bench.tower.rules().book().rules()[place]; }

    TowerBench bench;
    RulesModel rules;
    RuleDraft draft;
    RuleTrial trial;
    QAbstractItemModelTester conditionsTester;
    QAbstractItemModelTester actionsTester;
    QAbstractItemModelTester trialTester;
    QSignalSpy done;
    QSignalSpy refused;
};

} // namespace

/// The editor of rules without a window.
class TestRuleDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsOpenedAsItIs();
    void textAndRowsAreOneThing();
    void whatHasBracketsStaysText();
    void oneVerbDecides();
    void everyActionIsOffered();
    void aChangeIsSavedAndUndone();
    void aNewRuleFromAMessage();
    void changesWaitForTheirRule();
    void whatItPicksAndWouldChange();
    void aDraftThatChangesIsLookedAtAnew();
    void theLastCopyIsWarnedOf();
    void aShadowedDraftSaysSo();
    void theArchiveIsLookedThrough();
    void anEndIsKeptOrGiven();
    void aBookIsHandedOnAndTakenOver();
};

void TestRuleDraft::aRuleIsOpenedAsItIs()
{
    Desk desk;
    desk.draft.open(QStringLiteral("r1"));
    QTRY_VERIFY(desk.draft.isPresent());
    QCOMPARE(desk.draft.name(), QStringLiteral("Rain"));
    QCOMPARE(desk.draft.text(), QStringLiteral("topic ~ \"weather*\" and size < 4k"));
    QCOMPARE(desk.draft.conditions()->count(), 2);
    QVERIFY(!desk.draft.isDirty());
    QVERIFY2(desk.draft.fault().isEmpty(), qPrintable(desk.draft.fault()));
    const int tune = rowOf(*desk.draft.actions(), QStringLiteral("tune"));
    QCOMPARE(at(*desk.draft.actions(), tune, ActionModel::Role::Argument).toString(), QStringLiteral("News, Rain"));
    const auto written = desk.draft.written();
    QVERIFY(written);
    QCOMPARE(*written->then, desk.rule(0).then); // both stations
}

void TestRuleDraft::textAndRowsAreOneThing()
{
    Desk desk;
    desk.draft.open(QStringLiteral("r1"));
    QTRY_VERIFY(desk.draft.isPresent());
    ConditionModel& conditions = *desk.draft.conditions();
    conditions.setValue(0, QStringLiteral("chess match"));
    conditions.setOperator(0, 0);
    QCOMPARE(desk.draft.text(), QStringLiteral("topic == \"chess match\" and size < 4k"));
    QVERIFY(desk.draft.isDirty());
    conditions.setField(1, QStringLiteral("json"), QStringLiteral("a.b"));
    conditions.setValue(1, QStringLiteral("4")); // a number in JSON has no k
    QCOMPARE(desk.draft.text(), QStringLiteral("topic == \"chess match\" and json.a.b < 4"));
    conditions.setAny(true);
    conditions.remove(0);
    conditions.add();
    QVERIFY(!desk.draft.fault().isEmpty()); // it is not filled in
    QCOMPARE(conditions.count(), 2);        // and stays
    conditions.setValue(1, QStringLiteral("x"));
    QVERIFY2(desk.draft.fault().isEmpty(), qPrintable(desk.draft.fault()));
    desk.draft.setText(QStringLiteral("not line == relay"));
    QCOMPARE(conditions.count(), 1);
    QCOMPARE(at(conditions, 0, ConditionModel::Role::Value).toString(), QStringLiteral("relay"));
}

void TestRuleDraft::whatHasBracketsStaysText()
{
    Desk desk;
    desk.draft.open(QStringLiteral("r2"));
    QTRY_VERIFY(desk.draft.isPresent());
    QVERIFY(!desk.draft.conditions()->isListable());
    QVERIFY(desk.draft.fault().isEmpty());
    desk.draft.setText(QStringLiteral("size > 1k"));
    QVERIFY(desk.draft.conditions()->isListable());
    desk.draft.setText(QStringLiteral("sise > 1k"));
    QVERIFY(!desk.draft.fault().isEmpty());
}

void TestRuleDraft::oneVerbDecides()
{
    Desk desk;
    desk.draft.create({}, QStringLiteral("stonewall"));
    ActionModel& actions = *desk.draft.actions();
    const int stonewall = rowOf(actions, QStringLiteral("stonewall"));
    const int refuse = rowOf(actions, QStringLiteral("refuse"));
    const int archive = rowOf(actions, QStringLiteral("archive"));
    QVERIFY(at(actions, stonewall, ActionModel::Role::On).toBool());
    actions.turn(archive, true);
    actions.turn(refuse, true);
    QVERIFY(!at(actions, stonewall, ActionModel::Role::On).toBool());
    QVERIFY(at(actions, archive, ActionModel::Role::On).toBool());
    actions.turn(rowOf(actions, QStringLiteral("ignore-sender")), true);
    actions.setArgument(rowOf(actions, QStringLiteral("ignore-sender")), QStringLiteral("many"));
    QVERIFY(!actions.actions());
    actions.setArgument(rowOf(actions, QStringLiteral("ignore-sender")), QStringLiteral("3"));
    QVERIFY(actions.actions());
    QCOMPARE(actions.actions()->size(), size_t(3));
}

void TestRuleDraft::everyActionIsOffered()
{
    ActionModel actions;
    QCOMPARE(size_t(actions.rowCount()), rules::actionSpecs().size());
    for (int row = 0; row < actions.rowCount(); ++row) {
        QVERIFY(!at(actions, row, ActionModel::Role::Title).toString().isEmpty());
        QVERIFY(!at(actions, row, ActionModel::Role::Consequence).toString().isEmpty());
    }
}

void TestRuleDraft::aChangeIsSavedAndUndone()
{
    Desk desk;
    desk.draft.open(QStringLiteral("r1"));
    QTRY_VERIFY(desk.draft.isPresent());
    desk.draft.setName(QStringLiteral("Storms"));
    desk.draft.save(&desk.rules, false);
    QTRY_COMPARE(desk.done.count(), 1);
    QCOMPARE(desk.rule(0).name, QByteArray("Storms"));
    QTRY_COMPARE(desk.draft.version(), 2);
    QVERIFY(!desk.draft.isDirty());
    desk.rules.undoOwn();
    QTRY_COMPARE(desk.rule(0).name, QByteArray("Rain"));
    desk.draft.sync();
    QTRY_COMPARE(desk.draft.name(), QStringLiteral("Rain"));
}

void TestRuleDraft::aNewRuleFromAMessage()
{
    Desk desk;
    QSignalSpy saved(&desk.draft, &RuleDraft::saved);
    desk.draft.create(
        QStringLiteral("line == clacks and from == \"candles.example:8080\""), QStringLiteral("tune"));
    QCOMPARE(desk.draft.conditions()->count(), 2);
    QCOMPARE(desk.draft.name(), QStringLiteral("candles.example:8080"));
    QVERIFY2(desk.draft.fault().isEmpty(), qPrintable(desk.draft.fault()));
    desk.draft.save(&desk.rules, true);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().toString(), QStringLiteral("r3"));
    QCOMPARE(desk.rule(2).then.front().kind, rules::Action::Kind::Archive);
    QCOMPARE(desk.rule(2).then.back().kind, rules::Action::Kind::Tune);
    QTRY_COMPARE(desk.draft.ruleId(), QStringLiteral("r3"));
}

void TestRuleDraft::changesWaitForTheirRule()
{
    Desk desk;
    desk.draft.open(QStringLiteral("r1"));
    QTRY_COMPARE(desk.draft.ruleId(), QStringLiteral("r1"));
    desk.draft.setName(QStringLiteral("Half"));
    QCOMPARE(desk.draft.unsaved(), QStringList(QStringLiteral("r1")));
    desk.draft.open(QStringLiteral("r2"));
    QTRY_COMPARE(desk.draft.ruleId(), QStringLiteral("r2"));
    QVERIFY(!desk.draft.isDirty());
    QCOMPARE(desk.draft.unsaved(), QStringList(QStringLiteral("r1")));
    desk.draft.open(QStringLiteral("r1"));
    QTRY_COMPARE(desk.draft.name(), QStringLiteral("Half"));
    QVERIFY(desk.draft.isDirty());
    desk.draft.revert();
    QCOMPARE(desk.draft.name(), QStringLiteral("Rain"));
    QVERIFY(desk.draft.unsaved().isEmpty());
    desk.draft.create({}, {});
    desk.draft.setName(QStringLiteral("Not yet"));
    desk.draft.open(QStringLiteral("r2"));
    QTRY_COMPARE(desk.draft.ruleId(), QStringLiteral("r2"));
    desk.draft.create({}, {}); // goes on with it
    QCOMPARE(desk.draft.name(), QStringLiteral("Not yet"));
    desk.draft.revert();
    QVERIFY(!desk.draft.isPresent());
}

void TestRuleDraft::whatItPicksAndWouldChange()
{
    Desk desk;
    for (int i = 0; i < 300; ++i)
        receive(desk.bench.tower, QByteArray::number(i));
    desk.draft.create(QStringLiteral("json < 100"), QStringLiteral("refuse"));
    QTRY_COMPARE(desk.trial.matched(), 100);
    QCOMPARE(desk.trial.of(), 300);
    QCOMPARE(at(desk.trial, 0, RuleTrial::Role::Preview).toString(), QStringLiteral("99"));
    QCOMPARE(desk.trial.differences().size(), 1);
    const QVariantMap difference = desk.trial.differences().first().toMap();
    QCOMPARE(difference.value(QStringLiteral("count")).toInt(), 100);
    QCOMPARE(difference.value(QStringLiteral("becomesSign")).toString(), QStringLiteral("dropped"));
    QVERIFY(desk.trial.lastCopies().isEmpty()); // refused messages stay with their senders
}

void TestRuleDraft::aDraftThatChangesIsLookedAtAnew()
{
    Desk desk;
    for (int i = 0; i < 300; ++i)
        receive(desk.bench.tower, QByteArray::number(i));
    desk.draft.create(QStringLiteral("json < 100"), QStringLiteral("notify"));
    desk.trial.begin();
    desk.draft.setText(QStringLiteral("json < 7"));
    QSignalSpy changed(&desk.trial, &RuleTrial::changed);
    QTRY_COMPARE(desk.trial.matched(), 7); // and never the hundred of before
    desk.draft.setText(QStringLiteral("json <"));
    QTRY_VERIFY(!desk.trial.doesPick());
    QCOMPARE(desk.trial.rowCount(), 0);
}

void TestRuleDraft::theLastCopyIsWarnedOf()
{
    Desk desk;
    for (const char* text : {"\"BUY once\"", "\"BUY twice\"", "\"BUY twice\""})
        receive(desk.bench.tower, text);
    desk.draft.create(QStringLiteral("text contains \"BUY\""), QStringLiteral("stonewall"));
    QTRY_VERIFY2(desk.trial.lastCopies().startsWith(u'1'), qPrintable(desk.trial.lastCopies()));
    desk.draft.save(&desk.rules, true); // archive first
    QTRY_COMPARE(desk.done.count(), 1);
    QCOMPARE(desk.rule(2).then.front().kind, rules::Action::Kind::Archive);
    QTRY_VERIFY(desk.trial.lastCopies().isEmpty());
}

void TestRuleDraft::aShadowedDraftSaysSo()
{
    Desk desk;
    addRule(desk.bench.tower, "All", "all", "forward");
    desk.draft.create(QStringLiteral("json < 7"), QStringLiteral("archive"));
    QTRY_COMPARE(desk.trial.shadowPlace(), 2);
    QVERIFY(desk.trial.shadow().contains(QStringLiteral("All")));
    desk.draft.setPlace(2);
    QTRY_COMPARE(desk.trial.shadowPlace(), -1);
    desk.draft.save(&desk.rules, false);
    QTRY_COMPARE(desk.done.count(), 1);
    QCOMPARE(desk.rule(2).name, QByteArray("7"));
}

void TestRuleDraft::theArchiveIsLookedThrough()
{
    Desk desk;
    addRule(desk.bench.tower, "Keep", "text contains \"kept\"", "archive");
    receive(desk.bench.tower, "\"kept\"");
    desk.bench.tower.archive().flush(std::chrono::seconds(30));
    desk.draft.create(QStringLiteral("text contains \"kept\""), QStringLiteral("notify"));
    QTRY_VERIFY(!desk.trial.archived().isEmpty());
    QCOMPARE(desk.trial.rowCount(), 2); // of the journal, and of the archive
    QVERIFY(!at(desk.trial, 0, RuleTrial::Role::InArchive).toBool());
    QVERIFY(at(desk.trial, 1, RuleTrial::Role::InArchive).toBool());
}

void TestRuleDraft::anEndIsKeptOrGiven()
{
    Desk desk;
    desk.draft.open(QStringLiteral("r1"));
    QTRY_VERIFY(desk.draft.isPresent());
    desk.draft.setLasts(60);
    desk.draft.save(&desk.rules, false);
    QTRY_COMPARE(desk.done.count(), 1);
    const auto ends = desk.rule(0).expires;
    QVERIFY(ends && *ends > desk.bench.tower.now() && *ends <= desk.bench.tower.now() + std::chrono::hours(1));
    QTRY_COMPARE(desk.draft.lasts(), -1);
    desk.draft.setName(QStringLiteral("Storms"));
    desk.draft.save(&desk.rules, false);
    QTRY_COMPARE(desk.done.count(), 2);
    QCOMPARE(desk.rule(0).expires, ends);
    desk.draft.setLasts(0);
    desk.draft.save(&desk.rules, false);
    QTRY_COMPARE(desk.done.count(), 3);
    QVERIFY(!desk.rule(0).expires);
}

void TestRuleDraft::aBookIsHandedOnAndTakenOver()
{
    Desk desk;
    RuleBookFile file;
    QAbstractItemModelTester tester(&file);
    file.setLink(&desk.bench.link);
    file.gather();
    QTRY_VERIFY(file.text().contains(QStringLiteral("Rain")));
    QTRY_COMPARE(file.count(), 0); // it is ours
    const QString path = desk.bench.folder.filePath(QStringLiteral("book.json"));
    QSignalSpy written(&file, &RuleBookFile::written);
    file.write(path);
    QTRY_COMPARE(written.count(), 1);
    rules::RuleBook other = desk.bench.tower.rules().book();
    QVERIFY(other.remove("r2"));
    QVERIFY(desk.bench.tower.rules().edit(other, "removed r2"));
    file.setText({});
    file.read(path);
    QTRY_COMPARE(file.count(), 1);
    QCOMPARE(at(file, 0, RuleBookFile::Role::Change).toString(), QStringLiteral("added"));
    QCOMPARE(desk.bench.tower.rules().book().rules().size(), size_t(1)); // nothing has happened yet
    file.take(&desk.rules);
    QTRY_COMPARE(desk.done.count(), 1);
    QCOMPARE(desk.bench.tower.rules().book().rules().size(), size_t(2));
    desk.rules.undoOwn();
    QTRY_COMPARE(desk.bench.tower.rules().book().rules().size(), size_t(1));
    file.setText(QStringLiteral("{\"rules\":"));
    QVERIFY(!file.fault().isEmpty());
    QCOMPARE(file.count(), 0);
}

QTEST_GUILESS_MAIN(TestRuleDraft)
#include "tst_ruledraft.moc"
