#pragma once

#include "node/base/error.h"
#include "node/lab/bench.h"
#include "node/lab/campaign.h"

#include <QStringList>

namespace clackstower::app::lab {

enum class Format {
    Table,
    Json,
    Csv
};

/// What `lab run` was asked for.
struct RunRequest
{
    QByteArray file;
    quint64 firstSeed = 1;
    quint64 lastSeed = 1;
    int jobs = 1;
    Format format = Format::Table;
    clackstower::lab::Trim trim;
    bool shrinks = true;
};

struct BenchRequest
{
    clackstower::lab::BenchOptions options;
    Format format = Format::Table;
};

// A failure tells which word is wrong and what it must be.
base::Expected<RunRequest> parseRun(const QStringList& words);
base::Expected<BenchRequest> parseBench(const QStringList& words);

} // namespace clackstower::app::lab
