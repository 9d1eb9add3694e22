#pragma once

#include "node/archive/sink.h"
#include "node/archive/sqlitenames.h"

#include <vector>

namespace clackstower::archive {

/// What a clean-up took away.
struct Removed
{
    qint64 messages = 0;
    qint64 freedBytes = 0; ///< that the disk has again

    bool operator==(const Removed&) const = default;
};

/// The one connection that writes to a SQLite archive. Each call is one transaction: done, or not begun.
class SqliteWriter final : public Sink
{
public:
    explicit SqliteWriter(QString path);

    const QString& path() const override { return m_path; }

    /// Whether a server gets a copy of everything: what it has not got yet is noted, and no limit of size takes it
    /// away. When none does any more, the next one begins at the beginning.
    base::Expected<void> setFollowed(bool isFollowed);

    /// Makes the file where it is missing, and brings an older one up to date.
    base::Expected<void> open() override;
    void close() override;

    bool isOpen() const override { return m_database.connection().isOpen(); }

    base::Expected<void> check() override;

    base::Expected<WriteReport> write(std::span<const Record> records) override;
    base::Expected<qint64> rescue(const QString& damagedPath) override;

    /// Takes out some of the oldest messages: those received before that moment, `most` at once. Gives how many.
    base::Expected<qint64> removeBefore(base::Instant before, qint64 most);

    /// The same, whatever their age.
    base::Expected<qint64> removeOldest(qint64 most);

    /// A step towards giving the room of what was removed back to the disk; false: there is nothing left to do.
    base::Expected<bool> giveBack();

    /// How much of the file is in use, and how many messages are in it.
    base::Expected<qint64> usedBytes();
    base::Expected<qint64> messages();
    qint64 fileBytes() const;

private:
    struct Known
    {
        qint64 n = 0;
        qint64 received = 0;
        qint64 place = 0;
    };

    /// The numbers of messages that may be those with these keys.
    using Likely = QMultiHash<qint64, qint64>;

    base::Expected<Likely> likely(const std::vector<qint64>& keys);
    base::Expected<void> add(const Record& record, qint64 key, Likely& likely, WriteReport& report);
    base::Expected<std::optional<Known>> find(const Record& record, qint64 key, const Likely& likely);
    base::Expected<void> insert(const Record& record, qint64 key, Known& made);
    base::Expected<void> addRows();
    base::Expected<void> index(qint64 first);
    base::Expected<void> addSighting(const Known& known, const KeptSighting& sighting);
    base::Expected<void> touch(qint64 n);
    base::Expected<void> forgetFollower();
    base::Expected<void> remember(const Record& record, qint64 n);
    base::Expected<qint64> removeFrom(qint64 low, qint64 high, std::optional<base::Instant> before, qint64 most);
    base::Expected<void> dropNames();

    /// Runs the work as a transaction.
    template <typename Result, typename Work>
    base::Expected<Result> atomically(Work work)
    {
        base::Expected<Result> result = m_database.atomically<Result>(std::move(work));
        if (!result)
            m_names.forget();
        return result;
    }

    const QString m_path;
    Database m_database;
    SqliteNames m_names;
    qint64 m_lastRow = 0;
    qint64 m_lastReceived = 0;
    qint64 m_addedBytes = 0; ///< in this transaction
    QVariantList m_rows;     ///< of messages that wait for others to share their statement
    bool m_hasTexts = false; ///< whether words of this transaction are in another text than the bytes (see `texts`)
    qint64 m_removedSinceTidy = 0;
    bool m_isMerging = false;
    bool m_isFollowed = false;
};

} // namespace clackstower::archive
