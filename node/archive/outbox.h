#pragma once

#include "node/archive/sqlitenames.h"

#include <vector>

namespace clackstower::archive {

/// What of the local file a server has not got yet: messages behind a mark, in the order in which they were
/// written, and earlier ones that were seen again. Reads beside the writer. What is given out stays until it is
/// settled.
class Outbox
{
public:
    struct Batch
    {
        std::vector<Record> records;
        qint64 mark = 0;
        QList<std::pair<qint64, qint64>> touched; ///< numbers of messages, each with its revision
    };

    explicit Outbox(QString path);

    /// For the server whose archive goes by that name: what another one has got counts for nothing.
    base::Expected<void> follow(const QByteArray& server);

    base::Expected<Batch> next();
    base::Expected<void> settle(const Batch& batch);
    base::Expected<qint64> waiting();
    void close();

private:
    base::Expected<bool> open();
    base::Expected<void> read(const QString& condition, const QVariantList& values, Batch& batch);

    const QString m_path;
    Database m_database;
    SqliteNames m_names;
    QString m_server;
};

} // namespace clackstower::archive
