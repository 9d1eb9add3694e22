#pragma once

#include "app/stopsignals.h"
#include "app/window/airmemory.h"
#include "app/window/autostartkeeper.h"
#include "app/window/desktopnotices.h"
#include "app/window/language.h"
#include "app/window/livelink.h"
#include "app/window/presence.h"
#include "app/window/sessionfile.h"
#include "app/window/trayteller.h"
#include "viewmodels/logbook.h"
#include "viewmodels/program.h"

#include <QQmlEngine>
#include <QQuickWindow>

#include <memory>

namespace clackstower::app {

struct CommandLine;

/// One run of the program with a window: the tower on its thread, the window on this one, and what lies between.
class WindowRun final : public QObject
{
    Q_OBJECT

public:
    WindowRun(DataDir dataDir, const CommandLine& line);
    ~WindowRun() override;

    /// Shows the window, and returns the exit code when window and tower have ended.
    int exec();

private:
    void wire();
    bool load();
    void begin();
    void tellStart(const StartReport& report);
    void follow(const QByteArray& key, const QByteArray& text);
    void speak(const QByteArray& language);
    void followTray();
    void tellHidden();
    bool isHiddenStart() const;
    void stop();

    const QByteArray m_link;    ///< what the user followed to get here
    tower::Settings m_settings; ///< as the tower has them
    StopSignals m_stopSignals;
    viewmodels::LogBook m_book; ///< told by every thread until the end
    SessionFile m_session;
    viewmodels::Program m_program;
    TowerHost m_host;
    LiveLink m_door;
    AirMemory m_air;
    DesktopNotices m_notices;
    std::unique_ptr<tray::Tray> m_tray = tray::makeTray();
    TrayTeller m_trayTeller;
    Presence m_presence;
    AutostartKeeper m_autostart;
    Language m_language;
    QQmlEngine m_engine; ///< after all that the window binds to
    std::unique_ptr<QQuickWindow> m_window;
    bool m_begun = false; ///< the tower
    bool m_stops = false;
};

} // namespace clackstower::app
