#include "app/windowlibrary.h"

#include "app/programlibrary.h"

namespace clackstower::app {

base::Expected<RunWindow> loadWindow(int argc, char** argv)
{
    if (const QFunctionPointer run = functionOf("clackstower-window", "clackstower_run_window", argc, argv))
        return reinterpret_cast<RunWindow>(run);
    return base::fail("noWindow",
        "the window cannot be opened, because its library clackstower-window is missing beside the program; "
        "run a tower without it: clackstower --headless");
}

} // namespace clackstower::app
