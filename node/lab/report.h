#pragma once

#include "node/lab/bench.h"
#include "node/lab/campaign.h"

namespace clackstower::lab {

/// The result for people: what held, what did not, the figures, the spread as a line of blocks.
QByteArray tableOf(const CampaignResult& result, qint64 wallMs);

/// One JSON document, as the contract says.
QByteArray jsonOf(const CampaignResult& result, qint64 wallMs);

/// Figures as `figure,value` and coverage as `coverage@SECONDS,share`.
QByteArray csvOf(const CampaignResult& result);

QByteArray tableOf(const BenchResult& result);
QByteArray jsonOf(const BenchResult& result);

} // namespace clackstower::lab
