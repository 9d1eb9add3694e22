#include "app/program.h"

#include "app/commandline.h"
#include "app/console.h"
#include "app/ctl/run.h"
#include "app/datadir.h"
#include "app/exitcodes.h"
#include "app/headless.h"
#include "app/heap.h"
#include "app/lab/labcommand.h"
#include "app/programlibrary.h"
#include "app/windowlibrary.h"

#include <QCoreApplication>

namespace clackstower::app {

namespace {

/// The arguments in UTF-8, byte for byte where the system keeps them so.
QList<QByteArray> wordsOf(int argc, char** argv)
{
#ifdef Q_OS_WIN
    const QCoreApplication probe(argc, argv);
    QList<QByteArray> words;
    for (const QString& word : QCoreApplication::arguments().sliced(1))
        words << word.toUtf8();
    return words;
#else
    return argc > 1 ? QList<QByteArray>(argv + 1, argv + argc) : QList<QByteArray>();
#endif
}

int runWindow(const CommandLine& line, int argc, char** argv)
{
    const auto window = loadWindow(argc, argv);
    if (!window)
        return console::error(window.error().sentence, exitcode::failed);
    return (*window)(line, argc, argv);
}

QStringList textsOf(const QList<QByteArray>& words)
{
    QStringList texts;
    for (const QByteArray& word : words)
        texts << QString::fromUtf8(word);
    return texts;
}

} // namespace

int run(int argc, char** argv)
{
    using enum CommandLine::Action;
    console::prepare();
    QCoreApplication::setApplicationName(QStringLiteral("clackstower"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CLACKSTOWER_VERSION));

    const auto line = CommandLine::parse(wordsOf(argc, argv));
    if (!line)
        return console::error(line.error().sentence, exitcode::usage);
    switch (line->action) {
    case Help: console::print(programHelp()); return exitcode::done;
    case Version: console::print("clackstower " CLACKSTOWER_VERSION "\n"); return exitcode::done;
    case Headless:
        if (line->demo)
            return console::error(
                "--demo shows the window, and --headless has none: leave one of them out", exitcode::usage);
        keepHeapSmall();
        useOneHeap();
        return runHeadless(*line, argc, argv);
    case Ctl: {
        const QCoreApplication application(argc, argv);
        return ctl::run(line->dataDir.isEmpty() ? DataDir::defaultPath() : line->dataDir, line->words);
    }
    case Lab: return runLab(textsOf(line->words));
    case ScriptHost: return runScriptHost(argc, argv);
    case Window: keepHeapSmall(); return runWindow(*line, argc, argv);
    }
    Q_UNREACHABLE();
}

} // namespace clackstower::app
