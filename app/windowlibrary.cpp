#include "app/windowlibrary.h"

#include <QCoreApplication>
#include <QLibrary>

namespace clackstower::app {

namespace {

/// Only an application object knows where the program lies; this one is gone before the window makes its own.
QString programFolder(int argc, char** argv)
{
    const QCoreApplication probe(argc, argv);
    return QCoreApplication::applicationDirPath();
}

} // namespace

base::Expected<RunWindow> loadWindow(int argc, char** argv)
{
    const QString here = programFolder(argc, argv);
    for (const char* const folder : {"/", "/../" CLACKSTOWER_LIBDIR "/clackstower/"}) { // as built, as installed
        QLibrary library(here + QString::fromLatin1(folder) + QStringLiteral("clackstower-window"));
        if (const QFunctionPointer symbol = library.resolve("clackstower_run_window"))
            return reinterpret_cast<RunWindow>(symbol);
    }
    return base::fail("noWindow",
        "the window cannot be opened, because its library clackstower-window is missing beside the program; "
        "run a tower without it: clackstower --headless");
}

} // namespace clackstower::app
