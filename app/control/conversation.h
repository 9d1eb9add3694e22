#pragma once

#include "app/control/frames.h"
#include "app/ctl/commandtable.h"

#include <QObject>

#include <atomic>

class QLocalSocket;

namespace clackstower::app::control {

/// One caller on the control socket: reads his one request, hands it to the command, sends what it answers. Deletes
/// itself when he has gone.
class Conversation final : public QObject
{
    Q_OBJECT

public:
    /// Takes over the socket.
    Conversation(QLocalSocket* socket, tower::Tower& tower, const ctl::CommandTable& table, QObject* parent);
    ~Conversation() override;

    /// Ends a stream as if there were nothing more to tell, and hangs up when everything is sent.
    void close();

    /// Sends the frame and hangs up behind it.
    void finish(const Frame& frame);

    void stream(std::unique_ptr<ctl::Stream> stream);

Q_SIGNALS:
    void ended();

private:
    void read();
    void run(const QByteArray& line);
    void pump();
    void schedulePump();

    QLocalSocket* const m_socket;
    tower::Tower& m_tower;
    const ctl::CommandTable& m_table;
    QByteArray m_request;
    bool m_asked = false;
    bool m_finished = false;
    bool m_pumpScheduled = false;
    std::unique_ptr<ctl::Stream> m_stream;
    const std::shared_ptr<std::atomic<bool>> m_isHere = std::make_shared<std::atomic<bool>>(true);
};

} // namespace clackstower::app::control
