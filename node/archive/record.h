#pragma once

#include "node/traffic/message.h"
#include "node/traffic/verdict.h"

#include <QList>

namespace clackstower::archive {

/// The essence of what one tower saw of a message: on which line, from whom, what was decided. Sightings that
/// differ in nothing but their time are one, counted.
struct KeptSighting
{
    QByteArray tower; ///< which tower saw it, by the name that it gave itself in the archive
    QByteArray line;
    std::optional<base::Endpoint> from; ///< the tower that it says it comes from
    base::Address via;                  ///< where it really came from; null: that tower's own
    traffic::Verdict verdict;           ///< of the first time
    base::Instant first;
    base::Instant last;
    qint64 times = 1;

    bool operator==(const KeptSighting&) const = default;
};

/// A message as the archive keeps it. Its id is the SHA-256 of its bytes; times count in whole milliseconds.
struct Record
{
    QByteArray bytes;
    QByteArray topic = {};
    QByteArray origin = {};
    QList<KeptSighting> sightings; ///< at least one: the first is the one that brought it here
    bool persists = false;         ///< a rule wants it brought back when it has not been seen for a while
    QByteArray persistedBy = {};   ///< the id of that rule; empty: the one that decided when it was seen last

    traffic::MessageId id() const { return base::sha256(bytes); }

    const KeptSighting& first() const { return sightings.first(); }

    bool operator==(const Record&) const = default;
};

/// What became of a batch of records.
struct WriteReport
{
    qint64 added = 0;
    qint64 known = 0; ///< was there already; its sightings were added

    bool operator==(const WriteReport&) const = default;
};

/// Adds a sighting to those of a message: to the like one, when there is one. Adding the same twice changes
/// nothing.
void mergeSighting(QList<KeptSighting>& sightings, const KeptSighting& sighting);

/// What a record holds in memory.
qsizetype weight(const Record& record);

} // namespace clackstower::archive
