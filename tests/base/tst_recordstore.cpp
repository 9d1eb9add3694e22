#include "node/base/recordstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clackstower::base;

class RecordStoreTest : public QObject
{
    Q_OBJECT

    static RecordStore::Snapshot snapshot(QList<Record> records)
    {
        return [records]() -> RecordStore::Producer {
            return [records](const std::function<void(const Record&)>& give) {
                for (const Record& record : records)
                    give(record);
            };
        };
    }

    static QList<Record> some(int count)
    {
        QList<Record> records;
        for (int i = 0; i < count; ++i)
            records.append({QByteArray::number(i), QByteArray(i, 'b')});
        return records;
    }

private Q_SLOTS:
    void nothingThere()
    {
        QTemporaryDir dir;
        RecordStore store(dir.filePath(QStringLiteral("r")));
        const auto loaded = store.load();
        QVERIFY(loaded.records.isEmpty());
        QVERIFY(loaded.notice.isEmpty());
    }

    void firstRewritesThenAppends()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("r"));
        RecordStore store(path);
        QVERIFY(store.finish({}, snapshot(some(3))));
        QVERIFY(store.finish(RecordStore::given({{"x", "y"}}), snapshot({})));
        const QList<Record> appended{{"x", "y"}};
        QCOMPARE(RecordStore(path).load().records, some(3) + appended);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aTornTailCostsOneRecord()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("r"));
        QVERIFY(RecordStore(path).finish({}, snapshot(some(5))));
        const qint64 whole = QFile(path).size();
        for (qint64 size = whole - 1; size > whole - 15; --size) {
            QVERIFY(QFile::resize(path, size));
            const auto loaded = RecordStore(path).load();
            QCOMPARE(loaded.records, some(4));
            QVERIFY(loaded.notice.isEmpty()); // a kill in the middle of a write is no damage
        }
    }

    void aFlippedBitCostsOneRecordAndIsTold()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("r"));
        QVERIFY(RecordStore(path).finish({}, snapshot(some(8))));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype place = bytes.indexOf("bbbb");
        bytes[place] = 'X';
        file.seek(0);
        file.write(bytes);
        file.close();
        const auto loaded = RecordStore(path).load();
        QCOMPARE(loaded.records.size(), 7);
        QVERIFY(loaded.notice.contains("damaged"));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(QDir(dir.path()).entryList({QStringLiteral("r.damaged-*")}).size(), 1);
    }

    void rubbishIsSetAsideAndTheStoreGoesOn()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("r"));
        for (int round = 1; round <= 2; ++round) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("this is not what I wrote");
            file.close();
            RecordStore store(path);
            QVERIFY(!store.load().notice.isEmpty());
            QVERIFY(store.finish({}, snapshot(some(2))));
            QCOMPARE(RecordStore(path).load().records, some(2));
            QCOMPARE(QDir(dir.path()).entryList({QStringLiteral("r.damaged-*")}).size(), round);
        }
    }

    void growsOnlyToAMultipleOfWhatCounts()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("r"));
        RecordStore store(path);
        const QList<Record> live{{"live", QByteArray(100, 'l')}};
        for (int i = 0; i < 40; ++i)
            QVERIFY(store.finish(RecordStore::given({{"garbage", QByteArray(1024 * 1024, 'g')}}), snapshot(live)));
        QVERIFY(QFile(path).size() < 6 * 1024 * 1024);
    }

    void aDiskThatRefusesLosesNothing()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("not-yet"));
        RecordStore store(folder + QStringLiteral("/r"));
        QVERIFY(!store.finish(RecordStore::given({{"lost?", ""}}), snapshot(some(3))));
        QVERIFY(!store.trouble().isEmpty());
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(store.finish({}, snapshot(some(4))));
        QVERIFY(store.trouble().isEmpty());
        QCOMPARE(RecordStore(folder + QStringLiteral("/r")).load().records, some(4));
    }
};

QTEST_GUILESS_MAIN(RecordStoreTest)
#include "tst_recordstore.moc"
