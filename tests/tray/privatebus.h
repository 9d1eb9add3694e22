#pragma once

#include <QDBusConnection>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace clackstower::tests {

/// A message bus of the test's own, on which nothing lives and nothing is started.
class PrivateBus
{
public:
    PrivateBus()
    {
        QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly))
            return;
        config.write(QStringLiteral("<busconfig><type>session</type><listen>unix:dir=%1</listen>"
                                    "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                                    "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>")
                .arg(m_folder.path())
                .toUtf8());
        config.close();
#ifdef Q_OS_LINUX
        // Even a test that is killed leaves no bus behind.
        m_daemon.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
        m_daemon.start(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--nofork"), QStringLiteral("--nopidfile"), QStringLiteral("--nosyslog"),
                QStringLiteral("--print-address=1"), QStringLiteral("--config-file"), config.fileName()});
        while (m_daemon.state() != QProcess::NotRunning && !m_daemon.canReadLine()
            && m_daemon.waitForReadyRead(60'000)) {
        }
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }

    ~PrivateBus() { end(); }

    Q_DISABLE_COPY_MOVE(PrivateBus)

    static bool isPossible() { return !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty(); }

    const QString& address() const { return m_address; }

    QDBusConnection connect(const QString& name) const { return QDBusConnection::connectToBus(m_address, name); }

    void end()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

} // namespace clackstower::tests
