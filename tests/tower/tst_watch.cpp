#include "node/tower/watch.h"

#include <QTest>

using namespace clackstower;
using namespace clackstower::tower;

namespace {

traffic::Sighting sighting(traffic::SightingKind kind, const QByteArray& bytes)
{
    traffic::Sighting made;
    made.kind = kind;
    made.line = "clacks";
    made.bytes = bytes;
    return made;
}

traffic::Sighting received(const QByteArray& bytes)
{
    return sighting(traffic::SightingKind::Received, bytes);
}

/// What the watcher reads, as short words.
QList<QByteArray> drain(Watch& watch)
{
    QList<QByteArray> words;
    while (const auto event = watch.take()) {
        if (const auto* const seen = std::get_if<traffic::Sighting>(&*event))
            words << seen->bytes;
        else if (const auto* const gap = std::get_if<Gap>(&*event))
            words << "gap " + QByteArray::number(gap->missed);
        else
            words << eventName(*event).toByteArray();
    }
    return words;
}

} // namespace

class TestWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeInOrder();
    void onlyWhatWasAskedFor();
    void aSlowWatcherSeesAGap();
    void bytesAreBoundedToo();
    void oneLargeEventAlwaysFits();
    void theWatcherIsWokenOncePerBatch();
    void aWatchEndsWithItsHolder();
    void everyEventHasItsName();
    void nobodyWatchingCostsNearlyNothing();
};

void TestWatch::eventsComeInOrder()
{
    Watchers watchers;
    const auto watch = watchers.open({}, {});
    watchers.tell(received("1"));
    watchers.tell(PeerChange{.line = "clacks", .time = {}, .peer = {}, .previous = {}});
    watchers.tell(LineChange{.line = "clacks", .time = {}, .error = {}});
    watchers.tell(received("2"));
    QCOMPARE(drain(*watch), (QList<QByteArray>{"1", "towerDiscovered", "lineState", "2"}));
    QCOMPARE(drain(*watch), QList<QByteArray>{});
}

void TestWatch::onlyWhatWasAskedFor()
{
    Watchers watchers;
    const auto queued = watchers.open({.events = {"messageQueued", "towerUpdated"}, .lines = {}}, {});
    const auto relay = watchers.open({.events = {}, .lines = {"relay"}}, {});
    watchers.tell(received("no"));
    watchers.tell(sighting(traffic::SightingKind::Queued, "yes"));
    watchers.tell(PeerChange{.line = "relay", .time = {}, .peer = {}, .previous = peers::PeerStatus::New});
    QCOMPARE(drain(*queued), (QList<QByteArray>{"yes", "towerUpdated"}));
    QCOMPARE(drain(*relay), (QList<QByteArray>{"towerUpdated"}));
}

void TestWatch::aSlowWatcherSeesAGap()
{
    Watchers watchers;
    const auto watch = watchers.open({}, {}, {.events = 3, .bytes = 1000});
    for (int i = 1; i <= 10; ++i)
        watchers.tell(received(QByteArray::number(i)));
    QCOMPARE(watch->take(), Event(received("1")));
    watchers.tell(received("11")); // there is room again: the gap stands where the missed ones were
    QCOMPARE(drain(*watch), (QList<QByteArray>{"2", "3", "gap 7", "11"}));
    for (int i = 1; i <= 5; ++i)
        watchers.tell(received(QByteArray::number(i)));
    QCOMPARE(drain(*watch), (QList<QByteArray>{"1", "2", "3", "gap 2"}));
}

void TestWatch::bytesAreBoundedToo()
{
    Watchers watchers;
    const auto watch = watchers.open({}, {}, {.events = 1000, .bytes = 25});
    for (int i = 0; i < 5; ++i)
        watchers.tell(received("ten bytes!"));
    QCOMPARE(drain(*watch), (QList<QByteArray>{"ten bytes!", "ten bytes!", "gap 3"}));
}

void TestWatch::oneLargeEventAlwaysFits()
{
    Watchers watchers;
    const auto watch = watchers.open({}, {}, {.events = 1000, .bytes = 5});
    watchers.tell(received("ten bytes!"));
    watchers.tell(received("x"));
    QCOMPARE(drain(*watch), (QList<QByteArray>{"ten bytes!", "gap 1"}));
}

void TestWatch::theWatcherIsWokenOncePerBatch()
{
    Watchers watchers;
    int woken = 0;
    const auto watch = watchers.open({}, [&woken] { ++woken; });
    for (int i = 0; i < 100; ++i)
        watchers.tell(received("x"));
    QCOMPARE(woken, 1);
    QCOMPARE(drain(*watch).size(), 100);
    watchers.tell(received("x"));
    QCOMPARE(woken, 2);
}

void TestWatch::aWatchEndsWithItsHolder()
{
    Watchers watchers;
    auto watch = watchers.open({}, {});
    QCOMPARE(watchers.count(), 1);
    watch.reset();
    QCOMPARE(watchers.count(), 0);
    watchers.tell(received("x"));
    QVERIFY(watchers.isEmpty());
}

void TestWatch::everyEventHasItsName()
{
    const QList<QByteArrayView> names = eventNames();
    for (const QByteArrayView name :
        {"messageReceived", "messageQueued", "messageSent", "messageFailed", "messageStonewalled", "messageRefused",
            "messageDropped", "messageArchived", "messageTuned", "towerDiscovered", "towerUpdated", "lineState"})
        QVERIFY2(names.contains(name), name.data());
    QCOMPARE(eventName(Gap{}), "gap");
}

void TestWatch::nobodyWatchingCostsNearlyNothing()
{
    Watchers watchers;
    const traffic::Sighting happening = received("x");
    QBENCHMARK
    {
        watchers.tell(happening);
    }
}

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
