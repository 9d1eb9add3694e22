#include "node/lines/scuttlebutt/statestore.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace clackstower::scuttlebutt {

namespace {

constexpr quint64 reserve = 10'000; ///< versions that may be used between two writes

qint64 signedOf(quint64 number)
{
    return qint64(number); // SQL has no other; versions end far below
}

const char* const tables[] = {
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    ("CREATE TABLE IF NOT EXISTS self (one INTEGER PRIMARY KEY CHECK (one = 1), id BLOB NOT NULL, "
     "version INTEGER NOT NULL, reserved INTEGER NOT NULL, clean INTEGER NOT NULL)"),
    ("CREATE TABLE IF NOT EXISTS nodes (id BLOB PRIMARY KEY, host BLOB NOT NULL, port INTEGER NOT NULL, "
     "version INTEGER NOT NULL, ours INTEGER NOT NULL, ignored INTEGER NOT NULL, heard INTEGER, "
     "named TEXT NOT NULL) WITHOUT ROWID"),
    ("CREATE TABLE IF NOT EXISTS pairs (owner BLOB, key BLOB, value BLOB NOT NULL, version INTEGER NOT NULL, "
     "hidden INTEGER NOT NULL, PRIMARY KEY (owner, key)) WITHOUT ROWID"),
};

} // namespace

/// What lives on the thread of the store.
class SqliteStateStore::Worker
{
public:
    explicit Worker(QString path)
        : m_path(std::move(path))
    {
    }

    Loaded load();
    bool write(const Changes& changes, quint64 reserved, bool isClean);
    void close();

    QByteArray trouble() const
    {
        const std::scoped_lock lock(m_lock);
        return m_trouble;
    }

private:
    bool open();
    bool execute(const char* sql);
    bool run(QSqlQuery& query);
    void setTrouble(const QByteArray& sentence)
    {
        const std::scoped_lock lock(m_lock);
        m_trouble = sentence;
    }
    bool setAside();
    void readInto(Loaded& loaded);
    bool writeNodes(const Changes& changes);
    bool writePairs(const Changes& changes);

    const QString m_path;
    QSqlDatabase m_database;
    std::vector<Changes> m_missed; ///< what the disk refused; the next write brings it along
    mutable std::mutex m_lock;
    QByteArray m_trouble;
};

bool SqliteStateStore::Worker::run(QSqlQuery& query)
{
    if (query.exec())
        return true;
    setTrouble("the state cannot be kept: " + query.lastError().text().toUtf8() + " (" + m_path.toUtf8() + ')');
    return false;
}

bool SqliteStateStore::Worker::execute(const char* sql)
{
    QSqlQuery query(m_database);
    query.prepare(QString::fromLatin1(sql));
    return run(query);
}

bool SqliteStateStore::Worker::open()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("scuttlebutt ") + m_path);
    m_database.setDatabaseName(m_path);
    if (!m_database.open()) {
        setTrouble(
            "the state cannot be kept: " + m_database.lastError().text().toUtf8() + " (" + m_path.toUtf8() + ')');
        return false;
    }
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    for (const char* const sql : tables) {
        if (!execute(sql))
            return false;
    }
    QSqlQuery check(m_database);
    return check.exec(QStringLiteral("PRAGMA quick_check(1)")) && check.next()
        && check.value(0).toString() == QLatin1String("ok");
}

void SqliteStateStore::Worker::close()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

bool SqliteStateStore::Worker::setAside()
{
    close();
    const QString other = m_path + QStringLiteral(".damaged-")
        + QString::number(QFileInfo(m_path).lastModified().toMSecsSinceEpoch());
    QFile::remove(m_path + QStringLiteral("-wal"));
    QFile::remove(m_path + QStringLiteral("-shm"));
    return QFile::rename(m_path, other);
}

StateStore::Loaded SqliteStateStore::Worker::load()
{
    Loaded loaded;
    if (!open()) {
        const bool isFile = QFileInfo::exists(m_path) && setAside();
        if (!isFile || !open()) {
            loaded.notice = trouble();
            return loaded;
        }
        setTrouble({});
        loaded.notice = "the kept state was damaged; it was set aside, and what others remember of it comes back";
    }
    readInto(loaded);
    return loaded;
}

void SqliteStateStore::Worker::readInto(Loaded& loaded)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.exec(QStringLiteral("SELECT id, version, reserved, clean FROM self")) && query.next()) {
        loaded.self.id = query.value(0).toByteArray();
        loaded.self.version = query.value(query.value(3).toBool() ? 1 : 2).toULongLong();
    }
    query.exec(QStringLiteral("SELECT id, host, port, version, ours, ignored, heard, named FROM nodes"));
    while (query.next()) {
        StoredNode node;
        node.id = query.value(0).toByteArray();
        node.at = {query.value(1).toByteArray(), quint16(query.value(2).toUInt())};
        node.version = query.value(3).toULongLong();
        node.isOurs = query.value(4).toBool();
        node.isIgnored = query.value(5).toBool();
        if (!query.value(6).isNull())
            node.heard = base::Instant(base::Duration(query.value(6).toLongLong()));
        node.namedBy = base::Address::fromText(query.value(7).toByteArray()).value_or(base::Address());
        loaded.nodes.push_back(std::move(node));
    }
    query.exec(QStringLiteral("SELECT owner, key, value, version, hidden FROM pairs ORDER BY version"));
    while (query.next()) {
        loaded.pairs.push_back({query.value(0).toByteArray(), query.value(1).toByteArray(),
            query.value(2).toByteArray(), query.value(3).toULongLong(), query.value(4).toBool(), false});
    }
}

