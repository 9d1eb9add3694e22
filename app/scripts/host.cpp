#include "app/scripts/host.h"

#include "app/scripts/engine.h"
#include "app/scripts/restraint.h"
#include "app/scripts/watchdog.h"
#include "node/rules/scriptprocess.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace clackstower::scripts {

namespace {

/// A line without its end; none: there is no more, or it is longer than any call.
bool readLine(std::string& line)
{
    line.clear();
    for (int c = std::getchar(); c != EOF; c = std::getchar()) {
        if (c == '\n')
            return true;
        if (line.size() >= size_t(rules::ScriptLimits::line))
            return false;
        line.push_back(char(c));
    }
    return false;
}

void writeLine(const QByteArray& line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

} // namespace

int runHost(int argc, char** argv)
{
    closeInherited();
    std::signal(SIGINT, SIG_IGN); // Ctrl+C is for the tower, which then closes our stdin
    // The same everywhere, and nothing that is compiled at run time.
    qputenv("LC_ALL", "C");
    qputenv("TZ", "UTC");
    qputenv("QV4_FORCE_INTERPRETER", "1");
    const QCoreApplication application(argc, argv);
    Engine engine;
    Watchdog watchdog(
        Watchdog::Millis(rules::ScriptLimits::millis), [&engine] { engine.interrupt(); },
        [] { std::_Exit(rules::scriptTookTooLong); });
    giveUpRights(rules::ScriptLimits::memory);
    writeLine("{\"event\":\"ready\"}");
    for (std::string line; readLine(line);) {
        const auto call = rules::readCall({line.data(), qsizetype(line.size())});
        if (!call)
            return EXIT_FAILURE; // whoever speaks so is not the tower
        watchdog.begin();
        const rules::ScriptResult result = engine.run(call->second);
        watchdog.finish();
        writeLine(rules::lineOf(call->first, result));
    }
    return EXIT_SUCCESS;
}

} // namespace clackstower::scripts
