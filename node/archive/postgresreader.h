#pragma once

#include "node/archive/database.h"
#include "node/archive/query.h"
#include "node/archive/serverboard.h"

namespace clackstower::archive {

/// Looks things up in an archive on a server, which many towers may be writing to.
class PostgresReader
{
public:
    PostgresReader();

    /// The server that the next calls ask.
    void direct(const ServerBoard::Goal& goal);

    base::Expected<Page> search(const Query& query, const Interrupted& interrupted);
    base::Expected<Stats> stats();
    void close();

private:
    base::Expected<void> open();
    base::Expected<qint64> sum(const char* what);

    ServerBoard::Goal m_goal;
    Database m_database;
};

} // namespace clackstower::archive
