#include "node/tower/tower.h"
#include "tests/bench/rows.h"
#include "viewmodels/chronicle.h"
#include "viewmodels/directlink.h"
#include "viewmodels/feedmodel.h"
#include "viewmodels/volumemodel.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace clackstower;
using namespace clackstower::viewmodels;

namespace {

constexpr int batchSize = 333; ///< of 10 000 rows a second, thirty times a second
constexpr int full = int(FeedModel::capacity);

/// From the change of the filter until something is there to see, and until all is searched.
std::pair<double, double> filterTimes(FeedModel& feed, const QString& filter)
{
    const double begun = bench::busyMicros();
    feed.setFilter(filter);
    while (feed.count() == 0 && feed.isSearching())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double first = bench::busyMicros() - begun;
    while (feed.isSearching())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return {first / 1000, (bench::busyMicros() - begun) / 1000};
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
        const Batch batch = bench::rows(made, batchSize);
        made += batchSize;
        const double begun = bench::busyMicros();
        Q_EMIT link.batch(batch);
        if (made < full)
            continue; // until the ring is full nothing leaves it
        spent += bench::busyMicros() - begun;
        counted += batchSize;
    }
    const auto [first, all] = filterTimes(feed, QStringLiteral("json.temp == 7 and from ~ \"sto-lat*\""));
    std::printf("{\"rows\":%d,\"microsPerRow\":%.3f,\"filterFirstMs\":%.2f,\"filterAllMs\":%.1f,\"found\":%d}\n",
        counted, spent / counted, first, all, feed.count());
    return 0;
}
