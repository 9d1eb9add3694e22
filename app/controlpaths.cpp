#include "app/controlpaths.h"

#include "node/base/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace clackstower::app {

namespace {

QString hashOf(const QString& dataDir)
{
    constexpr qsizetype enough = 16;
    return QString::fromLatin1(base::sha256(dataDir.toUtf8()).toHex().first(enough));
}

#ifdef Q_OS_UNIX

/// The system allows 108 bytes at most, some 104; Qt makes the socket under a longer name first.
constexpr qsizetype longestPath = 90;

/// Folders where a user may keep sockets. Started from elsewhere, he may have another environment: hence several.
QStringList socketFolders()
{
    const QString user = QString::number(getuid());
    const QString name = QStringLiteral("/clackstower-") + user;
    QStringList folders;
    if (const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); !runtime.isEmpty())
        folders << runtime + name;
    if (const QString runtime = QStringLiteral("/run/user/") + user; QFileInfo(runtime).isDir())
        folders << runtime + name;
    folders << QStringLiteral("/tmp") + name;
    folders.removeDuplicates();
    return folders;
}

bool isOurs(const QString& folder)
{
    struct stat status = {};
    return lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode)
        && status.st_uid == getuid() && (status.st_mode & 0077) == 0;
}

bool makeOurs(const QString& folder)
{
    return mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || isOurs(folder);
}

#endif

} // namespace

QStringList controlPaths(const QString& dataDir)
{
    const QString canonical = QFileInfo(dataDir).canonicalFilePath();
    const QString folder = canonical.isEmpty() ? QDir::cleanPath(QFileInfo(dataDir).absoluteFilePath()) : canonical;
#ifdef Q_OS_UNIX
    const QString inside = folder + QStringLiteral("/control");
    if (QFile::encodeName(inside).size() <= longestPath)
        return {inside};
    QStringList paths;
    for (const QString& place : socketFolders())
        paths << place + QLatin1Char('/') + hashOf(folder);
    paths.removeIf([](const QString& path) { return QFile::encodeName(path).size() > longestPath; });
    return paths;
#else
    return {QStringLiteral("clackstower-") + hashOf(folder)};
#endif
}

QStringList prepareControlPaths(const QString& dataDir)
{
    QStringList paths = controlPaths(dataDir);
#ifdef Q_OS_UNIX
    const QString inside = QFileInfo(dataDir).canonicalFilePath();
    paths.removeIf([&](const QString& path) {
        const QString folder = QFileInfo(path).path();
        return folder != inside && !makeOurs(folder);
    });
#endif
    return paths;
}

} // namespace clackstower::app
