#pragma once

namespace clackstower::app {

/// Tells the C library to give memory back that a busy minute took. Left alone, glibc raises its thresholds with
/// every large block that is freed, and a tower that once wrote a long queue to disk keeps that room for good.
void keepHeapSmall();

} // namespace clackstower::app
