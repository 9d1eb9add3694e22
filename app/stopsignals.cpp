#include "app/stopsignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#else
#include <windows.h>
#endif

namespace clackstower::app {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array handledSignals{SIGINT, SIGTERM, SIGHUP};

/// Whoever was told to end has ended after 3 s. If the event loop itself is stuck, in a driver or on a disk,
/// nothing in it can see to that: the kernel does.
constexpr unsigned lastResortSeconds = 3;

/// The handler may do little more than write; the notifier reads at the other end.
struct Pipe
{
    int readEnd = -1;
    int writeEnd = -1;
};

Pipe openPipe()
{
    int ends[2] = {-1, -1};
    if (pipe(ends) == 0) {
        for (const int end : ends) {
            fcntl(end, F_SETFD, FD_CLOEXEC);
            fcntl(end, F_SETFL, O_NONBLOCK);
        }
    }
    return {ends[0], ends[1]};
}

/// Opened once and never closed: a signal may come at any time.
const Pipe& stopPipe()
{
    static const Pipe pipe = openPipe();
    return pipe;
}

extern "C" void onSignal(int)
{
    const int savedErrno = errno;
    alarm(lastResortSeconds);
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(stopPipe().writeEnd, &byte, 1);
    errno = savedErrno;
}

bool isIgnored(int signal)
{
    struct sigaction action = {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESTART);
    sigemptyset(&action.sa_mask);
    for (const int signal : handledSignals) {
        if (signal != SIGHUP || !isIgnored(signal)) // under nohup the tower outlives its terminal
            sigaction(signal, &action, nullptr);
    }
}

} // namespace

StopSignals::StopSignals(QObject* parent)
    : QObject(parent)
    , m_notifier(new QSocketNotifier(stopPipe().readEnd, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 64> bytes{};
        while (read(stopPipe().readEnd, bytes.data(), bytes.size()) > 0) {
        }
        Q_EMIT stopRequested();
    });
    setHandler(onSignal);
}

StopSignals::~StopSignals()
{
    setHandler(SIG_DFL);
    alarm(0);
}

#else

StopSignals::StopSignals(QObject* parent)
    : QObject(parent)
{
    SetConsoleCtrlHandler(
        [](DWORD) -> BOOL {
            QCoreApplication::quit();
            return TRUE;
        },
        TRUE);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &StopSignals::stopRequested);
}

StopSignals::~StopSignals() = default;

#endif

} // namespace clackstower::app
