#include "app/window/windowrun.h"

#include "app/commandline.h"
#include "app/console.h"
#include "app/exitcodes.h"
#include "app/log.h"
#include "app/window/framemeter.h"
#include "app/window/windowplace.h"
#include "viewmodels/preferences.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>
#include <QWindow>

#include <cstdlib>

namespace clackstower::app {

namespace {

using namespace std::chrono_literals;
using viewmodels::Preferences;
using viewmodels::Program;

/// Whoever was told to end has ended after 3 s, whatever the disk does.
constexpr auto stopDeadline = 2700ms;

/// A window that nobody sees draws nothing, and its tower shall work all the same.
constexpr auto firstFrameDeadline = 500ms;

Begin beginOf(const CommandLine& line, const tower::Settings& settings)
{
    if (line.demo)
        return Begin::Demo;
    return settings.text("window.air") == "on" ? Begin::OnAir : Begin::OffAir;
}

Program::Start startOf(
    const CommandLine& line, const tower::Settings& settings, const SessionFile& session, const DataDir& dataDir)
{
    return {.demo = line.demo,
        .firstRun = !line.demo && settings.text("window.air") == "ask",
        .preferences = Preferences::valuesOf(settings),
        .session = session.load().value(QStringLiteral("view")).toMap(),
        .themeFile = dataDir.file(QStringLiteral("theme.json"))};
}

viewmodels::LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return viewmodels::LogLevel::Debug;
    case QtInfoMsg: return viewmodels::LogLevel::Info;
    case QtWarningMsg: return viewmodels::LogLevel::Warning;
    default: return viewmodels::LogLevel::Error;
    }
}

QUrl viewOf(const QString& name)
{
    return QUrl(QStringLiteral("qrc:/qt-project.org/imports/Clackstower/Ui/%1.qml").arg(name));
}

/// The page that the last window showed.
QUrl firstPage(const QVariantMap& session)
{
    const QVariantMap view = session.value(QStringLiteral("view")).toMap();
    const QString name = view.value(QStringLiteral("page"), QStringLiteral("listen")).toString();
    return viewOf(QStringLiteral("pages/%1/%2Page").arg(name, name.left(1).toUpper() + name.mid(1)));
}

base::Expected<AutostartFile> autostartFileOf(const CommandLine& line)
{
    if (line.demo)
        return base::fail("demo", "a demonstration does not start by itself; the program without --demo does");
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const QString named = line.dataDir.isEmpty() ? QString() : QDir(line.dataDir).absolutePath();
    return AutostartFile(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
        QGuiApplication::desktopFileName(), named);
#else
    return base::fail("notHere", "the program cannot set itself to start by itself on this system");
#endif
}

/// This program, on this data folder. Inside an AppImage it is the image that stays where it is.
AutostartEntry autostartEntryOf(const CommandLine& line)
{
    const QString image = qEnvironmentVariable("APPIMAGE");
    AutostartEntry entry{image.isEmpty() ? QCoreApplication::applicationFilePath() : image, {}};
    if (!line.dataDir.isEmpty())
        entry.arguments << QStringLiteral("--data-dir") << QDir(line.dataDir).absolutePath();
    return entry;
}

Presence::Wishes wishesOf(const tower::Settings& settings)
{
    return {.icon = settings.flag("window.tray"),
        .closeToTray = settings.flag("window.closeToTray"),
        .startHidden = settings.flag("window.startHidden")};
}

QList<QRect> screens()
{
    QList<QRect> all;
    for (const QScreen* screen : QGuiApplication::screens())
        all << screen->availableGeometry();
    return all;
}

} // namespace

