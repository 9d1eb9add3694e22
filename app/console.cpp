#include "app/console.h"

#include <QtGlobal>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace clackstower::app::console {

void prepare()
{
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN);
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (fcntl(stream, F_GETFD) < 0)
            (void)::open("/dev/null", O_RDWR); // takes the lowest free number, which is this one
    }
#endif
}

bool print(const QByteArray& text)
{
    const auto size = size_t(text.size());
    return std::fwrite(text.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

int error(const QByteArray& sentence, int exitCode)
{
    const QByteArray line = "error: " + QByteArray(sentence).replace('\n', ' ') + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    return exitCode;
}

} // namespace clackstower::app::console
