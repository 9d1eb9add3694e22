#include "tests/archive/postgresserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace clackstower::archive {

namespace {

constexpr int patience = 120'000;

/// The newest that the distribution has.
QString serverPrograms()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList all = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return all.isEmpty() ? QString() : versions.filePath(all.last() + QStringLiteral("/bin/"));
}

} // namespace

PostgresServer::PostgresServer()
    : m_folder(std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/pg-XXXXXX")))
    , m_programs(serverPrograms())
{
    if (m_programs.isEmpty()) {
        m_trouble = QStringLiteral("there is no PostgreSQL server here: packaging/install-packages check");
        return;
    }
    if (getuid() == 0)
        QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postgres"), m_folder->path()});
    run(m_programs + QStringLiteral("initdb"),
        {QStringLiteral("-D"), m_folder->filePath(QStringLiteral("data")), QStringLiteral("-U"),
            QStringLiteral("tower"), QStringLiteral("--auth=trust"), QStringLiteral("--no-sync"),
            QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C")});
    if (m_trouble.isEmpty())
        start();
}

PostgresServer::~PostgresServer()
{
    stop();
}

/// Whoever is root lets the package's own user do it. The kernel ends what outlives the test.
QByteArray PostgresServer::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder->path());
    if (getuid() == 0)
        process.start(QStringLiteral("setpriv"),
            QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                QStringLiteral("--clear-groups"), program}
                + arguments);
    else
        process.start(program, arguments);
    process.waitForFinished(patience);
    const QByteArray said = process.readAll();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        m_trouble = program + QStringLiteral(": ") + QString::fromUtf8(said) + process.errorString();
    return said;
}

bool PostgresServer::start()
{
    const QStringList server{m_programs + QStringLiteral("postgres"), QStringLiteral("-D"),
        m_folder->filePath(QStringLiteral("data")), QStringLiteral("-k"), m_folder->path(), QStringLiteral("-h"),
        QString(), QStringLiteral("-c"), QStringLiteral("fsync=off")};
    QStringList line{QStringLiteral("--pdeathsig"), QStringLiteral("INT")};
    if (getuid() == 0)
        line << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
             << QStringLiteral("--clear-groups");
    m_process.setWorkingDirectory(m_folder->path());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_folder->filePath(QStringLiteral("log")));
    m_process.start(QStringLiteral("setpriv"), line + server);
    QElapsedTimer watch;
    watch.start();
    while (watch.elapsed() < patience && m_process.state() != QProcess::NotRunning) {
        m_trouble.clear();
        run(m_programs + QStringLiteral("pg_isready"),
            {QStringLiteral("-q"), QStringLiteral("-h"), m_folder->path()});
        if (m_trouble.isEmpty())
            return true;
        QThread::msleep(50);
    }
    return false;
}

void PostgresServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    kill(pid_t(m_process.processId()), SIGINT); // at once, without waiting for its clients
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

QByteArray PostgresServer::freshUrl()
{
    const QString name = QStringLiteral("test%1").arg(++m_count);
    run(m_programs + QStringLiteral("createdb"),
        {QStringLiteral("-h"), m_folder->path(), QStringLiteral("-U"), QStringLiteral("tower"), name});
    return "postgresql://tower@/" + name.toUtf8() + "?host=" + m_folder->path().toUtf8();
}

QByteArray PostgresServer::ask(const QByteArray& url, const QString& sql)
{
    return run(m_programs + QStringLiteral("psql"),
        {QStringLiteral("-X"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-c"), sql,
            QString::fromUtf8(url)})
        .trimmed();
}

double PostgresServer::cpuSeconds() const
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 2).split(' ');
    double ticks = 0;
    for (qsizetype n = 11; n < 15; ++n) // utime, stime, and those of children
        ticks += fields.value(n).toDouble();
    return ticks / double(sysconf(_SC_CLK_TCK));
}

} // namespace clackstower::archive
