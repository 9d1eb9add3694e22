#include "node/lines/scuttlebutt/statestore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace clackstower;
using namespace clackstower::scuttlebutt;

namespace {

Changes changesOf(quint64 version)
{
    Changes changes;
    changes.self = {"me", version};
    changes.nodes.push_back({"bob", {"127.0.0.1", 9701}, 7, true, false, false,
        base::Instant(std::chrono::hours(1)), *base::Address::fromText("127.0.0.3")});
    changes.pairs.push_back({"me", "k", "1", version, false, false});
    changes.pairs.push_back({"bob", "later", "\"\xc3\xa9\"", 7, true, false});
    changes.pairs.push_back({"bob", "sooner", "null", 3, false, false});
    return changes;
}

} // namespace

/// Both kinds of store keep the same promises.
class StoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<StateStore> open() const
    {
        return std::make_unique<SqliteStateStore>(m_folder->filePath(QStringLiteral("state.sqlite")));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasKeptComesBack_data()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("memory") << true;
        QTest::newRow("SQLite") << false;
    }

    void whatWasKeptComesBack()
    {
        QFETCH(bool, inMemory);
        std::unique_ptr<StateStore> store = inMemory ? std::make_unique<MemoryStateStore>() : open();
        QVERIFY(store->load().pairs.empty());
        store->write(changesOf(1));
        QVERIFY(store->finish(changesOf(2)));
        if (!inMemory)
            store = open();
        const StateStore::Loaded loaded = store->load();
        QCOMPARE(loaded.self, (StoredSelf{"me", 2}));
        QCOMPARE(loaded.nodes, changesOf(2).nodes);
        QCOMPARE(loaded.pairs.size(), 3U);
        QVERIFY(std::ranges::is_sorted(loaded.pairs, {}, &StoredPair::version));
        QVERIFY(loaded.notice.isEmpty());

        Changes gone;
        gone.self = {"me", 2};
        StoredNode node;
        node.id = "bob";
        node.isGone = true;
        gone.nodes.push_back(node);
        QVERIFY(store->finish(gone));
        if (!inMemory)
            store = open();
        QCOMPARE(store->load().pairs.size(), 1U);
    }

    void aKilledProcessUsesNoVersionTwice()
    {
        quint64 reserved = 0;
        {
            const auto store = open();
            (void)store->load();
            QVERIFY(store->writeNow(changesOf(5)));
            reserved = store->reserved();
            QVERIFY(reserved > 5);
        } // as if it were killed: finish() was never called
        QCOMPARE(open()->load().self.version, reserved);
    }

    void aDamagedFileIsSetAside()
    {
        QVERIFY(open()->load().pairs.empty());
        QFile file(m_folder->filePath(QStringLiteral("state.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto store = open();
        const StateStore::Loaded loaded = store->load();
        QVERIFY(loaded.notice.contains("damaged"));
        QVERIFY(loaded.pairs.empty());
        QVERIFY(store->finish(changesOf(3)));
        QVERIFY(store->trouble().isEmpty());
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
    }

    void aFolderThatIsNotThereIsASentence()
    {
        SqliteStateStore store(m_folder->filePath(QStringLiteral("nowhere/state.sqlite")));
        QVERIFY(!store.load().notice.isEmpty());
        QVERIFY(!store.finish(changesOf(1)));
        QVERIFY(!store.trouble().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
