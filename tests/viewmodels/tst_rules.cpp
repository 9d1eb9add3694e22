#include "rulebench.h"

#include "viewmodels/rulesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

QVariant at(const RulesModel& model, int row, RulesModel::Role role)
{
    return model.data(model.index(row), int(role));
}

QString namesOf(const RulesModel& model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names << at(model, i, RulesModel::Role::Name).toString();
    return names.join(u' ');
}

/// A tower with three rules, and its list.
struct Book
{
    Book()
        : tester(&model)
        , done(&model, &RulesModel::done)
        , refused(&model, &RulesModel::refused)
    {
        addRule(bench.tower, "A", "text contains \"a\"", "tune:News");
        addRule(bench.tower, "B", "text contains \"b\"", "stonewall");
        addRule(bench.tower, "C", "text contains \"b\" and size < 1m", "archive,forward");
        model.setLink(&bench.link);
    }

    TowerBench bench;
    RulesModel model;
    QAbstractItemModelTester tester;
    QSignalSpy done;
    QSignalSpy refused;
};

} // namespace

/// The list of rules without a window.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsInTheirOrder();
    void hitsAreLive();
    void hitsCountAnew();
    void aShadowIsSaid();
    void switchMoveRemove();
    void undoTakesBackTheLastChange();
    void anOldUndoIsRefused();
    void whatIsGoneIsRefused();
};

void TestRules::rowsInTheirOrder()
{
    Book book;
    QTRY_COMPARE(namesOf(book.model), QStringLiteral("A B C"));
    QCOMPARE(at(book.model, 0, RulesModel::Role::Verdict).toString(), QStringLiteral("tuned"));
    QCOMPARE(at(book.model, 1, RulesModel::Role::Verdict).toString(), QStringLiteral("stonewalled"));
    QCOMPARE(at(book.model, 2, RulesModel::Role::Verdict).toString(), QStringLiteral("archived"));
    QCOMPARE(at(book.model, 1, RulesModel::Role::Condition).toString(), QStringLiteral("text contains \"b\""));
    QVERIFY(at(book.model, 0, RulesModel::Role::Actions).toString().contains(QStringLiteral("News")));
    QVERIFY(at(book.model, 1, RulesModel::Role::Sentence).toString().contains(QStringLiteral("Rule 2, B")));
}

void TestRules::hitsAreLive()
{
    Book book;
    QTRY_COMPARE(book.model.rowCount(), 3);
    QVERIFY(at(book.model, 0, RulesModel::Role::Hits).toString().startsWith(u'0'));
    QCOMPARE(at(book.model, 0, RulesModel::Role::LastHit).toString(), QStringLiteral("never"));
    judge(book.bench.tower, "\"a\"");
    QTRY_VERIFY(at(book.model, 0, RulesModel::Role::Hits).toString().startsWith(u'1'));
    QVERIFY(at(book.model, 0, RulesModel::Role::LastHit).toString() != QStringLiteral("never"));
}

void TestRules::hitsCountAnew()
{
    Book book;
    QTRY_COMPARE(book.model.rowCount(), 3);
    judge(book.bench.tower, "\"a\"");
    QTRY_VERIFY(at(book.model, 0, RulesModel::Role::Hits).toString().startsWith(u'1'));
    book.model.resetHits(book.model.idAt(0));
    QTRY_COMPARE(book.done.count(), 1);
    QVERIFY(!book.done.last().at(1).toBool()); // nothing to take back: the rule says what it said
    QTRY_VERIFY(at(book.model, 0, RulesModel::Role::Hits).toString().startsWith(u'0'));
    QCOMPARE(at(book.model, 0, RulesModel::Role::LastHit).toString(), QStringLiteral("never"));
    judge(book.bench.tower, "\"a\"");
    QTRY_VERIFY(at(book.model, 0, RulesModel::Role::Hits).toString().startsWith(u'1'));
    book.model.resetHits(QStringLiteral("gone"));
    QVERIFY(book.refused.isEmpty());
}

void TestRules::aShadowIsSaid()
{
    Book book;
    QTRY_COMPARE(book.model.rowCount(), 3);
    QVERIFY(at(book.model, 1, RulesModel::Role::Shadow).toString().isEmpty());
    const QString shadow
        = at(book.model, 2, RulesModel::Role::Shadow).toString(); // what is asked of C was asked of B
    QVERIFY2(shadow.contains(QStringLiteral("rule 2")), qPrintable(shadow));
    book.model.move(book.model.idAt(2), 1);
    QTRY_COMPARE(namesOf(book.model), QStringLiteral("A C B"));
    QVERIFY(at(book.model, 1, RulesModel::Role::Shadow).toString().isEmpty());
}

void TestRules::switchMoveRemove()
{
    Book book;
    QTRY_COMPARE(book.model.rowCount(), 3);
    const QString id = book.model.idAt(0);
    book.model.toggle(id);
    QTRY_VERIFY(!at(book.model, 0, RulesModel::Role::Enabled).toBool());
    QVERIFY(judge(book.bench.tower, "\"a\"").verdict.stations.isEmpty());
    QPersistentModelIndex kept = book.model.index(0);
    book.model.move(id, 99);
    QTRY_COMPARE(namesOf(book.model), QStringLiteral("B C A"));
    QCOMPARE(kept.row(), 2);
    book.model.remove(id);
    QTRY_COMPARE(namesOf(book.model), QStringLiteral("B C"));
    QCOMPARE(book.done.count(), 3);
    QVERIFY(book.done.last().at(1).toBool());
}

void TestRules::undoTakesBackTheLastChange()
{
    Book book;
    QTRY_COMPARE(book.model.rowCount(), 3);
    book.model.remove(book.model.idAt(1));
    QTRY_COMPARE(namesOf(book.model), QStringLiteral("A C"));
    QVERIFY(book.model.lastChange().startsWith(QStringLiteral("removed")));
    book.model.undo();
    QTRY_COMPARE(namesOf(book.model), QStringLiteral("A B C"));
    book.model.undo(); // and so on, back to the empty book
    QTRY_COMPARE(namesOf(book.model), QStringLiteral("A B"));
    book.model.undo();
    book.model.undo();
    QTRY_COMPARE(book.model.rowCount(), 0);
    QVERIFY(book.refused.isEmpty());
    book.model.undo();
    QTRY_COMPARE(book.refused.count(), 1);
}

void TestRules::anOldUndoIsRefused()
{
    Book book;
    QTRY_COMPARE(book.model.rowCount(), 3);
    book.model.remove(book.model.idAt(0));
    QTRY_COMPARE(book.done.count(), 1);
    addRule(book.bench.tower, "D", "all", "notify"); // somebody else
    book.model.undoOwn();
    QTRY_COMPARE(book.refused.count(), 1);
    QTRY_COMPARE(namesOf(book.model), QStringLiteral("B C D"));
}

void TestRules::whatIsGoneIsRefused()
{
    Book book;
    QTRY_COMPARE(book.model.rowCount(), 3);
    rules::RuleBook other = book.bench.tower.rules().book();
    QVERIFY(other.remove(book.model.idAt(0).toLatin1()));
    QVERIFY(book.bench.tower.rules().edit(other, "removed A"));
    book.model.remove(book.model.idAt(0)); // as it is still shown
    QTRY_COMPARE(book.refused.count(), 1);
    QTRY_COMPARE(book.model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
