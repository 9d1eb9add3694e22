#include "app/headless.h"

#include "app/console.h"
#include "app/exitcodes.h"
#include "app/log.h"
#include "app/stopsignals.h"
#include "app/towerhost.h"
#include "node/base/jsonwriter.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdlib>

namespace clackstower::app {

namespace {

using namespace std::chrono_literals;

/// A tower that was told to end has ended after 3 s, whatever the disk does.
constexpr auto stopDeadline = 2700ms;

} // namespace

QByteArray readyLine(const StartReport& report, qint64 pid)
{
    bool anyFailed = false;
    base::JsonWriter json;
    json.beginObject().key("event").text("ready").key("pid").number(pid).key("lines").beginObject();
    for (const StartReport::Line& line : report.lines) {
        if (!line.error.isEmpty()) {
            anyFailed = true;
            continue;
        }
        json.key(line.name).beginObject().key("host").text(line.listening.hostname);
        json.key("port").number(line.listening.port).endObject();
    }
    json.endObject();
    if (anyFailed) {
        json.key("failed").beginObject();
        for (const StartReport::Line& line : report.lines) {
            if (!line.error.isEmpty())
                json.key(line.name).text(line.error);
        }
        json.endObject();
    }
    json.endObject();
    return json.take() + '\n';
}

int runHeadless(const CommandLine& line, int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    StopSignals stopSignals; // from here on a signal ends the tower in good order, even while it starts
    auto dataDir = DataDir::open(line.dataDir.isEmpty() ? DataDir::defaultPath() : line.dataDir);
    if (!dataDir)
        return console::error(dataDir.error().sentence, exitcode::failed);
    const tower::Settings settings = line.loadSettings(dataDir->file(QStringLiteral("settings.json")));
    log::install(settings.text("log.level"));

    TowerHost host(std::move(*dataDir), settings);
    int code = exitcode::done;
    const auto stop = [&host] {
        host.stop();
        QTimer::singleShot(stopDeadline, &host, [] {
            console::error("the tower could not save everything in time", exitcode::failed);
            std::_Exit(exitcode::failed);
        });
    };
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &host, stop);
    QObject::connect(&host, &TowerHost::started, &application, [&](const StartReport& report) {
        if (!report.lines.isEmpty() || report.error.isEmpty())
            console::print(readyLine(report, QCoreApplication::applicationPid()));
        if (!report.error.isEmpty()) {
            code = console::error(report.error, exitcode::failed);
            stop();
        }
    });
    QObject::connect(
        &host, &TowerHost::settingChanged, &application, [](const QByteArray& key, const QByteArray& text) {
            if (key == "log.level")
                log::setLevel(text);
        });
    QObject::connect(&host, &TowerHost::finished, &application, [&code] { QCoreApplication::exit(code); });
    host.start();
    return QCoreApplication::exec();
}

} // namespace clackstower::app
