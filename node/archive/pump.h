#pragma once

#include "node/archive/board.h"
#include "node/archive/job.h"
#include "node/archive/outbox.h"
#include "node/archive/postgreswriter.h"
#include "node/archive/serverboard.h"

#include <QTimer>

namespace clackstower::archive {

/// Copies what is in the local file to the server, on a thread of its own: soon while the server is there, again
/// and again while it is away. So nothing waits for a server, and what it missed is in the file until it has it.
class Pump final : public QObject
{
    Q_OBJECT

public:
    struct Tools
    {
        std::shared_ptr<Board> board;
        std::shared_ptr<ServerBoard> server;
    };

    Pump(const QString& file, const QByteArray& tower, Tools tools);
    ~Pump() override;

    /// The server has become another one, or none.
    void redirect();

    /// Something has come into the file.
    void expect();

    /// Takes out of the server what this tower saw last before that moment; gives how many messages went.
    void removeBefore(base::Instant before, const Asked<qint64>& asked);

private:
    void turn();
    bool connectServer();
    base::Expected<bool> copyBatch();
    base::Expected<void> write(const std::vector<Record>& records);
    void lose(const base::Error& error);
    void countWaiting();
    void stepRemoval(base::Instant before, const Asked<qint64>& asked, qint64 removed);

    const Tools m_tools;
    Outbox m_outbox;
    PostgresWriter m_writer;
    ServerBoard::Goal m_goal;
    QTimer m_next;
    std::chrono::milliseconds m_pause;
    int m_replaced;
};

} // namespace clackstower::archive
