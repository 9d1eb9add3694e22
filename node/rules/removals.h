#pragma once

#include "node/base/recordstore.h"
#include "node/traffic/sighting.h"

#include <deque>

namespace clackstower::rules {

/// What this tower has taken out of the world: that, when and by which rule, never what.
struct Removal
{
    traffic::MessageId id;
    base::Instant time;
    QByteArray rule;
    int version = 0;

    bool operator==(const Removal&) const = default;
};

/// The ledger of removals: bounded, kept over restarts, without any content.
class Removals
{
public:
    static constexpr size_t most = 50'000;

    explicit Removals(const QString& path);

    /// What was wrong with the file, as a sentence; empty: nothing.
    QByteArray load();

    void add(const Removal& removal);
    const std::deque<Removal>& all() const { return m_all; } ///< the newest last
    quint64 forgotten() const { return m_forgotten; }

    bool needsWriting() const { return !m_unwritten.isEmpty(); }
    void write();
    bool finish();

private:
    base::RecordStore::Snapshot snapshot() const;

    base::RecordStore m_store;
    std::deque<Removal> m_all;
    QList<base::Record> m_unwritten;
    quint64 m_forgotten = 0;
};

} // namespace clackstower::rules
