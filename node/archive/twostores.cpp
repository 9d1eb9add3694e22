#include "node/archive/twostores.h"

namespace clackstower::archive {

TwoStores::TwoStores(std::unique_ptr<Store> local, std::shared_ptr<ServerBoard> server)
    : m_local(std::move(local))
    , m_server(std::move(server))
{
}

bool TwoStores::isServerThere()
{
    m_distant.direct(m_server->goal());
    return m_server->state().standing == ServerBoard::Standing::Connected;
}

base::Expected<Page> TwoStores::search(const Query& query, const Interrupted& interrupted)
{
    // A page of the file leads on in the file, though the server may be back by then.
    const bool isOfServer = query.after.startsWith("server.");
    if (isServerThere() && (isOfServer || query.after.isEmpty())) {
        auto page = m_distant.search(query, interrupted);
        if (page || page.error().code != fault::away)
            return page;
    }
    if (isOfServer)
        return base::fail(fault::away.toByteArray(),
            "the server that the earlier answer came from is away; search again from the beginning");
    return m_local->search(query, interrupted);
}

base::Expected<QList<Record>> TwoStores::unseen(const Unseen& unseen)
{
    return m_local->unseen(unseen);
}

base::Expected<Stats> TwoStores::stats()
{
    if (isServerThere()) {
        auto stats = m_distant.stats();
        if (stats || stats.error().code != fault::away)
            return stats;
    }
    return m_local->stats();
}

void TwoStores::close()
{
    m_local->close();
}

} // namespace clackstower::archive
