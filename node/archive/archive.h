#pragma once

#include "node/archive/board.h"
#include "node/archive/inbox.h"
#include "node/archive/job.h"
#include "node/archive/query.h"
#include "node/archive/serverboard.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace clackstower::archive {

/// How the archive is, for status and for the window.
struct Health
{
    /// The server that gets a copy of everything.
    struct Server
    {
        ServerBoard::State state;
        base::Instant since; ///< that it is so

        bool operator==(const Server&) const = default;
    };

    qint64 pending = 0;          ///< handed over, not on the disk or not on the server yet
    quint64 refused = 0;         ///< not kept, because too many were pending
    qint64 aside = 0;            ///< that the file will never take
    QList<QByteArray> sentences; ///< what is wrong or was repaired
    std::optional<Server> server;

    bool operator==(const Health&) const = default;
};

/// The durable store of messages that somebody chose to keep. The one door to it: nothing here waits for a disk or
/// a server. Answers come as futures, whose work runs on threads of the archive's own; QFuture::then(context, …)
/// brings them home, QFuture::cancel() ends the work soon, and a progress range tells how far it is. Lives on its
/// owner's thread.
class Archive final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString folder;       ///< for the file
        QByteArray url = {};  ///< of a PostgreSQL database that gets a copy of everything; empty: there is none
        qint64 keepDays = 0;  ///< older messages go; 0: none does
        qint64 keepBytes = 0; ///< the oldest go when the file is larger; 0: none does
        Inbox::Limits inbox = {};

        bool operator==(const Settings&) const = default;
    };

    /// The clock must outlive it.
    Archive(Settings settings, const base::Clock& clock, QObject* parent = nullptr);
    ~Archive() override;

    void reconfigure(const Settings& settings);

    /// Takes it to be written soon; false: too much is pending, and it is counted as refused.
    bool keep(Record record);

    /// What is pending is on the disk afterwards, unless the disk refuses or the time is not enough.
    void flush(std::chrono::milliseconds patience);

    Answer<Page> search(const Query& query);
    Answer<QList<Record>> unseen(const Unseen& unseen);
    Answer<Stats> stats();
    Answer<ImportReport> importFrom(const QString& path);
    Answer<qint64> exportTo(const QString& path, RecordFormat format, const Query& query);
    Answer<Removed> purge(base::Instant before);

    Health health() const;

    /// The name of this tower in the archive.
    const QByteArray& towerName();

Q_SIGNALS:
    /// These are on the disk now.
    void kept(const QList<clackstower::archive::Record>& records);
    void healthChanged();

private:
    class Staff;

    Staff& staff();
    void tidyUp();
    void takeUrl();
    Health::Server serverHealth() const;

    Settings m_settings;
    const base::Clock& m_clock;
    QByteArray m_towerName;
    std::shared_ptr<Inbox> m_inbox;
    std::shared_ptr<Board> m_board;
    std::shared_ptr<ServerBoard> m_server;
    Health::Server m_serverSeen;    ///< for the time since when it is so
    std::unique_ptr<Staff> m_staff; ///< at work from the first need on
    QTimer m_tidying;
};

} // namespace clackstower::archive
