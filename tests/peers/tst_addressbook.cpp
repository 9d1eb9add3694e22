#include "node/peers/fairshelf.h"
#include "node/peers/peerstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clackstower::base;
using namespace clackstower::peers;

class AddressBookTest : public QObject
{
    Q_OBJECT

    static Peer named(const QByteArray& hostname, quint16 port, const char* by)
    {
        Peer peer;
        peer.endpoint = {hostname, port};
        peer.namedBy = Address::fromText(by);
        return peer;
    }

    static bool enter(AddressBook& book, const Peer& peer)
    {
        const AddressBook::Room room = book.roomFor(peer);
        if (!room.granted)
            return false;
        if (room.leaves)
            book.remove(*room.leaves);
        book.add(peer);
        return true;
    }

private Q_SLOTS:
    void aLiarCannotFillIt()
    {
        AddressBook book;
        QVERIFY(enter(book, named("honest.example", 8080, "5.5.5.5")));
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(enter(book, named("fake" + QByteArray::number(i) + ".example", 8080, "6.6.6.6")));
        QCOMPARE(book.count(), 257);
        QVERIFY(book.find({"honest.example", 8080}));
        QVERIFY(book.find({"fake99999.example", 8080})); // the newest stay: an early liar cannot block the late
        QVERIFY(!book.find({"fake0.example", 8080}));
    }

    void manyPortsOfOneAddress()
    {
        AddressBook book;
        int entered = 0;
        for (int port = 1; port <= 10'000; ++port) {
            // Each named by another network, as far as that can be had.
            const QByteArray by = QByteArray::number(1 + port % 200) + ".7.0.1";
            entered += enter(book, named("6.6.6.6", quint16(port), by.constData()));
        }
        QCOMPARE(entered, 64);
        QVERIFY(enter(book, named("8.8.8.8", 1, "6.6.6.6")));
    }

    void theUserAlwaysGetsIn()
    {
        AddressBook book(
            {.peers = 10, .untestedPerNamingGroup = 100, .learnedPerAddress = 100, .learnedPerGroup = 100});
        for (int i = 0; i < 10; ++i) {
            Peer answering = named("t" + QByteArray::number(i), 1, "5.5.5.5");
            answering.answered = true;
            answering.status = PeerStatus::Alive;
            QVERIFY(enter(book, answering));
        }
        QVERIFY(!enter(book, named("stranger", 1, "5.5.5.5")));
        Peer typed;
        typed.endpoint = {"mine", 1};
        typed.typed = true;
        QVERIFY(enter(book, typed));
        QCOMPARE(book.count(), 11);
    }

    void theDeadLeaveBeforeTheLiving()
    {
        AddressBook book(
            {.peers = 3, .untestedPerNamingGroup = 100, .learnedPerAddress = 100, .learnedPerGroup = 100});
        const auto with = [](const char* name, PeerStatus status, bool answered) {
            Peer peer = named(name, 1, "5.5.5.5");
            peer.status = status;
            peer.answered = answered;
            return peer;
        };
        enter(book, with("alive", PeerStatus::Alive, true));
        enter(book, with("dead", PeerStatus::Dead, true));
        enter(book, with("ignored", PeerStatus::Ignored, true));
        QVERIFY(enter(book, named("new", 1, "5.5.5.5")));
        QVERIFY(!book.find({"dead", 1}));
        QVERIFY(book.find({"alive", 1}));
        QVERIFY(book.find({"ignored", 1})); // the user's word outlives every flood
    }

    void survivesARestart()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("p"));
        Peer full = named("full", 1, "5.5.5.5");
        full.status = PeerStatus::Lost;
        full.since = Instant(std::chrono::milliseconds(1234));
        full.lastHeard = Instant(std::chrono::milliseconds(1200));
        full.introducedBy = Endpoint{"introducer", 7};
        full.received = 3;
        full.sent = 4;
        full.failures = 5;
        full.latency = std::chrono::milliseconds(6);
        full.fingerprint = "abc";
        full.changedFingerprint = "def";
        full.note = "a note";
        full.answered = full.proven = full.copes = true;
        full.address = *Address::fromText("1.2.3.4");
        {
            AddressBook book;
            PeerStore store(path);
            store.load();
            book.add(full);
            const auto gone = book.add(named("gone", 1, "5.5.5.5"));
            QVERIFY(store.finish(book));
            book.remove(gone);
            book.add(named("late", 1, "5.5.5.5"));
            QVERIFY(store.finish(book));
        }
        const PeerStore::Loaded loaded = PeerStore(path).load();
        QVERIFY(loaded.notice.isEmpty());
        QCOMPARE(loaded.peers, QList<Peer>({full, named("late", 1, "5.5.5.5")}));
    }

    void drawsByGroupFirst()
    {
        FairShelf shelf;
        for (quint32 key = 0; key < 1000; ++key)
            shelf.insert(key, 66);
        shelf.insert(1000, 1);
        shelf.insert(1001, 2);
        SeededRandom random(5);
        int honest = 0;
        constexpr int draws = 30'000;
        for (int i = 0; i < draws; ++i)
            honest += shelf.draw(random) >= 1000;
        QVERIFY2(std::abs(honest - 2 * draws / 3) < 400, qPrintable(QString::number(honest)));
        QCOMPARE(shelf.chanceIn(1), 1.0 / 3);
        QCOMPARE(shelf.chanceIn(66), 1.0 / 3000);
        for (quint32 key = 0; key < 1000; ++key)
            shelf.remove(key, 66);
        QCOMPARE(shelf.groupCount(), 2);
        QCOMPARE(shelf.count(), 2);
    }
};

QTEST_GUILESS_MAIN(AddressBookTest)
#include "tst_addressbook.moc"
