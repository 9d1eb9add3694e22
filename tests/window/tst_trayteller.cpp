#include "app/window/trayteller.h"
#include "tests/viewmodels/towerbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace clackstower;
using namespace clackstower::app;
using tray::Choice;

namespace {

/// Remembers what it is to show.
class FakeTray final : public tray::Tray
{
    Q_OBJECT

public:
    void put(const tray::Face& face) override { shown = face; }

    void remove() override { shown.reset(); }

    bool isSeen() const override { return shown.has_value(); }

    QList<Choice> choices() const
    {
        QList<Choice> all;
        for (const tray::Entry& entry : shown ? shown->menu : QList<tray::Entry>()) {
            if (entry.choice)
                all << *entry.choice;
        }
        return all;
    }

    std::optional<tray::Face> shown;
};

struct Bench : viewmodels::TowerBench
{
    explicit Bench(bool firstRun = false)
        : program(viewmodels::Program::Start{
              .demo = false, .firstRun = firstRun, .preferences = {}, .session = {}, .themeFile = {}})
        , teller(tray, link, program)
    {
        // any port of this machine alone
        for (const auto& [key, value] : {std::pair("clacks.port", "0"), std::pair("clacks.bind", "127.0.0.1")})
            (void)tower.changeSetting(key, value);
    }

    FakeTray tray;
    viewmodels::Program program;
    TrayTeller teller;
};

} // namespace

/// What the icon says of a real tower, and what it does to it.
class TestTrayTeller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsAnIconWhileItIsWanted();
    void theTowerIsSwitchedFromTheMenu();
    void aFaultIsTold();
    void whatWasNotDecidedIsNotOffered();
    void theWindowAndTheEndAreAskedFor();
};

void TestTrayTeller::thereIsAnIconWhileItIsWanted()
{
    Bench bench;
    QVERIFY(!bench.tray.shown);
    bench.teller.setIcon(true);
    QVERIFY(bench.tray.shown);
    QCOMPARE(bench.tray.shown->title, QStringLiteral("Clackstower"));
    QCOMPARE(bench.tray.shown->mark, tray::Mark::OffAir);
    QCOMPARE(bench.tray.shown->text,
        QStringLiteral("Off air: nobody can call in, and nothing is sent · queue 0 · in 0.0/s · out 0.0/s"));
    bench.teller.setIcon(false);
    QVERIFY(!bench.tray.shown);
    Q_EMIT bench.tray.chosen(Choice::GoOnAir); // of a menu that is still open
    QVERIFY(!bench.tower.isOnAir());
}

void TestTrayTeller::theTowerIsSwitchedFromTheMenu()
{
    Bench bench;
    bench.teller.setIcon(true);
    QCOMPARE(bench.tray.choices(), (QList{Choice::Show, Choice::GoOnAir, Choice::Quit}));
    Q_EMIT bench.tray.chosen(Choice::GoOnAir);
    QTRY_COMPARE(bench.tray.shown->mark, tray::Mark::OnAir);
    QVERIFY(bench.tower.isOnAir());
    QVERIFY2(bench.tray.shown->text.startsWith(QStringLiteral("Waiting: listening on ")),
        qPrintable(bench.tray.shown->text));
    QCOMPARE(bench.tray.choices(), (QList{Choice::Show, Choice::GoOffAir, Choice::Quit}));
    Q_EMIT bench.tray.chosen(Choice::GoOffAir);
    QTRY_COMPARE(bench.tray.shown->mark, tray::Mark::OffAir);
    QVERIFY(!bench.tower.isOnAir());
}

void TestTrayTeller::aFaultIsTold()
{
    Bench bench;
    QVERIFY(bench.tower.changeSetting("clacks.bind", "192.0.2.1")); // an address that no machine has
    bench.teller.setIcon(true);
    Q_EMIT bench.tray.chosen(Choice::GoOnAir);
    QTRY_COMPARE(bench.tray.shown->mark, tray::Mark::Trouble);
    QVERIFY2(bench.tray.shown->text.startsWith(QStringLiteral("Trouble: ")), qPrintable(bench.tray.shown->text));
}

void TestTrayTeller::whatWasNotDecidedIsNotOffered()
{
    Bench bench(true);
    bench.teller.setIcon(true);
    QCOMPARE(bench.tray.choices(), (QList{Choice::Show, Choice::Quit}));
    bench.program.setDecided();
    QTRY_COMPARE(bench.tray.choices(), (QList{Choice::Show, Choice::GoOnAir, Choice::Quit}));
}

void TestTrayTeller::theWindowAndTheEndAreAskedFor()
{
    Bench bench;
    bench.teller.setIcon(true);
    const QSignalSpy shown(&bench.teller, &TrayTeller::showChosen);
    const QSignalSpy quit(&bench.program, &viewmodels::Program::quitWanted);
    Q_EMIT bench.tray.chosen(Choice::Show);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(quit.size(), 0);
    Q_EMIT bench.tray.chosen(Choice::Quit);
    QCOMPARE(quit.size(), 1);
}

QTEST_GUILESS_MAIN(TestTrayTeller)
#include "tst_trayteller.moc"
