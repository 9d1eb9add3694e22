#include "node/tower/tower.h"
#include "viewmodels/chronicle.h"
#include "viewmodels/directlink.h"
#include "viewmodels/feedmodel.h"
#include "viewmodels/volumemodel.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

constexpr int batchSize = 333; ///< of 10 000 rows a second, thirty times a second
constexpr int full = int(FeedModel::capacity);

double busyMicros()
{
    timespec spent = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e6 + double(spent.tv_nsec) / 1e3;
}

Batch batchOf(int from, int count)
{
    static const QByteArray towers[]{"ankh.example", "quirm.example", "lancre.example", "sto-lat.example"};
    Batch batch;
    batch.events.reserve(size_t(count));
    for (int i = from; i < from + count; ++i) {
        traffic::Sighting sighting;
        sighting.line = "clacks";
        sighting.time = base::Instant(std::chrono::milliseconds(1'700'000'000'000 + i / 10));
        sighting.bytes = "{\"topic\":\"weather/rimfall\",\"temp\":" + QByteArray::number(i % 40)
            + ",\"sky\":\"fog\",\"wind\":\"NW 4\",\"n\":" + QByteArray::number(i) + '}';
        sighting.peer = base::Endpoint{towers[i % 4], 8080};
        batch.events.emplace_back(std::move(sighting));
    }
    return batch;
}

/// From the change of the filter until something is there to see, and until all is searched.
std::pair<double, double> filterTimes(FeedModel& feed, const QString& filter)
{
    const double begun = busyMicros();
    feed.setFilter(filter);
    while (feed.count() == 0 && feed.isSearching())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double first = busyMicros() - begun;
    while (feed.isSearching())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return {first / 1000, (busyMicros() - begun) / 1000};
}

} // namespace

/// What the models behind Listen cost the window's thread: for each row that comes, and for a filter over a full
/// ring.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const base::SystemClock clock;
    tower::Tower tower(tower::Settings(), folder.path(), clock); // off air: batches come by hand
    DirectLink link(tower);
    FeedModel feed;
    VolumeModel volume;
    Chronicle chronicle;
    feed.setLink(&link);
    volume.setLink(&link);
    chronicle.setLink(&link);
    bool ready = false; // whoever was given the link last is told of the past last
    QObject::connect(&chronicle, &Chronicle::changed, &chronicle, [&ready] { ready = true; });
    while (!ready)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    int made = 0;
    double spent = 0;
    int counted = 0;
    while (made < 3 * full) {
        const Batch batch = batchOf(made, batchSize);
        made += batchSize;
        const double begun = busyMicros();
        Q_EMIT link.batch(batch);
        if (made < full)
            continue; // until the ring is full nothing leaves it
        spent += busyMicros() - begun;
        counted += batchSize;
    }
    const auto [first, all] = filterTimes(feed, QStringLiteral("json.temp == 7 and from ~ \"sto-lat*\""));
    std::printf("{\"rows\":%d,\"microsPerRow\":%.3f,\"filterFirstMs\":%.2f,\"filterAllMs\":%.1f,\"found\":%d}\n",
        counted, spent / counted, first, all, feed.count());
    return 0;
}