WindowRun::WindowRun(DataDir dataDir, const CommandLine& line)
    : m_link(line.link)
    , m_settings(line.loadSettings(dataDir.file(QStringLiteral("settings.json"))))
    , m_session(dataDir.file(QStringLiteral("window.json")))
    , m_program(startOf(line, m_settings, m_session, dataDir))
    , m_host(std::move(dataDir), m_settings, beginOf(line, m_settings))
    , m_door(m_host)
    , m_air(m_door)
    , m_trayTeller(*m_tray, m_door, m_program)
    , m_presence(*m_tray)
    , m_autostart(autostartFileOf(line), autostartEntryOf(line), m_door)
{
    log::install(m_settings.text("log.level"));
    log::setListener([this](QtMsgType type, base::Instant time, const QString& category, const QString& text) {
        m_book.write({0, time, levelOf(type), category, text});
    });
    QGuiApplication::setQuitOnLastWindowClosed(false); // the tower saves first
    wire();
}

WindowRun::~WindowRun()
{
    log::setListener({});
}

void WindowRun::wire()
{
    connect(&m_stopSignals, &StopSignals::stopRequested, this, &WindowRun::stop);
    connect(qGuiApp, &QGuiApplication::lastWindowClosed, this, &WindowRun::stop);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] {
        m_session.flush();
        m_presence.sessionMayEnd();
    });
    connect(&m_program, &Program::quitWanted, this, &WindowRun::stop);
    connect(&m_program, &Program::called, &m_presence, [this] { m_presence.raise(); });
    connect(&m_program, &Program::troubleChanged, this, [this] {
        if (m_presence.isHidden() && !m_program.trouble().isEmpty())
            //: title of a notification; below it stands what does not work
            m_notices.show(tr("The tower is in trouble"), m_program.trouble(), {});
    });
    connect(&m_trayTeller, &TrayTeller::showChosen, &m_presence, [this] { m_presence.raise(); });
    connect(&m_presence, &Presence::wentHidden, this, &WindowRun::tellHidden);
    connect(&m_autostart, &AutostartKeeper::failed, &m_program, [this](const QString& sentence) {
        //: title of a message; below it stands why the desktop does not start the program at login
        Q_EMIT m_program.noticeRefused(tr("The program's start at login stays as it was"), sentence);
    });
    connect(&m_program, &Program::noticeWanted, &m_notices, &DesktopNotices::show);
    connect(&m_notices, &DesktopNotices::refused, &m_program, &Program::noticeRefused);
    connect(&m_notices, &DesktopNotices::opened, this, [this](const QString& who) {
        m_presence.raise();
        Q_EMIT m_program.noticeOpened(who);
    });
    connect(&m_program, &Program::sessionChanged, this,
        [this] { m_session.keep(QStringLiteral("view"), m_program.session()); });
    connect(&m_host, &TowerHost::started, this, &WindowRun::tellStart);
    connect(&m_host, &TowerHost::settingChanged, this, &WindowRun::follow);
    connect(&m_host, &TowerHost::finished, this, [] { QCoreApplication::exit(exitcode::done); });
    connect(&m_door, &LiveLink::windowCalled, this,
        [this](const QByteArray& link) { m_program.call(QString::fromUtf8(link)); });
    connect(&m_air, &AirMemory::wentOnAir, &m_program, &Program::setDecided);
    connect(&m_air, &AirMemory::troubled, this,
        [this](const QByteArray& sentence) { m_program.setTrouble(QString::fromUtf8(sentence)); });
}

int WindowRun::exec()
{
    speak(m_settings.text("window.language"));
    if (!load())
        return console::error("the window could not be made; the log tells why", exitcode::failed);
    m_autostart.begin(m_settings.flag("window.autostart"), m_settings.flag("window.startHidden"));
    followTray();
    if (!m_link.isEmpty())
        m_program.call(QString::fromUtf8(m_link));
    return QGuiApplication::exec();
}

