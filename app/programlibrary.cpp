#include "app/programlibrary.h"

#include "app/console.h"
#include "app/exitcodes.h"

#include <QCoreApplication>
#include <QLibrary>

namespace clackstower::app {

namespace {

/// Only an application object knows where the program lies; this one is gone before there is a real one.
QString programFolder(int argc, char** argv)
{
    const QCoreApplication probe(argc, argv);
    return QCoreApplication::applicationDirPath();
}

} // namespace

QFunctionPointer functionOf(const char* library, const char* function, int argc, char** argv)
{
    const QString here = programFolder(argc, argv);
    for (const char* const folder : {"/", "/../" CLACKSTOWER_LIBDIR "/clackstower/"}) { // as built, as installed
        QLibrary file(here + QString::fromLatin1(folder) + QString::fromLatin1(library));
        if (const QFunctionPointer found = file.resolve(function))
            return found;
    }
    return nullptr;
}

int runScriptHost(int argc, char** argv)
{
    using RunScripts = int (*)(int argc, char** argv);
    const auto run
        = reinterpret_cast<RunScripts>(functionOf("clackstower-scripts", "clackstower_run_scripts", argc, argv));
    return run ? run(argc, argv)
               : console::error("the library clackstower-scripts is missing beside the program", exitcode::failed);
}

} // namespace clackstower::app
