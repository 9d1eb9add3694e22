#include "viewmodels/themefile.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace clackstower::viewmodels {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(themeLog, "clackstower.theme")

constexpr auto settling = 150ms;
constexpr qint64 largest = 64 * 1024;

} // namespace

ThemeFile::ThemeFile(QObject* parent)
    : QObject(parent)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settling);
    connect(&m_settled, &QTimer::timeout, this, &ThemeFile::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settled, qOverload<>(&QTimer::start));
    // The folder changes whenever the tower writes: that alone is no reason to read.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (QFileInfo::exists(m_path) == m_watcher.files().isEmpty())
            m_settled.start();
    });
}

void ThemeFile::setPath(const QString& path)
{
    if (m_path == path)
        return;
    m_path = path;
    if (!m_path.isEmpty()) {
        m_watcher.addPath(QFileInfo(m_path).path());
        look();
    }
    Q_EMIT pathChanged();
}

void ThemeFile::look()
{
    QFile file(m_path);
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.read(largest) : QByteArray();
    if (file.isOpen() && m_watcher.files().isEmpty())
        m_watcher.addPath(m_path); // it is new, or was put in the place of the one that was followed
    if (std::exchange(m_content, content) == content)
        return;
    const ThemeText theme = ThemeText::read(content, m_lightPalette, m_darkPalette);
    if (theme == m_theme)
        return;
    m_theme = theme;
    for (const QString& fault : m_theme.faults)
        qCWarning(themeLog, "%s, %s", qPrintable(m_path), qPrintable(fault));
    Q_EMIT changed();
}

} // namespace clackstower::viewmodels
