#pragma once

#include "viewmodels/batch.h"

#include <ctime>

namespace clackstower::bench {

/// Messages as four towers might send them, the first of them with that number.
inline viewmodels::Batch rows(int from, int count)
{
    static const QByteArray towers[]{"ankh.example", "quirm.example", "lancre.example", "sto-lat.example"};
    viewmodels::Batch batch;
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

/// µs that this thread has used the processor for.
inline double busyMicros()
{
    timespec spent = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e6 + double(spent.tv_nsec) / 1e3;
}

} // namespace clackstower::bench
