#pragma once

#include "node/archive/record.h"

#include <functional>

namespace clackstower::archive {

/// What somebody looks for. Everything that is set must hold.
struct Query
{
    /// Plain words, all of which must be there: a "phrase" in quotes, the begin* of a word. The case of letters and
    /// their accents do not matter.
    QByteArray words = {};

    std::optional<base::Instant> since = {}; ///< received at that moment or later
    std::optional<base::Instant> until = {}; ///< received before
    std::optional<traffic::MessageId> id = {};
    std::optional<QByteArray> line = {};
    std::optional<QByteArray> fromHost = {};
    std::optional<QByteArray> tower = {}; ///< some tower's sightings only
    std::optional<QByteArray> topic = {};
    std::optional<QByteArray> origin = {};
    std::optional<QByteArray> rule = {}; ///< the id of the rule that decided
    std::optional<traffic::Action> action = {};
    std::optional<qint64> minBytes = {};
    std::optional<qint64> maxBytes = {};

    /// What the store cannot decide by itself; called on the archive's thread, for each record that is left.
    std::function<bool(const Record&)> also = {};

    qsizetype limit = 50;
    QByteArray after = {}; ///< the `next` of the page before
    bool oldestFirst = false;
    bool withSightings = false; ///< all sightings of each hit, not its first only

    /// When to hand over a page that is not full yet, or even empty, with its `next`; zero: never.
    base::Duration patience{};
};

/// A page holds no more bytes of messages than this, but for its last one.
inline constexpr qsizetype mostPageBytes = 32 * 1024 * 1024;

/// A piece of a message around the first word that was looked for.
struct Snippet
{
    struct Mark
    {
        qsizetype begin = 0; ///< in bytes of the text
        qsizetype end = 0;

        bool operator==(const Mark&) const = default;
    };

    QByteArray text; ///< UTF-8, on one line
    QList<Mark> marks;

    bool operator==(const Snippet&) const = default;
};

struct Hit
{
    Record record;
    std::optional<Snippet> snippet; ///< of a search for words

    bool operator==(const Hit&) const = default;
};

struct Page
{
    QList<Hit> hits;
    QByteArray next;               ///< to go on from here; empty: there is no more
    QByteArray backend = "sqlite"; ///< who answered: sqlite, postgresql

    bool operator==(const Page&) const = default;
};

/// The archive in figures.
struct Stats
{
    QByteArray backend; ///< sqlite, postgresql
    qint64 messages = 0;
    qint64 bytes = 0;     ///< of the messages themselves
    qint64 fileBytes = 0; ///< on the disk, all told
    std::optional<base::Instant> oldest;
    std::optional<base::Instant> newest;

    bool operator==(const Stats&) const = default;
};

/// Archived messages that a rule wants to see again.
struct Unseen
{
    QByteArray rule = {}; ///< its id; empty: of any rule
    base::Instant before; ///< not seen since
    qsizetype limit = 100;
};

/// Asked between the steps of a long search, on the archive's thread.
using Interrupted = std::function<bool()>;

/// Where archived messages can be looked up. Belongs to one thread.
class Store
{
public:
    virtual ~Store() = default;

    virtual base::Expected<Page> search(const Query& query, const Interrupted& interrupted) = 0;
    virtual base::Expected<QList<Record>> unseen(const Unseen& unseen) = 0;
    virtual base::Expected<Stats> stats() = 0;

    /// Before what lies behind it becomes another one. The next call opens it anew.
    virtual void close() = 0;
};

} // namespace clackstower::archive
