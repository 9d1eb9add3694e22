#pragma once

#include "node/archive/postgresreader.h"

#include <memory>

namespace clackstower::archive {

/// Asks the server while it is there, as all towers' messages are on it, and the local file else.
class TwoStores final : public Store
{
public:
    TwoStores(std::unique_ptr<Store> local, std::shared_ptr<ServerBoard> server);

    base::Expected<Page> search(const Query& query, const Interrupted& interrupted) override;

    /// From the local file: what is to be brought back is what was seen here.
    base::Expected<QList<Record>> unseen(const Unseen& unseen) override;

    base::Expected<Stats> stats() override;
    void close() override;

private:
    bool isServerThere();

    std::unique_ptr<Store> m_local;
    std::shared_ptr<ServerBoard> m_server;
    PostgresReader m_distant;
};

} // namespace clackstower::archive