bool SqliteStateStore::Worker::writeNodes(const Changes& changes)
{
    QSqlQuery keep(m_database);
    keep.prepare(QStringLiteral("INSERT OR REPLACE INTO nodes VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    QSqlQuery drop(m_database);
    drop.prepare(QStringLiteral("DELETE FROM nodes WHERE id = ?"));
    QSqlQuery dropPairs(m_database);
    dropPairs.prepare(QStringLiteral("DELETE FROM pairs WHERE owner = ?"));
    for (const StoredNode& node : changes.nodes) {
        if (node.isGone) {
            drop.bindValue(0, node.id);
            dropPairs.bindValue(0, node.id);
            if (!run(drop) || !run(dropPairs))
                return false;
            continue;
        }
        keep.bindValue(0, node.id);
        keep.bindValue(1, node.at.hostname);
        keep.bindValue(2, node.at.port);
        keep.bindValue(3, signedOf(node.version));
        keep.bindValue(4, node.isOurs);
        keep.bindValue(5, node.isIgnored);
        keep.bindValue(6, node.heard ? QVariant(qint64(node.heard->time_since_epoch().count())) : QVariant());
        keep.bindValue(7, QString::fromLatin1(node.namedBy.toText()));
        if (!run(keep))
            return false;
    }
    return true;
}

bool SqliteStateStore::Worker::writePairs(const Changes& changes)
{
    QSqlQuery keep(m_database);
    keep.prepare(QStringLiteral("INSERT OR REPLACE INTO pairs VALUES (?, ?, ?, ?, ?)"));
    for (const StoredPair& pair : changes.pairs) {
        keep.bindValue(0, pair.owner);
        keep.bindValue(1, pair.key);
        keep.bindValue(2, pair.value);
        keep.bindValue(3, signedOf(pair.version));
        keep.bindValue(4, pair.isHidden);
        if (!run(keep))
            return false;
    }
    return true;
}

bool SqliteStateStore::Worker::write(const Changes& changes, quint64 reserved, bool isClean)
{
    constexpr size_t mostMissed = 1024;
    if (m_missed.size() < mostMissed)
        m_missed.push_back(changes);
    if (!m_database.isOpen() || !m_database.transaction())
        return false;
    QSqlQuery self(m_database);
    self.prepare(QStringLiteral("INSERT OR REPLACE INTO self VALUES (1, ?, ?, ?, ?)"));
    self.bindValue(0, changes.self.id);
    self.bindValue(1, signedOf(changes.self.version));
    self.bindValue(2, signedOf(reserved));
    self.bindValue(3, isClean);
    bool isWritten = run(self);
    for (const Changes& each : m_missed)
        isWritten = isWritten && writeNodes(each) && writePairs(each);
    if (!isWritten || !m_database.commit()) {
        m_database.rollback();
        return false;
    }
    m_missed.clear();
    setTrouble({});
    return true;
}

SqliteStateStore::SqliteStateStore(QString path)
    : m_worker(std::make_shared<Worker>(std::move(path)))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // a connection belongs to the thread that opened it
}

SqliteStateStore::~SqliteStateStore()
{
    run([](Worker& worker) { worker.close(); });
    m_thread.waitForDone();
}

void SqliteStateStore::run(std::function<void(Worker&)> job)
{
    m_thread.start([worker = m_worker, job = std::move(job)] { job(*worker); });
}

StateStore::Loaded SqliteStateStore::load()
{
    Loaded loaded;
    QSemaphore done;
    run([&](Worker& worker) {
        loaded = worker.load();
        done.release();
    });
    done.acquire();
    return loaded;
}

void SqliteStateStore::write(Changes changes)
{
    m_reserved = changes.self.version + reserve;
    run([changes = std::move(changes), reserved = m_reserved](
            Worker& worker) { worker.write(changes, reserved, false); });
}

bool SqliteStateStore::writeNow(Changes changes)
{
    return writeAndWait(changes, false);
}

bool SqliteStateStore::finish(Changes changes)
{
    return writeAndWait(changes, true);
}

bool SqliteStateStore::writeAndWait(const Changes& changes, bool isLast)
{
    m_reserved = changes.self.version + reserve;
    bool isWritten = false;
    QSemaphore done;
    run([&, reserved = m_reserved](Worker& worker) {
        isWritten = worker.write(changes, reserved, isLast);
        done.release();
    });
    done.acquire();
    return isWritten;
}

QByteArray SqliteStateStore::trouble() const
{
    return m_worker->trouble();
}

} // namespace clackstower::scuttlebutt
