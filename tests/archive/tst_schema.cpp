#include "node/archive/outbox.h"
#include "node/archive/sqlitereader.h"
#include "node/archive/sqlitewriter.h"
#include "tests/archive/records.h"

#include <QTemporaryDir>

using namespace clackstower;
using namespace clackstower::archive;

namespace {

/// The first version as it was written once, with three messages in it.
const char* const firstVersion[] = {
    "pragma auto_vacuum = incremental",
    "pragma journal_mode = wal",
    "create table meta(name text primary key, value integer not null) without rowid",
    "insert into meta values('messages', 3), ('bytes', 52)",
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
    "insert into places values(1, x'6f757273', x'636c61636b73', x'6f6e652e6578616d706c65', 8080, x'')",
    "insert into subjects values(1, x'', x'')",
    "insert into verdicts values(1, 0, x'7231', x'6b656570', 3, x'', 1)",
    "insert into runs values(1)",
    // '"the first message"', and so on; the keys are the beginnings of their SHA-256.
    "insert into messages values(1, 156605423669662, 1790000000001, 1, 1, 1, cast('\"the first message\"' as "
    "blob))",
    "insert into messages values(2, 83034517163683, 1790000000002, 1, 1, 1, cast('\"the second one\"' as blob))",
    "insert into messages values(3, 170911634027545, 1790000000003, 1, 1, 1, cast('\"and a third one\"' as blob))",
    "insert into words(rowid, body) select n, body from messages order by n",
    "pragma user_version = 1",
};

} // namespace

/// A file of another version of the program.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void climbsFromTheFirstVersion();
    void leavesALaterVersionAlone();

private:
    /// Runs the statements on the file; gives what the last of them answers.
    static qint64 run(const QString& path, std::initializer_list<const char*> statements)
    {
        Database database(QStringLiteral("QSQLITE"));
        database.connection().setDatabaseName(path);
        qint64 last = database.open() ? 0 : -1;
        for (const char* const statement : statements) {
            const auto done = database.number(QLatin1String(statement));
            if (!done)
                qWarning("%s: %s", statement, done.error().sentence.constData());
            last = done.value_or(-1);
        }
        return last;
    }
};

void TestSchema::climbsFromTheFirstVersion()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.sqlite"));
    {
        Database database(QStringLiteral("QSQLITE"));
        database.connection().setDatabaseName(path);
        QVERIFY(database.open());
        for (const char* const statement : firstVersion) {
            const auto done = database.run(QLatin1String(statement));
            QVERIFY2(done, statement);
        }
    }
    SqliteReader reader(path);
    QCOMPARE(reader.search({.words = "message"}, {})->hits.size(), 1); // even before anybody writes
    SqliteWriter writer(path);
    QVERIFY(writer.setFollowed(true));
    QVERIFY(writer.open());
    QVERIFY(writer.check());
    Record known = record("\"the second one\"", 9);
    QCOMPARE(*writer.write(std::vector{known, record("\"and a new one\"", 10)}), (WriteReport{1, 1}));
    const auto page = reader.search({.words = "one", .withSightings = true}, {});
    QVERIFY(page);
    QStringList found;
    for (const Hit& hit : page->hits)
        found << QString::fromUtf8(hit.record.bytes);
    QCOMPARE(found,
        QStringList({QStringLiteral("\"and a new one\""), QStringLiteral("\"and a third one\""),
            QStringLiteral("\"the second one\"")}));
    QCOMPARE(page->hits[2].record.first().verdict.rule->id, "r1");
    QCOMPARE(page->hits[2].record.sightings.size(), 2);
    QCOMPARE(reader.stats()->messages, 4);
    QCOMPARE(*Outbox(path).waiting(), 4 + 1); // all of them, and one that was seen again
    writer.close();
    // A file that is up to date is left as it is.
    const qint64 version = run(path, {"pragma user_version"});
    QVERIFY(version > 1);
    const qint64 automerge = run(path, {"select v from words_config where k = 'automerge'"});
    QCOMPARE(automerge, 8);
    QVERIFY(writer.open());
    QCOMPARE(reader.stats()->messages, 4);
}

void TestSchema::leavesALaterVersionAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.sqlite"));
    SqliteWriter writer(path);
    QVERIFY(writer.open());
    writer.close();
    run(path, {"pragma user_version = 99"});
    const auto opened = writer.open();
    QVERIFY(!opened);
    QVERIFY(opened.error().code != fault::damaged);
    QVERIFY(opened.error().sentence.contains("later version"));
    QCOMPARE(run(path, {"pragma user_version"}), 99);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
