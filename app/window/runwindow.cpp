#include "app/commandline.h"
#include "app/console.h"
#include "app/exitcodes.h"
#include "app/window.h"
#include "app/window/entry.h"
#include "app/window/windowrun.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QTemporaryDir>
#include <QThreadPool>

namespace clackstower::app {

namespace {

/// A demonstration keeps its window's place and colours where a folder was named, and nothing else.
QString demoFolder(const QString& dataDir, const QTemporaryDir& temporary)
{
    if (dataDir.isEmpty())
        return temporary.path();
    const QDir folder(dataDir + QStringLiteral("/demo"));
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files)) {
        const QString name = file.fileName();
        if (!name.startsWith(QLatin1String("window.json")) && name != QLatin1String("theme.json")
            && name != QLatin1String("lock"))
            QFile::remove(file.filePath());
    }
    return folder.path();
}

/// The program was started from a desktop, where nobody reads stderr.
int showTrouble(const QByteArray& sentence)
{
    console::error(sentence, exitcode::failed);
    QQmlApplicationEngine engine;
    engine.setInitialProperties({{QStringLiteral("sentence"), QString::fromUtf8(sentence)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Clackstower/Ui/shell/TroubleWindow.qml")));
    if (!engine.rootObjects().isEmpty())
        QGuiApplication::exec();
    return exitcode::failed;
}

int runWindow(const CommandLine& line, int argc, char** argv)
{
    const QTemporaryDir temporary;
    const QString named = line.demo ? demoFolder(line.dataDir, temporary) : line.dataDir;
    Entry entry = enter(named.isEmpty() ? DataDir::defaultPath() : named, line.link);
    if (entry.handedOver)
        return exitcode::done;
    const QGuiApplication application(argc, argv);
    // The first text would wait for the system's fonts to be listed; this thread has other things to do meanwhile.
    QThreadPool::globalInstance()->start([] { QFontDatabase::hasFamily(QString()); });
    QGuiApplication::setDesktopFileName(QStringLiteral(CLACKSTOWER_ID));
    if (!entry.dataDir)
        return showTrouble(entry.error);
    return WindowRun(std::move(*entry.dataDir), line).exec();
}

} // namespace

} // namespace clackstower::app

int clackstower_run_window(const clackstower::app::CommandLine& line, int argc, char** argv)
{
    return clackstower::app::runWindow(line, argc, argv);
}
