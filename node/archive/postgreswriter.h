#pragma once

#include "node/archive/database.h"
#include "node/archive/record.h"
#include "node/archive/serverurl.h"

#include <span>

namespace clackstower::archive {

/// The connection over which one tower writes to an archive on a server, which others write to as well. A message
/// is there once, by its id; sightings are kept for each tower. Writing the same again changes nothing.
class PostgresWriter
{
public:
    explicit PostgresWriter(QByteArray tower);

    /// Gives the name of the archive that is there, made where it is missing.
    base::Expected<QByteArray> open(const ServerUrl& url);
    void close();

    bool isOpen() const { return m_database.connection().isOpen(); }

    /// Whether the server is still there.
    base::Expected<void> check();

    /// All of them or, on a failure, none.
    base::Expected<WriteReport> write(std::span<const Record> records);

    /// Takes out what this tower saw last before that moment, `most` sightings at once, and the messages that
    /// nobody else saw. Gives how many sightings and messages went.
    struct Removed
    {
        qint64 sightings = 0;
        qint64 messages = 0;
    };

    base::Expected<Removed> removeBefore(base::Instant before, qint64 most);

private:
    base::Expected<void> count(qint64 messages, qint64 bytes);

    const QByteArray m_tower;
    Database m_database;
};

} // namespace clackstower::archive
