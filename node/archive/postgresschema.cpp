#include "node/archive/postgresschema.h"

#include <QSet>

#include <array>

namespace clackstower::archive {

namespace {

using Migration = QList<const char*>;

// One row for a message, whoever saw it, found by its id; one for each tower's sightings of it. Names are bytes, as
// strangers choose them. The words are cut and folded by this program (see wordsColumn); what a tower adds to the
// totals stands in a row of its own, so that towers do not wait for each other.
const std::array<Migration, 1> migrations{{
    {
        "create table messages(n bigint generated always as identity primary key, id bytea not null unique,"
        " received bigint not null, topic bytea not null, origin bytea not null, body bytea not null,"
        " words tsvector not null)",
        "create index messages_received on messages(received, n)",
        "create index messages_words on messages using gin(words)",
        "create table sightings(message bigint not null references messages on delete cascade,"
        " tower bytea not null, line bytea not null, host bytea not null, port integer not null, via bytea not "
        "null,"
        " action smallint not null, rule bytea not null, name bytea not null, version integer not null,"
        " stations bytea not null, marks smallint not null,"
        " first bigint not null, last bigint not null, times bigint not null,"
        " primary key(message, tower, line, host, port, via))",
        "create index sightings_last on sightings(tower, last)",
        "create table towers(tower bytea primary key, messages bigint not null, bytes bigint not null)",
    },
}};

/// The name of the lock under which the tables are made: any number, as long as it is always this one.
constexpr qint64 preparing = 0x636c61636b73;

/// A lexeme may have 2046 bytes.
constexpr qsizetype longestWord = 1024;

QByteArray shortened(const QByteArray& word)
{
    qsizetype size = std::min(word.size(), longestWord);
    while (size < word.size() && size > 0 && (quint8(word[size]) & 0xc0) == 0x80)
        --size; // not in the middle of a character
    return word.first(size);
}

base::Expected<qint64> versionOf(Database& database)
{
    const auto known = database.number(
        QStringLiteral("select count(*) from pg_tables where schemaname = 'clackstower' and tablename = 'info'"));
    if (!known || *known == 0)
        return known;
    return database.number(
        QStringLiteral("select cast(value as bigint) from clackstower.info where name = 'version'"));
}

base::Expected<bool> climb(Database& database, qint64 from)
{
    QStringList steps;
    if (from == 0) {
        // In a database where somebody else made the schema for us, there may be no right to make one.
        const auto there
            = database.number(QStringLiteral("select count(*) from pg_namespace where nspname = 'clackstower'"));
        if (!there)
            return std::unexpected(there.error());
        if (*there == 0)
            steps << QStringLiteral("create schema clackstower");
        steps << QStringLiteral("create table clackstower.info(name text primary key, value text not null)")
              << QStringLiteral(
                     "insert into clackstower.info values('version', '0'),"
                     " ('identity', md5(random()::text || clock_timestamp()::text || pg_backend_pid()::text))");
    }
    steps << QStringLiteral("set local search_path to clackstower");
    for (auto version = size_t(from); version < migrations.size(); ++version) {
        for (const char* const statement : migrations.at(version))
            steps << QLatin1String(statement);
    }
    steps
        << QStringLiteral("update clackstower.info set value = '%1' where name = 'version'").arg(migrations.size());
    for (const QString& step : steps) {
        if (const auto done = database.command(step); !done)
            return std::unexpected(done.error());
    }
    return true;
}

} // namespace

base::Expected<void> openPostgres(Database& database, const ServerUrl& url)
{
    QSqlDatabase& connection = database.connection();
    connection.setHostName(url.host);
    connection.setPort(url.port);
    connection.setDatabaseName(url.database);
    connection.setUserName(url.user);
    connection.setPassword(url.password);
    // A server that falls silent is given up soon: what waits for it waits in the file.
    QStringList options{
        QStringLiteral("connect_timeout=5;keepalives_idle=10;keepalives_interval=5;keepalives_count=3;"
                       "tcp_user_timeout=15000;application_name=clackstower")};
    if (!url.options.isEmpty())
        options << url.options;
    connection.setConnectOptions(options.join(QLatin1Char(';')));
    auto opened = database.open();
    // Custom plans, as what a word or a time finds differs by orders of magnitude.
    for (const char* const setting : {"set search_path to clackstower", "set plan_cache_mode to force_custom_plan",
             "set jit to off", "set statement_timeout to '30s'", "set lock_timeout to '10s'"}) {
        if (opened)
            opened = database.command(QLatin1String(setting));
    }
    if (opened)
        return opened;
    database.close();
    base::Error error = opened.error();
    if (!url.password.isEmpty())
        error.sentence.replace(url.password.toUtf8(), "***");
    return std::unexpected(error);
}

base::Expected<QByteArray> preparePostgres(Database& database)
{
    const auto isUtf8
        = database.number(QStringLiteral("select count(*) from pg_database where datname = current_database() and "
                                         "pg_encoding_to_char(encoding) = 'UTF8'"));
    if (!isUtf8)
        return std::unexpected(isUtf8.error());
    if (*isUtf8 == 0) {
        return base::fail(fault::away.toByteArray(),
            "the database does not keep its text in UTF-8; make another one with: create database … encoding "
            "'UTF8'");
    }
    const auto prepared = database.atomically<bool>([&]() -> base::Expected<bool> {
        // Two towers must not make the tables at the same time.
        const auto locked = database.command(QStringLiteral("select pg_advisory_xact_lock(%1)").arg(preparing));
        const auto version = locked ? versionOf(database) : std::unexpected(locked.error());
        if (!version)
            return std::unexpected(version.error());
        if (*version > qint64(migrations.size())) {
            return base::fail(fault::away.toByteArray(),
                "its tables were made by a later version of this program; start that one");
        }
        return *version == qint64(migrations.size()) ? base::Expected<bool>(true) : climb(database, *version);
    });
    auto rows = prepared
        ? database.select(QStringLiteral("select value from clackstower.info where name = 'identity'"))
        : std::unexpected(prepared.error());
    if (!rows)
        return std::unexpected(rows.error());
    return rows->next() ? rows->text(0) : QByteArray();
}

QByteArray wordsColumn(const QByteArray& bytes)
{
    QSet<QByteArray> words;
    for (const Word& word : wordsOf(QString::fromUtf8(searchableText(bytes))))
        words.insert(shortened(word.folded));
    QByteArray column;
    for (const QByteArray& word : std::as_const(words)) {
        if (!word.isEmpty())
            column += '\'' + word + "' ";
    }
    return column;
}

QByteArray wordsQuery(const QList<Term>& terms)
{
    QByteArray query;
    for (const Term& term : terms) {
        for (const QByteArray& word : term.words) {
            const bool isBeginning = term.isPrefix && &word == &term.words.last();
            query += (query.isEmpty() ? "'" : " & '") + shortened(word) + (isBeginning ? "':*" : "'");
        }
    }
    return query;
}

} // namespace clackstower::archive
