#pragma once

#include "node/base/recordstore.h"
#include "node/traffic/queue.h"

namespace clackstower::traffic {

/// Carries a queue over a restart.
class QueueStore
{
public:
    explicit QueueStore(const QString& path);

    struct Loaded
    {
        std::vector<Message> messages; ///< in their order
        QByteArray notice;
    };
    Loaded load();

    void write(Queue& queue);
    bool finish(Queue& queue);
    QByteArray trouble() const { return m_store.trouble(); }

private:
    base::RecordStore m_store;
};

} // namespace clackstower::traffic
