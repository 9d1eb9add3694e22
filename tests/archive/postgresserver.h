#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace clackstower::archive {

/// A PostgreSQL server of the test's own, in a folder of its own, reached by a socket in it. It runs as nobody of
/// importance, as it refuses to run as root.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();

    /// Why there is none; empty: there is one.
    const QString& trouble() const { return m_trouble; }

    bool start();
    void stop();

    /// Of a new, empty database.
    QByteArray freshUrl();

    /// What the statement gives, as psql writes it.
    QByteArray ask(const QByteArray& url, const QString& sql);

    /// What it has used of the processor, with the processes that served connections which have ended.
    double cpuSeconds() const;

private:
    QByteArray run(const QString& program, const QStringList& arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_programs;
    QProcess m_process;
    QString m_trouble;
    int m_count = 0;
};

} // namespace clackstower::archive
