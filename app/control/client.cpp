#include "app/control/client.h"

#include <QLocalSocket>

namespace clackstower::app::control {

namespace {

using base::fail;

constexpr int connectMs = 5000;

base::Expected<void> connectTo(QLocalSocket& socket, const QStringList& paths)
{
    for (const QString& path : paths) {
        socket.connectToServer(path);
        if (socket.waitForConnected(connectMs))
            return {};
        if (socket.error() == QLocalSocket::SocketAccessError)
            return fail("notAllowed", "the tower in that data folder belongs to another user");
    }
    return fail("noTower", "no tower runs in that data folder");
}

} // namespace

base::Expected<void> ask(
    const QStringList& paths, const Request& request, const std::function<bool(const Frame&)>& take)
{
    QLocalSocket socket;
    if (auto connected = connectTo(socket, paths); !connected)
        return connected;
    socket.write(encodeRequest(request));
    FrameReader reader;
    for (;;) {
        const auto read = reader.next();
        if (!read)
            return std::unexpected(read.error());
        if (const std::optional<Frame>& frame = *read; frame) {
            if (frame->kind == Frame::Done || !take(*frame))
                return {};
            continue;
        }
        // No limit to the waiting: an announcement takes its time, and a watch goes on for ever.
        if (!socket.waitForReadyRead(-1) && socket.bytesAvailable() == 0)
            return fail("hungUp", "the tower ended before it had answered");
        reader.feed(socket.readAll());
    }
}

} // namespace clackstower::app::control