bool WindowRun::load()
{
    const QVariantMap saved = m_session.load();
    QVariantMap properties = WindowPlace::initial(saved.value(QStringLiteral("window")).toMap(), screens());
    const bool isHidden = isHiddenStart();
    Qt::WindowStates states;
    if (isHidden) {
        states.setFlag(Qt::WindowMaximized, properties.remove(QStringLiteral("visibility")) > 0);
        properties.insert(QStringLiteral("visible"), false);
    }
    properties.insert(QStringLiteral("link"), QVariant::fromValue<viewmodels::TowerLink*>(&m_door));
    properties.insert(QStringLiteral("book"), QVariant::fromValue(&m_book));
    properties.insert(QStringLiteral("program"), QVariant::fromValue(&m_program));
    QQmlComponent shell(&m_engine, viewOf(QStringLiteral("Main")));
    // While the shell is made, another thread reads the page that it will ask for.
    const QQmlComponent page(&m_engine, firstPage(saved), QQmlComponent::Asynchronous);
    std::unique_ptr<QObject> made(shell.createWithInitialProperties(properties));
    if (!qobject_cast<QQuickWindow*>(made.get())) {
        qCritical("%s", qUtf8Printable(shell.errorString()));
        return false;
    }
    m_window.reset(static_cast<QQuickWindow*>(made.release()));
    new WindowPlace(*m_window, m_session);
    m_presence.adopt(*m_window, isHidden, states);
    FrameMeter::attach(*m_window);
    connect(m_window.get(), &QQuickWindow::frameSwapped, this, &WindowRun::begin, Qt::QueuedConnection);
    QTimer::singleShot(firstFrameDeadline, this, &WindowRun::begin);
    return true;
}

// The tower waits for the first picture: side by side they would only be in each other's way.
void WindowRun::begin()
{
    disconnect(m_window.get(), &QQuickWindow::frameSwapped, this, &WindowRun::begin);
    if (!std::exchange(m_begun, true) && !m_stops)
        m_host.start();
}

void WindowRun::tellStart(const StartReport& report)
{
    QByteArray trouble = report.error;
    for (const StartReport::Line& line : report.lines) {
        if (trouble.isEmpty())
            trouble = line.error;
    }
    m_program.setTrouble(QString::fromUtf8(trouble));
}

void WindowRun::follow(const QByteArray& key, const QByteArray& text)
{
    (void)m_settings.setForThisRun(key, text); // the tower has taken it
    if (key == "log.level")
        log::setLevel(text);
    else if (key == "window.language")
        speak(text);
    else if (key == "window.air" && text != "ask")
        m_program.setDecided();
    else if (key == "window.autostart")
        m_autostart.setWanted(text == "true");
    else if (key.startsWith("window."))
        followTray();
}

// Nobody is asked about going on air where there is no window, and whoever follows a link wants to see it.
bool WindowRun::isHiddenStart() const
{
    return m_settings.flag("window.startHidden") && !m_program.isFirstRun() && m_link.isEmpty();
}

void WindowRun::followTray()
{
    const Presence::Wishes wishes = wishesOf(m_settings);
    m_trayTeller.setIcon(wishes.needIcon() && !m_stops);
    m_presence.setWishes(wishes);
    m_autostart.setHidden(wishes.startHidden);
}

void WindowRun::tellHidden()
{
    const QString told = QStringLiteral("toldOfTray");
    if (m_session.value(told).toBool())
        return;
    m_session.keep(told, true);
    //: title of a notification, after the window was closed
    m_notices.show(tr("The tower goes on"),
        //: text of a notification, after the window was closed
        tr("Its icon in the tray brings the window back, and ends the tower."), {});
}

void WindowRun::speak(const QByteArray& language)
{
    m_language.use(QString::fromUtf8(language), &m_engine);
    m_program.setMirrored(QGuiApplication::isRightToLeft());
}

void WindowRun::stop()
{
    if (std::exchange(m_stops, true))
        return;
    m_session.flush();
    m_presence.leave();
    m_trayTeller.setIcon(false);
    if (!m_begun) {
        QMetaObject::invokeMethod(qGuiApp, [] { QCoreApplication::exit(exitcode::done); }, Qt::QueuedConnection);
        return;
    }
    disconnect(&m_door, nullptr, &m_air, nullptr); // that the tower ends is no wish to be off air
    m_host.stop();
    QTimer::singleShot(stopDeadline, this, [] {
        console::error("the tower could not save everything in time", exitcode::failed);
        std::_Exit(exitcode::failed);
    });
}

} // namespace clackstower::app
