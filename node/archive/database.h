#pragma once

#include "node/base/error.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace clackstower::archive {

/// What went wrong, as the code of an error: decides whether to try again, to repair, or to set something aside.
namespace fault {
inline constexpr QByteArrayView full = "diskFull";      ///< or the disk refuses in another way
inline constexpr QByteArrayView damaged = "damaged";    ///< the file is
inline constexpr QByteArrayView away = "serverAway";    ///< or does not let anybody work now
inline constexpr QByteArrayView rejected = "rejected";  ///< these very values will never be taken
inline constexpr QByteArrayView other = "archiveError"; ///< busy, or something that nobody thought of
} // namespace fault

/// The rows of one answer, read once from first to last. Lets go of the statement, and of the state of the
/// database that it looks at, when it goes.
class Rows
{
public:
    explicit Rows(std::shared_ptr<QSqlQuery> query)
        : m_query(std::move(query))
    {
    }

    ~Rows()
    {
        if (m_query)
            m_query->finish();
    }

    Rows(Rows&&) = default;
    Rows& operator=(Rows&&) = delete;

    bool next() { return m_query->next(); }

    qint64 whole(int column) const { return m_query->value(column).toLongLong(); }

    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }

    QByteArray text(int column) const { return m_query->value(column).toString().toUtf8(); }

    bool isNull(int column) const { return m_query->isNull(column); }

    /// A file that is damaged says so in the middle of an answer, by ending it early.
    base::Expected<void> ended() const;

private:
    std::shared_ptr<QSqlQuery> m_query;
};

/// One connection of Qt Sql, for one thread. Statements are prepared once and kept.
class Database
{
public:
    explicit Database(const QString& driver);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// To be set up before open().
    QSqlDatabase& connection() { return m_connection; }

    const QSqlDatabase& connection() const { return m_connection; }

    base::Expected<void> open();
    void close();

    base::Expected<void> run(const QString& sql, const QVariantList& values = {});

    /// Unprepared, as PostgreSQL wants what is no query.
    base::Expected<void> command(const QString& sql);

    base::Expected<Rows> select(const QString& sql, const QVariantList& values = {});

    /// The one number that the statement gives; 0 when it gives none.
    base::Expected<qint64> number(const QString& sql, const QVariantList& values = {});

    /// Runs the work as one transaction: all of it, or nothing.
    template <typename Result, typename Work>
    base::Expected<Result> atomically(Work work)
    {
        if (const auto begun = begin(); !begun)
            return std::unexpected(begun.error());
        base::Expected<Result> result = work();
        if (result) {
            const auto committed = commit();
            if (committed)
                return result;
            result = std::unexpected(committed.error());
        }
        rollback();
        return result;
    }

private:
    struct Statement
    {
        std::shared_ptr<QSqlQuery> query;
        QStringList names; ///< of its values; empty: they have none
    };

    bool isPostgres() const;
    base::Expected<void> begin();
    base::Expected<void> commit();
    void rollback();
    base::Error errorOf(const QSqlError& error) const;
    base::Expected<Statement> prepared(const QString& sql);
    base::Expected<std::shared_ptr<QSqlQuery>> executed(const QString& sql, const QVariantList& values);

    QSqlDatabase m_connection;
    QHash<QString, Statement> m_prepared;
};

/// The bytes as a value that is never NULL.
QVariant blob(const QByteArray& bytes);
} // namespace clackstower::archive
