#include "node/archive/sqliteschema.h"

#include <array>

namespace clackstower::archive {

namespace {

/// Statements that lead from one version to the next; the place in the list is the version.
using Migration = QList<const char*>;

// What repeats from message to message stands once: places, subjects, verdicts. Their ids are never used twice, as
// readers remember them. `key` is the beginning of the id: a whole one would cost 70 bytes a message, and is
// checked by the bytes. The words are indexed by an explicit second insert, which costs a third of a trigger's;
// columnsize=0 leaves out what only a ranking would read. A change of searchableText() needs a migration: words are
// taken out of the index by the text that they went in with.
const std::array<Migration, 3> migrations{{
    {
        "create table meta(name text primary key, value integer not null) without rowid",
        "insert into meta values('messages', 0), ('bytes', 0)",
        "create table places(id integer primary key autoincrement, tower blob not null, line blob not null,"
        " host blob not null, port integer not null, via blob not null)",
        "create unique index places_all on places(host, via, port, line, tower)",
        "create table subjects(id integer primary key autoincrement, topic blob not null, origin blob not null)",
        "create unique index subjects_all on subjects(topic, origin)",
        "create table verdicts(id integer primary key autoincrement, action integer not null, rule blob not null,"
        " name blob not null, version integer not null, stations blob not null, marks integer not null)",
        "create unique index verdicts_all on verdicts(rule, version, action, stations, marks, name)",
        "create table messages(n integer primary key, key integer not null, received integer not null,"
        " place integer not null, subject integer not null, verdict integer not null, body blob not null)",
        "create index messages_key on messages(key)",
        "create table sightings(message integer not null, place integer not null, verdict integer not null,"
        " first integer not null, last integer not null, times integer not null,"
        " primary key(message, place)) without rowid",
        "create table runs(start integer primary key)",
        "create table persisted(message integer primary key, rule blob not null, last integer not null)",
        "create index persisted_last on persisted(last)",
        "create virtual table words using fts5(body, content='messages', content_rowid='n', columnsize=0,"
        " tokenize='unicode61 remove_diacritics 2')",
    },
    {
        // How far a server has got what is here, and which of the messages up to there were seen again since.
        "create table copied(server text primary key, mark integer not null) without rowid",
        "create table touched(message integer primary key, revision integer not null)",
    },
    {
        // Parts of the index are merged eight at a time instead of four: words are written again less often.
        "insert into words(words, rank) values('automerge', 8)",
    },
}};

base::Expected<void> migrate(Database& database, qint64 from)
{
    const auto climbed = database.atomically<qint64>([&]() -> base::Expected<qint64> {
        for (auto version = size_t(from); version < migrations.size(); ++version) {
            for (const char* const statement : migrations.at(version)) {
                if (const auto done = database.run(QString::fromLatin1(statement)); !done)
                    return std::unexpected(done.error());
            }
        }
        const auto set = database.run(QStringLiteral("pragma user_version = %1").arg(migrations.size()));
        return set ? base::Expected<qint64>(from) : std::unexpected(set.error());
    });
    return climbed ? base::Expected<void>() : std::unexpected(climbed.error());
}

} // namespace

base::Expected<void> openSqlite(Database& database, const QString& path)
{
    QSqlDatabase& connection = database.connection();
    connection.setDatabaseName(path);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (auto opened = database.open(); !opened)
        return opened;
    // auto_vacuum counts only before the first table, journal_mode before the first transaction.
    for (const char* const pragma : {"pragma auto_vacuum = incremental", "pragma journal_mode = wal",
             "pragma synchronous = normal", "pragma cache_size = -32768", "pragma wal_autocheckpoint = 4000",
             "pragma journal_size_limit = 33554432", "pragma temp_store = memory"}) {
        if (auto done = database.run(QString::fromLatin1(pragma)); !done)
            return done;
    }
    return {};
}

base::Expected<void> prepareSqlite(Database& database)
{
    const auto version = database.number(QStringLiteral("pragma user_version"));
    if (!version)
        return std::unexpected(version.error());
    if (*version > qint64(migrations.size())) {
        return base::fail(fault::other.toByteArray(),
            "the archive was written by a later version of this program; start that one, or move the file away");
    }
    if (*version == qint64(migrations.size()))
        return {};
    return migrate(database, *version);
}

} // namespace clackstower::archive
