#include "app/window/autostartfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace clackstower::app {

namespace {

using base::fail;

constexpr qint64 largest = 64 * 1024;
constexpr qsizetype shortHash = 8;

QString fileName(const QString& id, const QString& dataDir)
{
    if (dataDir.isEmpty())
        return id + QStringLiteral(".desktop");
    const QByteArray hash = QCryptographicHash::hash(dataDir.toUtf8(), QCryptographicHash::Sha256).toHex();
    return id + u'-' + QString::fromLatin1(hash.first(shortHash)) + QStringLiteral(".desktop");
}

} // namespace

AutostartFile::AutostartFile(const QString& configFolder, QString id, const QString& dataDir)
    : m_id(std::move(id))
    , m_path(configFolder + QStringLiteral("/autostart/") + fileName(m_id, dataDir))
{
}

std::optional<AutostartEntry> AutostartFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return std::nullopt;
    return AutostartEntry::fromText(file.readAll());
}

base::Expected<void> AutostartFile::write(const AutostartEntry& entry) const
{
    if (entry.program.contains(u'='))
        return fail("notWritten",
            "a desktop starts no program whose path has an equals sign in it; move the program elsewhere: "
                + entry.program.toUtf8());
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const QByteArray text = entry.toText(m_id);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail("notWritten", m_path.toUtf8() + " could not be written: " + file.errorString().toUtf8());
    return {};
}

base::Expected<void> AutostartFile::remove() const
{
    QFile file(m_path);
    if (file.exists() && !file.remove())
        return fail("notWritten", m_path.toUtf8() + " could not be removed: " + file.errorString().toUtf8());
    return {};
}

} // namespace clackstower::app
