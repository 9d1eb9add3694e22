#pragma once

#include "app/window/autostartfile.h"
#include "viewmodels/towerlink.h"

#include <QFileSystemWatcher>

namespace clackstower::app {

/// Keeps the setting window.autostart and the desktop's file alike. What the user sets is written into the file;
/// what he or his desktop does to the file is what the setting says.
class AutostartKeeper final : public QObject
{
    Q_OBJECT

public:
    /// `file` may be the reason why there can be none. `entry` is what is to be started.
    AutostartKeeper(base::Expected<AutostartFile> file, AutostartEntry entry, viewmodels::TowerLink& link);

    /// Begins to follow the file, the settings being so. A file that starts a program which is gone is written
    /// anew.
    void begin(bool wanted, bool hidden);

    /// The setting is so now.
    void setWanted(bool wanted);

    /// Whether the window shall be hidden then is so now.
    void setHidden(bool hidden);

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    bool isOn() const { return m_file && m_file->read().has_value(); }

    AutostartEntry entry() const;
    void look();
    void watch();
    void write();
    void take(const base::Expected<void>& outcome);

    const base::Expected<AutostartFile> m_file;
    const AutostartEntry m_entry;
    viewmodels::TowerLink& m_link;
    bool m_wanted = false; ///< what the setting says, as far as we know
    bool m_tells = false;  ///< the tower is being told what the file says
    bool m_hidden = false;
    QFileSystemWatcher m_watcher;
};

} // namespace clackstower::app
