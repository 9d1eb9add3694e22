#pragma once

#include <QtGlobal>

namespace clackstower::app {

/// Tells the C library to give memory back that a busy minute took. Left alone, glibc raises its thresholds with
/// every large block that is freed, and a tower that once wrote a long queue to disk keeps that room for good.
void keepHeapSmall();

/// For a tower without a window, which works on one thread: the heaps that glibc gives to further threads grow by a
/// page and a system call at a time, so a flood of messages is cheaper in the first one.
void useOneHeap();

/// For a swarm, which jumps through all of its memory: the next so many bytes of the first heap shall lie in large
/// pages, so that the processor need not look up where each small one lies. Takes no memory by itself.
void preferLargePages(qint64 bytes);

} // namespace clackstower::app
