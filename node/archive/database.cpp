#include "node/archive/database.h"

#include <QSqlDriver>
#include <QSqlError>

namespace clackstower::archive {

namespace {

/// Statements made of a user's filter come in many shapes: those that nobody repeats must not pile up.
constexpr qsizetype mostPrepared = 64;

/// Gives each value a name. Where there are none Qt makes one anew for each value each time, which costs more than
/// to write the value.
QStringList nameValues(QString& sql)
{
    QStringList names;
    QString named;
    for (const QChar c : std::as_const(sql)) {
        if (c == QLatin1Char('?')) {
            names << QStringLiteral(":v%1").arg(names.size());
            named += names.last();
        } else {
            named += c;
        }
    }
    sql = named;
    return names;
}

/// A name of Qt Sql is known to the whole process.
QString nameFor(const Database* database)
{
    return QStringLiteral("clackstower-archive-%1").arg(reinterpret_cast<quintptr>(database), 0, 16);
}

QByteArrayView sqliteFault(int code)
{
    constexpr int primary = 0xff; // above it stands the finer kind
    switch (code & primary) {
    case 7:  // no memory
    case 8:  // read-only
    case 10: // the disk's own error
    case 13: // full
    case 14: // cannot open
    case 23: // not authorised
        return fault::full;
    case 11: // malformed
    case 26: // not a database
        return fault::damaged;
    case 18: // too big
    case 19: // against a constraint
    case 20: // wrong type
        return fault::rejected;
    default: return fault::other;
    }
}

/// By the class of the SQLSTATE: what is wrong with the values will not get better by itself, all the rest may.
QByteArrayView postgresFault(const QByteArray& state)
{
    if (state.startsWith("22") || state.startsWith("54")) // bad data, beyond a limit
        return fault::rejected;
    return state == "57014" ? fault::other : fault::away; // a query that took too long says nothing of the server
}

base::Error databaseError(const QSqlError& error, QSqlDriver::DbmsType kind)
{
    const QByteArray code = error.nativeErrorCode().toLatin1();
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    QByteArrayView fault = isNumber ? sqliteFault(number) : fault::other;
    if (kind == QSqlDriver::PostgreSQL)
        fault = postgresFault(code);
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {fault.toByteArray(), text.simplified().toUtf8()};
}

} // namespace

base::Expected<void> Rows::ended() const
{
    if (m_query->lastError().isValid())
        return std::unexpected(databaseError(m_query->lastError(), m_query->driver()->dbmsType()));
    return {};
}

QVariant blob(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

Database::Database(const QString& driver)
    : m_connection(QSqlDatabase::addDatabase(driver, nameFor(this)))
{
}

Database::~Database()
{
    close();
    const QString name = m_connection.connectionName();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

base::Expected<void> Database::open()
{
    if (!m_connection.isValid())
        return base::fail(fault::other.toByteArray(),
            "this program was installed without Qt's driver " + m_connection.driverName().toUtf8());
    if (!m_connection.open())
        return std::unexpected(errorOf(m_connection.lastError()));
    return {};
}

void Database::close()
{
    m_prepared.clear();
    m_connection.close();
}

base::Expected<Database::Statement> Database::prepared(const QString& sql)
{
    if (const auto known = m_prepared.constFind(sql); known != m_prepared.constEnd())
        return *known;
    if (m_prepared.size() >= mostPrepared)
        m_prepared.clear();
    Statement statement{std::make_shared<QSqlQuery>(m_connection), {}};
    QString named = sql;
    if (!isPostgres())
        statement.names = nameValues(named);
    statement.query->setForwardOnly(true);
    if (!statement.query->prepare(named))
        return std::unexpected(errorOf(statement.query->lastError()));
    if (!isPostgres()) // a server's statements end with its connection, but Qt would free them even then
        m_prepared.insert(sql, statement);
    return statement;
}

base::Expected<std::shared_ptr<QSqlQuery>> Database::executed(const QString& sql, const QVariantList& values)
{
    const auto statement = prepared(sql);
    if (!statement)
        return std::unexpected(statement.error());
    const std::shared_ptr<QSqlQuery>& query = statement->query;
    for (int i = 0; i < int(values.size()); ++i) {
        if (statement->names.isEmpty())
            query->bindValue(i, values[i]);
        else
            query->bindValue(statement->names.value(i), values[i]);
    }
    if (!query->exec()) {
        const base::Error error = errorOf(query->lastError());
        m_prepared.remove(sql); // a statement that the server forgot would fail for ever
        return std::unexpected(error);
    }
    return query;
}

base::Expected<void> Database::run(const QString& sql, const QVariantList& values)
{
    auto query = executed(sql, values);
    if (!query)
        return std::unexpected(query.error());
    if (!(*query)->isSelect()) {
        (*query)->finish();
        return {};
    }
    // Some pragmas do their work row by row.
    while ((*query)->next()) {
    }
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return std::unexpected(errorOf(error));
    return {};
}

base::Expected<void> Database::command(const QString& sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        return std::unexpected(errorOf(query.lastError()));
    return {};
}

base::Expected<Rows> Database::select(const QString& sql, const QVariantList& values)
{
    auto query = executed(sql, values);
    if (!query)
        return std::unexpected(query.error());
    return Rows(std::move(*query));
}

base::Expected<qint64> Database::number(const QString& sql, const QVariantList& values)
{
    auto rows = select(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    const qint64 number = rows->next() ? rows->whole(0) : 0;
    if (const auto ended = rows->ended(); !ended)
        return std::unexpected(ended.error());
    return number;
}

bool Database::isPostgres() const
{
    return m_connection.driver()->dbmsType() == QSqlDriver::PostgreSQL;
}

base::Error Database::errorOf(const QSqlError& error) const
{
    return databaseError(error, m_connection.driver()->dbmsType());
}

base::Expected<void> Database::begin()
{
    // A writer that begins as a reader may find another one in its way when it is too late to wait.
    return isPostgres() ? command(QStringLiteral("begin")) : run(QStringLiteral("begin immediate"));
}

base::Expected<void> Database::commit()
{
    return isPostgres() ? command(QStringLiteral("commit")) : run(QStringLiteral("commit"));
}

void Database::rollback()
{
    // Without a look at the answer: a disk that is full may have ended the transaction already.
    if (m_connection.isOpen())
        (void)(isPostgres() ? command(QStringLiteral("rollback")) : run(QStringLiteral("rollback")));
}

} // namespace clackstower::archive
