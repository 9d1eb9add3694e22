#pragma once

#include "node/archive/board.h"
#include "node/archive/inbox.h"
#include "node/archive/job.h"
#include "node/archive/serverboard.h"

#include <QObject>
#include <QTimer>

namespace clackstower::archive {

/// Writes what was handed over, on the archive's own thread: in batches, again and again while the disk refuses,
/// and into a new file when the old one turns out to be damaged.
class Scribe final : public QObject
{
    Q_OBJECT

public:
    struct Tools
    {
        std::shared_ptr<Inbox> inbox;
        std::shared_ptr<Board> board;
        std::shared_ptr<ServerBoard> server;
        std::function<void(const QList<Record>&)> written; ///< at home: these are on the disk now
    };

    /// `writer` is the sink when it is an archive of its own, and null when others keep what is written here.
    Scribe(std::unique_ptr<Sink> sink, SqliteWriter* writer, Tools tools);
    ~Scribe() override;

    /// Something has come into the inbox.
    void expect();

    /// Writes what there is, now.
    void drain();

    /// Opens a file that is there already, so that what is wrong with it is known early.
    void openExisting();

    /// Whether a server gets a copy of everything from now on (see SqliteWriter::setFollowed).
    void follow(bool isFollowed);

    /// Somebody found that file damaged (see Board::replaced).
    void foundDamage(int file);

    void import(const QString& path, const Asked<ImportReport>& asked);
    void cleanUp(const CleanupJob::Limits& limits, const Asked<Removed>& asked);

private:
    bool makeReady();
    bool writeBatch();
    void writeSingly();
    bool repair(const base::Error& error);
    void report(const base::Error& error);
    void done();
    void stepJobs();

    std::unique_ptr<Sink> m_sink;
    SqliteWriter* const m_writer;
    const Tools m_tools;
    std::vector<Record> m_batch; ///< taken from the inbox, not written yet
    std::deque<std::unique_ptr<Job>> m_jobs;
    QTimer m_soon;
    QTimer m_again;
    bool m_isStepping = false;
};

} // namespace clackstower::archive
