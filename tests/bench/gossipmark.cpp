// The scuttlebutt line alone: how fast its core handles what others send, what a peer and a key cost, and how fast
// lines on real sockets tell each other. Prints one JSON line; gossiping.mjs puts it beside the original.
//   gossipmark digests|deltas|large [--manners=original] [--bare] [--seconds=2]    gossipmark memory    gossipmark
//   cluster --nodes=N
#include "options.h"

#include "node/lines/scuttlebutt/scuttlebuttline.h"
#include "node/traffic/journal.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <malloc.h>

using namespace clackstower;
using namespace clackstower::scuttlebutt;

namespace {

constexpr int peerCount = 1000;

/// What the tower does with a sighting: it goes into the journal. An original keeps none, so the protocol is also
/// measured without.
class Witness final : public traffic::Witness
{
public:
    explicit Witness(bool isWriting = true)
        : m_isWriting(isWriting)
    {
    }

    void saw(traffic::Sighting sighting) override
    {
        if (m_isWriting)
            m_journal.record(std::move(sighting));
    }
    void peerChanged(QByteArrayView, const peers::Peer&, std::optional<peers::PeerStatus>, base::Instant) override
    {
    }

private:
    bool m_isWriting;
    traffic::Journal m_journal;
};

class Judge final : public traffic::Judge
{
public:
    traffic::Judgement judge(QByteArrayView, const traffic::Message&, base::Instant) override { return {}; }
};

double cpuSeconds()
{
    return double(std::clock()) / double(CLOCKS_PER_SEC);
}

/// What is in use of the heap: the resident set would count what earlier messages have left behind.
qint64 heapBytes()
{
    return qint64(mallinfo2().uordblks);
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    constexpr qint64 page = 4096;
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * page : 0;
}

QByteArray nameOf(int peer)
{
    return "peer-" + QByteArray::number(peer);
}

/// A core that knows its peers, with everything around it that a tower has.
struct Bench
{
    explicit Bench(const Manners& manners, bool hasJournal = true)
        : witness(hasJournal)
        , core(configOf(manners), random, judge, witness)
    {
    }

    static Config configOf(const Manners& manners)
    {
        Config config;
        config.id = "me";
        config.self = {"127.0.0.1", 9742};
        config.manners = manners;
        config.messagesPerSecond = 1e9;
        config.newPeersPerMessage = config.peersPerNamer = config.peers;
        return config;
    }

    void deliver(const QByteArray& bytes)
    {
        now += std::chrono::microseconds(100);
        core.receive(Delivery{bytes, from}, now);
        while (const auto transmit = core.nextTransmit())
            sent += transmit->bytes.size();
        while (core.nextEvent()) {
        }
    }

