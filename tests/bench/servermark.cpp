// The archive on a server of PostgreSQL: two towers that write into one database, one that catches up after an
// outage, and words looked up there. Starts a server of its own. Prints one JSON line; archiving.mjs shows it.
//   servermark [--count=20000]
#include "author.h"
#include "options.h"

#include "node/archive/archive.h"
#include "node/archive/postgresreader.h"
#include "node/archive/postgreswriter.h"
#include "tests/archive/postgresserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <thread>

using namespace clackstower;
using namespace clackstower::archive;
using namespace clackstower::bench;

namespace {

/// As many as a tower brings at once (see Outbox).
constexpr qint64 batch = 500;

double threadCpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

double seconds(const QElapsedTimer& watch)
{
    return double(watch.nsecsElapsed()) / 1e9;
}

[[noreturn]] void giveUp(const QByteArray& sentence)
{
    std::fprintf(stderr, "servermark: %s\n", sentence.constData());
    std::exit(1);
}

/// All that one tower has; gives what that took of its own processor time.
double bring(const QByteArray& url, const QByteArray& tower, const std::vector<std::vector<Record>>& batches)
{
    const double begun = threadCpuSeconds();
    PostgresWriter writer(tower);
    if (const auto opened = writer.open(*parseServerUrl(url)); !opened)
        giveUp(opened.error().sentence);
    for (const std::vector<Record>& each : batches) {
        if (const auto written = writer.write(each); !written)
            giveUp(written.error().sentence);
    }
    return threadCpuSeconds() - begun;
}

/// Two towers at the same time: half of what each of them has, the other one has as well.
void twoTowers(const QByteArray& url, PostgresServer& server, qint64 count)
{
    Author author;
    std::vector<std::vector<Record>> batches[2];
    for (qint64 n = 0; n < count; n += batch) {
        const std::vector<Record> own[2]
            = {author.records(n, batch / 2, count, "one"), author.records(n, batch / 2, count, "two")};
        const std::vector<Record> shared = author.records(n, batch / 2, count, "one");
        for (size_t tower = 0; tower < 2; ++tower) {
            std::vector<Record> each = own[tower];
            for (Record record : shared) {
                record.sightings[0].tower = tower == 0 ? "one" : "two";
                each.push_back(record);
            }
            batches[tower].push_back(std::move(each));
        }
    }
    const double before = server.cpuSeconds();
    double cpu[2] = {};
    QElapsedTimer watch;
    watch.start();
    {
        std::jthread one([&] { cpu[0] = bring(url, "one", batches[0]); });
        std::jthread two([&] { cpu[1] = bring(url, "two", batches[1]); });
    }
    const double wall = seconds(watch);
    const double all = double(2 * count);
    const qint64 there = server.ask(url, QStringLiteral("select count(*) from clackstower.messages")).toLongLong();
    if (there != count + count / 2)
        giveUp("there are " + QByteArray::number(there) + " messages on the server");
    std::printf("{\"towers\":2,\"messages\":%lld,\"wallPerSecond\":%.0f,\"towerMicros\":%.1f,\"serverMicros\":%.1f",
        static_cast<long long>(there), all / wall, (cpu[0] + cpu[1]) / all * 1e6,
        (server.cpuSeconds() - before) / all * 1e6);
}

/// A tower whose server is away keeps on writing; how fast is it brought when the server is back?
void catchUp(const QByteArray& url, PostgresServer& server, qint64 count)
{
    const QTemporaryDir folder;
    const base::SystemClock clock;
    server.stop();
    Archive archive({.folder = folder.path(), .url = url}, clock);
    Author author;
    for (qint64 n = 0; n < count; n += batch) {
        for (Record& record : author.records(n, batch, count)) {
            record.bytes.insert(1, "away "); // none that is there already
            if (!archive.keep(record))
                giveUp("the archive did not take a message");
        }
        archive.flush(std::chrono::minutes(1));
    }
    if (!server.start())
        giveUp(server.trouble().toUtf8());
    QElapsedTimer watch;
    qint64 waiting = 0;
    double cpu = 0;
    while (true) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        const Health health = archive.health();
        const bool isThere = health.server->state.standing == ServerBoard::Standing::Connected;
        if (isThere && !watch.isValid()) {
            watch.start();
            waiting = health.pending;
            cpu = cpuSeconds();
        }
        if (isThere && health.pending == 0)
            break;
    }
    std::printf(",\"waiting\":%lld,\"caughtUpPerSecond\":%.0f,\"catchUpMicros\":%.1f",
        static_cast<long long>(waiting), double(waiting) / seconds(watch),
        (cpuSeconds() - cpu) / double(waiting) * 1e6);
}

/// Once the server has looked at what it has, as it does by itself within minutes.
void search(const QByteArray& url, PostgresServer& server)
{
    constexpr int rounds = 200;
    server.ask(url, QStringLiteral("vacuum analyze"));
    const double before = server.cpuSeconds();
    const double begun = cpuSeconds();
    Author author;
    Times times;
    {
        PostgresReader reader;
        reader.direct({.url = *parseServerUrl(url), .version = 1});
        (void)reader.search({}, {}); // connects
        for (int n = 0; n < rounds; ++n) {
            QElapsedTimer watch;
            watch.start();
            if (const auto page = reader.search({.words = author.word()}, {}); !page)
                giveUp(page.error().sentence);
            times.ms.push_back(seconds(watch) * 1000);
        }
    }
    const double cpu = cpuSeconds() - begun;
    server.ask(url, QStringLiteral("select 1")); // the connection has ended by then
    std::printf(",\"words\":{\"p50\":%.2f,\"p95\":%.2f,\"towerMs\":%.3f,\"serverMs\":%.3f}}\n", times.at(0.5),
        times.at(0.95), cpu / rounds * 1000, (server.cpuSeconds() - before) / rounds * 1000);
}

} // namespace

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    const Options options(count, words);
    const qint64 messages = std::max<qint64>(1, options.whole("count", 20'000) / batch) * batch;
    PostgresServer server;
    if (!server.trouble().isEmpty())
        giveUp(server.trouble().toUtf8());
    const QByteArray url = server.freshUrl();
    twoTowers(url, server, messages);
    catchUp(url, server, messages);
    search(url, server);
    return 0;
}
