#include "viewmodels/archivefetch.h"

#include "node/tower/tower.h"

namespace clackstower::viewmodels {

namespace {

using Fetched = base::Expected<archive::Record>;

Fetched recordOf(const base::Expected<archive::Page>& page)
{
    if (!page)
        return std::unexpected(page.error());
    if (page->hits.isEmpty())
        return base::fail("gone", "the archive does not have that message any more");
    return page->hits.first().record;
}

} // namespace

void fetchArchived(TowerLink& link, QObject* context, const QString& id, std::function<void(const Fetched&)> then)
{
    archive::Query query;
    query.id = base::Digest::fromHex(id.toLatin1());
    query.limit = 1;
    query.withSightings = true;
    link.askLater<Fetched>(
        context,
        [query](tower::Tower& tower, const std::function<void(const Fetched&)>& give) {
            if (!query.id) // without one, every message would be meant
                return give(base::fail("id", "that is no id of a message"));
            tower.archive().search(query).then(
                &tower, [give](const base::Expected<archive::Page>& page) { give(recordOf(page)); });
        },
        std::move(then));
}

} // namespace clackstower::viewmodels
