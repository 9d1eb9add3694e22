#include "app/datadir.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

namespace clackstower::app {

namespace {

using base::fail;

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

base::Expected<void> makeFolder(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists())
        return fail("noDataDir", path.toUtf8() + " is a file; --data-dir must name a folder");
    if (!QDir().mkpath(info.path()) || !QDir().mkdir(path, ownerOnly))
        return fail(
            "noDataDir", "the data folder " + path.toUtf8() + " cannot be made; choose another with --data-dir");
    return {};
}

base::Error lockError(const QLockFile& lock, const QString& path)
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock.error() == QLockFile::LockFailedError) {
        const QByteArray who
            = lock.getLockInfo(&pid, &host, &program) ? " (pid " + QByteArray::number(pid) + ")" : "";
        return {"locked",
            "a tower is already running in " + path.toUtf8() + who
                + "; end it, or choose another folder with --data-dir"};
    }
    return {
        "noDataDir", "the data folder " + path.toUtf8() + " cannot be written to; choose another with --data-dir"};
}

} // namespace

QString DataDir::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/clackstower");
}

base::Expected<DataDir> DataDir::open(const QString& path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (const auto made = makeFolder(absolute); !made)
        return std::unexpected(made.error());
    const QString canonical = QFileInfo(absolute).canonicalFilePath();
    auto lock = std::make_unique<QLockFile>(canonical + QStringLiteral("/lock"));
    lock->setStaleLockTime(0); // a tower runs for months; only a process that is gone has left its lock behind
    bool isOurs = lock->tryLock(0);
    // On a full disk QLockFile cannot write the second file by which it breaks a dead program's lock. A living one
    // holds its file open and locked, so this removes nobody's.
    if (!isOurs && lock->error() == QLockFile::LockFailedError && lock->removeStaleLockFile())
        isOurs = lock->tryLock(0);
    if (!isOurs)
        return std::unexpected(lockError(*lock, canonical));
    return DataDir(canonical, std::move(lock));
}

DataDir::DataDir(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

DataDir::DataDir(DataDir&&) noexcept = default;
DataDir& DataDir::operator=(DataDir&&) noexcept = default;
DataDir::~DataDir() = default;

} // namespace clackstower::app
