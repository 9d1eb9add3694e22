#include "app/window/presence.h"

#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace clackstower;
using namespace clackstower::app;
using namespace std::chrono_literals;

namespace {

/// A tray that somebody shows, or not.
class FakeTray final : public tray::Tray
{
    Q_OBJECT

public:
    void put(const tray::Face&) override {}

    void remove() override {}

    bool isSeen() const override { return m_seen; }

    void setSeen(bool seen)
    {
        m_seen = seen;
        Q_EMIT seenChanged();
    }

private:
    bool m_seen = false;
};

constexpr Presence::Wishes closing{.closeToTray = true};
constexpr Presence::Wishes startsHidden{.startHidden = true};
constexpr Presence::Patience none{.start = 1ms, .loss = 1ms};
constexpr Presence::Patience endless{.start = 1h, .loss = 1h};

/// A window, what takes care of it, and a tray.
struct Bench
{
    explicit Bench(const Presence::Wishes& wishes, Presence::Patience patience = endless)
        : presence(tray, patience)
    {
        presence.setWishes(wishes);
    }

    void beginShown()
    {
        window.show();
        presence.adopt(window, false, {});
    }

    FakeTray tray;
    Presence presence;
    QWindow window;
};

} // namespace

/// The program is seen by its window or its icon, and never by neither.
class TestPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingHidesWhereAnIconIsSeen();
    void closingClosesOtherwise_data();
    void closingClosesOtherwise();
    void theEndOfASessionCloses();
    void anIconThatIsLostBringsTheWindowBack();
    void anIconThatComesBackInTimeDoesNot();
    void aWishTakenBackBringsTheWindowBack();
    void aHiddenStartWaitsForAnIcon();
    void aHiddenStartWithoutAnIconIsMinimized();
    void aMaximizedWindowComesBackMaximized();
    void aClickRaises();
};

void TestPresence::closingHidesWhereAnIconIsSeen()
{
    Bench bench(closing);
    bench.tray.setSeen(true);
    bench.beginShown();
    const QSignalSpy hidden(&bench.presence, &Presence::wentHidden);
    const QSignalSpy ended(qGuiApp, &QGuiApplication::lastWindowClosed);
    QVERIFY(!bench.window.close());
    QVERIFY(!bench.window.isVisible());
    QVERIFY(bench.presence.isHidden());
    QCOMPARE(hidden.size(), 1);
    bench.presence.raise();
    QVERIFY(bench.window.isVisible());
    QVERIFY(!bench.presence.isHidden());
    QVERIFY(!bench.window.close());
    QCOMPARE(hidden.size(), 2);
    QCoreApplication::processEvents();
    QCOMPARE(ended.size(), 0);
}

void TestPresence::closingClosesOtherwise_data()
{
    QTest::addColumn<bool>("wished");
    QTest::addColumn<bool>("seen");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("not wished") << false << true << false;
    QTest::newRow("nobody shows the icon") << true << false << false;
    QTest::newRow("the program ends") << true << true << true;
}

void TestPresence::closingClosesOtherwise()
{
    QFETCH(bool, wished);
    QFETCH(bool, seen);
    QFETCH(bool, leaves);
    Bench bench({.icon = true, .closeToTray = wished});
    bench.tray.setSeen(seen);
    bench.beginShown();
    if (leaves)
        bench.presence.leave();
    QVERIFY(bench.window.close());
    QVERIFY(!bench.presence.isHidden());
}

void TestPresence::theEndOfASessionCloses()
{
    {
        Bench bench(closing);
        bench.tray.setSeen(true);
        bench.beginShown();
        bench.presence.sessionMayEnd();
        QVERIFY(bench.window.close());
    }
    Bench bench(closing);
    bench.tray.setSeen(true);
    bench.beginShown();
    QEvent quit(QEvent::Quit);
    QCoreApplication::sendEvent(qGuiApp, &quit);
    QVERIFY(!bench.window.isVisible());
    QVERIFY(!bench.presence.isHidden());
    QVERIFY(quit.isAccepted());
}

void TestPresence::anIconThatIsLostBringsTheWindowBack()
{
    Bench bench(closing, none);
    bench.tray.setSeen(true);
    bench.beginShown();
    QVERIFY(!bench.window.close());
    bench.tray.setSeen(false);
    QTRY_VERIFY(bench.window.isVisible());
    QVERIFY(!(bench.window.windowStates() & Qt::WindowMinimized));
    QVERIFY(bench.window.close()); // and it can be closed for good
}

void TestPresence::anIconThatComesBackInTimeDoesNot()
{
    Bench bench(closing, {.start = 1h, .loss = 300ms});
    bench.tray.setSeen(true);
    bench.beginShown();
    QVERIFY(!bench.window.close());
    bench.tray.setSeen(false);
    bench.tray.setSeen(true);
    QTest::qWait(400);
    QVERIFY(!bench.window.isVisible());
    bench.tray.setSeen(false);
    QTRY_VERIFY(bench.window.isVisible());
}

void TestPresence::aWishTakenBackBringsTheWindowBack()
{
    Bench bench(closing);
    bench.tray.setSeen(true);
    bench.beginShown();
    QVERIFY(!bench.window.close());
    bench.presence.setWishes({.icon = true});
    QVERIFY(!bench.window.isVisible()); // the icon is still there
    bench.presence.setWishes({});
    QVERIFY(bench.window.isVisible());
}

void TestPresence::aHiddenStartWaitsForAnIcon()
{
    Bench bench(startsHidden, {.start = 300ms, .loss = 1h});
    bench.presence.adopt(bench.window, true, {});
    QVERIFY(bench.presence.isHidden());
    bench.tray.setSeen(true);
    QTest::qWait(400);
    QVERIFY(!bench.window.isVisible());
    bench.presence.raise();
    QVERIFY(bench.window.isVisible());
    QVERIFY(bench.window.close()); // to close into the tray is another wish
}

void TestPresence::aHiddenStartWithoutAnIconIsMinimized()
{
    Bench bench(startsHidden, none);
    bench.presence.adopt(bench.window, true, Qt::WindowMaximized);
    QVERIFY(!bench.window.isVisible());
    QTRY_VERIFY(bench.window.isVisible());
    QVERIFY(bench.window.windowStates() & Qt::WindowMinimized);
    bench.tray.setSeen(true); // too late to hide a window that the user has seen
    QVERIFY(bench.window.isVisible());
    bench.presence.raise();
    QCOMPARE(bench.window.windowStates(), Qt::WindowMaximized);
}

void TestPresence::aMaximizedWindowComesBackMaximized()
{
    Bench bench(closing);
    bench.tray.setSeen(true);
    bench.beginShown();
    bench.window.showMaximized();
    QVERIFY(!bench.window.close());
    bench.presence.raise();
    QCOMPARE(bench.window.windowStates(), Qt::WindowMaximized);
}

void TestPresence::aClickRaises()
{
    Bench bench(closing);
    bench.tray.setSeen(true);
    bench.beginShown();
    QVERIFY(!bench.window.close());
    Q_EMIT bench.tray.activated("token");
    QVERIFY(bench.window.isVisible());
    QTRY_VERIFY(bench.window.isActive());
    bench.window.showMinimized();
    Q_EMIT bench.tray.activated({});
    QVERIFY(!(bench.window.windowStates() & Qt::WindowMinimized));
}

QTEST_MAIN(TestPresence)
#include "tst_presence.moc"