    base::SeededRandom random{1};
    Judge judge;
    Witness witness;
    Core core;
    base::Address from = *base::Address::fromText("127.0.0.1");
    base::Instant now{std::chrono::hours(500'000)};
    qint64 sent = 0;
};

QByteArray digestOf(int peers, quint64 version, int sender)
{
    Letter letter(Kind::Digest);
    for (int peer = 0; peer < peers; ++peer)
        letter.entry(nameOf(peer), version, {"127.0.0.1", quint16(20000 + peer)}, false);
    return letter.seal({nameOf(sender), {"127.0.0.1", quint16(20000 + sender)}, false});
}

QByteArray deltasOf(int first, int count, quint64 version)
{
    Letter letter(Kind::Deltas);
    for (int i = 0; i < count; ++i) {
        const int peer = (first + i) % peerCount;
        letter.delta(nameOf(peer), "key", "\"value " + QByteArray::number(version) + '"', version);
    }
    return letter.seal({nameOf(first), {"127.0.0.1", quint16(20000 + first)}, false});
}

Manners mannersOf(const bench::Options& options)
{
    return options.text("manners") == "original" ? Manners::original() : Manners::ours();
}

/// Handles prepared messages for a while; how many in a second of processor time.
template <typename Prepare>
int rate(const bench::Options& options, int perMessage, Prepare prepare)
{
    Bench bench(mannersOf(options), !options.has("bare"));
    bench.deliver(digestOf(peerCount, 0, 0));
    bench.deliver(deltasOf(0, peerCount, 1));
    const double wanted = options.number("seconds", 2);
    double spent = 0;
    qint64 messages = 0;
    for (int round = 0; spent < wanted; ++round) {
        const std::vector<QByteArray> batch = prepare(round);
        const double begun = cpuSeconds();
        for (const QByteArray& bytes : batch)
            bench.deliver(bytes);
        spent += cpuSeconds() - begun;
        messages += qint64(batch.size());
    }
    std::printf("{\"perSecond\":%.1f,\"taken\":%llu,\"sentBytes\":%lld}\n", double(messages * perMessage) / spent,
        static_cast<unsigned long long>(bench.core.counters().updatesTaken), static_cast<long long>(bench.sent));
    return 0;
}

std::vector<QByteArray> deltaMessages(int round, int perMessage)
{
    std::vector<QByteArray> batch;
    for (int first = 0; first < peerCount; first += perMessage)
        batch.push_back(deltasOf(first, perMessage, quint64(round) + 2));
    return batch;
}

int memory()
{
    constexpr int peers = 4000, owners = 100, keys = 1000;
    const qint64 start = heapBytes();
    Bench many(Manners::ours());
    many.deliver(digestOf(peers / 2, 0, 0));
    Letter second(Kind::Digest);
    for (int peer = peers / 2; peer < peers; ++peer)
        second.entry(nameOf(peer), 0, {"127.0.0.1", quint16(20000 + peer)}, false);
    many.deliver(second.seal({nameOf(0), {"127.0.0.1", 20000}, false}));
    const qint64 withPeers = heapBytes();
    Bench full(Manners::ours());
    full.deliver(digestOf(owners, 0, 0));
    const qint64 before = heapBytes();
    for (int owner = 0; owner < owners; ++owner) {
        Letter letter(Kind::Deltas);
        for (int key = 1; key <= keys; ++key)
            letter.delta(nameOf(owner), "key" + QByteArray::number(key), "\"some value\"", quint64(key));
        full.deliver(letter.seal({nameOf(owner), {"127.0.0.1", quint16(20000 + owner)}, false}));
    }
    std::printf("{\"bytesPerPeer\":%lld,\"peers\":%lld,\"bytesPerKey\":%lld,\"keys\":%llu}\n",
        static_cast<long long>((withPeers - start) / many.core.roll().count()),
        static_cast<long long>(many.core.roll().count()),
        static_cast<long long>((heapBytes() - before) / (owners * keys)),
        static_cast<unsigned long long>(full.core.counters().updatesTaken));
    return 0;
}

/// Runs the event loop until it holds or the time is over.
template <typename Holds>
bool until(qint64 milliseconds, Holds holds)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
    }
    return true;
}

int cluster(const bench::Options& options)
{
    const int count = options.whole("nodes", 5);
    const base::SystemClock clock;
    Judge judge;
    Witness witness;
    std::vector<std::unique_ptr<ScuttlebuttLine>> lines;
    for (int i = 0; i < count; ++i) {
        ScuttlebuttLine::Settings settings;
        settings.core = Bench::configOf(mannersOf(options));
        settings.core.id = nameOf(i);
        settings.core.self = {"127.0.0.1", 0};
        settings.bind = "127.0.0.1";
        settings.port = 0;
        settings.connectionsPerAddress = 1024;
        if (i > 0)
            settings.core.seeds = {{nameOf(0), {"127.0.0.1", lines.front()->listening().port}}};
        lines.push_back(std::make_unique<ScuttlebuttLine>(
            settings, clock, std::make_unique<base::SeededRandom>(quint64(i) + 1), judge, witness));
        if (!lines.back()->start())
            return 1;
        until(1000 / count, [] { return false; }); // not all in the same millisecond
    }
    QElapsedTimer timer;
    timer.start();
    const bool isWhole = until(60'000, [&] {
        return std::ranges::all_of(
            lines, [&](const auto& line) { return line->core().roll().count() == count - 1; });
    });
    const qint64 joined = timer.elapsed();
    std::printf(
        "{\"whole\":%s,\"joinedMs\":%lld,\"trials\":[", isWhole ? "true" : "false", static_cast<long long>(joined));
    for (int trial = 0; trial < 5; ++trial) {
        const QByteArray key = "key" + QByteArray::number(trial);
        const size_t origin = size_t(trial * 7) % lines.size();
        timer.restart();
        (void)lines[origin]->set(key, "1");
        const bool isThere = until(45'000, [&] {
            return std::ranges::all_of(lines, [&](const auto& line) {
                const auto node = line->core().roll().find(nameOf(int(origin)));
                return line == lines[origin] || (node && line->core().roll()[*node].pairs.find(key));
            });
        });
        std::printf("%s%lld", trial > 0 ? "," : "", isThere ? static_cast<long long>(timer.elapsed()) : -1LL);
        until(700, [] { return false; });
    }
    std::printf("],\"residentBytes\":%lld}\n", static_cast<long long>(residentBytes()));
    return 0;
}

} // namespace

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    const bench::Options options(count, words);
    if (options.verb() == "digests")
        return rate(options, 1,
            [](int round) { return std::vector<QByteArray>(20, digestOf(peerCount, 1, round % peerCount)); });
    if (options.verb() == "deltas")
        return rate(options, 5, [](int round) { return deltaMessages(round, 5); });
    if (options.verb() == "large")
        return rate(options, 100, [](int round) { return deltaMessages(round, 100); });
    if (options.verb() == "memory")
        return memory();
    if (options.verb() == "cluster")
        return cluster(options);
    std::fputs(
        "usage: gossipmark digests|deltas|large [--manners=original] [--bare] [--seconds=2] | memory | cluster "
        "[--nodes=N]\n",
        stderr);
    return 2;
}
