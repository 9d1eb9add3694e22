#include "app/lab/labcommand.h"

#include "app/console.h"
#include "app/exitcodes.h"
#include "app/heap.h"
#include "app/lab/laboptions.h"
#include "node/base/jsonwriter.h"
#include "node/base/nearest.h"
#include "node/lab/report.h"
#include "node/lab/shipped.h"

#include <QElapsedTimer>
#include <QFile>

#include <ctime>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace clackstower::app {

namespace {

using base::Expected;
using clackstower::lab::Scenario;
using clackstower::lab::ScenarioFault;

constexpr const char* helpText
    = R"(clackstower lab: a swarm of towers on a virtual network and a virtual clock. One seed gives one run.

  clackstower lab run FILE [--seeds A..B] [--jobs N] [--json | --csv]
      Runs a scenario: a JSON file, or the name of a shipped one. Exit code 0 when every expectation held for
      every seed, else 1. A failing seed is shrunk and printed as one command.
        --seeds A..B          which seeds (1..1)
        --jobs N              how many run side by side (1)
        --json, --csv         instead of a table
        --towers-percent P    with only so many of the towers
        --without N,N         without these faults, counted from 1
        --until SECONDS       ends earlier
        --no-shrink           does not look for the least that fails

  clackstower lab list [--json]
      The shipped scenarios.

  clackstower lab bench [--line clacks] [--towers N] [--knows N] [--seconds N] [--json]
      How fast it is and what a tower costs (1024 towers).

Example:
  clackstower lab run mixed-faults --seeds 1..200 --jobs 2
)";

/// Processor time, so that other work on the machine is not counted.
class ProcessMeter final : public clackstower::lab::Meter
{
public:
    double seconds() const override { return double(std::clock()) / double(CLOCKS_PER_SEC); }

    qint64 bytes() const override
    {
#ifdef Q_OS_LINUX
        QFile file(QStringLiteral("/proc/self/statm"));
        if (file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> pages = file.readAll().split(' ');
            return pages.value(1).toLongLong() * sysconf(_SC_PAGESIZE);
        }
#endif
        return 0;
    }
};

QByteArray faultsText(const QByteArray& file, const std::vector<ScenarioFault>& faults)
{
    QByteArray text = file;
    for (const ScenarioFault& fault : faults)
        text += (&fault == &faults.front() ? ": " : "; ") + fault.place + ' ' + fault.sentence;
    return text;
}

QByteArray noFileText(const QByteArray& name, const QByteArray& why)
{
    const QList<QByteArray> shipped = clackstower::lab::shippedNames();
    const QByteArrayView meant = base::nearest(name, QList<QByteArrayView>(shipped.begin(), shipped.end()));
    return "cannot read " + name + " (" + why + "), and no shipped scenario is called that; "
        + (meant.isEmpty() ? QByteArray("`clackstower lab list` shows them")
                           : "did you mean " + meant.toByteArray() + '?');
}

Expected<Scenario> load(const QByteArray& name)
{
    QByteArray json;
    QFile file(QString::fromUtf8(name));
    if (file.open(QIODevice::ReadOnly))
        json = file.readAll();
    else if (const std::optional<QByteArray> shipped = clackstower::lab::shippedScenario(name))
        json = *shipped;
    else
        return base::fail("noFile", noFileText(name, file.errorString().toUtf8()));
    auto scenario = clackstower::lab::readScenario(json);
    if (!scenario)
        return base::fail("badScenario", faultsText(name, scenario.error()));
    return std::move(*scenario);
}

int run(const QStringList& words)
{
    const auto request = lab::parseRun(words);
    if (!request)
        return console::error(request.error().sentence, exitcode::usage);
    const Expected<Scenario> scenario = load(request->file);
    if (!scenario)
        return console::error(scenario.error().sentence, exitcode::failed);
    if (!request->trim.without.empty() && size_t(request->trim.without.back()) > scenario->faults.size())
        return console::error("--without names fault " + QByteArray::number(request->trim.without.back()) + ", and "
                + request->file + " has " + QByteArray::number(scenario->faults.size()),
            exitcode::usage);
    constexpr qint64 largestSwarm = qint64(1) << 30;
    preferLargePages(largestSwarm);
    QElapsedTimer timer;
    timer.start();
    const clackstower::lab::CampaignResult result = clackstower::lab::runCampaign({.scenario = *scenario,
        .file = request->file,
        .firstSeed = request->firstSeed,
        .lastSeed = request->lastSeed,
        .jobs = request->jobs,
        .trim = request->trim,
        .shrinks = request->shrinks});
    switch (request->format) {
    case lab::Format::Table: console::print(tableOf(result, timer.elapsed())); break;
    case lab::Format::Json: console::print(jsonOf(result, timer.elapsed()) + '\n'); break;
    case lab::Format::Csv: console::print(csvOf(result)); break;
    }
    return result.holds() ? exitcode::done : exitcode::failed;
}

int list(const QStringList& words)
{
    const bool isJson = words == QStringList{QStringLiteral("--json")};
    if (!words.isEmpty() && !isJson)
        return console::error("lab list takes no words but --json", exitcode::usage);
    base::JsonWriter writer;
    writer.beginObject().key("scenarios").beginArray();
    QByteArray table;
    for (const QByteArray& name : clackstower::lab::shippedNames()) {
        const Expected<Scenario> scenario = load(name);
        if (!scenario)
            return console::error(scenario.error().sentence, exitcode::failed);
        table += name.leftJustified(26) + ' ' + scenario->about + '\n';
        writer.beginObject().key("name").text(name).key("line").text(scenario->line);
        writer.key("about").text(scenario->about).endObject();
    }
    console::print(isJson ? writer.endArray().endObject().take() + '\n' : table);
    return exitcode::done;
}

int bench(const QStringList& words)
{
    const auto request = lab::parseBench(words);
    if (!request)
        return console::error(request.error().sentence, exitcode::usage);
    constexpr qint64 bytesPerTower = 48 * 1024;
    preferLargePages(request->options.towers * bytesPerTower);
    const clackstower::lab::BenchResult result = clackstower::lab::bench(request->options, ProcessMeter());
    console::print(request->format == lab::Format::Json ? jsonOf(result) + '\n' : tableOf(result));
    return exitcode::done;
}

} // namespace

int runLab(const QStringList& args)
{
    const QString command = args.value(0);
    const QStringList words = args.mid(1);
    const bool asksHelp = args.contains(QStringLiteral("--help")) || args.contains(QStringLiteral("-h"))
        || command == QStringLiteral("help");
    if (asksHelp) {
        console::print(helpText);
        return exitcode::done;
    }
    if (command == QStringLiteral("run"))
        return run(words);
    if (command == QStringLiteral("list"))
        return list(words);
    if (command == QStringLiteral("bench"))
        return bench(words);
    const QByteArray what = command.isEmpty() ? QByteArray("lab needs a command")
                                              : "lab knows no command '" + command.toUtf8() + '\'';
    return console::error(what + ": run, list or bench (lab --help tells more)", exitcode::usage);
}

} // namespace clackstower::app
