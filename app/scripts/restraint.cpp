#include "app/scripts/restraint.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace clackstower::scripts {

#ifdef Q_OS_LINUX

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isWatched
    = true; // a sanitizer keeps a shadow of all memory, opens pipes, and looks for leaks in a process
#else
constexpr bool isWatched = false;
#endif

void limit(__rlimit_resource resource, rlim_t most)
{
    const rlimit both{most, most};
    (void)setrlimit(resource, &both);
}

/// Of the whole address space, as the limit counts.
qint64 bytesMapped()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(0).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

void closeInherited()
{
    constexpr int most = 65536;
    const int end = int(std::min<long>(sysconf(_SC_OPEN_MAX), most));
    for (int each = 3; each < end; ++each)
        close(each);
}

void giveUpRights(qint64 moreMemory)
{
    const qint64 mapped = bytesMapped();
    if (!isWatched && mapped > 0)
        limit(RLIMIT_AS, rlim_t(mapped + moreMemory));
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    if (isWatched)
        return;
    limit(RLIMIT_NOFILE, 0);
    limit(RLIMIT_NPROC, 0);
}

#else

void closeInherited() {}
void giveUpRights(qint64) {}

#endif

} // namespace clackstower::scripts
