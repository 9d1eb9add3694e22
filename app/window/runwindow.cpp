#include "app/commandline.h"
#include "app/console.h"
#include "app/exitcodes.h"
#include "app/log.h"
#include "app/stopsignals.h"
#include "app/window.h"
#include "app/window/livelink.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QTemporaryDir>

namespace clackstower::app {

namespace {

int runWindow(const CommandLine& line, int argc, char** argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication application(argc, argv);
    StopSignals stopSignals;
    const QTemporaryDir demoFolder; // a demonstration leaves nothing behind
    const QString folder = line.dataDir.isEmpty() ? DataDir::defaultPath() : line.dataDir;
    auto dataDir = DataDir::open(line.demo ? demoFolder.path() : folder);
    if (!dataDir)
        return console::error(dataDir.error().sentence, exitcode::failed);
    const tower::Settings settings = line.loadSettings(dataDir->file(QStringLiteral("settings.json")));
    log::install(settings.text("log.level"));

    TowerHost host(std::move(*dataDir), settings, line.demo ? Begin::Demo : Begin::OnAir);
    LiveLink link(host);
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &application, &QGuiApplication::quit);
    host.start();

    QQmlApplicationEngine engine;
    engine.setInitialProperties({{QStringLiteral("link"), QVariant::fromValue<viewmodels::TowerLink*>(&link)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Clackstower/Ui/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return console::error("the window could not be made; the log tells why", exitcode::failed);
    return QGuiApplication::exec();
}

} // namespace

} // namespace clackstower::app

int clackstower_run_window(const clackstower::app::CommandLine& line, int argc, char** argv)
{
    return clackstower::app::runWindow(line, argc, argv);
}
