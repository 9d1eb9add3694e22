#include "app/window/autostartkeeper.h"

#include "node/tower/tower.h"

#include <QFileInfo>

namespace clackstower::app {

AutostartKeeper::AutostartKeeper(
    base::Expected<AutostartFile> file, AutostartEntry entry, viewmodels::TowerLink& link)
    : m_file(std::move(file))
    , m_entry(std::move(entry))
    , m_link(link)
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &AutostartKeeper::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &AutostartKeeper::look);
}

void AutostartKeeper::begin(bool wanted, bool hidden)
{
    m_wanted = wanted;
    m_hidden = hidden;
    const auto now = m_file ? m_file->read() : std::nullopt;
    if (now && !QFileInfo(now->program).isExecutable())
        write();
    look();
}

void AutostartKeeper::setWanted(bool wanted)
{
    if (m_tells) // our own words come back, and the file may have changed since
        return;
    m_wanted = wanted;
    if (wanted == isOn())
        return;
    if (!m_file)
        take(std::unexpected(m_file.error()));
    else if (wanted)
        write();
    else
        take(m_file->remove());
}

void AutostartKeeper::setHidden(bool hidden)
{
    if (std::exchange(m_hidden, hidden) != hidden && isOn())
        write();
}

AutostartEntry AutostartKeeper::entry() const
{
    AutostartEntry entry = m_entry;
    if (m_hidden)
        entry.arguments << QStringLiteral("--hidden");
    return entry;
}

void AutostartKeeper::write()
{
    take(m_file->write(entry()));
}

void AutostartKeeper::take(const base::Expected<void>& outcome)
{
    if (!outcome)
        Q_EMIT failed(QString::fromUtf8(outcome.error().sentence));
    look();
}

void AutostartKeeper::look()
{
    watch();
    const bool truth = isOn();
    if (m_tells || truth == m_wanted)
        return;
    m_wanted = truth;
    m_tells = true;
    m_link.ask(
        this,
        [truth](tower::Tower& tower) {
            if (tower.settings().flag("window.autostart") != truth)
                (void)tower.changeSetting(
                    "window.autostart", truth ? "true" : "false"); // told anew at the next start
        },
        [this] {
            m_tells = false;
            look();
        });
}

// The folder tells when the file comes and goes, the file when it is written into. What is renamed over it is
// another file, so both are looked for each time.
void AutostartKeeper::watch()
{
    if (!m_file)
        return;
    const QString folder = QFileInfo(m_file->path()).path();
    for (const QString& path : {m_file->path(), folder, QFileInfo(folder).path()}) {
        const bool isWatched = m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!isWatched && QFileInfo::exists(path))
            m_watcher.addPath(path);
        if (path != m_file->path() && QFileInfo::exists(path))
            break; // whether the folder itself comes matters only as long as it is not there
    }
}

} // namespace clackstower::app
